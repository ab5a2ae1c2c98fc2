/**
 * The moment prices are asked for. A bare day means the end of that day in the provider's zone,
 * off-peak; a date-time with its zone is a point in time, to which schedules apply.
 */
export type Moment =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'instant'; readonly epochMs: number };

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** A point in time as clocks and calendars of a zone show it. */
interface LocalTime {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly weekday: Weekday;
  /** Minutes since local midnight, 0–1439. */
  readonly minute: number;
}

const dayMs = 86_400_000;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dateTimePattern =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})$/i;

/** Reads `2026-11-21` or `2026-11-21T09:30:00+08:00`; `null` when it is neither or no such day exists. */
export function parseMoment(text: string): Moment | null {
  if (dayPattern.test(text)) {
    return dayNumber(text) === null ? null : { kind: 'day', day: text };
  }
  const [, day = '', hour, minute, second = '0', fraction = '0', zone = ''] =
    dateTimePattern.exec(text) ?? [];
  const days = dayNumber(day);
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
  const offset = zoneOffsetMinutes(zone);
  if (days === null || offset === null || !(hours < 24 && minutes < 60 && seconds < 60)) {
    return null;
  }
  const millisecond = Math.floor(Number(`0.${fraction}`) * 1000);
  const epochMs =
    days * dayMs + ((hours * 60 + minutes - offset) * 60 + seconds) * 1000 + millisecond;
  return { kind: 'instant', epochMs };
}

function zoneOffsetMinutes(zone: string): number | null {
  if (zone.toUpperCase() === 'Z') {
    return 0;
  }
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  // No place on Earth is further from Greenwich than 14 hours.
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) {
    return null;
  }
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Whether the text is `YYYY-MM-DD` and the calendar has such a day. */
export function isDay(text: string): boolean {
  return dayNumber(text) !== null;
}

/** Days since 1970-01-01, or `null` when the calendar has no such day. */
function dayNumber(day: string): number | null {
  const epochMs = dayPattern.test(day) ? Date.parse(day) : Number.NaN;
  // `Date` may turn 30 February into 2 March instead of refusing it.
  return !Number.isNaN(epochMs) && toDay(epochMs) === day ? epochMs / dayMs : null;
}

/** The UTC day of a point in time. */
function toDay(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}

export function addDays(day: string, count: number): string {
  return toDay(Date.parse(day) + count * dayMs);
}

/** Days from one calendar day to a later one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** The calendar day that the moment falls on in a zone. */
export function dayIn(moment: Moment, timeZone: string): string {
  return moment.kind === 'day' ? moment.day : localTime(moment.epochMs, timeZone).day;
}

interface Clock {
  readonly formatter: Intl.DateTimeFormat;
  /** The last answer: one comparison asks the same moment for every model of a zone. */
  last: { readonly epochMs: number; readonly time: LocalTime } | null;
}

const clocks = new Map<string, Clock>();

/** @throws RangeError for a zone that the platform does not know; the catalogue's zones are checked. */
export function localTime(epochMs: number, timeZone: string): LocalTime {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    clock = { formatter: clockFormatter(timeZone), last: null };
    clocks.set(timeZone, clock);
  }
  if (clock.last?.epochMs !== epochMs) {
    clock.last = { epochMs, time: readClock(clock.formatter, epochMs) };
  }
  return clock.last.time;
}

function clockFormatter(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
}

function readClock(formatter: Intl.DateTimeFormat, epochMs: number): LocalTime {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatter.formatToParts(epochMs)) {
    part[type] = value;
  }
  return {
    day: `${part.year ?? ''}-${part.month ?? ''}-${part.day ?? ''}`,
    weekday: (part.weekday ?? '').toLowerCase() as Weekday,
    minute: Number(part.hour) * 60 + Number(part.minute),
  };
}
