import { describe } from 'vitest';
import { itReports } from './badCase';
import { exchangeRates, holidays } from './fixture';

describe('exchange rates and holidays that contradict themselves', () => {
  itReports([
    {
      what: 'two rates of one day',
      files: {
        'exchangeRates.json': {
          ...exchangeRates(),
          rates: [...exchangeRates().rates, ...exchangeRates().rates],
        },
      },
      file: 'exchangeRates.json',
      path: '$.rates[1]',
      value: '"USD/CNY on 2026-01-01"',
      rule: /one rate per pair and day/,
    },
    {
      what: 'a rate between a currency and itself',
      files: {
        'exchangeRates.json': {
          ...exchangeRates(),
          rates: exchangeRates().rates.map(rate => ({ ...rate, quote: 'USD' })),
        },
      },
      file: 'exchangeRates.json',
      path: '$.rates[0]',
      value: '"USD/USD on 2026-01-01"',
      rule: /two different currencies/,
    },
    {
      what: 'a rate of the future',
      files: {
        'exchangeRates.json': {
          ...exchangeRates(),
          rates: exchangeRates().rates.map(rate => ({ ...rate, date: '2026-12-24' })),
        },
      },
      file: 'exchangeRates.json',
      path: '$.rates[0].date',
      value: '"2026-12-24"',
      rule: /future/,
    },
    {
      what: 'a holiday in a year that is not listed',
      files: {
        'holidays.json': {
          ...holidays(),
          calendars: { cn: { ...holidays().calendars.cn, days: ['2025-10-01'] } },
        },
      },
      file: 'holidays.json',
      path: '$.calendars.cn.days[0]',
      value: '"2025-10-01"',
      rule: /year listed/,
    },
  ]);
});
