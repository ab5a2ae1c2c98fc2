/** The files all providers share: exchange rates and holidays. */
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
                { en: 'one rate per pair and day', zh: '每对货币每天只能有一个汇率' },
                { en: 'keep the better source', zh: '请保留更可靠的来源' },
              ),
            ]
          : []),
        ...(rate.base === rate.quote
          ? [
              problem(
                ['rates', index],
                key,
                { en: 'two different currencies', zh: '须为两种不同的货币' },
                { en: 'correct base or quote', zh: '请更正 base 或 quote' },
              ),
            ]
          : []),
        ...(rate.date > today
          ? [
              problem(
                ['rates', index, 'date'],
                rate.date,
                { en: 'not in the future', zh: '不能在将来' },
                { en: 'correct the date', zh: '请更正日期' },
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
                {
                  en: 'ascending, in a year listed under years',
                  zh: '须按日期递增，且年份列在 years 中',
                },
                {
                  en: 'sort the days; list a year only when all its holidays are entered',
                  zh: '请排序日期；年份的假日全部录入后才列出该年',
                },
              ),
            ],
      ),
    ),
  ];
}
