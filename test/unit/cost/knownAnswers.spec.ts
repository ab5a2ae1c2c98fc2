/**
 * Costs that somebody else computed or printed: test suites of other price calculators, providers'
 * pages, the press of 2024. Each case names its source; none comes from our own output.
 */
import { describe, expect, test } from 'vitest';
import { interval } from '../compare/fixtures';
import { costOf, flat, type Answer } from './knownAnswer';
import { otherCalculators } from './otherCalculators';
import { pressOf2024 } from './pressOf2024';
import { prices2026 } from './prices2026';

describe.each([
  ['other calculators', otherCalculators],
  ['prices of 2026', prices2026],
  ['the price war of 2024', pressOf2024],
])('%s', (_group, cases) => {
  test.each(cases.map(each => [each.name, each] as const))('%s', (_name, each) => {
    expect(costOf(each), each.source).toBe(each.total);
  });
});

test('there are at least 80 cases', () => {
  expect(otherCalculators.length + prices2026.length + pressOf2024.length).toBeGreaterThanOrEqual(
    80,
  );
});

test('what no one publishes costs an unknown amount, never zero', () => {
  const unpublished: Answer = {
    name: 'unknown model',
    source: 'Quota; PPK scripts/tests/test_pipeline_v3.py',
    prices: [interval({ inputPerMTok: null, outputPerMTok: null })],
    usage: { inputTokens: 0 },
    total: '',
  };
  expect(costOf(unpublished)).toBe('The input price of {model} is not published.');
  expect(costOf({ ...unpublished, prices: [] })).toBe('No price is recorded for {model}.');
  expect(costOf({ ...unpublished, prices: flat(1, 1), at: '2022-12-31' })).toBe(
    'No price of {model} is recorded before {day}.',
  );
});
