/**
 * Decimal arithmetic for money: a rate of 0.1 is one tenth, not the nearest binary fraction.
 */
import Big from 'big.js';

/** A constructor of our own: its settings cannot be changed by another user of the library. */
const DecimalConstructor = Big();
// Divisions (inverse exchange rates, averages over a week) keep more digits than any price has.
DecimalConstructor.DP = 25;

/** Divides to whole numbers, rounding down: all that counting requests needs. */
const WholeConstructor = Big();
WholeConstructor.DP = 0;
WholeConstructor.RM = 0;

export type Decimal = Big;

/** Exact decimal of a number as it prints, or of a numeric string. */
export function decimal(value: number | string | Decimal): Decimal {
  return new DecimalConstructor(value);
}

export const zero: Decimal = decimal(0);

export function sum(amounts: Iterable<Decimal>): Decimal {
  let total = zero;
  for (const amount of amounts) {
    total = total.plus(amount);
  }
  return total;
}

const perMillion = decimal('0.000001');

/** Price of a number of tokens at a rate per 1M tokens. Exact: a multiplication, never a division. */
export function amountOf(tokens: number, ratePerMTok: Decimal): Decimal {
  return ratePerMTok.times(decimal(tokens)).times(perMillion);
}

/** How many times the whole divisor fits. */
export function timesWithin(amount: Decimal, divisor: Decimal): number {
  return new WholeConstructor(amount).div(divisor).toNumber();
}
