import { message, type Message } from '../text/message';
import type { Resolution } from './resolveModel';

/** What has to be said wherever the price of a resolved model is shown; `null` when it is the price. */
export function priceNote({ entries, note, isOwnPrice }: Resolution): Message | null {
  const [first] = entries;
  if (first === undefined || isOwnPrice) {
    return null;
  }
  if (note === 'fine-tuned') {
    return message('id.fineTuned');
  }
  return note === 'snapshot'
    ? message('id.snapshot', { model: first.model.name })
    : message('id.otherOffer', { provider: first.provider.name });
}
