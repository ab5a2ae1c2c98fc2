import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../src/core/pricing/catalogue';
import { noOwnPrices } from '../../../src/core/own/ownPrices';
import { withOwnTokenizers } from '../../../src/core/own/ownTokenizer';
import { withOwn } from '../../../src/core/own/withOwn';
import { base, ownOf, rowOf, rowsOf, today } from './support';

const gateway = {
  id: 'acme/chat',
  provider: 'Acme gateway',
  currency: 'EUR',
  inputPerMTok: 1.2,
  outputPerMTok: 4.8,
  baseUrl: 'http://10.0.0.7:8080/v1',
};

describe('models of the user', () => {
  it('leave the catalogue as it is when there are none', () => {
    expect(withOwn(base, noOwnPrices, today)).toBe(base);
  });

  it('are rows like others, in their own currency, marked as the user’s', () => {
    const row = rowOf('acme/chat', ownOf({ ownModels: [gateway] }));
    expect(row.cost).toMatchObject({ currency: 'EUR', input: 0.12, output: 0.48, total: 0.6 });
    expect(row.price?.source).toEqual({ kind: 'own', title: 'priceLens.prices.ownModels' });
    expect(row).toMatchObject({ available: true, freeTier: { status: 'none' } });
    const provider = createCatalogue(
      withOwn(base, ownOf({ ownModels: [gateway] }), today),
    ).provider('acme');
    expect(provider).toMatchObject({
      name: { en: 'Acme gateway', zh: 'Acme gateway' },
      market: 'intl',
      endpoints: [{ name: { en: '10.0.0.7:8080' }, baseUrl: 'http://10.0.0.7:8080/v1' }],
    });
  });

  it('serve accounts of every market: who enters a model can call it', () => {
    const own = ownOf({ ownModels: [gateway] });
    const catalogue = createCatalogue(withOwn(base, own, today));
    expect(catalogue.provider('acme')?.availability[0]).toMatchObject({
      regions: ['CN', '*'],
      status: 'supported',
    });
  });

  it('are free where both prices are zero, and unknown where they are null', () => {
    const free = { ...gateway, inputPerMTok: 0, outputPerMTok: 0 };
    expect(rowOf('acme/chat', ownOf({ ownModels: [free] })).freeTier.status).toBe('free');
    const unknown = { ...gateway, inputPerMTok: null, outputPerMTok: null };
    const row = rowOf('acme/chat', ownOf({ ownModels: [unknown] }));
    expect(row).toMatchObject({ cost: null, freeTier: { status: 'none' } });
    expect(row.costReason).toBe('The input price of chat is not published.');
  });

  it('replace the price of a model of the catalogue, and nothing else of it', () => {
    const mine = { id: 'openai/plain', currency: 'CNY', inputPerMTok: 7, outputPerMTok: 21 };
    const own = ownOf({ ownModels: [mine] });
    expect(rowOf('openai/plain', own).cost).toMatchObject({ currency: 'CNY', total: 2.8 });
    const before = createCatalogue(base).model('openai/plain')?.model;
    const after = createCatalogue(withOwn(base, own, today)).model('openai/plain')?.model;
    expect({ ...after, prices: [] }).toEqual({ ...before, prices: [] });
  });

  it('say of a model of the catalogue what they want to, and leave the rest', () => {
    const mine = { id: 'openai/plain', currency: 'USD', inputPerMTok: 7, outputPerMTok: 21 };
    const modelOf = (more: object) =>
      createCatalogue(withOwn(base, ownOf({ ownModels: [{ ...mine, ...more }] }), today)).model(
        'openai/plain',
      )?.model;
    const before = createCatalogue(base).model('openai/plain')?.model ?? expect.fail('gone');
    const facts = { name: 'Mine', class: 'code', contextWindow: 1234, maxOutput: 567 } as const;
    expect(modelOf(facts)).toMatchObject({ ...facts, nameZh: 'Mine' });
    for (const [field, value] of Object.entries(facts)) {
      const { name, class: kind, contextWindow, maxOutput } = modelOf({ [field]: value }) ?? before;
      expect({ name, class: kind, contextWindow, maxOutput }).toEqual({
        name: before.name,
        class: before.class,
        contextWindow: before.contextWindow,
        maxOutput: before.maxOutput,
        [field]: value,
      });
    }
  });

  it('of which nothing is said are balanced, called by their ids, of limits nobody knows', () => {
    const own = ownOf({ ownModels: [gateway] });
    expect(createCatalogue(withOwn(base, own, today)).model('acme/chat')?.model).toMatchObject({
      name: 'chat',
      class: 'balanced',
      contextWindow: null,
      maxOutput: null,
      lifecycle: { status: 'live' },
    });
  });

  it('are free only where both prices are zero, from their day on', () => {
    const offersOf = (more: object) =>
      createCatalogue(withOwn(base, ownOf({ ownModels: [{ ...gateway, ...more }] }), today)).model(
        'acme/chat',
      )?.model.freeTiers;
    expect(offersOf({ inputPerMTok: 0 })).toBeUndefined();
    expect(offersOf({ outputPerMTok: 0 })).toBeUndefined();
    expect(offersOf({ inputPerMTok: 0, outputPerMTok: 0 })).toMatchObject([{ kind: 'free-model' }]);
    expect(
      offersOf({ inputPerMTok: 0, outputPerMTok: 0, effectiveFrom: '2026-10-01' })?.[0]?.from,
    ).toBe('2026-10-01');
  });

  it('keep the catalogue’s prices of the days before theirs', () => {
    const mine = {
      id: 'openai/old',
      currency: 'USD',
      inputPerMTok: 4,
      outputPerMTok: 12,
      effectiveFrom: '2026-01-01',
    };
    const own = ownOf({ ownModels: [mine] });
    const totals = ['2024-05-12', '2025-12-31', '2026-01-01'].map(
      asOf => rowOf('openai/old', own, { asOf }).cost?.total,
    );
    expect(totals).toEqual([9, 2, 1.6]);
  });

  it('without a day hold on every day, and say nothing of an unknown begin', () => {
    const mine = { id: 'openai/plain', currency: 'USD', inputPerMTok: 1, outputPerMTok: 1 };
    const row = rowOf('openai/plain', ownOf({ ownModels: [mine] }), { asOf: '2024-05-01' });
    expect(row.cost?.total).toBe(0.2);
  });

  it('leave the catalogue itself untouched', () => {
    const before = structuredClone(base);
    withOwn(base, ownOf({ ownModels: [gateway], discounts: { '*': 50 } }), today);
    expect(base).toEqual(before);
    expect(rowsOf(noOwnPrices)).toHaveLength(3);
  });
});

describe('the tokenizer of a user’s model', () => {
  const tokenizerOf = (tokenizer: string): unknown => {
    const own = ownOf({ ownModels: [{ ...gateway, tokenizer }] });
    const catalogue = createCatalogue(withOwn(base, own, today));
    const known = (provider: string, id: string): { family: string; basis: 'estimated' } => ({
      family: `${provider}:${id}`,
      basis: 'estimated',
    });
    return withOwnTokenizers(() => catalogue, known)('acme', 'chat');
  };

  it.each([
    ['qwen3', { family: 'qwen3', basis: 'exact' }],
    ['claude-3', { family: 'claude-3', basis: 'estimated' }],
    ['same as openai/plain', { family: 'openai:plain', basis: 'estimated' }],
    ['openai/plain', { family: 'openai:plain', basis: 'estimated' }],
    // Its vocabulary has to be fetched: by its name alone nothing can be counted.
    ['llama-3', { family: 'acme:chat', basis: 'estimated' }],
    ['acme/chat', { family: 'acme:chat', basis: 'estimated' }],
    ['nonsense', { family: 'acme:chat', basis: 'estimated' }],
  ])('%s', (name, tokenizer) => {
    expect(tokenizerOf(name)).toMatchObject(tokenizer);
  });
});
