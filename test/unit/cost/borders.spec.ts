/** Prices at the borders where another one begins: of size, of mode, of the hour, of the day. */
import { inEnglish } from '../text/writers';
import { describe, expect, test } from 'vitest';
import { estimateCost } from '../../../src/core/cost/estimateCost';
import { usageOf, type Usage } from '../../../src/core/cost/usage';
import { costOverWeek } from '../../../src/core/cost/volume';
import { oneCall } from '../../../src/core/cost/run';
import { intervalOn, priceAt, type Price } from '../../../src/core/pricing/priceAt';
import type {
  PriceInterval,
  PriceTable,
  ProviderFile,
  Schedule,
} from '../../../src/core/pricing/schema';
import { parseMoment } from '../../../src/core/time/moment';
import { interval, model, noHolidays, provider } from '../compare/fixtures';

const at = (input: number | null, output: number | null = input) => ({
  inputPerMTok: input,
  outputPerMTok: output,
});

/** The price of a model with these intervals, or why there is none. */
function priceOf(
  prices: readonly PriceInterval[],
  when = '2026-11-21',
  file: Partial<ProviderFile> = {},
): Price | string {
  const moment = parseMoment(when);
  const sold = model('sold', { prices: [...prices] });
  const outcome = moment && priceAt(sold, provider('seller', [], file), moment, noHolidays);
  if (outcome === null) {
    throw new Error(`${when} is no moment`);
  }
  return outcome.kind === 'known' ? outcome.price : inEnglish(outcome.reason);
}

function known(...question: Parameters<typeof priceOf>): Price {
  const price = priceOf(...question);
  if (typeof price === 'string') {
    throw new Error(price);
  }
  return price;
}

/** What a usage costs, or why that is not known. */
function bill(usage: Partial<Usage>, price: Price) {
  const cost = estimateCost(usageOf(usage), price, model('sold'));
  return cost.kind === 'known' ? cost : inEnglish(cost.reason);
}
const notesOf = ({ notes }: Pick<Price, 'notes'>): string[] => notes.map(note => inEnglish(note));

describe('a tier', () => {
  const variants: PriceTable['variants'] = [
    { name: { en: 'short' }, when: { thinking: false, outputAbove: 10 }, rates: at(7) },
    { name: { en: 'thinking' }, when: { thinking: true }, rates: at(9) },
  ];
  // Out of order on purpose: the highest limit that is passed decides.
  const tiered = known([
    interval(at(1), {
      tiers: [
        { inputAbove: 200, rates: at(4), variants },
        { inputAbove: 100, rates: at(2) },
      ],
    }),
  ]);
  test.each<[Partial<Usage>, string, number | null, string | undefined]>([
    [{ inputTokens: 100 }, '1', null, undefined],
    [{ inputTokens: 101 }, '2', 100, undefined],
    [{ inputTokens: 200 }, '2', 100, undefined],
    [{ inputTokens: 201 }, '4', 200, undefined],
    [{ inputTokens: 201, outputTokens: 10 }, '4', 200, undefined],
    [{ inputTokens: 201, outputTokens: 11 }, '7', 200, 'short'],
    [{ inputTokens: 201, outputTokens: 11, thinking: true }, '9', 200, 'thinking'],
    [{ inputTokens: 200, outputTokens: 11, thinking: true }, '2', 100, undefined],
    // What is read from the cache makes a request long, too.
    [{ inputTokens: 201, cacheReadTokens: 201 }, '4', 200, undefined],
  ])('of %j costs %s', (usage, rate, tierAbove, variant) => {
    const cost = bill(usage, tiered);
    expect(typeof cost === 'string' ? cost : cost.lines[0]?.ratePerMTok.toFixed()).toBe(rate);
    expect(cost).toMatchObject({ tierAbove });
    expect(typeof cost === 'string' ? cost : cost.variant?.en).toBe(variant);
  });
});

test('all of the input may be cached, but no more than it', () => {
  const price = known([interval({ ...at(1), cacheReadPerMTok: 0.1, cacheWritePerMTok: 2 })]);
  const all = { inputTokens: 3, cacheReadTokens: 2, cacheWriteTokens: 1 };
  const cost = bill(all, price);
  expect(typeof cost === 'string' ? cost : cost.total.toFixed()).toBe('0.0000022');
  expect(bill({ ...all, inputTokens: 2 }, price)).toBe(
    'The cached tokens (3) are more than the input has (2). Lower the cached share.',
  );
});

test.each([
  [{ inputTokens: 1 }, 'The input price of sold is not published.'],
  [{ inputTokens: 0, outputTokens: 1 }, 'The input price of sold is not published.'],
])('without a price of input nothing is known: %j', (usage, reason) => {
  expect(bill(usage, known([interval(at(null, 1))]))).toBe(reason);
});

test('the note on output that may lack the thinking is for models that think alone', () => {
  const price = known([interval(at(1))]);
  const notes = (usage: Partial<Usage>) => {
    const cost = bill({ outputTokens: 1, ...usage }, price);
    return typeof cost === 'string' ? [cost] : notesOf(cost);
  };
  expect(notes({})).toEqual([]);
  expect(notes({ thinking: true })).toHaveLength(1);
});

test('a fee for keeping a cache is named wherever one is used, and none of nothing', () => {
  const notes = (fee: number, usage: Partial<Usage>) => {
    const rates = { ...at(1), cacheReadPerMTok: 1, cacheWritePerMTok: 1 };
    const cost = bill(
      { inputTokens: 1, ...usage },
      known([interval(rates, { cacheStoragePerMTokHour: fee })]),
    );
    return typeof cost === 'string' ? -1 : cost.notes.length;
  };
  expect(notes(0.01, { cacheReadTokens: 1 })).toBe(1);
  expect(notes(0.01, { cacheWriteTokens: 1 })).toBe(1);
  expect(notes(0, { cacheReadTokens: 1 })).toBe(0);
  expect(notes(0.01, {})).toBe(0);
});

describe('an hour', () => {
  const hours = (
    from: string,
    to: string,
    rate: number | null,
    days: Schedule['days'] = ['sat', 'sat', 'sun'],
  ): Schedule => ({
    name: { en: `${from} to ${to}` },
    timeZone: 'UTC',
    days,
    windows: [{ from, to }],
    table: { rates: at(rate) },
  });
  const scheduled = (schedules: Schedule[], when?: string, base: number | null = 10) =>
    known([interval(at(base), { schedules })], when);

  // The 21st of November 2026 is a Saturday.
  test.each([
    ['2026-11-21T08:29:59Z', null],
    ['2026-11-21T08:30:00Z', '08:30 to 10:00'],
    ['2026-11-21T09:59:59Z', '08:30 to 10:00'],
    ['2026-11-21T10:00:00Z', '09:00 to 24:00'],
    ['2026-11-21T23:59:59Z', '09:00 to 24:00'],
    ['2026-11-22T08:30:00Z', '08:30 to 10:00'],
    ['2026-11-20T08:30:00Z', null],
    ['2026-11-23T08:30:00Z', null],
  ])('%s is in %s: the first that fits', (when, name) => {
    const price = scheduled([hours('08:30', '10:00', 5), hours('09:00', '24:00', 20)], when);
    expect(price.schedule?.name.en ?? null).toBe(name);
    expect(price.table.rates.inputPerMTok).toBe(
      name === null ? 10 : name.startsWith('08') ? 5 : 20,
    );
    expect(notesOf(price)).toEqual([]);
  });

  test('of a week weighs as long as it is, whichever is dearer', () => {
    const week = (schedules: Schedule[], base?: number | null) => {
      const price = scheduled(schedules, '2026-11-21T08:30:00Z', base);
      const found = costOverWeek(
        oneCall(usageOf({ inputTokens: 1_000_000 })),
        price,
        model('sold'),
      );
      return found && [found.blended.round(6).toNumber(), found.worst.toNumber()];
    };
    // 2 days × 12 of 168 hours.
    expect(week([hours('00:00', '12:00', 3)])).toEqual([9, 10]);
    expect(week([hours('00:00', '12:00', 17)])).toEqual([11, 17]);
    expect(week([hours('00:00', '12:00', 3), hours('12:00', '24:00', 17)])).toEqual([10, 17]);
    expect(week([hours('12:00', '24:00', 17), hours('00:00', '12:00', 3)])).toEqual([10, 17]);
    expect(week([])).toBeNull();
    // Some hour's price is not known.
    expect(week([hours('00:00', '12:00', null)])).toBeNull();
    expect(week([hours('00:00', '12:00', 3), hours('12:00', '24:00', null)])).toBeNull();
    expect(week([hours('00:00', '12:00', 3)], null)).toBeNull();
  });

  test('matters on a day that is given without one', () => {
    const sentence = 'Off-peak price: the price depends on the time of day.';
    expect(notesOf(scheduled([hours('08:30', '10:00', 5)], '2026-11-21'))).toEqual([sentence]);
    expect(notesOf(known([interval(at(1))], '2026-11-21'))).toEqual([]);
  });
});

describe('a day', () => {
  const from = (effectiveFrom: string | null, rate: number, more: Partial<PriceInterval> = {}) =>
    interval(at(rate), { effectiveFrom, ...more });

  test('has the price that began last among those that hold', () => {
    const prices = [
      from('2026-03-01', 3),
      from(null, 1),
      from('2026-02-01', 2),
      from('2026-03-01', 4),
    ];
    const rateOn = (day: string) => intervalOn(prices, day)?.rates.inputPerMTok;
    expect(['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map(rateOn)).toEqual([
      1, 2, 2, 4,
    ]);
    expect(intervalOn([], '2026-01-01')).toBeNull();
  });

  test('has the nearest of those that follow as the next', () => {
    const prices = [from('2026-05-01', 5), from('2026-01-01', 1), from('2026-03-01', 3)];
    const next = (day: string) => known(prices, day).next?.rates.inputPerMTok ?? null;
    expect(['2026-01-01', '2026-03-01', '2026-05-01'].map(next)).toEqual([3, 5, null]);
  });

  test('without a price has a reason', () => {
    const prices = [from('2026-02-01', 1, { effectiveTo: '2026-02-28' })];
    expect(priceOf([])).toBe('No price is recorded for sold.');
    expect(priceOf(prices, '2026-01-31')).toBe('No price of sold is recorded before Feb 1, 2026.');
    expect(priceOf([from('2026-05-01', 1), ...prices], '2026-01-31')).toBe(
      'No price of sold is recorded before Feb 1, 2026.',
    );
    expect(priceOf(prices, '2026-03-01')).toBe('No price of sold is recorded for Mar 1, 2026.');
    expect(priceOf([from(null, 1, { effectiveTo: '2026-02-28' })], '2026-03-01')).toBe(
      'No price of sold is recorded for Mar 1, 2026.',
    );
  });

  test('before the price was seen is in doubt, unless it began or is the user’s own', () => {
    const seen = (effectiveFrom: string | null, day: string, file?: Partial<ProviderFile>) =>
      notesOf(known([from(effectiveFrom, 1, { checkedOn: '2026-09-02' })], day, file));
    const doubt = ['When this price began is not recorded; it was first seen on Sep 2, 2026.'];
    expect(seen(null, '2026-09-01')).toEqual(doubt);
    expect(seen(null, '2026-09-02')).toEqual([]);
    expect(seen('2026-01-01', '2026-09-01')).toEqual([]);
    expect(seen(null, '2026-09-01', { sources: { page: { kind: 'own', title: 'Mine' } } })).toEqual(
      [],
    );
    expect(seen(null, '2026-09-01', { sources: {} })).toEqual(doubt);
  });

  test.each([
    [{ percentOff: 12.5 }, 'Your discount of 12.5% on the list price is taken off.'],
    [
      { percentOff: 10, name: { en: 'EDP' } },
      'Your discount “EDP” of 10% on the list price is taken off.',
    ],
    [{ percentOff: -5 }, 'Your surcharge of 5% on the list price is added.'],
    [
      { percentOff: -5, name: { en: 'tax' } },
      'Your surcharge “tax” of 5% on the list price is added.',
    ],
    [{ percentOff: 0 }, 'Your discount of 0% on the list price is taken off.'],
  ])('with %j says so', (discount, sentence) => {
    expect(notesOf(known([interval(at(1), { discount })]))).toEqual([sentence]);
  });
});
