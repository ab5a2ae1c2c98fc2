import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cachedTokensFor, outputTokensFor, scenarioPresets } from '../../../src/core/cost/presets';
import { decimal, sum } from '../../../src/core/money';

test('a ratio is taken in decimals and rounded against the optimist', () => {
  expect(outputTokensFor(10_000, 0.2)).toBe(2000);
  // 0.07 × 100 is 7.000000000000001 in binary: rounding that up would invent a token.
  expect(outputTokensFor(100, 0.07)).toBe(7);
  expect(outputTokensFor(3, 0.5)).toBe(2);
  expect(cachedTokensFor(3, 0.5)).toBe(1);
  expect(cachedTokensFor(26_700, 0.6)).toBe(16_020);
});

test('presets are named once and never cache more than there is', () => {
  expect(new Set(scenarioPresets.map(preset => preset.id)).size).toBe(scenarioPresets.length);
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...scenarioPresets), (input, preset) => {
      expect(cachedTokensFor(input, preset.cachedShare)).toBeLessThanOrEqual(input);
      expect(outputTokensFor(input, preset.outputRatio)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('no kind of work writes more than it reads, and only an agent’s steps read it all again', () => {
  for (const { id, outputRatio, cachedShare } of scenarioPresets) {
    expect(outputRatio).toBeGreaterThan(0);
    expect(outputRatio).toBeLessThanOrEqual(1);
    expect([id, cachedShare > 0]).toEqual([id, id === 'agentLoop']);
    expect(cachedShare).toBeLessThan(1);
  }
});

test('a tenth and two tenths are three tenths (promptspend money.test.ts)', () => {
  expect(sum([decimal(0.1), decimal(0.2)]).eq(decimal(0.3))).toBe(true);
});
