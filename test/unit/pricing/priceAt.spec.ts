import { describe, expect, test } from 'vitest';
import { dayIn, localTime, parseMoment } from '../../../src/core/time/moment';
import { priceAt, type PriceOutcome } from '../../../src/core/pricing/priceAt';
import { scheduledMinutes } from '../../../src/core/pricing/schedule';
import { usageOf } from '../../../src/core/cost/usage';
import { costOverWeek, volumeCost } from '../../../src/core/cost/volume';
import { oneCall } from '../../../src/core/cost/run';
import { decimal } from '../../../src/core/money';
import type { HolidaysFile, Schedule } from '../../../src/core/pricing/schema';
import { chinese, evidence, interval, model } from '../compare/fixtures';

describe('moments', () => {
  test.each(['2026-02-30', '2026-13-01', '2026-1-1', 'yesterday', '', '2026-11-21T25:00:00Z'])(
    'refuses %j',
    text => {
      expect(parseMoment(text)).toBeNull();
    },
  );

  test.each(['2026-11-21T10:00:00', '2026-11-21T10:60:00Z', '2026-11-21T10:00:00+15:00'])(
    'refuses %j: it has no zone, or none on Earth, or no such minute',
    text => {
      expect(parseMoment(text)).toBeNull();
    },
  );

  test('01:30+01:00 is 00:30Z (genai-prices)', () => {
    expect(parseMoment('2026-11-21T01:30:00+01:00')).toEqual(parseMoment('2026-11-21T00:30:00Z'));
    expect(parseMoment('2024-02-29')).toEqual({ kind: 'day', day: '2024-02-29' });
  });

  test("a point in time falls on the provider's day", () => {
    const moment = parseMoment('2026-08-16T16:00:00Z');
    expect(moment && dayIn(moment, 'Asia/Shanghai')).toBe('2026-08-17');
    expect(moment && dayIn(moment, 'UTC')).toBe('2026-08-16');
    expect(localTime(Date.UTC(2026, 10, 21, 16), 'Asia/Shanghai')).toEqual({
      day: '2026-11-22',
      weekday: 'sun',
      minute: 0,
    });
  });
});

const peak: Schedule = {
  name: { en: 'peak hours', zh: '高峰时段' },
  timeZone: 'Asia/Shanghai',
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  exceptHolidays: 'cn',
  windows: [
    { from: '09:00', to: '12:00' },
    { from: '14:00', to: '18:00' },
  ],
  table: { rates: { inputPerMTok: 3, outputPerMTok: 9 } },
};
const flash = model('flash', {
  prices: [interval({ inputPerMTok: 1.5, outputPerMTok: 4.5 }, { schedules: [peak] })],
});
const deepseek = chinese('deepseek-cn', [flash]);
/** National Day of 2026 as the State Council announced it, without the rest of the year. */
const holidays: HolidaysFile = {
  sources: {},
  calendars: {
    cn: {
      name: { en: 'Statutory holidays' },
      timeZone: 'Asia/Shanghai',
      years: [2026],
      days: ['2026-10-01', '2026-10-02'],
      ...evidence,
    },
  },
};

function known(text: string): Extract<PriceOutcome, { kind: 'known' }>['price'] {
  const moment = parseMoment(text);
  const outcome = moment && priceAt(flash, deepseek, moment, holidays);
  if (outcome?.kind !== 'known') {
    throw new Error(`no price at ${text}`);
  }
  return outcome.price;
}

describe('schedules', () => {
  test.each([
    ['2026-09-30T10:00:00+08:00', 'peak hours', 'a Wednesday morning'],
    ['2026-10-01T10:00:00+08:00', undefined, 'National Day, a Thursday'],
    [
      '2026-10-10T10:00:00+08:00',
      undefined,
      'a Saturday on which people work: the schedule names its days',
    ],
    ['2026-09-30T12:30:00+08:00', undefined, 'lunch'],
    ['2026-09-30T01:00:00Z', 'peak hours', '09:00 in Beijing'],
    ['2026-09-30T00:59:59Z', undefined, 'one second before'],
    ['2026-09-30', undefined, 'a bare day is off-peak'],
  ])('%s: %s (%s)', (...[text, schedule]) => {
    expect(known(text).schedule?.name.en).toBe(schedule);
  });

  test('a year without a holiday calendar is taken as ordinary, and says so', () => {
    const price = known('2027-10-01T10:00:00+08:00');
    expect(price.schedule?.name.en).toBe('peak hours');
    expect(price.notes.map(note => note.text)).toEqual([
      'The holidays of {year} are not known: "{schedule}" was applied as on an ordinary day.',
    ]);
    expect(known('2026-09-30T10:00:00+08:00').notes).toEqual([]);
  });

  test('a bare day says that the hour matters', () => {
    expect(known('2026-09-30').notes.map(note => note.text)).toEqual([
      'Off-peak price: the price depends on the time of day.',
    ]);
  });

  test('peak is 35 of 168 hours (peers, DeepSeek V4)', () => {
    expect(scheduledMinutes(peak)).toBe(35 * 60);
  });

  test('a week spread evenly costs (35 × peak + 133 × off-peak) / 168; the worst is the peak', () => {
    const usage = usageOf({ inputTokens: 1_000_000 });
    const week = costOverWeek(oneCall(usage), known('2026-09-30T10:00:00+08:00'), flash);
    // (35 × 3 + 133 × 1.5) / 168 = 304.5 / 168
    expect(week?.blended.toFixed()).toBe('1.8125');
    expect(week?.worst.toFixed()).toBe('3');
    expect(week?.least.toFixed()).toBe('1.5');
  });

  test('a price without schedules has no week', () => {
    const plain = model('plain', { prices: [interval({ inputPerMTok: 1, outputPerMTok: 1 })] });
    const outcome = priceAt(plain, deepseek, { kind: 'day', day: '2026-01-01' }, holidays);
    expect(
      outcome.kind === 'known' && costOverWeek(oneCall(usageOf({})), outcome.price, plain),
    ).toBeNull();
  });
});

describe('intervals', () => {
  const history = model('history', {
    prices: [
      interval(
        { inputPerMTok: 2, outputPerMTok: 2 },
        { effectiveFrom: '2024-06-01', effectiveTo: '2024-06-30' },
      ),
      interval(
        { inputPerMTok: 8, outputPerMTok: 8 },
        { effectiveFrom: null, effectiveTo: '2024-05-20' },
      ),
    ],
  });
  const on = (day: string): PriceOutcome =>
    priceAt(history, deepseek, { kind: 'day', day }, holidays);

  test('hold from their first to their last day, both included', () => {
    const input = (day: string) => {
      const outcome = on(day);
      return outcome.kind === 'known'
        ? outcome.price.table.rates.inputPerMTok
        : outcome.reason.text;
    };
    expect(
      ['2024-05-20', '2024-05-21', '2024-05-31', '2024-06-01', '2024-06-30', '2024-07-01'].map(
        input,
      ),
    ).toEqual([
      8,
      'No price of {model} is recorded for {day}.',
      'No price of {model} is recorded for {day}.',
      2,
      2,
      'No price of {model} is recorded for {day}.',
    ]);
  });

  test('know what follows, and admit a start that nobody recorded', () => {
    const outcome = on('2023-06-01');
    expect(outcome.kind === 'known' && outcome.price.next?.effectiveFrom).toBe('2024-06-01');
    expect(outcome.kind === 'known' && outcome.price.notes.map(note => note.text)).toEqual([
      'When this price began is not recorded; it was first seen on {day}.',
    ]);
  });
});

test('0.117846 a request, 2,500 a day (promptspend): 294.615 a day, 8838.45 a month of 30 days', () => {
  const volume = volumeCost(decimal('0.117846'), 2500);
  expect(volume.perDay.toFixed()).toBe('294.615');
  expect(volume.perMonth.toFixed()).toBe('8838.45');
});
