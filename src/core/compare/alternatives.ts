import type { Scenario } from '../request/scenario';
import { choose } from './choice';
import type { RowComparison } from './compareModels';
import type { Row } from './row';

/** What a surface with one line for it names beside the user's model. */
export interface Alternatives {
  readonly mine: Row | null;
  /** Whether they cost less than the user's model; else that cannot do the work, and these can. */
  readonly areCheaper: boolean;
  /** The cheapest that is good enough. */
  readonly best: Row | null;
  /** The cheapest of the class of the user's model. */
  readonly sameClass: Row | null;
  readonly free: Row | null;
}

export function alternativesIn(
  { rows }: Pick<RowComparison, 'rows'>,
  scenario: Pick<Scenario, 'floor' | 'unit' | 'requestsPerDay'>,
): Alternatives {
  const { mine } = choose({ rows }, scenario);
  const areCheaper = mine !== null && mine.eligibility.status !== 'no' && mine.comparable !== null;
  // What is shut down, or too small for the text, is no price to beat.
  const compared = rows.map(row =>
    row === mine && !areCheaper ? { ...row, comparable: null } : row,
  );
  const { best, free } = choose({ rows: compared }, scenario);
  const sameClass = choose({ rows: compared }, { ...scenario, floor: 'sameClass' }).best;
  return { mine, areCheaper, best, sameClass, free: mine?.group === 'free' ? null : free };
}

/** How many more tokens a model counts in the same text than another, in whole percent; `null` where unknown. */
export function moreTokens({ tokens }: Row, than: Row): number | null {
  const before = than.tokens?.tokens ?? 0;
  return tokens === null || before === 0 ? null : Math.round((tokens.tokens / before - 1) * 100);
}
