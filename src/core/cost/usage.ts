import type { CacheWriteTtl } from '../terms';

/** What one request consumes. Cached tokens are part of the input and are billed once. */
export interface Usage {
  /** All input tokens, cached ones included. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Input tokens read from the cache. */
  readonly cacheReadTokens: number;
  /** Input tokens written to the cache. */
  readonly cacheWriteTokens: number;
  /** How long what is written is kept; left out = as short as the provider sells it. */
  readonly cacheWriteTtl?: CacheWriteTtl | undefined;
  /** Sent through the provider's batch interface. */
  readonly batch: boolean;
  readonly thinking: boolean;
}

/** A usage of plain input and output unless more is said. */
export function usageOf(parts: Partial<Usage>): Usage {
  return {
    inputTokens: 0,
    outputTokens: 0,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    batch: false,
    thinking: false,
    ...parts,
  };
}
