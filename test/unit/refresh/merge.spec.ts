/** What a price list's word does to our prices. */
import { describe, expect, it } from 'vitest';
import { compareModels } from '../../../src/core/compare/compareModels';
import { createCatalogue } from '../../../src/core/pricing/catalogue';
import { dayOfFetch } from '../../../src/core/refresh/dayOfFetch';
import { mergeQuote } from '../../../src/core/refresh/mergeQuote';
import { newModel } from '../../../src/core/refresh/newModel';
import type { PriceQuote } from '../../../src/core/refresh/priceQuote';
import { checkProvider } from '../../../src/core/pricing/rules/rules';
import { providerFile } from '../../../src/core/pricing/schema';
import { tokenizerOf } from '../../../src/core/tokens/families/modelTokenizers';
import { evidence, model, price } from '../pricing/fixture';
import { catalogue, known, liteLlmEntry, modelIn, now, review, today } from './support';

describe('a price list', () => {
  it('leaves an equal price alone, with its own source and history', () => {
    const base = catalogue([known('gpt-4o')]);
    const { whole, changes, list } = review(base, { 'gpt-4o': liteLlmEntry(2.5, 10) });
    expect(whole).toBe(base);
    expect([changes, list?.same]).toEqual([[], 1]);
  });

  it('begins a new interval on the day of the fetch; the old one ends the day before', () => {
    const base = catalogue([known('gpt-4o')]);
    const { whole, changes } = review(base, { 'gpt-4o': liteLlmEntry(2, 8) });
    expect(modelIn(whole, 'openai/gpt-4o').prices).toEqual([
      { ...modelIn(base, 'openai/gpt-4o').prices[0], effectiveTo: '2026-11-21' },
      {
        effectiveFrom: today,
        dateKind: 'first-recorded',
        // The list says nothing of cached input: unknown from now on.
        rates: { inputPerMTok: 2, outputPerMTok: 8, cacheReadPerMTok: null },
        source: 'refresh-liteLlm-2026-11-22',
        checkedOn: today,
        confidence: 'medium',
      },
    ]);
    expect(whole.providers[0]?.sources['refresh-liteLlm-2026-11-22']).toEqual({
      kind: 'dataset',
      title: 'LiteLLM model_prices_and_context_window.json',
      url: 'https://prices.example/list.json',
      date: today,
    });
    expect([changes[0]?.id, changes[0]?.kind, whole.date]).toEqual([
      'openai/gpt-4o',
      'cheaper',
      today,
    ]);
  });

  it('that is fetched twice a day replaces its own word, not the history', () => {
    const base = catalogue([known('gpt-4o')]);
    const first = review(base, { 'gpt-4o': liteLlmEntry(2, 8) }).whole;
    const second = review(first, { 'gpt-4o': liteLlmEntry(1.5, 6) }).whole;
    expect(
      modelIn(second, 'openai/gpt-4o').prices.map(each => [
        each.effectiveFrom,
        each.effectiveTo,
        each.rates.inputPerMTok,
      ]),
    ).toEqual([
      ['2026-01-01', '2026-11-21', 2.5],
      [today, undefined, 1.5],
    ]);
  });

  it('is in force at once where the day is not over: days are the provider’s', () => {
    const base = catalogue([known('gpt-4o')]);
    const list = { 'gpt-4o': liteLlmEntry(2, 8) };
    const firstDay = (now: string) =>
      modelIn(review(base, list, { now }).whole, 'openai/gpt-4o').prices.at(-1)?.effectiveFrom;
    // New York is five hours behind.
    expect(firstDay('2026-11-22T04:00:00.000Z')).toBe('2026-11-21');
    expect(firstDay('2026-11-22T05:00:00.000Z')).toBe('2026-11-22');
  });

  it.each([
    ['2026-11-22T12:00:00Z', 'UTC', '2026-11-22'],
    ['2026-11-22T23:59:59Z', undefined, '2026-11-22'],
    // Still yesterday there.
    ['2026-11-22T04:59:59Z', 'America/New_York', '2026-11-21'],
    ['2026-11-22T05:00:00Z', 'America/New_York', '2026-11-22'],
    // Tomorrow already there: what was fetched today is not of tomorrow.
    ['2026-11-22T20:00:00Z', 'Asia/Shanghai', '2026-11-22'],
    ['2026-12-31T20:00:00Z', 'Asia/Shanghai', '2026-12-31'],
  ])('fetched at %s is of the day in %s: %s', (now, zone, day) => {
    expect(dayOfFetch(now, zone)).toBe(day);
  });

  it('ends its price before one that is announced', () => {
    const announced = price({ effectiveFrom: '2026-12-01', dateKind: 'announced' });
    const now = known('gpt-4o', { effectiveTo: '2026-11-30' });
    const base = catalogue([{ ...now, prices: [...now.prices, announced] }]);
    const { prices } = modelIn(
      review(base, { 'gpt-4o': liteLlmEntry(2, 8) }).whole,
      'openai/gpt-4o',
    );
    expect(prices.map(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo])).toEqual([
      ['2026-01-01', '2026-11-21'],
      [today, '2026-11-30'],
      ['2026-12-01', undefined],
    ]);
  });

  it('adds what only it knows of cached input and keeps the rest', () => {
    const batch = { factor: 0.5 };
    const plain = price({ rates: { inputPerMTok: 2.5, outputPerMTok: 10 }, batch });
    const base = catalogue([model('gpt-4o', { prices: [plain] })]);
    const entry = liteLlmEntry(2.5, 10, { cache_read_input_token_cost: 1.25e-6 });
    const { prices } = modelIn(review(base, { 'gpt-4o': entry }).whole, 'openai/gpt-4o');
    expect(prices.at(-1)).toMatchObject({
      rates: { inputPerMTok: 2.5, outputPerMTok: 10, cacheReadPerMTok: 1.25 },
      batch,
    });
  });

  describe('and what no list says of caches', () => {
    const rates = {
      inputPerMTok: 2.5,
      outputPerMTok: 10,
      cacheReadPerMTok: 1,
      cacheWritePerMTok: 3,
      cacheWrite1hPerMTok: 5,
    };
    const batch = {
      factor: 0.5,
      cache: 'batch-only' as const,
      cacheEvidence: evidence,
    };
    const base = catalogue([
      model('gpt-4o', { prices: [price({ rates, batch, cacheStoragePerMTokHour: 1 })] }),
    ]);
    const after = (entry: object) =>
      modelIn(review(base, { 'gpt-4o': entry }).whole, 'openai/gpt-4o').prices.at(-1);

    it('stays where only a cache price is new', () => {
      const price = after(liteLlmEntry(2.5, 10, { cache_read_input_token_cost: 1.25e-6 }));
      expect(price).toMatchObject({ batch, cacheStoragePerMTokHour: 1 });
      expect(price?.rates.cacheWrite1hPerMTok).toBe(5);
    });

    it('is unknown where input or output moved, but the rule on batches stays', () => {
      const half = { input_cost_per_token_batches: 1e-6, output_cost_per_token_batches: 4e-6 };
      const price = after(liteLlmEntry(2, 8, half));
      expect(price?.rates.cacheWrite1hPerMTok).toBeNull();
      expect(price?.cacheStoragePerMTokHour).toBeUndefined();
      expect(price?.batch).toEqual(batch);
    });

    it('is unknown of a model that only the list knows', () => {
      const half = { input_cost_per_token_batches: 1e-6, output_cost_per_token_batches: 4e-6 };
      const { whole } = review(base, {
        'gpt-4o': liteLlmEntry(2.5, 10),
        'gpt-9': liteLlmEntry(2, 8, half),
      });
      expect(modelIn(whole, 'openai/gpt-9').prices[0]?.batch).toEqual({
        factor: 0.5,
        cache: 'unknown',
      });
    });
  });

  // What is listed by the token and multiplied by a million misses the last of sixteen digits.
  it.each([
    [1 + 1e-12, 'same'],
    [1 - 1e-12, 'same'],
    [1 + 1e-8, 'changed'],
    [1 - 1e-8, 'changed'],
    [1.001, 'changed'],
    [0.999, 'changed'],
  ] as const)('with %d times our price of any class says: %s', (factor, kind) => {
    for (const size of [1, 1e-3, 1e3]) {
      const ours = { inputPerMTok: 2.5 * size, outputPerMTok: 10 * size, cacheReadPerMTok: size };
      for (const name of ['inputPerMTok', 'outputPerMTok', 'cacheReadPerMTok'] as const) {
        const quote: PriceQuote = {
          provider: 'openai',
          id: 'gpt-4o',
          rates: { ...ours, cacheWritePerMTok: null, [name]: ours[name] * factor },
          tiers: [],
          contextWindow: null,
          maxOutput: null,
        };
        const current = model('gpt-4o', { prices: [price({ rates: ours })] });
        const context = { today, source: 'list', format: 'liteLlm' } as const;
        expect(mergeQuote(current, quote, context).kind).toBe(kind);
      }
    }
  });

  const thinking = {
    name: { en: 'thinking' },
    when: { thinking: true },
    rates: { inputPerMTok: 2.5, outputPerMTok: 40 },
  };
  it.each([
    ['richer', 'it has modes', known('gpt-4o', { variants: [thinking] })],
    ['newer', 'it began today', known('gpt-4o', { effectiveFrom: today })],
    ['otherCurrency', 'it is in euro', known('gpt-4o', { currency: 'EUR' })],
  ] as const)('does not touch our price (%s) where %s', (reason, _, ours) => {
    const base = catalogue([ours]);
    const { whole, list } = review(base, { 'gpt-4o': liteLlmEntry(2, 8) });
    expect(whole).toBe(base);
    expect(list?.kept[reason]).toEqual(['openai/gpt-4o']);
  });

  it.each([
    ['free-model', 'active', ['openai/gpt-4o']],
    ['free-model', 'ended', []],
    ['recurring-quota', 'active', []],
  ] as const)('keeps our price beside an offer %s that is %s: %j', (kind, status, ids) => {
    const freeTiers = [{ kind, status, ...evidence }];
    const base = catalogue([{ ...known('gpt-4o'), freeTiers }]);
    const { list } = review(base, { 'gpt-4o': liteLlmEntry(2, 8) });
    expect(list?.kept.richer).toEqual(ids);
  });

  it.each([
    ['2026-11-21', { status: 'live', releasedOn: '2026-11-21' }],
    [today, { status: 'live', releasedOn: today }],
    ['2026-11-23', { status: 'uncertain' }],
    [undefined, { status: 'uncertain' }],
  ])('adds a model released on %s as %j', (releasedOn, lifecycle) => {
    const quote: PriceQuote = {
      provider: 'openai',
      id: 'gpt-9',
      rates: { inputPerMTok: 1, outputPerMTok: 2, cacheReadPerMTok: null, cacheWritePerMTok: null },
      tiers: [],
      contextWindow: null,
      maxOutput: null,
      ...(releasedOn === undefined ? {} : { releasedOn }),
    };
    expect(newModel(quote, 'modelsDev', today, 'list').lifecycle).toStrictEqual({
      ...lifecycle,
      evidence: { source: 'list', checkedOn: today, confidence: 'low' },
    });
  });

  it('says nothing of a provider that bills in yuan', () => {
    const base = catalogue([known('gpt-4o')]);
    const { whole, list } = review(base, {
      openai: { models: { 'gpt-4o': { id: 'gpt-4o', cost: { input: 2.5, output: 10 } } } },
      'moonshotai-cn': { models: { 'kimi-k3': { id: 'kimi-k3', cost: { input: 9 } } } },
    });
    expect([whole, list?.named]).toEqual([base, ['openai/gpt-4o']]);
  });

  it('finds a model under its other names, its own id first', () => {
    const base = catalogue([
      { ...known('gpt-4o'), aliases: ['gpt-4o-2024-08-06'] },
      { ...known('o3'), aliases: ['o3-2025-04-16'] },
    ]);
    const { changes } = review(base, {
      'gpt-4o-2024-08-06': liteLlmEntry(9, 9),
      'gpt-4o': liteLlmEntry(2.5, 10),
      'o3-2025-04-16': liteLlmEntry(2, 8),
    });
    expect(changes.map(({ id }) => id)).toEqual(['openai/o3']);
  });

  it('adds a new model with unknowns as unknown, valid by every rule of the catalogue', () => {
    const base = catalogue([known('gpt-4o')]);
    const { whole, changes } = review(base, {
      'gpt-4o': liteLlmEntry(2.5, 10),
      'gpt-9-mini': liteLlmEntry(0.4, 1.6),
      'half-known': liteLlmEntry(1, 0),
      dead: liteLlmEntry(1, 1, { deprecation_date: '2026-01-01' }),
    });
    expect(changes.map(({ id, kind }) => [id, kind])).toEqual([['openai/gpt-9-mini', 'added']]);
    const added = modelIn(whole, 'openai/gpt-9-mini');
    expect(added).toMatchObject({ class: 'lite', contextWindow: null, maxOutput: null });
    expect(added.prices[0]?.rates).toEqual({ inputPerMTok: 0.4, outputPerMTok: 1.6 });
    const file = providerFile.parse(whole.providers[0]);
    expect(checkProvider(file, today)).toEqual([]);
  });

  it('adds no routes of aggregators, and nothing from a list that keeps retired models', () => {
    const aggregator = catalogue([known('gpt-4o')]);
    const [openai] = aggregator.providers;
    const base = {
      ...aggregator,
      providers: openai === undefined ? [] : [{ ...openai, kind: 'aggregator' as const }],
    };
    const both = { 'gpt-4o': liteLlmEntry(2.5, 10), other: liteLlmEntry(1, 2) };
    expect(review(base, both).changes).toEqual([]);
    const prices = { input_mtok: 2.5, output_mtok: 10 };
    const genai = [
      {
        id: 'openai',
        models: [
          { id: 'gpt-4o', prices },
          { id: 'gpt-3', prices },
        ],
      },
    ];
    expect(review(catalogue([known('gpt-4o')]), genai).changes).toEqual([]);
  });
});

describe('a price list that gives the same prices', () => {
  const old = { checkedOn: '2026-06-01' };
  const base = catalogue([known('gpt-4o', old)]);
  const whole = liteLlmEntry(2.5, 10, { cache_read_input_token_cost: 1.25e-6 });
  const priceIn = (data: ReturnType<typeof review>['whole']) =>
    modelIn(data, 'openai/gpt-4o').prices[0];

  it('confirms them on its day: the old source stays, the price is stale no more', () => {
    const { whole: confirmed, changes, list } = review(base, { 'gpt-4o': whole });
    const source = 'refresh-liteLlm-2026-11-22';
    expect(priceIn(confirmed)).toEqual({
      ...priceIn(base),
      confirmation: { source, checkedOn: today },
    });
    expect(confirmed.providers[0]?.sources[source]?.title).toMatch(/^LiteLLM/);
    expect([changes, list?.same, list?.confirmed]).toEqual([[], 1, 1]);
    const isStaleIn = (data: typeof base): boolean | undefined =>
      compareModels(
        { text: '', modelIds: ['openai/gpt-4o'] },
        { catalogue: createCatalogue(data), now, tokenizerOf, staleAfterDays: 60 },
      ).rows[0]?.stale;
    expect([isStaleIn(base), isStaleIn(confirmed)]).toEqual([true, false]);
    const [provider] = confirmed.providers;
    expect(checkProvider(providerFile.parse(provider), today)).toEqual([]);
  });

  it('confirms once a day, and the next day’s word replaces the last one’s', () => {
    const first = review(base, { 'gpt-4o': whole }).whole;
    expect(review(first, { 'gpt-4o': whole }).whole).toBe(first);
    const next = review(first, { 'gpt-4o': whole }, { now: '2026-11-30T12:00:00.000Z' }).whole;
    expect(priceIn(next)?.confirmation?.checkedOn).toBe('2026-11-30');
    expect(Object.keys(next.providers[0]?.sources ?? {})).not.toContain(
      'refresh-liteLlm-2026-11-22',
    );
  });

  it.each([
    ['half of what ours says', { 'gpt-4o': liteLlmEntry(2.5, 10) }],
    ['nothing of our tiers', { 'gpt-tiers': whole }],
  ])('does not confirm with %s', (_, list) => {
    const tiers = [{ inputAbove: 200_000, rates: { inputPerMTok: 5, outputPerMTok: 20 } }];
    const data = catalogue([known('gpt-4o', old), known('gpt-tiers', { ...old, tiers })]);
    expect(review(data, list).whole).toBe(data);
  });

  it('dates its word itself where it can: a look of last year renews nothing', () => {
    const genai = (prices_checked: string) => [
      {
        id: 'openai',
        models: [
          {
            id: 'gpt-4o',
            prices_checked,
            prices: { input_mtok: 2.5, output_mtok: 10, cache_read_mtok: 1.25 },
          },
        ],
      },
    ];
    expect(review(base, genai('2025-11-01')).whole).toBe(base);
    expect(priceIn(review(base, genai('2026-10-01')).whole)?.confirmation?.checkedOn).toBe(
      '2026-10-01',
    );
  });
});
