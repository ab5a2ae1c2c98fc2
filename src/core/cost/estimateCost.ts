import { sentence, type Sentence } from '../text/sentence';
import { amountOf, decimal, sum, type Decimal } from '../money';
import type {
  CurrencyCode,
  LocalizedText,
  Model,
  PriceTable,
  Rates,
  Variant,
} from '../pricing/schema';
import type { BillingClass, UnknownCause } from '../terms';
import { cacheClasses, cacheNotes, cacheRateInBatch } from './cacheRates';
import type { Price } from '../pricing/priceAt';
import { billedOutput, type Usage } from './usage';

interface CostLine {
  readonly class: BillingClass;
  readonly tokens: number;
  /** Rate per 1M tokens, before the batch factor. */
  readonly ratePerMTok: Decimal;
  /** Whether the batch factor, where there is one, multiplies it: some providers keep cached input apart. */
  readonly isDiscounted: boolean;
  /** What these tokens cost, batch factor included. */
  readonly amount: Decimal;
}

/** What one request costs; the lines sum exactly to the total. */
export interface CostEstimate {
  readonly kind: 'known';
  readonly currency: CurrencyCode;
  readonly lines: readonly CostLine[];
  readonly total: Decimal;
  /** Input tokens above which the applied tier begins; `null` = the base price. */
  readonly tierAbove: number | null;
  readonly schedule: LocalizedText | null;
  readonly variant: LocalizedText | null;
  /** Applied to the lines that say so; `null` when not sent as a batch or no batch price is known. */
  readonly batchFactor: Decimal | null;
  /** Assumptions and warnings a reader should see beside the number. */
  readonly notes: readonly Sentence[];
}

interface UnknownCost {
  readonly kind: 'unknown';
  readonly cause: UnknownCause;
  readonly reason: Sentence;
}

export type CostOutcome = CostEstimate | UnknownCost;

const billedAsInput = {
  cacheRead: sentence('No price for cached input is stated: it is billed as plain input.'),
  cacheWrite: sentence('No price for cache writes is stated: they are billed as plain input.'),
};

const unpublished = {
  cacheRead: (model: string) =>
    sentence('The price of cached input of {model} is not published.', { model }),
  cacheWrite: (model: string) =>
    sentence('The price of writing to the cache of {model} is not published.', { model }),
};

export const noBatchPrice = sentence('No batch price is known: the list price is shown.');

/** Bills a usage as the provider would. Unknown rates give a reason, never zero. */
export function estimateCost(usage: Usage, price: Price, model: Model): CostOutcome {
  return estimateAt(appliedRates(usage, price.table, model), usage, price, model);
}

/** The same of calls that are billed at these rates, summed up. */
export function estimateAt(
  { rates, tierAbove, variant }: AppliedRates,
  usage: Usage,
  price: Price,
  model: Model,
): CostOutcome {
  const plainInput = usage.inputTokens - usage.cacheReadTokens - usage.cacheWriteTokens;
  if (plainInput < 0) {
    return unknown(
      sentence(
        'The cached tokens ({cached}) are more than the input has ({input}). Lower the cached share.',
        {
          cached: usage.cacheReadTokens + usage.cacheWriteTokens,
          input: usage.inputTokens,
        },
      ),
    );
  }
  const thinks = isThinking(usage, model);
  const outputTokens = billedOutput(usage);
  if (rates.inputPerMTok === null) {
    return unknown(sentence('The input price of {model} is not published.', { model: model.name }));
  }
  const batch = usage.batch ? price.interval.batch : undefined;
  const batchFactor = batch === undefined ? null : decimal(batch.factor);
  const notes: Sentence[] = [...price.notes];
  const lines: CostLine[] = [];
  const bill = (
    billingClass: BillingClass,
    tokens: number,
    rate: number,
    isDiscounted = true,
  ): void => {
    const ratePerMTok = decimal(rate);
    const listed = amountOf(tokens, ratePerMTok);
    const amount = batchFactor === null || !isDiscounted ? listed : listed.times(batchFactor);
    lines.push({ class: billingClass, tokens, ratePerMTok, isDiscounted, amount });
  };

  bill('input', plainInput, rates.inputPerMTok);
  for (const cache of cacheClasses(usage, rates)) {
    if (cache.rate === undefined) {
      notes.push(billedAsInput[cache.class]);
      bill(cache.class, cache.tokens, rates.inputPerMTok);
      continue;
    }
    const billed =
      batch === undefined
        ? { rate: cache.rate, isDiscounted: true }
        : cacheRateInBatch(cache.rate, rates.inputPerMTok, batch);
    if (billed.rate === null) {
      return unknown(unpublished[cache.class](model.name));
    }
    bill(cache.class, cache.tokens, billed.rate, billed.isDiscounted);
  }
  notes.push(...cacheNotes(usage, rates, price.interval, price.currency));
  if (outputTokens > 0) {
    if (rates.outputPerMTok === null) {
      return unknown(
        sentence('The output price of {model} is not published.', { model: model.name }),
      );
    }
    bill('output', outputTokens, rates.outputPerMTok);
    if (thinks && usage.thinkingTokens === 0) {
      notes.push(
        sentence(
          'Thinking tokens are billed as output and are not in this estimate; the bill may be several times higher.',
        ),
      );
    }
  }
  if (usage.batch && batchFactor === null) {
    notes.push(noBatchPrice);
  }
  return {
    kind: 'known',
    currency: price.currency,
    lines,
    total: sum(lines.map(line => line.amount)),
    tierAbove,
    schedule: price.schedule?.name ?? null,
    variant: variant?.name ?? null,
    batchFactor,
    notes,
  };
}

/** What the tokens of a class cost; zero when there are none. */
export function amountFor(estimate: CostEstimate, billingClass: BillingClass): Decimal {
  return sum(estimate.lines.filter(line => line.class === billingClass).map(line => line.amount));
}

/** Whether it is recorded that the model can think, or cannot but think; `null` = nobody wrote it down. */
export function canThink({ thinking, class: modelClass }: Model): boolean | null {
  return thinking === undefined
    ? modelClass === 'reasoning' || (modelClass === 'embedding' ? false : null)
    : thinking !== 'never';
}

/** Whether the model thinks in this request: some cannot be stopped, others cannot begin. */
export function isThinking(usage: Pick<Usage, 'thinking'>, model: Model): boolean {
  return model.thinking === 'always' || (usage.thinking && model.thinking !== 'never');
}

export interface AppliedRates {
  readonly rates: Rates;
  readonly tierAbove: number | null;
  readonly variant: Variant | null;
}

/** Those that bill a request. */
export function appliedRates(usage: Usage, table: PriceTable, model: Model): AppliedRates {
  return ratesFor(table, usage.inputTokens, billedOutput(usage), isThinking(usage, model));
}

/** The tier by all input tokens of the request, then the variant within it. */
export function ratesFor(
  table: PriceTable,
  inputTokens: number,
  outputTokens: number,
  thinking: boolean,
): AppliedRates {
  let tier: NonNullable<PriceTable['tiers']>[number] | null = null;
  for (const each of table.tiers ?? []) {
    if (inputTokens > each.inputAbove && (tier === null || each.inputAbove > tier.inputAbove)) {
      tier = each;
    }
  }
  const { rates, variants } = tier ?? table;
  const variant = variants?.find(
    ({ when }) =>
      (when.thinking === undefined || when.thinking === thinking) &&
      (when.outputAbove === undefined || outputTokens > when.outputAbove),
  );
  return {
    rates: variant?.rates ?? rates,
    tierAbove: tier?.inputAbove ?? null,
    variant: variant ?? null,
  };
}

function unknown(reason: Sentence): UnknownCost {
  return { kind: 'unknown', cause: 'no-price', reason };
}
