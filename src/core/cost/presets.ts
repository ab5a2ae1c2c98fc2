import { decimal } from '../money';

/** A kind of work: how its output and cached input relate to the input. Assumptions, not measurements. */
interface ScenarioPreset {
  readonly id: 'chat' | 'codeReview' | 'summary' | 'translation' | 'rag' | 'agentLoop';
  /** Output tokens per input token. */
  readonly outputRatio: number;
  /** Share of the input that is read from the cache. */
  readonly cachedShare: number;
}

export const scenarioPresets: readonly ScenarioPreset[] = [
  // A question with some history and an answer half as long.
  { id: 'chat', outputRatio: 0.5, cachedShare: 0 },
  // Much code in, remarks on a fifth of it out.
  { id: 'codeReview', outputRatio: 0.2, cachedShare: 0 },
  { id: 'summary', outputRatio: 0.1, cachedShare: 0 },
  // As long as the original; the true ratio depends on the pair of languages.
  { id: 'translation', outputRatio: 1, cachedShare: 0 },
  // Many passages in, a short answer out.
  { id: 'rag', outputRatio: 0.05, cachedShare: 0 },
  // Each step sends the whole history again, nearly all of it cached, and adds a little.
  { id: 'agentLoop', outputRatio: 0.03, cachedShare: 0.9 },
];

/** Output tokens at a ratio of the input, rounded up: no part of a token is billed as none. */
export function outputTokensFor(inputTokens: number, outputRatio: number): number {
  return decimal(inputTokens).times(decimal(outputRatio)).round(0, 3).toNumber();
}

/** Cached tokens at a share of the input, rounded down: what is not surely cached is paid in full. */
export function cachedTokensFor(inputTokens: number, cachedShare: number): number {
  return decimal(inputTokens).times(decimal(cachedShare)).round(0, 0).toNumber();
}
