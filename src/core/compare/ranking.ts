import type { Decimal } from '../money';
import { freeTierStatuses, placeOfClass, providerKinds, rowSections } from '../terms';
import type { Row, UnrankedRow } from './row';

/**
 * The default order: what can be had, cheapest first; then what may be had; then weak prices; then the
 * rest. What is free costs nothing and comes first. Where there is no amount to compare the surest does,
 * then the most capable.
 */
export function rankRows<R extends UnrankedRow>(rows: readonly R[]): R[] {
  return rows.toSorted(
    (a, b) =>
      standing(a) - standing(b) ||
      compareNullable(a.comparable, b.comparable) ||
      Number(hasNoAmount(b)) - Number(hasNoAmount(a)) ||
      (hasNoAmount(a) ? bestFirst(a, b) : 0) ||
      // At one price the maker's own comes before a cloud's.
      placeOfKind(a) - placeOfKind(b) ||
      compareIds(a.entry.id, b.entry.id),
  );
}

/** The ranking, section by section; before anything is counted the cheapest input comes first. */
export function inSections(ranked: readonly Row[]): readonly Row[] {
  const isCounted = ranked.some(({ cost }) => cost.kind === 'known');
  return rowSections.flatMap(section => {
    const rows = ranked.filter(row => row.section === section);
    return isCounted ? rows : rows.sort(cheapestInputFirst);
  });
}

/**
 * What is cheapest among the rows that can be had, and the one free model that every surface names: the
 * first of the ranking, and so of the table.
 */
export function cheapestOffers(
  ranked: readonly Row[],
  most: number,
): { readonly priced: readonly Row[]; readonly free: Row | null } {
  const eligible = ranked.filter(isRecommendable);
  return {
    priced: eligible.filter(({ group }) => group === 'priced').slice(0, most),
    free: eligible.find(({ group }) => group === 'free') ?? null,
  };
}

/** Free, or billed at zero without being so. */
function hasNoAmount({ group, section }: UnrankedRow): boolean {
  return group === 'free' || section === 'billedZero';
}

function bestFirst(a: UnrankedRow, b: UnrankedRow): number {
  return (
    rowSections.indexOf(a.section) - rowSections.indexOf(b.section) ||
    Number(a.eligibility.status !== 'yes') - Number(b.eligibility.status !== 'yes') ||
    freeTierStatuses.indexOf(a.verdict.status) - freeTierStatuses.indexOf(b.verdict.status) ||
    placeOfClass[a.class] - placeOfClass[b.class] ||
    (b.contextWindow ?? 0) - (a.contextWindow ?? 0)
  );
}

function placeOfKind({ entry }: UnrankedRow): number {
  return providerKinds.indexOf(entry.provider.kind);
}

function cheapestInputFirst(a: Row, b: Row): number {
  return compareNullable(a.comparableInput, b.comparableInput);
}

/** A model that ends sooner than this is no place to move to. */
const leastDaysLeft = 90;

/**
 * Whether a surface may name the row as cheapest, free or an alternative: it can be had, goes on, and its
 * price is neither hearsay nor from another season. The one rule for all that is recommended.
 */
export function isRecommendable(row: UnrankedRow): boolean {
  const { eligibility, lowConfidence, outdated, shutdownWarning, daysLeft, status } = row;
  const ends = shutdownWarning !== null && (daysLeft === null || daysLeft <= leastDaysLeft);
  return (
    eligibility.status === 'yes' && !lowConfidence && !outdated && !ends && status !== 'deprecated'
  );
}

/** Orders amounts; unknown comes last. */
export function compareNullable(a: Decimal | null, b: Decimal | null): number {
  return a === null || b === null ? Number(a === null) - Number(b === null) : a.cmp(b);
}

function standing(row: UnrankedRow): number {
  if (row.comparable === null) {
    // Billed at zero on terms is more than of no known price.
    return row.cost.kind === 'known' ? 4 : 5;
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
