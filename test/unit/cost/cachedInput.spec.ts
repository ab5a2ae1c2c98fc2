import { inChinese, inEnglish } from '../text/writers';
import { describe, expect, test } from 'vitest';
import { estimateCost, type CostEstimate } from '../../../src/core/cost/estimateCost';
import { priceAt } from '../../../src/core/pricing/priceAt';
import { usageOf, type Usage } from '../../../src/core/cost/usage';
import { discounted } from '../../../src/core/own/ownIntervals';
import type { Batch, PriceInterval } from '../../../src/core/pricing/schema';
import { interval, model, noHolidays, provider } from '../compare/fixtures';

function known(usage: Partial<Usage>, prices: PriceInterval): CostEstimate {
  const bought = model('bought', { prices: [prices] });
  const day = { kind: 'day', day: '2026-11-21' } as const;
  const outcome = priceAt(bought, provider('seller', []), day, noHolidays);
  const cost =
    outcome.kind === 'unknown' ? outcome : estimateCost(usageOf(usage), outcome.price, bought);
  if (cost.kind === 'unknown') {
    throw new Error(cost.reason.text);
  }
  return cost;
}

const keys = (cost: CostEstimate) => cost.notes.map(note => note.text);

describe('cached input in a batch', () => {
  const rates = {
    inputPerMTok: 10,
    outputPerMTok: 20,
    cacheReadPerMTok: 1,
    cacheWritePerMTok: 12.5,
  };
  const cost = (cache: Batch['cache'], usage: Partial<Usage>, more: Partial<PriceInterval> = {}) =>
    known(
      { batch: true, ...usage },
      interval(rates, { batch: { factor: 0.5, ...(cache && { cache }) }, ...more }),
    );
  const read = { inputTokens: 1_000_000, cacheReadTokens: 1_000_000 };
  const written = { inputTokens: 1_000_000, cacheWriteTokens: 1_000_000 };

  test.each([
    ['stacks', '0.5', '6.25', undefined],
    [undefined, '0.5', '6.25', undefined],
    [
      'batch-only',
      '5',
      '5',
      'The cache discount does not apply in a batch: cached tokens are billed as plain input at the batch price.',
    ],
    [
      'cache-only',
      '1',
      '12.5',
      'The batch discount does not apply to cached tokens: they are billed at the ordinary cache price.',
    ],
    [
      'unknown',
      '5',
      '12.5',
      'Whether batch and cache discounts add up is not documented: cached tokens are billed at the higher of the two prices, and the bill may be lower.',
    ],
  ] as const)('%s: read %s, written %s', (cache, reading, writing, note) => {
    expect(cost(cache, read).total.toFixed()).toBe(reading);
    expect(cost(cache, written).total.toFixed()).toBe(writing);
    expect(keys(cost(cache, read))).toEqual(note === undefined ? [] : [note]);
  });

  test('the note is said once, and only where there is cached input', () => {
    const both = { inputTokens: 2, cacheReadTokens: 1, cacheWriteTokens: 1 };
    expect(keys(cost('unknown', both))).toEqual([
      'Whether batch and cache discounts add up is not documented: cached tokens are billed at the higher of the two prices, and the bill may be lower.',
    ]);
    expect(keys(cost('unknown', { inputTokens: 2 }))).toEqual([]);
    expect(keys(cost('unknown', { ...both, batch: false }))).toEqual([]);
  });

  test('the lines name the rate that was billed, and whether the factor applies', () => {
    const lines = (cache: Batch['cache']) =>
      cost(cache, read).lines.map(line => [line.ratePerMTok.toFixed(), line.isDiscounted]);
    expect(lines('batch-only')[1]).toEqual(['10', true]);
    expect(lines('cache-only')[1]).toEqual(['1', false]);
    expect(lines('unknown')[1]).toEqual(['10', true]);
  });

  test('without a rate of its own cached input is input, by any rule', () => {
    const plain = { rates: { inputPerMTok: 10, outputPerMTok: 20 } };
    for (const cache of ['stacks', 'batch-only', 'cache-only', 'unknown'] as const) {
      const bill = cost(cache, read, plain);
      expect(bill.total.toFixed()).toBe('5');
      expect(keys(bill)).toEqual([
        'No price for cached input is stated: it is billed as plain input.',
      ]);
    }
  });

  test('a cache rate that is not published matters only where it is billed', () => {
    const unpublished = { rates: { ...rates, cacheReadPerMTok: null } };
    expect(cost('batch-only', read, unpublished).total.toFixed()).toBe('5');
    for (const cache of ['stacks', 'cache-only', 'unknown'] as const) {
      expect(() => cost(cache, read, unpublished)).toThrow(
        'The price of cached input of {model} is not published.',
      );
    }
  });

  test('a note in both languages', () => {
    const [note] = cost('unknown', read).notes;
    expect(note && inEnglish(note)).toMatch(/higher of the two/);
    expect(note && inChinese(note)).toMatch(/两者中较高/);
  });
});

describe('how long a cache is kept', () => {
  // Claude Sonnet 4.6: 3 in, 3.75 for five minutes, 6 for an hour.
  const oneLifetime = {
    inputPerMTok: 3,
    outputPerMTok: 15,
    cacheReadPerMTok: 0.3,
    cacheWritePerMTok: 3.75,
  };
  const rates = { ...oneLifetime, cacheWrite1hPerMTok: 6 };
  const written = { inputTokens: 1_000_000, cacheWriteTokens: 1_000_000 };

  test.each([
    [
      undefined,
      rates,
      '3.75',
      ['Cache writes are priced at the five-minute rate; those kept for an hour cost more.'],
    ],
    ['5m', rates, '3.75', []],
    ['1h', rates, '6', []],
    [
      '1h',
      oneLifetime,
      '3.75',
      [
        'No price of its own is stated for cache writes kept for an hour: the ordinary one is shown.',
      ],
    ],
    ['5m', oneLifetime, '3.75', []],
    [undefined, oneLifetime, '3.75', []],
    [
      '1h',
      { inputPerMTok: 3, outputPerMTok: 15 },
      '3',
      ['No price for cache writes is stated: they are billed as plain input.'],
    ],
  ] as const)('%s of %j costs %s', (cacheWriteTtl, of, total, notes) => {
    const cost = known({ ...written, cacheWriteTtl }, interval(of));
    expect(cost.total.toFixed()).toBe(total);
    expect(keys(cost)).toEqual(notes);
  });

  test('an hour whose price is not published is unknown, and five minutes are not', () => {
    const at = interval({ ...rates, cacheWrite1hPerMTok: null });
    expect(() => known({ ...written, cacheWriteTtl: '1h' }, at)).toThrow(
      'The price of writing to the cache of {model} is not published.',
    );
    expect(known({ ...written, cacheWriteTtl: '5m' }, at).total.toFixed()).toBe('3.75');
  });

  test('an hour in a batch, in a tier and at a discount', () => {
    const tier = { inputPerMTok: 6, outputPerMTok: 22.5, cacheWrite1hPerMTok: 12 };
    const at = interval(rates, {
      batch: { factor: 0.5, cache: 'stacks' },
      tiers: [{ inputAbove: 200_000, rates: tier }],
    });
    const hour = { ...written, cacheWriteTtl: '1h', batch: true } as const;
    expect(known(hour, at).total.toFixed()).toBe('6');
    expect(known(hour, discounted(at, 10)).total.toFixed()).toBe('5.4');
  });

  test('the fee for keeping an explicit cache is named, not guessed', () => {
    const at = interval(rates, { cacheStoragePerMTokHour: 0.5 });
    const [note] = known({ inputTokens: 2, cacheReadTokens: 1 }, at).notes;
    expect(note && inEnglish(note)).toBe(
      'Keeping an explicit cache costs $0.50 per 1M tokens and hour on top; that is not included.',
    );
    expect(keys(known({ inputTokens: 2 }, at))).toEqual([]);
  });
});
