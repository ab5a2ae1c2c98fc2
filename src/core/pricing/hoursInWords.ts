import { decimal } from '../money';
import { kept } from '../text/numbers';
import { sentence, type Sentence, type SentenceValue } from '../text/sentence';
import { localTime, weekdays, type Weekday } from '../time/moment';
import type { Price } from './priceAt';
import { minuteOf } from './schedule';
import type { Rates, Schedule } from './schema';

const minutesPerDay = 24 * 60;

/** Where the reader's clock stands when something is read. */
export interface ReaderClock {
  /** IANA zone. */
  readonly timeZone: string;
  readonly epochMs: number;
}

/**
 * When a price is another than its base, on the reader's clock: `weekdays 09:00–12:00, 14:00–18:00: ×2`.
 * Empty where it is the same at every hour.
 */
export function hoursInWords({ interval }: Price, reader: ReaderClock): readonly Sentence[] {
  const schedules = interval.schedules ?? [];
  const told = schedules.flatMap(schedule =>
    onClock(schedule, reader).map(([days, windows]) =>
      sentence('{days} {windows}: {factor}', {
        days: daysInWords(days),
        windows: { list: windows },
        factor: factorOf(schedule.table.rates, interval.rates),
      }),
    ),
  );
  const isOwn = schedules.every(({ timeZone }) => shiftOf(timeZone, reader) === 0);
  // Once, behind the last of them.
  return told.map((hours, at) =>
    isOwn || at < told.length - 1
      ? hours
      : sentence('{hours} (your time, {zone})', { hours, zone: zoneName(reader) }),
  );
}

function zoneName({ timeZone, epochMs }: ReaderClock): string {
  const options = { timeZone, timeZoneName: 'shortOffset' } as const;
  const format = kept(`zone ${timeZone}`, () => new Intl.DateTimeFormat('en', options));
  const parts = format.formatToParts(epochMs);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** Minutes by which the reader's clock is ahead. */
function shiftOf(timeZone: string, reader: ReaderClock): number {
  return minuteOfWeek(reader.timeZone, reader) - minuteOfWeek(timeZone, reader);
}

/** The windows by the days on which they begin, days and times the reader's. */
function onClock(
  { timeZone, days, windows }: Schedule,
  reader: ReaderClock,
): readonly (readonly [readonly Weekday[], readonly string[]])[] {
  const shift = shiftOf(timeZone, reader);
  const byDays = new Map<string, { days: readonly Weekday[]; windows: string[] }>();
  for (const { from, to } of windows) {
    const start = minuteOf(from) + shift;
    const daysLater = Math.floor(start / minutesPerDay);
    const begun = weekdays.filter(day => days.includes(dayAfter(day, -daysLater)));
    const key = begun.join();
    const group = byDays.get(key) ?? { days: begun, windows: [] };
    group.windows.push(`${clock(start)}–${clock(minuteOf(to) + shift)}`);
    byDays.set(key, group);
  }
  return [...byDays.values()].map(group => [group.days, group.windows] as const);
}

function minuteOfWeek(timeZone: string, { epochMs }: ReaderClock): number {
  const { weekday, minute } = localTime(epochMs, timeZone);
  const behind = weekdays.indexOf(localTime(epochMs, 'UTC').weekday);
  // Zones are less than a day apart from UTC: Sunday before Monday is a day less, not six more.
  const daysApart = ((weekdays.indexOf(weekday) - behind + 10) % 7) - 3;
  return daysApart * minutesPerDay + minute;
}

function dayAfter(day: Weekday, days: number): Weekday {
  return weekdays[(weekdays.indexOf(day) + days + 14) % 7] ?? day;
}

function clock(minutes: number): string {
  const minute = ((minutes % minutesPerDay) + minutesPerDay) % minutesPerDay;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

const dayWords: Readonly<Record<Weekday, Sentence>> = {
  mon: sentence('Mon'),
  tue: sentence('Tue'),
  wed: sentence('Wed'),
  thu: sentence('Thu'),
  fri: sentence('Fri'),
  sat: sentence('Sat'),
  sun: sentence('Sun'),
};

function daysInWords(days: readonly Weekday[]): SentenceValue {
  switch (days.join()) {
    case weekdays.join():
      return sentence('daily');
    case weekdays.slice(0, 5).join():
      return sentence('weekdays');
    default:
      return { list: days.map(day => dayWords[day]) };
  }
}

/** How many times the base: one figure where input and output agree. */
function factorOf(rates: Rates, base: Rates): SentenceValue {
  const times = (rate: number | null, of: number | null): string =>
    rate === null || of === null || of === 0
      ? '—'
      : `×${decimal(rate).div(decimal(of)).round(2).toString()}`;
  const input = times(rates.inputPerMTok, base.inputPerMTok);
  const output = times(rates.outputPerMTok, base.outputPerMTok);
  return input === output ? input : sentence('input {input}, output {output}', { input, output });
}
