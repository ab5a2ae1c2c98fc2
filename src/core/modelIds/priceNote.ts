import { sentence, type Sentence } from '../text/sentence';
import type { Resolution } from './resolveModel';

/** What has to be said wherever the price of a resolved model is shown; `null` when it is the price. */
export function priceNote({ entries, note, isOwnPrice }: Resolution): Sentence | null {
  const [first] = entries;
  if (first === undefined || isOwnPrice) {
    return null;
  }
  if (note === 'fine-tuned') {
    return sentence('The price is that of the base model; a fine-tuned one costs more.');
  }
  return note === 'snapshot'
    ? sentence(
        'A version of {model} that may have had a price of its own; the catalogue does not have it.',
        { model: first.model.name },
      )
    : sentence(
        'The price is that of {provider}; what the offer costs that this id names is not in the catalogue.',
        { provider: first.provider.name },
      );
}
