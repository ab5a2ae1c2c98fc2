/** A list's word as a table of our own prices. */
import type { PriceInterval, Rates, Variant } from '../pricing/schema';
import {
  priceClasses,
  type PriceClass,
  type PriceQuote,
  type QuotedRates,
  type QuotedTable,
} from './priceQuote';

type QuotedPrices = Pick<
  PriceInterval,
  | 'rates'
  | 'variants'
  | 'tiers'
  | 'batch'
  | 'cacheStoragePerMTokHour'
  | 'cacheEvidence'
  | 'cacheKind'
>;

/**
 * When input or output moved, nothing of the old price can be relied on: classes the list leaves out
 * are unknown from then on. When only a cache price is new, the rest still holds.
 */
export function quotedPrices(current: PriceInterval | null, quote: PriceQuote): QuotedPrices {
  const moved =
    current === null ||
    (['inputPerMTok', 'outputPerMTok'] as const).some(name => {
      const price = quote.rates[name];
      return price !== null && !isSamePrice(current.rates[name], price);
    });
  const kept = moved ? null : current;
  const rates = newRates(quote.rates, current?.rates, moved);
  const tiers = quote.tiers.map(tier => ({
    inputAbove: tier.inputAbove,
    ...table(tierRates(tier.rates, rates), tier),
  }));
  const chosenTiers = tiers.length > 0 ? tiers : current?.tiers;
  const batch =
    quote.batchFactor === undefined ? kept?.batch : newBatch(current, quote.batchFactor);
  return {
    ...table(rates, quote),
    ...(chosenTiers === undefined ? {} : { tiers: chosenTiers }),
    ...(batch === undefined ? {} : { batch }),
    ...(kept?.cacheStoragePerMTokHour === undefined
      ? {}
      : { cacheStoragePerMTokHour: kept.cacheStoragePerMTokHour }),
    ...(kept?.cacheEvidence === undefined ? {} : { cacheEvidence: kept.cacheEvidence }),
    ...(kept?.cacheKind === undefined ? {} : { cacheKind: kept.cacheKind }),
  };
}

/** A new factor, by the provider's rule on cached input, which no list of prices says. */
function newBatch(current: PriceInterval | null, factor: number): PriceInterval['batch'] {
  const { cache = 'unknown', cacheEvidence } = current?.batch ?? {};
  return { factor, cache, ...(cacheEvidence === undefined ? {} : { cacheEvidence }) };
}

export function isSamePrice(a: number | null | undefined, b: number): boolean {
  return a != null && Math.abs(a - b) <= 1e-9 * b;
}

/** The price of a model's output when it thinks; `undefined` without one of its own. */
export function thinkingPrice(variants: readonly Variant[] | undefined): number | null | undefined {
  return variants?.find(({ when }) => when.thinking === true)?.rates.outputPerMTok;
}

function table(
  rates: Rates,
  { thinkingOutputPerMTok }: QuotedTable,
): {
  rates: Rates;
  variants?: Variant[];
} {
  return thinkingOutputPerMTok === undefined
    ? { rates }
    : {
        rates,
        variants: [
          {
            name: { en: 'thinking', zh: '思考模式' },
            when: { thinking: true },
            rates: { ...rates, outputPerMTok: thinkingOutputPerMTok },
          },
        ],
      };
}

/** Rates as the list says them; `ours` fills in where the old price still holds. */
function newRates(quoted: QuotedRates, ours: Rates | undefined, moved: boolean): Rates {
  const main = (name: PriceClass) => quoted[name] ?? ours?.[name] ?? null;
  const cache = (name: PriceClass) => {
    const known = quoted[name] ?? (moved ? null : ours?.[name]);
    const exists = quoted[name] !== null || ours?.[name] !== undefined;
    return exists ? { [name]: known ?? null } : {};
  };
  return {
    inputPerMTok: main('inputPerMTok'),
    outputPerMTok: main('outputPerMTok'),
    ...cache('cacheReadPerMTok'),
    ...cache('cacheWritePerMTok'),
    ...(ours?.cacheWrite1hPerMTok === undefined
      ? {}
      : { cacheWrite1hPerMTok: moved ? null : ours.cacheWrite1hPerMTok }),
  };
}

/** A class that has a price below the limit has one above it, too: unknown where the list leaves it out. */
function tierRates(quoted: QuotedRates, base: Rates): Rates {
  const unknown = Object.fromEntries(
    priceClasses.flatMap(name =>
      base[name] == null || quoted[name] !== null ? [] : [[name, null]],
    ),
  );
  return {
    ...newRates(quoted, undefined, true),
    ...unknown,
    // No list says it.
    ...(base.cacheWrite1hPerMTok === undefined ? {} : { cacheWrite1hPerMTok: null }),
  };
}
