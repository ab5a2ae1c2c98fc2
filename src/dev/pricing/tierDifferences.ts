/** Where a price list and the catalogue tell other lengths of input apart, or at other prices. */
import { intervalOn } from '../../core/pricing/priceAt';
import { isOffered, lifecycleOn } from '../../core/pricing/lifecycleOn';
import type { PriceList } from '../../core/refresh/priceQuote';
import type { CatalogueData } from '../../core/pricing/schema';

interface TierDifference {
  /** Full id. */
  readonly model: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Models under their own ids that either side gives tiers: `>200000 4/18`, several with spaces. */
export function tierDifferences(
  data: CatalogueData,
  list: PriceList,
  today: string,
): readonly TierDifference[] {
  const quotes = new Map(
    list.quotes.map(quote => [`${quote.provider}/${quote.id}`.toLowerCase(), quote]),
  );
  return data.providers.flatMap(provider =>
    provider.models.flatMap(model => {
      const id = `${provider.id}/${model.id}`;
      const quote = quotes.get(id.toLowerCase());
      const interval = intervalOn(model.prices, today);
      const isComparable =
        provider.currency === 'USD' &&
        quote !== undefined &&
        interval !== null &&
        isOffered(lifecycleOn(model, today, data.date));
      const [ours, theirs] = isComparable
        ? [described(interval.tiers ?? [], []), described(quote.tiers, interval.tiers ?? [])]
        : ['', ''];
      return ours === theirs ? [] : [{ model: id, ours, theirs }];
    }),
  );
}

interface Tier {
  readonly inputAbove: number;
  readonly rates: {
    readonly inputPerMTok: number | null;
    readonly outputPerMTok: number | null;
  };
}

/** "From" and "above" a limit differ by one token: theirs is written as ours where it is no more. */
function described(tiers: readonly Tier[], others: readonly Tier[]): string {
  return tiers
    .map(({ inputAbove, rates }) => {
      const same = others.find(other => Math.abs(other.inputAbove - inputAbove) <= 1);
      const limit = same?.inputAbove ?? inputAbove;
      return `>${limit} ${rates.inputPerMTok ?? '—'}/${rates.outputPerMTok ?? '—'}`;
    })
    .join(' ');
}
