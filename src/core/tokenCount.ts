/** `low` and `high` bound the estimate; both equal `tokens` when exact. */
export interface TokenCount {
  tokens: number;
  low: number;
  high: number;
  exact: boolean;
  /** Tokenizer family id, e.g. `o200k_base`. */
  tokenizer: string;
}
