import { endOfMeant, type EndOfLife } from '../../core/modelIds/endOfLife';
import { resolveModel } from '../../core/modelIds/resolveModel';
import type { PricingService } from '../pricingService';
import { localDay } from '../text/days';

/** What there is to say today of an id in a document; `null` for one that lives, or is none. */
export function endingOf(
  id: string,
  { catalogue }: Pick<PricingService, 'catalogue'>,
  daysAhead = Infinity,
): EndOfLife | null {
  return endOfMeant(id, resolveModel(id, catalogue), catalogue, localDay(), daysAhead);
}
