import { groupBy } from '../groupBy';
import type { CatalogueData } from '../pricing/schema';
import { discountFinder, withDiscounts } from './ownDiscounts';
import { contradicts, mergeProvider, ownProvider } from './ownFiles';
import { withOwnModels } from './ownModels';
import type { OwnPrices } from './ownPrices';

/**
 * The catalogue with the user's own prices laid over it; the catalogue itself when there are none.
 * Nothing of it is changed in place. `today` dates what the settings state.
 */
export function withOwn(base: CatalogueData, own: OwnPrices, today: string): CatalogueData {
  if (own.files.length + own.models.length + own.discounts.length === 0) {
    return base;
  }
  const providers = new Map(base.providers.map(provider => [provider.id, provider]));
  own.files.forEach((file, index) => {
    const { provider } = file;
    const known = providers.get(provider.id);
    if (known === undefined) {
      providers.set(provider.id, ownProvider(file));
    } else if (!contradicts(provider, known)) {
      providers.set(provider.id, mergeProvider(known, file, index));
    }
  });
  for (const [id, [first, ...others]] of groupBy(own.models, model => model.providerId)) {
    if (first !== undefined) {
      providers.set(id, withOwnModels(providers.get(id), [first, ...others], today));
    }
  }
  const find = discountFinder(own.discounts);
  return {
    ...base,
    providers: [...providers.values()].map(provider => withDiscounts(provider, find, today)),
  };
}
