import { describe, expect, it } from 'vitest';
import { priceOf } from '../../../../src/core/refresh/lists/fields';
import { money } from '../../../../src/core/pricing/schema';

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
