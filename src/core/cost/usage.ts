import type { CacheWriteTtl } from '../terms';

/** What one request consumes. Cached tokens are part of the input and are billed once. */
export interface Usage {
  /** All input tokens, cached ones included. */
  readonly inputTokens: number;
  /** The answer, without what was thought before it. */
  readonly outputTokens: number;
  /** Thinking before the answer, of a model that thinks; billed as output. */
  readonly thinkingTokens: number;
  /** Input tokens read from the cache. */
  readonly cacheReadTokens: number;
  /** Input tokens written to the cache. */
  readonly cacheWriteTokens: number;
  /** How long what is written is kept; left out = as short as the provider sells it. */
  readonly cacheWriteTtl?: CacheWriteTtl | undefined;
  /** Sent through the provider's batch interface. */
  readonly batch: boolean;
  /** Thinking is asked for where it can be chosen. */
  readonly thinking: boolean;
}

/** What is billed as output. */
export function billedOutput({ outputTokens, thinkingTokens }: Outcome): number {
  return outputTokens + thinkingTokens;
}

type Outcome = Pick<Usage, 'outputTokens' | 'thinkingTokens'>;

/** A usage of plain input and output unless more is said. */
export function usageOf(parts: Partial<Usage>): Usage {
  return {
    inputTokens: 0,
    outputTokens: 0,
    thinkingTokens: 0,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    batch: false,
    thinking: false,
    ...parts,
  };
}
