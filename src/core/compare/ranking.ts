import type { Decimal } from '../money';
import type { UnrankedRow } from './row';

/** The default order: what can be had, cheapest first; then what may be had; then weak prices; then the rest. */
export function rankRows<R extends UnrankedRow>(rows: readonly R[]): R[] {
  return rows.toSorted(
    (a, b) =>
      standing(a) - standing(b) ||
      compareNullable(a.comparable, b.comparable, 'ascending') ||
      compareIds(a.entry.id, b.entry.id),
  );
}

export type Direction = 'ascending' | 'descending';

/** Orders values of a column; unknown comes last in both directions. */
export function compareNullable(
  a: Decimal | number | null,
  b: Decimal | number | null,
  direction: Direction,
): number {
  if (a === null || b === null) {
    return Number(a === null) - Number(b === null);
  }
  const order = typeof a === 'number' ? (typeof b === 'number' ? a - b : -b.cmp(a)) : a.cmp(b);
  return direction === 'ascending' ? order : -order;
}

/**
 * The least that one would pay: eligible, and not covered by an offer. Where offers cover everything,
 * the cheapest list price.
 */
export function cheapestPaid(rows: readonly UnrankedRow[]): Decimal | null {
  const eligible = rows.filter(row => standing(row) === 0);
  return cheapestOf(eligible.filter(row => row.group !== 'free')) ?? cheapestOf(eligible);
}

/** Nothing is no base for a multiple. */
function cheapestOf(rows: readonly UnrankedRow[]): Decimal | null {
  let cheapest: Decimal | null = null;
  for (const { comparable } of rows) {
    if (comparable?.gt(0) === true && (cheapest === null || comparable.lt(cheapest))) {
      cheapest = comparable;
    }
  }
  return cheapest;
}

function standing(row: UnrankedRow): number {
  if (row.comparable === null) {
    return 4;
  }
  if (row.eligibility.status === 'no') {
    return 3;
  }
  if (row.lowConfidence) {
    return 2;
  }
  return row.eligibility.status === 'unknown' ? 1 : 0;
}

/** By code unit: the same order in every language. */
function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
