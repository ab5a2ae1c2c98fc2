import { describe, expect, it } from 'vitest';
import {
  countOf,
  dayOf,
  dayOrMonthOf,
  fieldsOf,
  isForText,
  listOf,
  priceOf,
  textOf,
} from '../../../src/core/refresh/lists/fields';
import { greatestAmount, leastAmount } from '../../../src/core/pricing/schemaRules';
import { money } from '../../../src/core/pricing/schema';

describe('a price in a list', () => {
  it.each([
    [2.5e-6, 2.5],
    [1e-15, 1e-9],
    [1e-300, null],
    [1e300, null],
    [5e-324, null],
    [-1, null],
    [Number.NaN, null],
    ['1', null],
  ])('of %j dollars for a token is %j for a million', (value, price) => {
    expect(priceOf(value, 1e6)).toBe(price);
    expect(price === null || money.safeParse(price).success).toBe(true);
  });
});

/** Every kind of value that a list may have in a field. */
const values = [
  ...['', 'a', 'a\nb', 'a'.repeat(200), 'a'.repeat(201)],
  ...['2026', '2026-06', '2026-13', '2026-06-30', '2026-06-31', '2026-06-30T00:00:00Z'],
  ...[0, 1, 1.5, -1, 2026, Number.NaN, 2 ** 53, true, null, undefined],
];
/** Lists that print as what they hold, too. */
const lists = [['2026-06-30'], ['2026-06'], [1]];
const list = ['text'];
const record = { a: 1 };

describe('what is not of the type expected is taken as not said', () => {
  it.each<[string, (value: unknown) => unknown, readonly unknown[]]>([
    [
      'a text',
      textOf,
      values.slice(1, 11).filter(value => value !== 'a\nb' && value !== values[4]),
    ],
    ['a day', dayOf, ['2026-06-30']],
    ['a day or a month', dayOrMonthOf, ['2026-06', '2026-06-30']],
    ['a count', countOf, [1, 2026]],
    ['a price', value => priceOf(value), [1, 1.5, 2026]],
  ])('%s', (_what, read, accepted) => {
    const said = [...values, ...lists, list, record].filter(value => read(value) != null);
    expect(said).toEqual(accepted);
    expect(said.map(read)).toEqual(accepted);
  });

  it('a record, a list', () => {
    expect([...values, list].map(fieldsOf).filter(value => value !== null)).toEqual([]);
    expect(fieldsOf(record)).toBe(record);
    expect([...values, record].flatMap(listOf)).toEqual([]);
    expect(listOf(list)).toBe(list);
  });

  it('modalities: text is among them, or nothing is', () => {
    expect([list, [], undefined, 'audio', ['image', 'text']].map(isForText)).toEqual(
      Array.from({ length: 5 }, () => true),
    );
    expect([['image'], ['Text'], [null]].map(isForText)).toEqual([false, false, false]);
  });

  it('a price is within what the catalogue takes, both ends included', () => {
    expect([leastAmount, greatestAmount].map(value => priceOf(value))).toEqual([
      leastAmount,
      greatestAmount,
    ]);
    expect([leastAmount / 10, greatestAmount * 10].map(value => priceOf(value))).toEqual([
      null,
      null,
    ]);
  });
});
