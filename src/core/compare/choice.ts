import { amountIn, volumeCost, type ShownAmount } from '../cost/volume';
import { perCall } from '../cost/run';
import type { Decimal } from '../money';
import { unitOf, type Scenario } from '../request/scenario';
import {
  obtainableSections,
  stepOfClass,
  usableSections,
  type ClassFloor,
  type ModelClass,
} from '../terms';
import { sentence, type Sentence } from '../text/sentence';
import { classWords } from '../words';
import type { RowComparison } from './compareModels';
import { cheapestOffers, compareNullable, isRecommendable } from './ranking';
import type { Row } from './row';

/** What a comparison comes to: the user's model, what would do in its place, and why not something cheaper. */
export interface Choice {
  /** The user's model; `null` when none is chosen. */
  readonly mine: Row | null;
  /** Its place by cost among those that can be had and have a price, from 1; `null` where it has none. */
  readonly rank: { readonly place: number; readonly of: number } | null;
  /** Whether what is named costs less than the user's model; else that cannot do the work, and these can. */
  readonly areCheaper: boolean;
  /** The cheapest that is good enough, where it costs less than the user's. */
  readonly best: Row | null;
  /** The cheapest of the class of the user's model. */
  readonly sameClass: Row | null;
  /** What that saves, in the currency of the ranking: of a month where the calls a day are known. */
  readonly saving: ShownAmount | null;
  /** The free one that every surface names, beside a model that is not. */
  readonly free: Row | null;
  /** The cheapest of all, where it is not `best`, and what speaks against it. */
  readonly skipped: { readonly row: Row; readonly reason: Sentence } | null;
  /** How many of all models one can use for this, at a price that is known. */
  readonly usable: { readonly n: number; readonly total: number };
  /** How many of the prices that can be had are old; `null` where none is. */
  readonly oldPrices: { readonly old: number; readonly of: number } | null;
}

/**
 * Of rows in the default ranking. Good enough is, while nothing is measured, a matter of class: not
 * further below that of the user's model than the floor allows. What is free is named apart from what is
 * paid for: its limits are others.
 */
export function choose(
  { rows }: Pick<RowComparison, 'rows'>,
  { floor, unit, requestsPerDay }: Pick<Scenario, 'floor' | 'unit' | 'requestsPerDay'>,
): Choice {
  const mine = rows.find(({ section }) => section === 'baseline') ?? null;
  // What is shut down, or too small for the text, is no price to beat.
  const limit = mine?.eligibility.status === 'no' ? null : (mine?.comparable ?? null);
  const cheaper = rows
    .filter(row => row !== mine && row.group === 'priced' && row.section !== 'unsuitable')
    .filter(({ comparable }) => comparable !== null && (limit === null || comparable.lt(limit)))
    .sort((a, b) => compareNullable(a.comparable, b.comparable));
  const bestAbove = (least: ClassFloor): Row | null =>
    cheaper.find(row => objectionTo(row, mine, least) === null) ?? null;
  const best = bestAbove(floor);
  const [cheapest] = cheaper.filter(({ section }) => obtainableSections.includes(section));
  const reason = cheapest === undefined ? null : objectionTo(cheapest, mine, floor);
  const saved = best?.comparable != null && limit !== null ? limit.minus(best.comparable) : null;
  const calls = requestsPerDay ?? 0;
  const size = mine?.calls ?? 1;
  const perMonth =
    saved === null || calls === 0 ? null : volumeCost(perCall(saved, size), calls).perMonth;
  return {
    mine,
    rank: rankOf(mine, rows),
    areCheaper: limit !== null,
    best,
    sameClass: bestAbove('sameClass'),
    saving:
      saved && amountIn(perMonth === null ? unitOf(unit, false, size) : 'month', saved, perMonth),
    free: mine?.group === 'free' ? null : cheapestOffers(rows, 0).free,
    skipped: cheapest !== undefined && reason !== null ? { row: cheapest, reason } : null,
    usable: {
      // The user's own model stands among them whether or not it can do the work.
      n: rows.filter(
        ({ section, sectionReasons }) =>
          usableSections.includes(section) &&
          (section !== 'baseline' || sectionReasons.length === 0),
      ).length,
      total: rows.length,
    },
    oldPrices: oldPricesOf(rows),
  };
}

/** Whether a class is no further below another than the floor allows; without another, every one is. */
export function isAboveFloor(
  each: ModelClass,
  mine: ModelClass | undefined,
  floor: ClassFloor,
): boolean {
  const below = { sameClass: 0, oneBelow: 1, any: Infinity }[floor];
  return mine === undefined || stepOfClass[each] - stepOfClass[mine] <= below;
}

/** Why a row is not named in place of the user's model; `null` when it may be. */
function objectionTo(row: Row, mine: Row | null, floor: ClassFloor): Sentence | null {
  const { class: ofRow, daysLeft, sectionReasons } = row;
  if (!isAboveFloor(ofRow, mine?.class, floor)) {
    return sentence('its class is {class}', { class: classWords[ofRow] });
  }
  if (row.isLeast && mine?.isLeast !== true) {
    return sentence('it thinks before it answers; how long, nobody has said');
  }
  if (isRecommendable(row)) {
    return null;
  }
  if (row.eligibility.status !== 'yes') {
    return sectionReasons[0] ?? sentence('it is not verified for your account');
  }
  if (row.lowConfidence) {
    return sentence('its price is not confirmed');
  }
  if (row.outdated) {
    return sentence('its price was last checked more than half a year ago');
  }
  return daysLeft === null
    ? sentence('it will be shut down')
    : sentence('it is shut down in {n|day|days}', { n: daysLeft });
}

function rankOf(mine: Row | null, rows: readonly Row[]): Choice['rank'] {
  const paid = mine?.comparable ?? null;
  if (mine === null || paid === null) {
    return null;
  }
  const others = rows.filter(
    row => row !== mine && row.comparable !== null && obtainableSections.includes(row.section),
  );
  const cheaper = others.filter(({ comparable }) => comparable?.lt(paid) === true);
  return { place: cheaper.length + 1, of: others.length + 1 };
}

/** Calls a day of the month that stands as an example where nobody has said how many there are. */
export const exampleCalls = 1000;

/** What is paid in that month; `null` where nothing is. */
export function exampleMonth({ payable, calls }: Row): Decimal | null {
  return payable?.gt(0) === true
    ? volumeCost(perCall(payable, calls), exampleCalls).perMonth
    : null;
}

/** How many more tokens a model counts in the same text than another, in whole percent; `null` where unknown. */
export function moreTokens({ tokens }: Row, than: Row): number | null {
  const before = than.tokens?.tokens ?? 0;
  return tokens === null || before === 0 ? null : Math.round((tokens.tokens / before - 1) * 100);
}

function oldPricesOf(rows: readonly Row[]): Choice['oldPrices'] {
  const prices = rows.filter(
    ({ price, section }) => price !== null && obtainableSections.includes(section),
  );
  const old = prices.filter(({ stale }) => stale).length;
  return old === 0 ? null : { old, of: prices.length };
}
