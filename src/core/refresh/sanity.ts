import type { CatalogueData, Model } from '../pricing/schema';
import { isDeleted, type PriceChange } from './changes';
import { withUsedSources } from './usedSources';

/** A price that moves further than this in one step is more often a slip of the list than of the market. */
const farthestMove = 5;

/** Dollars or yuan per 1M tokens; nothing on the market comes near. A file in another unit does. */
const highestPrice = 10_000;

/** Whether a person should look at the change before it counts. */
export function isHeld({ classes, currencyBefore }: PriceChange): boolean {
  return (
    currencyBefore !== undefined ||
    classes.some(isDeleted) ||
    classes.some(({ before, after }) => {
      if (after !== null && after > highestPrice) {
        return true;
      }
      // From or to zero there is no factor, and both are worth a look.
      return (
        before !== null &&
        after !== null &&
        (after > before * farthestMove || after < before / farthestMove)
      );
    })
  );
}

/** The new catalogue with the held models as they were; a held new model is left out. */
export function withoutHeld(
  before: CatalogueData,
  after: CatalogueData,
  held: readonly PriceChange[],
): CatalogueData {
  if (held.length === 0) {
    return after;
  }
  const ids = new Set(held.map(({ id }) => id));
  const old = new Map(before.providers.map(provider => [provider.id, provider]));
  return {
    ...after,
    providers: after.providers.map(provider => {
      if (!provider.models.some(model => ids.has(`${provider.id}/${model.id}`))) {
        return provider;
      }
      const was = old.get(provider.id);
      const oldModels = new Map((was?.models ?? []).map(model => [model.id, model]));
      const models = provider.models.flatMap((model): Model[] => {
        if (!ids.has(`${provider.id}/${model.id}`)) {
          return [model];
        }
        const oldModel = oldModels.get(model.id);
        return oldModel === undefined ? [] : [oldModel];
      });
      const sources = { ...was?.sources, ...provider.sources };
      return withUsedSources({ ...provider, sources, models });
    }),
  };
}
