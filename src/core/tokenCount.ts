/** `low` and `high` bound the estimate; both equal `tokens` when exact. */
export interface TokenCount {
  tokens: number;
  low: number;
  high: number;
  exact: boolean;
  /** Tokenizer family id, e.g. `o200k_base`. */
  tokenizer: string;
}

/** By tokenizer family. */
export type TokenCounts = ReadonlyMap<string, TokenCount>;

/** Whether they say the same, be they the same objects or not. */
export function areSameCounts(a: TokenCounts, b: TokenCounts): boolean {
  return (
    a === b ||
    (a.size === b.size &&
      [...a].every(([family, count]) => {
        const other = b.get(family);
        return (
          other?.tokens === count.tokens &&
          other.low === count.low &&
          other.high === count.high &&
          other.exact === count.exact
        );
      }))
  );
}
