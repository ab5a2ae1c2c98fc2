import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../../src/core/text/dates';
import { formatExactMoney, formatMoney } from '../../../src/core/text/money';
import {
  formatCompact,
  formatNumber,
  formatPercent,
  formatTimes,
} from '../../../src/core/text/numbers';
import { formatRate, formatRateNumber, formatTokensPerCoin } from '../../../src/core/text/units';
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
    [2.5, 'USD', 'perMTok', 'en', '$2.50/1M tokens'],
    [0.5, 'CNY', 'perKTok', 'zh', '¥0.0005/千 tokens'],
    [0.5, 'CNY', 'per10kTok', 'zh', '¥0.005/万 tokens'],
    [0.5, 'CNY', 'perMTok', 'zh', '¥0.50/百万 tokens'],
    [15, 'USD', 'perMTok', 'en', '$15/1M tokens'],
    [0.0375, 'USD', 'perMTok', 'en', '$0.0375/1M tokens'],
    [0, 'CNY', 'perKTok', 'en', '¥0/1k tokens'],
    [null, 'USD', 'perMTok', 'en', '—'],
    [Number.NaN, 'USD', 'perMTok', 'en', '—'],
    [Number.POSITIVE_INFINITY, 'CNY', 'perKTok', 'zh', '—'],
    // The Doubao price as the press printed it on 2024-05-15: 0.0008 yuan per 1k.
    [0.8, 'CNY', 'perKTok', 'en', '¥0.0008/1k tokens'],
  ] as const)('%s %s %s in %s is %s', (rate, currency, unit, locale, text) => {
    expect(formatRate(rate, currency, unit, locale)).toBe(text);
  });

  test('keep every digit that the provider prints', () => {
    expect(formatRateNumber(0.1234567, 'USD')).toBe('$0.1234567');
    expect(formatExactMoney('1234.5', 'USD')).toBe('$1,234.50');
  });

  test('¥1 buys 2,000,000 tokens of Qwen-Long (科技日报, press, 2024-06)', () => {
    expect(formatTokensPerCoin(0.5, 'CNY')).toBe('¥1 buys 2,000,000 tokens');
    expect(formatTokensPerCoin(0.5, 'CNY', 'zh')).toBe('¥1 可买 2,000,000 tokens');
    // Rounded down: the last token is not quite paid.
    expect(formatTokensPerCoin(3, 'USD')).toBe('$1 buys 333,333 tokens');
    expect(formatTokensPerCoin(0, 'CNY')).toBeNull();
    expect(formatTokensPerCoin(null, 'CNY')).toBeNull();
    expect(formatTokensPerCoin(Number.NaN, 'CNY')).toBeNull();
  });
});

test('numbers, percentages, multiples', () => {
  expect(formatNumber(12_431)).toBe('12,431');
  expect(formatNumber(null)).toBe('—');
  expect(formatCompact(128_000)).toBe('128K');
  expect(formatCompact(128_000, 'zh')).toBe('12.8万');
  expect(formatPercent(35)).toBe('35%');
  expect(formatPercent(4.26)).toBe('4.3%');
  expect(formatPercent(0.02)).toBe('<0.1%');
  expect(formatPercent(0)).toBe('0%');
  expect(formatTimes(2.44)).toBe('2.4×');
  expect(formatTimes(180.2)).toBe('180×');
  expect(formatTimes(0.04)).toBe('<0.1×');
  expect(formatTimes(null)).toBe('—');
});

test('dates are as precise as they are known', () => {
  expect(formatDate('2026-11-21')).toBe('Nov 21, 2026');
  expect(formatDate('2026-11-21', 'zh')).toBe('2026年11月21日');
  expect(formatDate('2026-11')).toBe('Nov 2026');
  expect(formatDate('2026-11', 'zh')).toBe('2026年11月');
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
  const locale = fc.constantFrom('en' as const, 'zh' as const);

  test('are written without an error, and in a line', () => {
    fc.assert(
      fc.property(extreme, locale, (value, language) => {
        const texts = [
          formatMoney(value, 'USD', language),
          formatExactMoney(value, 'CNY', language),
          formatRate(value, 'JPY', 'perKTok', language),
          formatRateNumber(value, 'EUR', 'per10kTok', language),
        ];
        for (const text of texts) {
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThan(60);
        }
        for (const format of [formatNumber, formatCompact, formatPercent, formatTimes]) {
          expect(format(value, language)).not.toBe('');
        }
        expect(formatTokensPerCoin(value, 'USD', language)).not.toBe('');
        expect(formatDate(String(value), language)).not.toBe('');
        expect(formatDate(`${value}-${value}-${value}`, language)).not.toBe('');
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
