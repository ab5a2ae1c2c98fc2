import { sentence, type Sentence } from '../text/sentence';
import type { HolidaysFile, Schedule } from './schema';
import { localTime, type Moment } from '../time/moment';

export const minutesPerWeek = 7 * 24 * 60;

/** The schedule in force at a moment, if any, and what had to be assumed to say so. */
export interface ScheduleAt {
  readonly schedule: Schedule | null;
  readonly notes: readonly Sentence[];
}

/** First match wins. A bare day is off-peak by definition. */
export function scheduleAt(
  schedules: readonly Schedule[],
  moment: Moment,
  holidays: HolidaysFile,
): ScheduleAt {
  if (moment.kind === 'day') {
    return { schedule: null, notes: [] };
  }
  const notes: Sentence[] = [];
  for (const schedule of schedules) {
    const local = localTime(moment.epochMs, schedule.timeZone);
    const inWindow = schedule.windows.some(
      ({ from, to }) => minuteOf(from) <= local.minute && local.minute < minuteOf(to),
    );
    if (!inWindow || !schedule.days.includes(local.weekday)) {
      continue;
    }
    const holiday = isHoliday(schedule, local.day, holidays);
    if (holiday === null) {
      notes.push(
        sentence(
          'The holidays of {year} are not known: "{schedule}" was applied as on an ordinary day.',
          { schedule: schedule.name, year: local.day.slice(0, 4) },
        ),
      );
    }
    if (holiday !== true) {
      return { schedule, notes };
    }
  }
  return { schedule: null, notes };
}

/** `null` = the calendar does not cover that year, so nobody knows. */
function isHoliday(schedule: Schedule, day: string, holidays: HolidaysFile): boolean | null {
  if (schedule.exceptHolidays === undefined) {
    return false;
  }
  const calendar = holidays.calendars[schedule.exceptHolidays];
  if (!calendar?.years.includes(Number(day.slice(0, 4)))) {
    return null;
  }
  return calendar.days.includes(day);
}

/** Minutes of an ordinary week, without holidays, in which the schedule is in force. */
export function scheduledMinutes(schedule: Schedule): number {
  const perDay = schedule.windows.reduce(
    (minutes, { from, to }) => minutes + minuteOf(to) - minuteOf(from),
    0,
  );
  return perDay * new Set(schedule.days).size;
}

/** Minutes since midnight of `09:30`. */
export function minuteOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
