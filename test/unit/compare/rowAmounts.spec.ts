/** In which currency a row is ranked and shown, and what a day of it costs. */
import { describe, expect, test } from 'vitest';
import type { CompareRequest } from '../../../src/core/api';
import { catalogueOf, chinese, compare, priced, provider, rowOf } from './fixtures';

describe('currencies', () => {
  const catalogue = catalogueOf([
    provider('west', [priced('m', 1, 1)]),
    chinese('east', [priced('m', 1, 1)]),
  ]);
  const shown = (request: Partial<CompareRequest>, more: Parameters<typeof compare>[2] = {}) => {
    const { rows, rankingCurrency, exchangeRates } = compare(
      catalogue,
      { inputTokens: 1_000_000, ...request },
      more,
    );
    return {
      rankingCurrency,
      rates: exchangeRates.length,
      converted: Object.fromEntries(
        rows.map(row => [row.entry.provider.id, row.converted?.currency ?? null]),
      ),
    };
  };

  test('are ranked in dollars unless one is wanted, and converted only to that', () => {
    const none = { west: null, east: null };
    expect(shown({})).toEqual({ rankingCurrency: 'USD', rates: 1, converted: none });
    expect(shown({}, { rankingCurrency: 'CNY' })).toEqual({
      rankingCurrency: 'CNY',
      rates: 1,
      converted: none,
    });
    expect(shown({ currency: 'CNY' }, { rankingCurrency: 'USD' })).toEqual({
      rankingCurrency: 'CNY',
      rates: 1,
      converted: { west: 'CNY', east: null },
    });
    expect(shown({ currency: 'USD' }).converted).toEqual({ west: null, east: 'USD' });
  });

  test('that nothing converts are last, in no order of amounts', () => {
    const { rows, exchangeRates } = compare(
      catalogueOf([
        provider('euro', [priced('m', 0.1, 1)], { currency: 'EUR' }),
        provider('west', [priced('m', 1, 1)]),
      ]),
      { inputTokens: 1 },
    );
    expect(rows.map(row => [row.entry.id, row.comparable === null])).toEqual([
      ['west/m', false],
      ['euro/m', true],
    ]);
    expect(exchangeRates).toEqual([]);
  });
});

test('a volume is what a day and thirty of them cost, and nothing where none is said', () => {
  const volume = (requestsPerDay?: number) => {
    const row = rowOf(priced('m', 1000, 0), requestsPerDay === undefined ? {} : { requestsPerDay });
    return row.volume && [row.volume.perDay.toFixed(), row.volume.perMonth.toFixed()];
  };
  expect(volume()).toBeNull();
  expect(volume(0)).toEqual(['0', '0']);
  expect(volume(3)).toEqual(['3', '90']);
});

test('what is meant for a batch and has no batch price says so, unless it costs nothing', () => {
  const batch = { factor: 0.5 };
  const half = priced('half', 1, 1);
  const [own] = half.prices;
  const withBatch = { ...half, prices: own === undefined ? [] : [{ ...own, batch }] };
  const note = (tested: typeof half, request = {}) =>
    rowOf(tested, { batch: true, ...request }).batchNote?.text ?? null;
  expect(note(priced('m', 1, 1))).toBe('No batch price is known: the list price is shown.');
  expect(note(priced('m', 1, 1), { batch: false })).toBeNull();
  expect(note(withBatch)).toBeNull();
  expect(note(priced('m', 0, 0))).toBeNull();
});
