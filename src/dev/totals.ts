/** Numbers of tests. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/** The sum of several runs. */
export function sum(totals: readonly Totals[]): Totals {
  return {
    passed: totals.reduce((all, one) => all + one.passed, 0),
    failed: totals.reduce((all, one) => all + one.failed, 0),
  };
}
