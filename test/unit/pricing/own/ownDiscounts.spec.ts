import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../../src/core/pricing/catalogue';
import { discountFor, matches } from '../../../../src/core/pricing/own/ownDiscounts';
import { withOwn } from '../../../../src/core/pricing/own/withOwn';
import { base, ownOf, rowOf, today } from './support';

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

  it('the model’s own holds before a pattern, the longer pattern before the shorter', () => {
    const { discounts } = ownOf({
      discounts: { '*': 1, 'openai/gpt*': 3, 'openai/*': 2, 'openai/gpt': 4 },
    });
    const off = (id: string): unknown => discountFor(id, discounts)?.terms;
    expect(off('openai/gpt')).toEqual({ percentOff: 4 });
    expect(off('openai/gpt-5')).toEqual({ percentOff: 3 });
    expect(off('openai/o3')).toEqual({ percentOff: 2 });
    expect(off('qwen/max')).toEqual({ percentOff: 1 });
  });
});
