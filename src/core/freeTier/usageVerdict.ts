import { sentence, type Sentence } from '../text/sentence';
import type { FreeTierStatus } from '../terms';
import type { ExchangeRates } from '../pricing/exchangeRates';
import { decimal, timesWithin, type Decimal } from '../money';
import type { FreeTier } from '../pricing/schema';
import {
  amountInWords,
  amountPerRequest,
  checkLimits,
  checkRecurringAmount,
  requestsPerDayOf,
  type Amount,
  type FreeTierUsage,
  type LimitCheck,
} from './limits';
import { offerName } from './offerOn';

/** How far an offer goes for a usage. */
export interface UsageFigures {
  /** Share of the tightest daily or monthly limit (of a minute's, when there is no other), in percent. */
  readonly percentUsed: number | null;
  /** Requests after which the credit, or the quota of its period, is used up. */
  readonly exhaustedAfterRequests: number | null;
  /** Whole days after which the credit, or this month's quota, is used up. */
  readonly exhaustedAfterDays: number | null;
  /** That limit, or what is given once, in words. */
  readonly limit: Sentence | null;
}

export const noFigures: UsageFigures = {
  percentUsed: null,
  exhaustedAfterRequests: null,
  exhaustedAfterDays: null,
  limit: null,
};

interface UsageVerdict extends UsageFigures {
  readonly status: FreeTierStatus;
  readonly reason: Sentence;
}

/** The verdict of an active offer for an account that meets its conditions. */
export function judgeUsage(
  offer: FreeTier,
  usage: FreeTierUsage,
  day: string,
  rates: ExchangeRates,
): UsageVerdict {
  const name = offerName(offer);
  const checks = [...checkLimits(offer, usage)];
  const { amount } = offer;
  let credit: { amount: Amount; perRequest: Decimal } | null = null;
  if (amount !== undefined) {
    const perRequest = amountPerRequest(amount, usage, day, rates);
    if ('text' in perRequest) {
      return { status: 'unknown', reason: perRequest, ...noFigures };
    }
    if (amount.period === 'day' || amount.period === 'month') {
      checks.push(checkRecurringAmount(amount, amount.period, perRequest, usage));
    } else {
      credit = { amount, perRequest };
    }
  }
  const exceeded = checks.find(check => check.used.gt(check.allowed));
  if (exceeded !== undefined) {
    const { limit, need } = exceeded;
    return {
      status: 'over-quota',
      reason: sentence('{offer}: this usage needs {need}, more than the limit of {limit}.', {
        offer: name,
        limit,
        need,
      }),
      ...quotaFigures(exceeded, usage),
    };
  }
  if (credit !== null) {
    return judgeCredit(offer, credit.amount, credit.perRequest, usage);
  }
  if (amount === undefined && isCredit(offer)) {
    return {
      status: 'covered-by-credit',
      reason: sentence('{offer}: its amount is not stated, so how long it lasts is not known.', {
        offer: name,
      }),
      ...noFigures,
    };
  }
  return judgeQuota(offer, checks, usage);
}

/** Within all limits: which one is tightest, and how much of it is used. */
function judgeQuota(
  offer: FreeTier,
  checks: readonly LimitCheck[],
  usage: FreeTierUsage,
): UsageVerdict {
  const name = offerName(offer);
  const tightest = tightestOf(checks);
  if (tightest === null) {
    return offer.limits?.unpublished === true || offer.kind === 'recurring-quota'
      ? {
          status: 'limits-unpublished',
          reason: sentence('{offer}: free within limits that the provider does not publish.', {
            offer: name,
          }),
          ...noFigures,
        }
      : {
          status: 'free',
          reason: sentence('{offer}: no daily or monthly limit is stated.', { offer: name }),
          ...noFigures,
        };
  }
  const figures = quotaFigures(tightest, usage);
  const shown = {
    offer: name,
    limit: tightest.limit,
    percent: { percent: figures.percentUsed ?? 0 },
  };
  return {
    // A limit by the minute slows one down but never runs out.
    status: tightest.period === 'minute' ? 'free' : 'within-quota',
    reason:
      usage.requestsPerDay === undefined
        ? sentence('{offer}: one call takes {percent} of {limit}.', shown)
        : sentence('{offer}: this usage takes {percent} of {limit}.', shown),
    ...figures,
  };
}

function judgeCredit(
  offer: FreeTier,
  amount: Amount,
  perRequest: Decimal,
  usage: FreeTierUsage,
): UsageVerdict {
  const value = decimal(amount.value);
  const given = { offer: offerName(offer), amount: amountInWords(amount.unit, value) };
  if (perRequest.eq(0)) {
    return {
      status: 'covered-by-credit',
      reason: sentence('{offer}: {amount}; this usage takes nothing from it.', given),
      ...noFigures,
      limit: given.amount,
    };
  }
  const perDay = requestsPerDayOf(usage);
  const percentUsed = percent(perRequest.times(decimal(perDay)), value);
  const requests = timesWithin(value, perRequest);
  if (requests < 1) {
    return {
      status: 'over-quota',
      reason: sentence('{offer}: {amount}, less than one call like this.', given),
      percentUsed,
      exhaustedAfterRequests: 0,
      exhaustedAfterDays: 0,
      limit: given.amount,
    };
  }
  const days =
    usage.requestsPerDay === undefined || perDay === 0
      ? null
      : Math.min(Math.floor(requests / perDay), offer.validDays ?? Number.POSITIVE_INFINITY);
  const lasting = { ...given, calls: requests };
  return {
    status: 'covered-by-credit',
    reason:
      days === null
        ? sentence('{offer}: {amount}, about {calls|call|calls} like this.', lasting)
        : days === 0
          ? sentence(
              '{offer}: {amount}, about {calls|call|calls} like this, used up in less than a day.',
              lasting,
            )
          : sentence(
              '{offer}: {amount}, about {calls|call|calls} like this, enough for {days|day|days}.',
              { ...lasting, days },
            ),
    percentUsed,
    exhaustedAfterRequests: requests,
    exhaustedAfterDays: days,
    limit: given.amount,
  };
}

/** Given once, to be used up, and of no stated amount: it can only be a credit. */
function isCredit({ kind }: FreeTier): boolean {
  return kind === 'signup-credit' || kind === 'migration' || kind === 'trial';
}

function tightestOf(checks: readonly LimitCheck[]): LimitCheck | null {
  const lasting = checks.filter(check => check.period !== 'minute');
  let tightest: LimitCheck | null = null;
  for (const check of lasting.length > 0 ? lasting : checks) {
    if (tightest === null || isTighter(check, tightest)) {
      tightest = check;
    }
  }
  return tightest;
}

/** Compares used ÷ allowed without dividing. */
function isTighter(a: LimitCheck, b: LimitCheck): boolean {
  return a.used.times(b.allowed).gt(b.used.times(a.allowed));
}

function quotaFigures(check: LimitCheck, usage: FreeTierUsage): UsageFigures {
  const percentUsed = percent(check.used, check.allowed);
  if (check.period === 'minute' || check.used.eq(0)) {
    return { ...noFigures, percentUsed, limit: check.limit };
  }
  // Of the requests that the period would see, as many fit as the limit's share of the need.
  const perPeriod = requestsPerDayOf(usage) * check.days;
  const requests = timesWithin(check.allowed.times(decimal(perPeriod)), check.used);
  const days = check.period === 'month' ? Math.floor(requests / requestsPerDayOf(usage)) : null;
  return {
    percentUsed,
    exhaustedAfterRequests: requests,
    exhaustedAfterDays: usage.requestsPerDay === undefined ? null : days,
    limit: check.limit,
  };
}

/** To four digits: a share to look at, not money, but the merest trace is not nothing. */
function percent(used: Decimal, allowed: Decimal): number {
  return Number(((used.toNumber() / allowed.toNumber()) * 100).toPrecision(4));
}
