import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cachedTokensFor,
  outputTokensFor,
  jobPresets,
  thinkingTokensOf,
} from '../../../src/core/cost/presets';
import { decimal, sum } from '../../../src/core/money';
import { thinkingLengths } from '../../../src/core/terms';

test('a ratio is taken in decimals and rounded against the optimist', () => {
  expect(outputTokensFor(10_000, 0.2)).toBe(2000);
  // 0.07 × 100 is 7.000000000000001 in binary: rounding that up would invent a token.
  expect(outputTokensFor(100, 0.07)).toBe(7);
  expect(outputTokensFor(3, 0.5)).toBe(2);
  expect(cachedTokensFor(3, 0.5)).toBe(1);
  expect(cachedTokensFor(26_700, 0.6)).toBe(16_020);
});

test('jobs are named once and never cache more than there is', () => {
  expect(new Set(jobPresets.map(preset => preset.id)).size).toBe(jobPresets.length);
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...jobPresets), (input, { output, cachedShare }) => {
      expect(cachedTokensFor(input, cachedShare)).toBeLessThanOrEqual(input);
      expect(output.kind === 'tokens' ? output.tokens : output.ratio).toBeGreaterThan(0);
    }),
  );
});

test('only an agent’s steps read it all again', () => {
  for (const { id, cachedShare } of jobPresets) {
    expect([id, cachedShare > 0]).toEqual([id, id === 'agentStep']);
    expect(cachedShare).toBeLessThan(1);
  }
});

test('a longer thinking is more tokens, and tokens are themselves', () => {
  const lengths = thinkingLengths.map(thinkingTokensOf);
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  expect(new Set(lengths).size).toBe(lengths.length);
  expect(lengths[0]).toBe(0);
  expect(thinkingTokensOf(1234)).toBe(1234);
});

test('a tenth and two tenths are three tenths (promptspend money.test.ts)', () => {
  expect(sum([decimal(0.1), decimal(0.2)]).eq(decimal(0.3))).toBe(true);
});
