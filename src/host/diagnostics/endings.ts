import { endOfMeant, type EndOfLife } from '../../core/modelIds/endOfLife';
import { resolveModel } from '../../core/modelIds/resolveModel';
import { localDay } from '../text/days';
import type { PricingService } from '../pricingService';
import type { SettingsStore } from '../settings/settings';

/** What there is to say today of an id in a document; `null` for one that lives, or is none. */
export function endingOf(
  id: string,
  pricing: PricingService,
  settings: SettingsStore,
): EndOfLife | null {
  const { catalogue } = pricing;
  const { daysBeforeShutdown } = settings.current;
  return endOfMeant(id, resolveModel(id, catalogue), catalogue, localDay(), daysBeforeShutdown);
}
