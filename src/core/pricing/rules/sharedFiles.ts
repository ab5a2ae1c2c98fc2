/** The files all providers share: exchange rates and holidays. */
import { sentence } from '../../text/sentence';
import { problem, type Problem } from '../problems';
import type { ExchangeRatesFile, HolidaysFile } from '../schema';
import { checkEvidence } from './evidence';

export function checkExchangeRates(file: ExchangeRatesFile, today: string): Problem[] {
  const seen = new Set<string>();
  const claims = file.rates.map((claim, index) => ({ at: ['rates', index], claim }));
  return [
    ...checkEvidence(file.sources, claims, today),
    ...file.rates.flatMap((rate, index) => {
      const key = `${rate.base}/${rate.quote} on ${rate.date}`;
      const repeated = seen.has(key);
      seen.add(key);
      return [
        ...(repeated
          ? [
              problem(
                ['rates', index],
                key,
                sentence('one rate per pair and day'),
                sentence('keep the better source'),
              ),
            ]
          : []),
        ...(rate.base === rate.quote
          ? [
              problem(
                ['rates', index],
                key,
                sentence('two different currencies'),
                sentence('correct base or quote'),
              ),
            ]
          : []),
        ...(rate.date > today
          ? [
              problem(
                ['rates', index, 'date'],
                rate.date,
                sentence('not in the future'),
                sentence('correct the date'),
              ),
            ]
          : []),
      ];
    }),
  ];
}

export function checkHolidays(file: HolidaysFile, today: string): Problem[] {
  const calendars = Object.entries(file.calendars);
  return [
    ...checkEvidence(
      file.sources,
      calendars.map(([id, claim]) => ({ at: ['calendars', id], claim })),
      today,
    ),
    ...calendars.flatMap(([id, calendar]) =>
      calendar.days.flatMap((day, index) =>
        calendar.years.includes(Number(day.slice(0, 4))) && (calendar.days[index - 1] ?? '') < day
          ? []
          : [
              problem(
                ['calendars', id, 'days', index],
                day,
                sentence('ascending, in a year listed under years'),
                sentence('sort the days; list a year only when all its holidays are entered'),
              ),
            ],
      ),
    ),
  ];
}
