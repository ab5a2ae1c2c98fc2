import { endOfLife, type EndOfLife } from '../../core/modelIds/endOfLife';
import { resolveModelId } from '../../core/modelIds/resolveModelId';
import { localDay } from '../days';
import type { PricingService } from '../pricingService';
import type { SettingsStore } from '../settings';

/** What there is to say today of an id in a document; `null` for one that lives, or is none. */
export function endingOf(
  id: string,
  pricing: PricingService,
  settings: SettingsStore,
): EndOfLife | null {
  const { catalogue } = pricing;
  const { daysBeforeShutdown } = settings.current;
  return endOfLife(id, resolveModelId(id, catalogue), catalogue, localDay(), daysBeforeShutdown);
}
