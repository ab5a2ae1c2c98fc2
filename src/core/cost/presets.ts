import { decimal } from '../money';
import type { Scenario } from '../request/scenario';
import type { ThinkingLength } from '../terms';

/** A kind of work: how long its answers are and how much of its input is cached. Assumptions, not measurements. */
export interface JobPreset {
  readonly id: 'classify' | 'support' | 'summary' | 'translation' | 'code' | 'agentStep';
  /** Tokens of the answer, or a multiple of the input. */
  readonly output: Exclude<Scenario['output'], { kind: 'assumed' }>;
  /** Share of the input that is read from the cache. */
  readonly cachedShare: number;
}

export const jobPresets: readonly JobPreset[] = [
  { id: 'classify', output: { kind: 'tokens', tokens: 10 }, cachedShare: 0 },
  { id: 'support', output: { kind: 'tokens', tokens: 300 }, cachedShare: 0 },
  { id: 'summary', output: { kind: 'ratio', ratio: 0.1 }, cachedShare: 0 },
  // As long as the original; the true ratio depends on the pair of languages.
  { id: 'translation', output: { kind: 'ratio', ratio: 1 }, cachedShare: 0 },
  { id: 'code', output: { kind: 'tokens', tokens: 1500 }, cachedShare: 0 },
  // Each step sends the whole history again, nearly all of it cached, and adds a little.
  { id: 'agentStep', output: { kind: 'tokens', tokens: 800 }, cachedShare: 0.9 },
];

/** What a job assumes, as fields of a scenario. */
export function scenarioOf({
  output,
  cachedShare,
}: JobPreset): Pick<Scenario, 'output' | 'cachedPercent'> {
  return { output, cachedPercent: cachedShare * 100 };
}

/** The job whose assumptions a scenario has; `undefined` where they are of none. */
export function jobOf({
  output,
  cachedPercent,
}: Pick<Scenario, 'output' | 'cachedPercent'>): JobPreset | undefined {
  const assumed = JSON.stringify({ output, cachedPercent });
  return jobPresets.find(job => JSON.stringify(scenarioOf(job)) === assumed);
}

/** Tokens of an answer while nobody says how long answers are. Assumed, and said so where it is shown. */
export const assumedAnswer = 500;

/** Tokens that stand for a length of thinking. Assumed: providers publish none. */
const thinkingTokens: Readonly<Record<ThinkingLength, number>> = {
  none: 0,
  light: 500,
  typical: 2000,
  heavy: 8000,
};

export function thinkingTokensOf(thinking: Scenario['thinking']): number {
  return typeof thinking === 'number' ? thinking : thinkingTokens[thinking];
}

/** Output tokens at a ratio of the input, rounded up: no part of a token is billed as none. */
export function outputTokensFor(inputTokens: number, outputRatio: number): number {
  return decimal(inputTokens).times(decimal(outputRatio)).round(0, 3).toNumber();
}

/** Cached tokens at a share of the input, rounded down: what is not surely cached is paid in full. */
export function cachedTokensFor(inputTokens: number, cachedShare: number): number {
  return decimal(inputTokens).times(decimal(cachedShare)).round(0, 0).toNumber();
}
