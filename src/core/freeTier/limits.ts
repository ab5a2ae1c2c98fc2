import { sentence, type Sentence } from '../text/sentence';
import { convert, type ExchangeRates } from '../pricing/exchangeRates';
import { decimal, type Decimal } from '../money';
import type { CurrencyCode, FreeTier } from '../pricing/schema';

/** The usage a verdict is about. */
export interface FreeTierUsage {
  /** Input and output of one request. */
  readonly tokensPerRequest: number;
  /** Left out: a single request. */
  readonly requestsPerDay?: number | undefined;
  /** Left out: spread evenly over the day. */
  readonly peakRequestsPerMinute?: number | undefined;
  /** Asked for as a batch: `unpriced` where no batch price is known and an ordinary request is shown. */
  readonly batch?: 'priced' | 'unpriced' | undefined;
  /** Reads from a cache or writes to one. */
  readonly usesCache?: boolean | undefined;
  /** What one request would cost at list price; `null` when unknown. */
  readonly costPerRequest: { readonly amount: Decimal; readonly currency: CurrencyCode } | null;
}

/** One limit of an offer against the usage. */
export interface LimitCheck {
  /** The limit as words: "20 requests per minute". */
  readonly limit: Sentence;
  readonly need: Sentence;
  readonly used: Decimal;
  readonly allowed: Decimal;
  /** Over what the limit counts. */
  readonly period: 'minute' | 'day' | 'month';
  /** Days of requests that `used` adds up. */
  readonly days: number;
}

/** What a monthly quota has to last for. */
const daysPerMonth = 30;

const minutesPerDay = 24 * 60;

export function requestsPerDayOf(usage: FreeTierUsage): number {
  return usage.requestsPerDay ?? 1;
}

/** The stated limits by minute and day. */
export function checkLimits(offer: FreeTier, usage: FreeTierUsage): readonly LimitCheck[] {
  const perDay = decimal(requestsPerDayOf(usage));
  const tokens = decimal(usage.tokensPerRequest);
  const rate = usage.peakRequestsPerMinute ?? requestsPerDayOf(usage) / minutesPerDay;
  // However rare requests are, some minute has a whole one.
  const perMinute = decimal(rate === 0 ? 0 : Math.max(1, rate));
  const used = {
    requestsPerMinute: perMinute,
    tokensPerMinute: perMinute.times(tokens),
    requestsPerDay: perDay,
    tokensPerDay: perDay.times(tokens),
  };
  return limitsInWords.flatMap(([name, period, inWords]) => {
    const limit = offer.limits?.[name];
    return limit === undefined
      ? []
      : {
          limit: inWords(limit),
          need: inWords(used[name].toNumber()),
          used: used[name],
          allowed: decimal(limit),
          period,
          days: 1,
        };
  });
}

const limitsInWords = [
  [
    'requestsPerMinute',
    'minute',
    (n: number) => sentence('{n|request|requests} per minute', { n }),
  ],
  [
    'tokensPerMinute',
    'minute',
    (n: number) => sentence('{n|token|tokens} per minute', { n: { count: n } }),
  ],
  ['requestsPerDay', 'day', (n: number) => sentence('{n|request|requests} per day', { n })],
  ['tokensPerDay', 'day', (n: number) => sentence('{n|token|tokens} per day', { n: { count: n } })],
] as const;

/** Whether a minute's load had to be assumed to check the offer. */
export function assumesEvenSpread(offer: FreeTier, usage: FreeTierUsage): boolean {
  return (
    usage.peakRequestsPerMinute === undefined &&
    usage.requestsPerDay !== undefined &&
    (offer.limits?.requestsPerMinute !== undefined || offer.limits?.tokensPerMinute !== undefined)
  );
}

export type Amount = NonNullable<FreeTier['amount']>;

/** What one request takes from an amount, in the amount's unit; a reason where nobody can say. */
export function amountPerRequest(
  amount: Amount,
  usage: FreeTierUsage,
  day: string,
  rates: ExchangeRates,
): Decimal | Sentence {
  switch (amount.unit) {
    case 'tokens':
      return decimal(usage.tokensPerRequest);
    case 'requests':
      return decimal(1);
    case 'neurons':
      return sentence('The allowance is counted in neurons, which cannot be computed from tokens.');
    case 'USD':
    case 'CNY': {
      const cost = usage.costPerRequest;
      const inUnit =
        cost?.currency === amount.unit
          ? cost
          : cost && convert(cost.amount, cost.currency, amount.unit, day, rates);
      return (
        inUnit?.amount ?? sentence('The allowance is money, and what a call costs is not known.')
      );
    }
  }
}

/** An amount given anew each day or month. */
export function checkRecurringAmount(
  amount: Amount,
  period: 'day' | 'month',
  perRequest: Decimal,
  usage: FreeTierUsage,
): LimitCheck {
  // A single request is one in the month, not one on each of its days.
  const days = period === 'month' && usage.requestsPerDay !== undefined ? daysPerMonth : 1;
  const used = perRequest.times(decimal(requestsPerDayOf(usage))).times(days);
  return {
    limit: perPeriod(amount, decimal(amount.value), period),
    need: perPeriod(amount, used, period),
    used,
    allowed: decimal(amount.value),
    period,
    days,
  };
}

/** The amount as words: "500,000 tokens", "$5". */
export function amountInWords(unit: Amount['unit'], value: Decimal): Sentence {
  switch (unit) {
    case 'USD':
    case 'CNY':
      return sentence('{money}', { money: { money: value.toFixed(), currency: unit } });
    case 'tokens':
      return sentence('{n|token|tokens}', { n: { count: value.toNumber() } });
    case 'requests':
      return sentence('{n|request|requests}', { n: value.toNumber() });
    case 'neurons':
      return sentence('{n|neuron|neurons}', { n: value.toNumber() });
  }
}

function perPeriod(amount: Amount, value: Decimal, period: 'day' | 'month'): Sentence {
  const given = { amount: amountInWords(amount.unit, value) };
  return period === 'day'
    ? sentence('{amount} per day', given)
    : sentence('{amount} per month', given);
}
