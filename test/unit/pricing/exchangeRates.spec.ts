import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convert, type UserRate } from '../../../src/core/pricing/exchangeRates';
import { decimal } from '../../../src/core/money';
import { exchangeRates } from '../compare/fixtures';

const rates = { file: exchangeRates, own: [] };

test('the rate valid on the day is the latest not after it', () => {
  const onTheDay = convert(decimal(1), 'USD', 'CNY', '2024-05-21', rates);
  expect(onTheDay?.amount.toFixed()).toBe('7.2351713016');
  expect(onTheDay?.note).toBeNull();
  expect(convert(decimal(1), 'USD', 'CNY', '2026-09-28', rates)?.rate.date).toBe('2024-05-21');
  expect(convert(decimal(1), 'USD', 'CNY', '2026-09-29', rates)?.amount.toFixed()).toBe(
    '6.70778353',
  );
});

test('before the first rate the earliest serves, and says so', () => {
  const early = convert(decimal(1), 'USD', 'CNY', '2024-05-01', rates);
  expect(early?.rate.date).toBe('2024-05-21');
  expect(early?.note?.text).toBe(
    'The earliest known exchange rate is of {day}, later than the price.',
  );
});

test("the user's rate wins; 3 dollars at 8 are 24 yuan (PPK's exchange test)", () => {
  const own: readonly UserRate[] = [{ base: 'USD', quote: 'CNY', rate: 8, date: '2026-11-01' }];
  const converted = convert(decimal(3), 'USD', 'CNY', '2026-11-21', { ...rates, own });
  expect(converted?.amount.toFixed()).toBe('24');
  expect(converted?.rate.source).toBeNull();
  expect(
    convert(decimal(24), 'CNY', 'USD', '2026-11-21', { ...rates, own })?.amount.toFixed(),
  ).toBe('3');
});

test('a pair nobody quotes gives nothing', () => {
  expect(convert(decimal(1), 'USD', 'EUR', '2026-11-21', rates)).toBeNull();
});

test('there and back gives the same amount to the last of its digits', () => {
  const day = fc.constantFrom('2024-05-01', '2024-05-31', '2026-11-21');
  // Amounts from a billionth to millions, as costs of requests and months are.
  const amount = fc
    .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 9 }))
    .map(([digits, places]) => `${digits}e-${places}`);
  fc.assert(
    fc.property(amount, day, (text, when) => {
      const native = decimal(text);
      for (const [from, to] of [
        ['USD', 'CNY'],
        ['CNY', 'USD'],
      ] as const) {
        const there = convert(native, from, to, when, rates);
        const back = there && convert(there.amount, to, from, when, rates);
        expect(back?.amount.round(18).eq(native)).toBe(true);
      }
    }),
  );
});
