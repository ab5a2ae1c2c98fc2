import { addDays } from '../time/moment';
import { intervalOn } from '../pricing/priceAt';
import { lastCheckedOn } from '../pricing/lastChecked';
import type { Model, PriceInterval, Variant } from '../pricing/schema';
import { contradicts, isDoubtful, isSaidBy } from './compareQuote';
import { priceClasses, type ListFormat, type PriceQuote } from './priceQuote';
import { quotedPrices } from './quotedPrices';

/**
 * Why a price that differs was left as it is: `richer`: ours has hours, modes, tiers or a free offer
 * that the list cannot say, and we would lose them; `newer`: ours began or was checked after the list
 * last looked; `otherCurrency`: ours is not in dollars.
 */
export type KeptReason = 'richer' | 'newer' | 'otherCurrency';

type QuoteOutcome =
  /** The model with the list's confirmation, where that is news. */
  | { readonly kind: 'same'; readonly model: Model }
  | { readonly kind: 'kept'; readonly reason: KeptReason }
  /** `isDoubtful`: what we know ourselves speaks against it; a person should look at it first. */
  | { readonly kind: 'changed'; readonly model: Model; readonly isDoubtful: boolean };

interface QuoteContext {
  /** Day of the fetch, on which a new price begins. */
  readonly today: string;
  /** Key of the list among the provider's sources. */
  readonly source: string;
  readonly format: ListFormat;
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
  if (current !== null && isNewer(current, quote, context)) {
    return { kind: 'kept', reason: 'newer' };
  }
  return {
    kind: 'changed',
    model: withInterval(model, current, quote, context),
    isDoubtful: current !== null && isDoubtful(model, current, quote),
  };
}

/** Only a list that says all that ours says confirms it: half a word renews no date. */
function confirmed(
  model: Model,
  current: PriceInterval,
  quote: PriceQuote,
  context: QuoteContext,
): Model {
  const { today, source } = context;
  const looked = lookedOn(quote, context);
  const checkedOn = looked < today ? looked : today;
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
 * The day on which the list's authors last looked at the price. genai-prices dates its looks, and what
 * it does not date nobody looked at; the other two are kept as a whole, up to the day of the fetch.
 */
function lookedOn({ checkedOn }: PriceQuote, { format, today }: QuoteContext): string {
  return checkedOn ?? (format === 'genaiPrices' ? '' : today);
}

function isNewer(current: PriceInterval, quote: PriceQuote, context: QuoteContext): boolean {
  const { today, source } = context;
  const began = current.effectiveFrom ?? '';
  return (
    began > (quote.asOf ?? today) ||
    (began === today && current.source !== source) ||
    (contradicts(current, quote) && lastCheckedOn(current) > lookedOn(quote, context))
  );
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
    !saysVariants(quote.thinkingOutputPerMTok, variants) ||
    tiers.some(
      tier =>
        !saysVariants(
          quote.tiers.find(({ inputAbove }) => inputAbove === tier.inputAbove)
            ?.thinkingOutputPerMTok ?? quote.thinkingOutputPerMTok,
          tier.variants,
        ),
    ) ||
    (tiers.length > 0 && (quote.tiers.length === 0 || quote.limitsAreRough === true))
  );
}

/** Whether the list can say what the variants say: thinking at a price of its own, and nothing else. */
function saysVariants(thinking: number | undefined, variants: readonly Variant[] = []): boolean {
  return (
    variants.length === 0 ||
    (thinking !== undefined &&
      variants.every(({ when }) => when.thinking === true && when.outputAbove === undefined))
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
    ...quotedPrices(current, quote),
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
