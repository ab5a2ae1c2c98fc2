import { expect, test } from 'vitest';
import { costHistory } from '../../../src/core/compare/costHistory';
import { catalogueOf, chinese, compare, interval, model, thousand } from './fixtures';

const long = model('long', {
  prices: [
    interval({ inputPerMTok: 20, outputPerMTok: 20 }, { effectiveTo: '2024-05-20' }),
    interval({ inputPerMTok: 0.5, outputPerMTok: 2 }, { effectiveFrom: '2024-05-21' }),
  ],
});
const catalogue = catalogueOf([chinese('cn', [long])]);

const rowOn = (asOf: string, unit: 'call' | 'thousandCalls' = 'thousandCalls') =>
  compare(catalogue, { ...thousand, asOf }, { unit }).rows[0] ?? null;

test('a text on both sides of a cut, in its own currency whatever the rate of exchange', () => {
  const [before, after] = costHistory([rowOn('2024-05-01'), rowOn('2026-11-20')]);
  // 1,000 in and 100 out: ¥22 and ¥0.70 for a thousand calls.
  expect(before?.row.shown.amount?.toNumber()).toBe(22);
  expect(before?.times).toBeNull();
  expect(after?.row.shown.amount?.toNumber()).toBe(0.7);
  expect(after?.times).toBeCloseTo(0.7 / 22, 12);
});

test('what is not known is left out, and nothing is measured by it', () => {
  const [unknown, after] = costHistory([null, rowOn('2026-11-20')]);
  expect(unknown).toBeNull();
  expect(after?.times).toBeNull();
});
