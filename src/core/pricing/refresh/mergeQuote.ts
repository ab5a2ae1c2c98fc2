import { addDays } from '../../cost/moment';
import { intervalOn } from '../../cost/priceAt';
import { lastCheckedOn } from '../lastChecked';
import type { Model, PriceInterval, Rates } from '../schema';
import { priceClasses, type PriceClass, type PriceQuote, type QuotedRates } from './priceQuote';

/**
 * Why a price that differs was left as it is: `richer`: ours has hours, modes, tiers or a free offer
 * that the list cannot say, and we would lose them; `newer`: ours began after the list last looked;
 * `otherCurrency`: ours is not in dollars.
 */
export type KeptReason = 'richer' | 'newer' | 'otherCurrency';

export type QuoteOutcome =
  /** The model with the list's confirmation, where that is news. */
  | { readonly kind: 'same'; readonly model: Model }
  | { readonly kind: 'kept'; readonly reason: KeptReason }
  | { readonly kind: 'changed'; readonly model: Model };

export interface QuoteContext {
  /** Day of the fetch, on which a new price begins. */
  readonly today: string;
  /** Key of the list among the provider's sources. */
  readonly source: string;
}

/**
 * What a price list's word makes of a model we know. An equal price keeps its own source, and from now
 * on has the list's word beside it.
 */
export function mergeQuote(model: Model, quote: PriceQuote, context: QuoteContext): QuoteOutcome {
  const { today } = context;
  const current = intervalOn(model.prices, today);
  if (current !== null && isSaidBy(current, quote)) {
    return { kind: 'same', model: confirmed(model, current, quote, context) };
  }
  if (current?.currency !== undefined) {
    return { kind: 'kept', reason: 'otherCurrency' };
  }
  if (isRicher(model, current, quote)) {
    return { kind: 'kept', reason: 'richer' };
  }
  const began = current?.effectiveFrom ?? '';
  if (began > (quote.asOf ?? today) || (began === today && current?.source !== context.source)) {
    return { kind: 'kept', reason: 'newer' };
  }
  return { kind: 'changed', model: withInterval(model, current, quote, context) };
}

/** Only a list that says all that ours says confirms it: half a word renews no date. */
function confirmed(
  model: Model,
  current: PriceInterval,
  quote: PriceQuote,
  { today, source }: QuoteContext,
): Model {
  const checkedOn =
    quote.checkedOn !== undefined && quote.checkedOn < today ? quote.checkedOn : today;
  const saysAll = priceClasses.every(
    name => current.rates[name] == null || quote.rates[name] !== null,
  );
  if (!saysAll || isRicher(model, current, quote) || checkedOn <= lastCheckedOn(current)) {
    return model;
  }
  const confirmation = { source, checkedOn };
  return {
    ...model,
    prices: model.prices.map(each => (each === current ? { ...each, confirmation } : each)),
  };
}

/**
 * Every class the list prices is priced so by the interval; of what it does not say nothing follows.
 * "From" and "above" a limit differ by one token.
 */
function isSaidBy(current: PriceInterval, quote: PriceQuote): boolean {
  if (!saysTheSame(current.rates, quote.rates)) {
    return false;
  }
  const ours = current.tiers ?? [];
  return (
    quote.tiers.length === 0 ||
    (ours.length === quote.tiers.length &&
      quote.tiers.every(({ inputAbove, rates }, index) => {
        const tier = ours[index];
        return (
          tier !== undefined &&
          (Math.abs(tier.inputAbove - inputAbove) <= 1 || quote.limitsAreRough === true) &&
          saysTheSame(tier.rates, rates)
        );
      }))
  );
}

function saysTheSame(ours: Rates, theirs: QuotedRates): boolean {
  return priceClasses.every(name => theirs[name] === null || isSame(ours[name], theirs[name]));
}

function isSame(a: number | null | undefined, b: number): boolean {
  return a != null && Math.abs(a - b) <= 1e-9 * b;
}

function isRicher(model: Model, current: PriceInterval | null, quote: PriceQuote): boolean {
  const isFree = (model.freeTiers ?? []).some(
    ({ kind, status }) => kind === 'free-model' && status === 'active',
  );
  if (isFree || current === null) {
    return isFree;
  }
  const { schedules, variants, tiers = [] } = current;
  return (
    schedules !== undefined ||
    variants !== undefined ||
    tiers.some(tier => tier.variants !== undefined) ||
    (tiers.length > 0 && (quote.tiers.length === 0 || quote.limitsAreRough === true))
  );
}

function withInterval(
  model: Model,
  current: PriceInterval | null,
  quote: PriceQuote,
  { today, source }: QuoteContext,
): Model {
  const next = model.prices.find(({ effectiveFrom }) => (effectiveFrom ?? '') > today);
  const end = next?.effectiveFrom == null ? current?.effectiveTo : addDays(next.effectiveFrom, -1);
  const interval: PriceInterval = {
    effectiveFrom: today,
    ...(end === undefined ? {} : { effectiveTo: end }),
    dateKind: 'first-recorded',
    ...newTable(current, quote),
    source,
    checkedOn: today,
    confidence: 'medium',
  };
  const before = model.prices.flatMap(each => {
    const starts = each.effectiveFrom ?? '';
    if (starts >= today) {
      return [];
    }
    const isOver = each.effectiveTo !== undefined && each.effectiveTo < today;
    return [isOver ? each : { ...each, effectiveTo: addDays(today, -1) }];
  });
  const after = model.prices.filter(({ effectiveFrom }) => (effectiveFrom ?? '') > today);
  return { ...model, prices: [...before, interval, ...after] };
}

type Table = Pick<PriceInterval, 'rates' | 'tiers' | 'batch' | 'cacheKind'>;

/**
 * When input or output moved, nothing of the old price can be relied on: classes the list leaves out
 * are unknown from then on. When only a cache price is new, the rest still holds.
 */
function newTable(current: PriceInterval | null, quote: PriceQuote): Table {
  const moved =
    current === null ||
    (['inputPerMTok', 'outputPerMTok'] as const).some(name => {
      const price = quote.rates[name];
      return price !== null && !isSame(current.rates[name], price);
    });
  const ours = current?.rates;
  const tiers = quote.tiers.map(({ inputAbove, rates }) => ({
    inputAbove,
    rates: newRates(rates, undefined, true),
  }));
  const batch = quote.batchFactor === undefined ? undefined : { factor: quote.batchFactor };
  const keptBatch = moved ? undefined : current.batch;
  const chosenBatch = batch ?? keptBatch;
  const chosenTiers = tiers.length > 0 ? tiers : current?.tiers;
  return {
    rates: newRates(quote.rates, ours, moved),
    ...(chosenTiers === undefined ? {} : { tiers: chosenTiers }),
    ...(chosenBatch === undefined ? {} : { batch: chosenBatch }),
    ...(current?.cacheKind === undefined || moved ? {} : { cacheKind: current.cacheKind }),
  };
}

/** Rates as the list says them; `ours` fills in where the old price still holds. */
export function newRates(quoted: QuotedRates, ours: Rates | undefined, moved: boolean): Rates {
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
  };
}
