import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../../src/core/text/dates';
import { formatExactMoney, formatMoney } from '../../../src/core/text/money';
import {
  formatCount,
  formatNumber,
  formatPercent,
  formatVersus,
  formatWindow,
} from '../../../src/core/text/numbers';
import { english } from '../../../src/core/text/writer';
import { chinese } from './writers';
import { decimal } from '../../../src/core/money';

describe('amounts', () => {
  test.each([
    // promptspend src/lib/engine/format.test.ts
    [8838.45, '$8,838'],
    [294.6, '$295'],
    [1.5, '$1.50'],
    [0.117846, '$0.118'],
    [0.000028, '$0.000028'],
    [0, '$0'],
    [-12.5, '-$12.50'],
    [Number.NaN, '—'],
    [Number.POSITIVE_INFINITY, '—'],
    [null, '—'],
    // Where one precision gives way to the next.
    [0.9994, '$0.999'],
    [0.9995, '$1'],
    [9.999, '$10'],
    [99.99, '$99.99'],
    [99.995, '$100'],
    [1_234_567.8, '$1,234,568'],
    [0.00000000123, '$0.00000000123'],
  ])('%s dollars are %s', (amount, text) => {
    expect(formatMoney(amount, 'USD')).toBe(text);
  });

  test.each([
    ['0.0062', 'CNY', '¥0.0062'],
    ['0.5', 'CNY', '¥0.50'],
    ['12', 'EUR', '€12'],
    ['12', 'JPY', 'JP¥12'],
  ] as const)('%s in %s is %s, in English and in Chinese', (amount, currency, text) => {
    expect(formatMoney(decimal(amount), currency, 'en')).toBe(text);
    expect(formatMoney(decimal(amount), currency, 'zh')).toBe(text);
  });

  test('nothing that costs something is shown as free', () => {
    const amount = fc
      .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 15 }))
      .map(([digits, places]) => `${digits}e-${places}`);
    fc.assert(
      fc.property(amount, text => {
        expect(formatMoney(text, 'USD')).toMatch(/[1-9]/);
      }),
    );
  });
});

describe('rates', () => {
  test.each([
    [2.5, 'USD', 'perMTok', '$2.50'],
    [0.5, 'CNY', 'perKTok', '¥0.0005'],
    [0.5, 'CNY', 'per10kTok', '¥0.005'],
    [0.5, 'CNY', 'perMTok', '¥0.50'],
    [15, 'USD', 'perMTok', '$15'],
    [0.0375, 'USD', 'perMTok', '$0.0375'],
    [0, 'CNY', 'perKTok', '¥0'],
    [null, 'USD', 'perMTok', '—'],
    [Number.NaN, 'USD', 'perMTok', '—'],
    [Number.POSITIVE_INFINITY, 'CNY', 'perKTok', '—'],
    // The Doubao price as the press printed it on 2024-05-15: 0.0008 yuan per 1k.
    [0.8, 'CNY', 'perKTok', '¥0.0008'],
  ] as const)('%s %s %s is %s in both languages', (rate, currency, unit, text) => {
    expect(english.rate(rate, currency, unit)).toBe(text);
    expect(chinese.rate(rate, currency, unit)).toBe(text);
  });

  test('keep every digit that the provider prints', () => {
    expect(english.rate(0.1234567, 'USD', 'perMTok')).toBe('$0.1234567');
    expect(formatExactMoney('1234.5', 'USD')).toBe('$1,234.50');
  });

  test('¥1 buys 2M tokens of Qwen-Long (科技日报, press, 2024-06)', () => {
    expect(english.tokensPerCoin(0.5, 'CNY')).toBe('¥1 buys 2M tokens');
    expect(chinese.tokensPerCoin(0.5, 'CNY')).toBe('¥1 可买 200 万 token');
    // Rounded down: the last token is not quite paid.
    expect(english.tokensPerCoin(3, 'USD')).toBe('$1 buys 333,000 tokens');
    expect(english.tokensPerCoin(0, 'CNY')).toBeNull();
    expect(english.tokensPerCoin(null, 'CNY')).toBeNull();
    expect(english.tokensPerCoin(Number.NaN, 'CNY')).toBeNull();
  });
});

test('numbers, percentages, multiples', () => {
  expect(formatNumber(12_431)).toBe('12,431');
  expect(formatNumber(null)).toBe('—');
  expect(formatPercent(35)).toBe('35%');
  expect(formatPercent(4.26)).toBe('4.3%');
  expect(formatPercent(0.02)).toBe('<0.1%');
  expect(formatPercent(0)).toBe('0%');
});

test.each([
  [128_000, '128K'],
  [131_072, '128K'],
  [262_144, '256K'],
  [200_000, '200K'],
  [1_000_000, '1M'],
  [1_048_576, '1M'],
  [2_000_000, '2M'],
  [1_050_000, '1.05M'],
  [8192, '8K'],
  [32_768, '32K'],
  [4000, '4K'],
  [null, '—'],
])('a window of %s tokens is %s in every language', (tokens, written) => {
  expect(formatWindow(tokens)).toBe(written);
});

test.each([
  [0.18, '−82%'],
  [0.0001, '−99%'],
  [0, '−100%'],
  [0.999, '='],
  [1, '='],
  [1.35, '+35%'],
  [2, '2×'],
  [3.14, '3.1×'],
  [180.2, '180×'],
  [null, '—'],
  [Number.NaN, '—'],
])('%s times another is %s', (times, written) => {
  expect(formatVersus(times)).toBe(written);
});

test.each([
  ['thousandCalls', 0.01, '$0.01'],
  ['thousandCalls', 21.4, '$21.40'],
  ['month', 1284.4, '$1,284'],
  ['month', 0, '$0'],
  ['call', 0.0000214, '$0.0000214'],
  ['run', 0.00351, '$0.00351'],
] as const)('an amount %s: %s is written %s', (unit, amount, written) => {
  expect(english.amount(amount, 'USD', unit)).toBe(written);
  expect(english.amount(amount, 'USD', unit, true)).toBe(`≥ ${written}`);
  expect(english.amount(null, 'USD', unit, true)).toBe('—');
});

test('less than a hundredth of a unit is said so, once; what is a least keeps its digits', () => {
  expect(english.amount(0.0099, 'USD', 'thousandCalls')).toBe('< $0.01');
  expect(english.amount(0.0099, 'USD', 'thousandCalls', false, true)).toBe('< $0.01');
  expect(english.amount(0.0099, 'USD', 'month', true)).toBe('≥ $0.0099');
});

test('an estimate of nothing is nothing', () => {
  expect(english.amount(0, 'USD', 'thousandCalls', false, true)).toBe('$0');
  expect(english.amount(2, 'USD', 'thousandCalls', true, true)).toBe('≥ ≈$2');
});

test.each([
  [1, '1', '1'],
  [8192, '8,192', '8,192'],
  [20_000, '20,000', '2 万'],
  [5_000_000, '5M', '500 万'],
  [9_475_000, '9.475M', '947.5 万'],
  [1_000_000_000, '1B', '10 亿'],
  // Nobody says these round.
  [1_048_576, '1,048,576', '1,048,576'],
  [0, '0', '0'],
])('a count of %s in running text is %s, %s in Chinese', (count, inEnglish, inChinese) => {
  expect([formatCount(count), formatCount(count, 'zh-cn')]).toEqual([inEnglish, inChinese]);
});

test('dates are as precise as they are known', () => {
  expect(formatDate('2026-11-21')).toBe('Nov 21, 2026');
  expect(formatDate('2026-11-21', 'zh')).toBe('2026-11-21');
  expect(formatDate('2026-11')).toBe('Nov 2026');
  expect(formatDate('2026-11', 'zh')).toBe('2026-11');
  expect(formatDate('2026')).toBe('2026');
  expect(formatDate(null)).toBe('—');
  expect(formatDate('soon')).toBe('—');
});

describe('numbers beyond any price', () => {
  const extreme = fc.oneof(
    fc.double({ noNaN: false }),
    fc.constantFrom(
      ...[5e-324, 1e-300, 1e-150, 1e-101, 1e-21, 9.99e-21, 1e-20, 1e21, 1e22, 1e100, 1e308],
      ...[-1e-300, -1e-20, -1e308, -0, Number.MAX_VALUE, Infinity, -Infinity, NaN],
    ),
  );
  const writers = fc.constantFrom(english, chinese);

  test('are written without an error, and in a line', () => {
    fc.assert(
      fc.property(extreme, writers, (value, writer) => {
        const texts = [
          writer.money(value, 'USD'),
          writer.exactMoney(value, 'CNY'),
          writer.rate(value, 'JPY', 'perKTok'),
          writer.rate(value, 'EUR', 'per10kTok'),
        ];
        for (const text of texts) {
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThan(60);
        }
        expect(writer.number(value)).not.toBe('');
        expect(writer.window(value)).not.toBe('');
        expect(writer.percent(value)).not.toBe('');
        expect(writer.versus(value)).not.toBe('');
        expect(writer.tokensPerCoin(value, 'USD')).not.toBe('');
        expect(writer.date(String(value))).not.toBe('');
        expect(writer.date(`${value}-${value}-${value}`)).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  test('are never zero where something is paid', () => {
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, noNaN: true }), value => {
        expect(formatMoney(value, 'USD')).toMatch(/[1-9]|—/);
        expect(formatExactMoney(value, 'USD')).toMatch(/[1-9]|—/);
      }),
    );
    expect(formatMoney(1e-150, 'USD')).toBe('<$0.00000000000000000001');
    expect(formatExactMoney(-1e-150, 'USD')).toBe('>-$0.00000000000000000001');
    expect(formatExactMoney(1e308, 'CNY')).toBe('¥1.00e+308');
  });
});
