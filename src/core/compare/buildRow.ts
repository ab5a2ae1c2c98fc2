import { sentence } from '../text/sentence';
import type { TokenCount } from '../tokenCount';
import { convert, type Conversion, type ExchangeRates } from '../pricing/exchangeRates';
import {
  appliedRates,
  canThink,
  noBatchPrice,
  type CostEstimate,
  type CostOutcome,
} from '../cost/estimateCost';
import { dayIn, type Moment } from '../time/moment';
import { cachedTokensFor, outputTokensFor } from '../cost/presets';
import { hoursInWords, type ReaderClock } from '../pricing/hoursInWords';
import { promiseNote, type Price } from '../pricing/priceAt';
import { estimateRun, oneCall, perCall, runOf, type Run } from '../cost/run';
import { billedOutput, usageOf, type Usage } from '../cost/usage';
import {
  amountIn,
  costOverWeek,
  volumeCost,
  type CostOverWeek,
  type VolumeCost,
} from '../cost/volume';
import type { FreeTierUsage } from '../freeTier/limits';
import { isFreeVerdict, judgeFreeTier, unknownVerdict } from '../freeTier/verdict';
import { decimal, type Decimal } from '../money';
import type { Catalogue, CatalogueModel } from '../pricing/catalogue';
import { isOffered } from '../pricing/lifecycleOn';
import type { AmountUnit, CurrencyCode, HourRule, ModelClass } from '../terms';
import type { Model } from '../pricing/schema';
import type { TokenizerOf } from '../tokens/families/modelTokenizers';
import { isAvailable } from '../pricing/availability';
import { billRequest } from './billing';
import { judgeEligibility } from './eligibility';
import type { ValidRequest } from '../request/compareRequest';
import { unitOf } from '../request/scenario';
import type { AmountRange, UnrankedRow } from './row';
import { daysToShutdown, shutdownWarning } from '../pricing/shutdown';
import { isStale, outdatedAfterDays, promotionOf } from './rowDates';
import { sectionOf, sectionReasons } from './section';

/**
 * The same text is another number of tokens for every tokenizer: what is meant in proportion to the
 * text is computed from each model's own count.
 */
export interface Proportions {
  /** Output tokens per input token. */
  readonly outputRatio?: number;
  /** Share of the input that is read from the cache, 0 to 1. */
  readonly cachedShare?: number;
}

/** What a comparison knows besides the request. */
export interface RowContext {
  readonly catalogue: Catalogue;
  readonly moment: Moment;
  /** UTC day of now, against which the age of a price is measured. */
  readonly today: string;
  readonly rates: ExchangeRates;
  readonly rankingCurrency: CurrencyCode;
  /** Units of that currency for one of another, by currency and day; kept for all rows of a comparison. */
  readonly unitRates: Map<string, Decimal | null>;
  readonly wantedClasses: ReadonlySet<ModelClass>;
  readonly staleAfterDays: number;
  /** Counts of the text by tokenizer family. */
  readonly counts: ReadonlyMap<string, TokenCount>;
  readonly callCounts: readonly ReadonlyMap<string, TokenCount>[];
  /** Of those, by tokenizer family and bound: how many are so long. */
  readonly lengths: Map<string, ReadonlyMap<number, number>>;
  /** The runs made of them: models with one tokenizer are called alike. */
  readonly runs: Map<string, Run>;
  readonly tokenizerOf: TokenizerOf;
  readonly proportions: Proportions;
  readonly hours: HourRule;
  readonly unit: AmountUnit;
  readonly isAnswerAssumed: boolean;
  readonly answerName: string | null;
  readonly reader: ReaderClock;
}

/** One model's row, all but its place among the others. */
export function buildRow(
  entry: CatalogueModel,
  request: ValidRequest,
  context: RowContext,
): UnrankedRow {
  const { catalogue, moment } = context;
  const { provider, model } = entry;
  const day = dayIn(moment, provider.timeZone);
  const status = catalogue.lifecycleOn(entry, day);
  const tokenizer = context.tokenizerOf(provider.id, model.id);
  const tokens =
    request.inputTokens === undefined ? (context.counts.get(tokenizer.family) ?? null) : null;
  const inputTokens = request.inputTokens ?? tokens?.tokens ?? null;
  const run = runFor(model, request, inputTokens ?? 0, tokens?.tokenizer, context);
  const { total: usage, largest } = run;
  const { outputTokens, thinkingTokens } = usage;
  const billing = billRequest(entry, run, moment, day, status, catalogue);
  const { billed, price } = billing;
  const notCounted =
    inputTokens === null
      ? sentence('The text has not been counted with the tokenizer {tokenizer}.', {
          tokenizer: tokenizer.family,
        })
      : null;
  const cost: CostOutcome =
    notCounted !== null && billing.cost.kind === 'known'
      ? { kind: 'unknown', cause: 'not-counted', reason: notCounted }
      : billing.cost;
  const overWeek =
    price !== null && cost.kind === 'known' ? costOverWeek(run, price, billed) : null;
  const available = isAvailable(provider, request.market ?? 'any', day);
  const tokensOf = (each: Usage): number | null =>
    inputTokens === null ? null : each.inputTokens + billedOutput(each);
  /** Limits are of a call, and the largest call has to keep to them. */
  const most = tokensOf(largest);
  const isZero = billsZero(price);
  const question = {
    provider,
    day,
    available,
    billsZero: isZero,
    rates: context.rates,
    account: { ...request.account, market: request.market ?? 'any' },
    usage: {
      tokensPerRequest: Math.ceil((tokensOf(usage) ?? 0) / run.size),
      // Without a volume it is once, and of a run all of it.
      requestsPerDay: request.requestsPerDay ?? (run.size > 1 ? run.size : undefined),
      peakRequestsPerMinute: request.peakRequestsPerMinute,
      batch: batchOf(usage, price),
      usesCache: usage.cacheReadTokens + usage.cacheWriteTokens > 0,
      costPerRequest:
        cost.kind === 'known'
          ? { amount: perCall(cost.total, run.size), currency: cost.currency }
          : null,
    },
  };
  const verdict =
    notCounted === null
      ? judgeFreeTier(model, question, isOffered(status))
      : unknownVerdict(notCounted);
  const { contextWindow, maxOutput } = billed;
  const fitsContext = fits(most, contextWindow);
  const fitsOutput = fits(billedOutput(largest), maxOutput);
  const rates = price === null ? null : appliedRates(largest, price.table, billed).rates;
  const total = cost.kind === 'unknown' ? null : (atHours(overWeek, context.hours) ?? cost.total);
  const conversion = inRankingCurrency(total, price, day, context);
  const unitRate = unitRateOf(price, day, context);
  const comparable = (amount: Decimal | null): Decimal | null =>
    amount === null || unitRate === null ? null : amount.times(unitRate);
  const volumeOf = (each: Decimal | null): VolumeCost | null =>
    each === null || request.requestsPerDay === undefined
      ? null
      : volumeCost(perCall(each, run.size), request.requestsPerDay);
  const volume = volumeOf(total);
  const isFree = isFreeVerdict(verdict);
  const isBilledZero = !isFree && (isZero || (cost.kind === 'known' && costsNothing(usage, cost)));
  const paid = (listed: Decimal | null): Decimal | null =>
    isFree ? nothing : isBilledZero ? null : listed;
  const payable = paid(total);
  const payableReason =
    payable !== null ? null : cost.kind === 'unknown' ? cost.reason : billedZeroReason;
  const payableMonth = request.requestsPerDay === undefined ? null : paid(volume?.perMonth ?? null);
  const unit = unitOf(context.unit, request.requestsPerDay !== undefined, run.size);
  const shownRange = (): AmountRange | null => {
    if (tokens?.exact !== false || price === null || payable?.gt(0) !== true) {
      return null;
    }
    const [low, high] = (['low', 'high'] as const).map(bound => {
      const bounded = runFor(model, request, tokens[bound], tokens.tokenizer, context, bound);
      const each = totalOf(bounded, price, billed, context.hours);
      return amountIn(unit, each, volumeOf(each)?.perMonth ?? null).amount;
    });
    return low == null || high == null ? null : [low, high];
  };
  const promise = price && promiseNote(price.interval, day);
  const lowConfidence = price?.interval.confidence === 'low' || promise !== null;
  const eligibility = judgeEligibility(
    {
      entry,
      inputTokens: inputTokens === null ? null : largest.inputTokens,
      outputTokens: largest.outputTokens,
      contextWindow,
      maxOutput,
      fitsContext,
      fitsOutput,
      available,
      status,
      verdict,
    },
    context.wantedClasses.has(model.class),
    isZero,
  );
  return {
    entry,
    day,
    tokenizer,
    tokens,
    inputTokens,
    calls: run.size,
    outputTokens,
    isAnswerAssumed: context.isAnswerAssumed,
    answerName: context.answerName,
    thinkingTokens,
    price,
    rates,
    cost,
    total,
    shown: amountIn(unit, payable, payableMonth),
    shownRange,
    // What is free to write is free to think.
    isLeast:
      payable?.gt(0) === true && rates?.outputPerMTok !== 0 && isLeast(usage, request, billed),
    converted: request.currency === undefined ? null : conversion,
    payable,
    payableReason,
    payableMonth,
    comparable: paid(
      price?.currency === context.rankingCurrency ? total : (conversion?.amount ?? null),
    ),
    comparableInput: isBilledZero ? null : comparable(rateOf(rates?.inputPerMTok)),
    comparableOutput: isBilledZero ? null : comparable(rateOf(rates?.outputPerMTok)),
    batchNote:
      payable?.gt(0) === true && usage.batch && cost.kind === 'known' && cost.batchFactor === null
        ? noBatchPrice
        : null,
    hours: price === null ? [] : hoursInWords(price, context.reader),
    overWeek,
    volume,
    requestsPerDay: request.requestsPerDay ?? null,
    group: isFree ? 'free' : cost.kind === 'known' && !isBilledZero ? 'priced' : 'unpriced',
    section: sectionOf({ provider, eligibility, isFree, isBilledZero, rates, lowConfidence }),
    sectionReasons: sectionReasons(eligibility, cost, payableReason),
    class: model.class,
    verdict,
    contextWindow,
    maxOutput,
    contextPercent: most === null || contextWindow === null ? null : (most / contextWindow) * 100,
    fitsContext,
    fitsOutput,
    available,
    status,
    shutdownWarning: isOffered(status) ? shutdownWarning(model) : null,
    daysLeft: isOffered(status) ? daysToShutdown(model, day) : null,
    promotion: promotionOf(price),
    promiseNote: promise,
    stale: isStale(price, context.today, context.staleAfterDays),
    outdated: isStale(price, context.today, outdatedAfterDays),
    lowConfidence,
    eligibility,
  };
}

/** What a run costs at list price, by that rule. */
function totalOf(run: Run, price: Price, model: Model, rule: HourRule): Decimal | null {
  const cost = estimateRun(run, price, model);
  return cost.kind === 'unknown'
    ? null
    : (atHours(costOverWeek(run, price, model), rule) ?? cost.total);
}

/** By the rule for prices that depend on the hour; `null` where the price of the moment counts. */
function atHours(overWeek: CostOverWeek | null, rule: HourRule): Decimal | null {
  switch (rule) {
    case 'now':
      return null;
    case 'week':
      return overWeek?.blended ?? null;
    case 'dearest':
      return overWeek?.worst ?? null;
    case 'offPeak':
      return overWeek?.least ?? null;
  }
}

function isLeast({ thinkingTokens }: Usage, request: ValidRequest, model: Model): boolean {
  if (thinkingTokens > 0) {
    return false;
  }
  const can = canThink(model);
  return can === null
    ? (request.thinkingTokens ?? 0) > 0
    : can && (model.thinking !== 'optional' || request.thinking === true);
}

/** One call; or one with each of several texts, where they are calls of their own and were counted. */
function runFor(
  model: Model,
  request: ValidRequest,
  inputTokens: number,
  family: string | undefined,
  { callCounts, lengths, runs, proportions }: RowContext,
  bound: CountBound = 'tokens',
): Run {
  const ofTokens = (tokens: number): Usage => usageFor(model, request, tokens, proportions);
  if (family === undefined || callCounts.length < 2) {
    return oneCall(ofTokens(inputTokens));
  }
  const key = `${family} ${bound} ${canThink(model) === true}`;
  let run = runs.get(key);
  if (run === undefined) {
    const counted = `${family} ${bound}`;
    const ofFamily = lengths.get(counted) ?? lengthsOf(callCounts, family, bound);
    lengths.set(counted, ofFamily);
    run = runOf(ofFamily, ofTokens);
    runs.set(key, run);
  }
  return run;
}

/** What is counted, or what it is at least or at most where that is an estimate. */
type CountBound = 'tokens' | 'low' | 'high';

function lengthsOf(
  counts: RowContext['callCounts'],
  family: string,
  bound: CountBound,
): ReadonlyMap<number, number> {
  const lengths = new Map<number, number>();
  for (const each of counts) {
    const tokens = each.get(family)?.[bound] ?? 0;
    lengths.set(tokens, (lengths.get(tokens) ?? 0) + 1);
  }
  return lengths;
}

function usageFor(
  model: Model,
  request: ValidRequest,
  inputTokens: number,
  { outputRatio, cachedShare }: Proportions,
): Usage {
  return usageOf({
    inputTokens,
    outputTokens:
      outputRatio === undefined
        ? (request.outputTokens ?? 0)
        : outputTokensFor(inputTokens, outputRatio),
    cacheReadTokens:
      cachedShare === undefined
        ? (request.cacheReadTokens ?? 0)
        : cachedTokensFor(inputTokens, cachedShare),
    cacheWriteTokens: request.cacheWriteTokens ?? 0,
    cacheWriteTtl: request.cacheWriteTtl,
    batch: request.batch ?? false,
    thinkingTokens: canThink(model) === true ? (request.thinkingTokens ?? 0) : 0,
    thinking: request.thinking ?? (request.thinkingTokens ?? 0) > 0,
  });
}

function batchOf({ batch }: Usage, price: Price | null): FreeTierUsage['batch'] {
  if (!batch) {
    return undefined;
  }
  return price?.interval.batch === undefined ? 'unpriced' : 'priced';
}

const nothing = decimal(0);

const billedZeroReason = sentence(
  'Billed at zero on terms that this use may not meet; what it costs otherwise is not known.',
);

/** A bill of nothing for something: a free input, a discount of all. */
function costsNothing({ inputTokens, outputTokens }: Usage, { total }: CostEstimate): boolean {
  return total.eq(0) && inputTokens + outputTokens > 0;
}

function billsZero(price: Price | null): boolean {
  return price?.table.rates.inputPerMTok === 0 && price.table.rates.outputPerMTok === 0;
}

function fits(tokens: number | null, limit: number | null): boolean | null {
  return tokens === null || limit === null ? null : tokens <= limit;
}

/** A currency that the request wants is the one it is ranked in. */
function inRankingCurrency(
  total: Decimal | null,
  price: Price | null,
  day: string,
  { rankingCurrency, rates }: RowContext,
): Conversion | null {
  return total === null || price === null || price.currency === rankingCurrency
    ? null
    : convert(total, price.currency, rankingCurrency, day, rates);
}

/** Dividing so many digits for every row would take longer than all else in it. */
function unitRateOf(
  price: Price | null,
  day: string,
  { rankingCurrency, rates, unitRates }: RowContext,
): Decimal | null {
  if (price === null) {
    return null;
  }
  const { currency } = price;
  const pair = `${currency} ${day}`;
  let rate = unitRates.get(pair);
  if (rate === undefined) {
    const one = decimal(1);
    rate =
      currency === rankingCurrency
        ? one
        : (convert(one, currency, rankingCurrency, day, rates)?.amount ?? null);
    unitRates.set(pair, rate);
  }
  return rate;
}

function rateOf(perMTok: number | null | undefined): Decimal | null {
  return perMTok == null ? null : decimal(perMTok);
}
