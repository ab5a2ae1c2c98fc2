import { inChinese } from '../text/writers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discountNote } from '../../../src/core/pricing/priceAt';
import { createCatalogue } from '../../../src/core/pricing/catalogue';
import { readOwnFile } from '../../../src/core/own/ownChecks';
import { discountFinder, matcher } from '../../../src/core/own/ownDiscounts';
import { withOwn } from '../../../src/core/own/withOwn';
import { interval, priced, provider } from '../compare/fixtures';
import { base, ownOf, rowOf, today } from './support';

const matches = (pattern: string, id: string): boolean => matcher(pattern)(id.toLowerCase());

describe('percent off', () => {
  it('is taken off every rate in decimals', () => {
    const own = ownOf({ discounts: { 'qwen/max': 30 } });
    const [price] =
      createCatalogue(withOwn(base, own, today)).model('qwen/max')?.model.prices ?? [];
    // In binary 0.3 × 0.7 is 0.21 and a trace, 0.1 × 0.7 is 0.06999999999999999.
    expect(price?.rates).toEqual({
      inputPerMTok: 0.21,
      outputPerMTok: 0.42,
      cacheReadPerMTok: 0.07,
    });
    expect(price?.variants?.[0]?.rates).toEqual({ inputPerMTok: 0.21, outputPerMTok: 2.1 });
    expect(price?.tiers?.[0]?.rates).toEqual({ inputPerMTok: 0.49, outputPerMTok: null });
    expect(price?.schedules?.[0]?.table.rates).toEqual({ inputPerMTok: 0.07, outputPerMTok: 0.14 });
  });

  it('is named on the bill and in the source, in the native currency', () => {
    const own = ownOf({ discounts: { 'openai/*': 20 } });
    const row = rowOf('openai/plain', own);
    expect(row.cost).toMatchObject({ currency: 'USD', input: 0.2, output: 0.8 });
    expect(row.cost?.variantApplied).toBe('Your discount of 20% on the list price is taken off.');
    expect(row.price?.source).toEqual({
      kind: 'own',
      title: 'priceLens.prices.discounts: −20 % · Pricing page',
      url: 'https://example.com/pricing',
    });
  });

  it('stands beside the mode on the bill, by the name the user gave it', () => {
    const discount = { percentOff: 50, name: 'Enterprise agreement' };
    const own = ownOf({ discounts: { 'qwen/max': discount } });
    const { cost } = rowOf('qwen/max', own, { thinking: true });
    expect(cost).toMatchObject({ input: 0.015, output: 0.15 });
    expect(cost?.variantApplied).toBe(
      'thinking · Your discount “Enterprise agreement” of 50% on the list price is taken off.',
    );
  });

  it('begins on its day, in the middle of a price', () => {
    const discount = { percentOff: 50, effectiveFrom: '2026-07-01' };
    const own = ownOf({ discounts: { 'openai/old': discount } });
    const totals = ['2024-05-12', '2026-06-30', '2026-07-01'].map(
      asOf => rowOf('openai/old', own, { asOf }).cost?.total,
    );
    expect(totals).toEqual([9, 2, 1]);
  });

  it('is taken off a model of the user’s too', () => {
    const mine = { id: 'acme/chat', currency: 'USD', inputPerMTok: 1, outputPerMTok: 1 };
    const own = ownOf({ ownModels: [mine], discounts: { 'acme/*': 10 } });
    expect(rowOf('acme/chat', own).cost?.total).toBe(0.18);
  });
});

describe('a surcharge', () => {
  it('is a percentage below zero, put on every rate in decimals', () => {
    const own = ownOf({ discounts: { 'qwen/max': -10 } });
    const [price] =
      createCatalogue(withOwn(base, own, today)).model('qwen/max')?.model.prices ?? [];
    expect(price?.rates).toEqual({
      inputPerMTok: 0.33,
      outputPerMTok: 0.66,
      cacheReadPerMTok: 0.11,
    });
    expect(price?.tiers?.[0]?.rates).toEqual({ inputPerMTok: 0.77, outputPerMTok: null });
  });

  it('is called what it is on the bill and in the source', () => {
    const row = rowOf('openai/plain', ownOf({ discounts: { 'openai/*': -10 } }));
    expect(row.cost).toMatchObject({ input: 0.275, output: 1.1 });
    expect(row.cost?.variantApplied).toBe('Your surcharge of 10% on the list price is added.');
    expect(row.price?.source.title).toBe('priceLens.prices.discounts: +10 % · Pricing page');
  });

  it('goes by the name the user gave it, in the other language too', () => {
    const discount = { percentOff: -12.5, name: 'Gateway' };
    const own = ownOf({ discounts: { 'openai/*': discount } });
    expect(rowOf('openai/plain', own).cost?.variantApplied).toBe(
      'Your surcharge “Gateway” of 12.5% on the list price is added.',
    );
    expect(inChinese(discountNote({ percentOff: -10 }))).toBe('已按你的设置在标价上加价 10%。');
  });

  it('may begin on a day, and stands in a file of one’s own too', () => {
    const discount = { percentOff: -50, effectiveFrom: '2026-07-01' };
    const own = ownOf({ discounts: { 'openai/old': discount } });
    const totals = ['2026-06-30', '2026-07-01'].map(
      asOf => rowOf('openai/old', own, { asOf }).cost?.total,
    );
    expect(totals).toEqual([2, 3]);
    const price = interval({ inputPerMTok: 2, outputPerMTok: 8 }, { discount: { percentOff: -5 } });
    const file = provider('acme', [{ ...priced('chat', 1, 2), prices: [price] }]);
    expect(readOwnFile(JSON.stringify(file), base, today)[1]).toEqual([]);
  });
});

describe('a price of one’s own', () => {
  it('replaces the whole table, in the provider’s currency', () => {
    const own = ownOf({ discounts: { 'qwen/*': { inputPerMTok: 0.2, outputPerMTok: 0.5 } } });
    const row = rowOf('qwen/max', own, { thinking: true });
    expect(row.cost).toMatchObject({ currency: 'CNY', input: 0.02, output: 0.05 });
    expect(row.price?.source).toEqual({ kind: 'own', title: 'priceLens.prices.discounts' });
  });
});

describe('patterns', () => {
  it.each([
    ['openai/plain', 'openai/plain', true],
    ['OpenAI/Plain', 'openai/plain', true],
    ['openai/*', 'openai/gpt-5.5', true],
    ['*/gpt-5*', 'azure/gpt-5.5', true],
    ['*', 'a/b', true],
    ['openai/pla', 'openai/plain', false],
    ['openai', 'openai/plain', false],
    // A dot is a dot.
    ['openai/gpt-5.5', 'openai/gpt-5x5', false],
    ['a/[b', 'a/[b', true],
  ])('%s means %s: %s', (pattern, id, expected) => {
    expect(matches(pattern, id)).toBe(expected);
  });

  /** What patterns meant when they were expressions. */
  const asExpression = (pattern: string, id: string): boolean =>
    new RegExp(
      `^${pattern
        .toLowerCase()
        .split('*')
        .map(part => part.replace(/[\\^$.+?()[\]{}|/-]/g, '\\$&'))
        .join('.*')}$`,
    ).test(id.toLowerCase());

  it('mean what a star for any characters means', () => {
    const of = (...letters: string[]): fc.Arbitrary<string> =>
      fc.string({ unit: fc.constantFrom(...letters), maxLength: 8 });
    fc.assert(
      fc.property(of('a', 'B', '/', '*', '.'), of('a', 'b', '/', '.', 'A'), (pattern, id) => {
        expect(matches(pattern, id)).toBe(asExpression(pattern, id));
      }),
      { numRuns: 3000 },
    );
  });

  it('with many stars are as quick as with one', () => {
    const id = `openai/${'a'.repeat(2000)}`;
    expect(matches(`${'*'.repeat(500)}!`, id)).toBe(false);
    expect(matches(`${'a*'.repeat(500)}!`, id)).toBe(false);
    expect(matches(`o*${'a*'.repeat(500)}`, id)).toBe(true);
  });

  it('with a million stars side by side mean what one means, and take no longer', () => {
    const means = matcher(`openai/${'*'.repeat(1_000_000)}`);
    const ids = Array.from({ length: 20_000 }, (_, index) => `openai/${index}`);
    expect(ids.every(means)).toBe(true);
    expect(means('qwen/max')).toBe(false);
  });

  it('the model’s own holds before a pattern, the longer pattern before the shorter', () => {
    const { discounts } = ownOf({
      discounts: { '*': 1, 'openai/gpt*': 3, 'openai/*': 2, 'openai/gpt': 4 },
    });
    const find = discountFinder(discounts);
    const off = (id: string): unknown => find(id)?.terms;
    expect(off('openai/gpt')).toEqual({ percentOff: 4 });
    expect(off('openai/gpt-5')).toEqual({ percentOff: 3 });
    expect(off('openai/o3')).toEqual({ percentOff: 2 });
    expect(off('qwen/max')).toEqual({ percentOff: 1 });
  });
});
