/** The three formats people have, written as their authors document them. */
import { describe, expect, it } from 'vitest';
import { readGenaiPrices } from '../../../src/core/refresh/lists/genaiPrices';
import { isLiteLlm, readLiteLlm } from '../../../src/core/refresh/lists/liteLlm';
import { readModelsDev } from '../../../src/core/refresh/lists/modelsDev';
import { liteLlmEntry, today } from './support';

describe("LiteLLM's list", () => {
  it('is known by more than half of its entries, which name their provider', () => {
    const named = liteLlmEntry(1, 2);
    expect(isLiteLlm({})).toBe(false);
    expect(isLiteLlm({ a: named })).toBe(true);
    expect(isLiteLlm({ a: named, b: {} })).toBe(false);
    expect(isLiteLlm({ a: named, b: {}, c: named })).toBe(true);
    expect(isLiteLlm({ a: named, b: null, c: 1, d: { litellm_provider: 7 } })).toBe(false);
  });

  it('gives dollars per 1M tokens without the dust of binary fractions', () => {
    const { quotes } = readLiteLlm({
      'gpt-5-mini': liteLlmEntry(0, 0, {
        input_cost_per_token: 2.5e-7,
        output_cost_per_token: 2e-6,
        cache_read_input_token_cost: 2.5e-8,
        input_cost_per_token_batches: 1.25e-7,
        output_cost_per_token_batches: 1e-6,
        max_input_tokens: 400_000,
        max_output_tokens: 128_000,
      }),
    });
    expect(quotes).toEqual([
      {
        provider: 'openai',
        id: 'gpt-5-mini',
        rates: {
          inputPerMTok: 0.25,
          outputPerMTok: 2,
          cacheReadPerMTok: 0.025,
          cacheWritePerMTok: null,
        },
        tiers: [],
        batchFactor: 0.5,
        contextWindow: 400_000,
        maxOutput: 128_000,
      },
    ]);
  });

  it('passes over what has no name, no provider of ours or no price', () => {
    const named = liteLlmEntry(1, 2);
    const list = {
      '': named,
      'openai/': named,
      sample_spec: named,
      'ft:gpt-4o': named,
      strange: { ...named, litellm_provider: 'nobody' },
      nobodys: { ...named, litellm_provider: undefined },
      picture: { ...named, mode: 'image_generation' },
      unpriced: { litellm_provider: 'openai', mode: 'chat' },
      nothing: null,
      text: 'gpt',
    };
    const { quotes, unread } = readLiteLlm({ ...list, 'gpt-4o': named });
    expect(quotes.map(({ id }) => id)).toEqual(['gpt-4o']);
    expect(unread).toEqual([]);
  });

  it('names models with and without the provider in front', () => {
    const { quotes } = readLiteLlm({
      'gemini/gemini-2.5-pro': liteLlmEntry(1.25, 10, { litellm_provider: 'gemini' }),
      'claude-sonnet-4-5': liteLlmEntry(3, 15, { litellm_provider: 'anthropic' }),
      'fireworks_ai/accounts/fireworks/models/glm-5p3': liteLlmEntry(1, 3, {
        litellm_provider: 'fireworks_ai',
      }),
    });
    expect(quotes.map(({ provider, id }) => [provider, id])).toEqual([
      ['google', 'gemini-2.5-pro'],
      ['anthropic', 'claude-sonnet-4-5'],
      ['fireworks', 'accounts/fireworks/models/glm-5p3'],
    ]);
  });

  it('has its thresholds in order, whatever order they are written in', () => {
    const above = (...limits: string[]) =>
      readLiteLlm({
        m: liteLlmEntry(
          1,
          2,
          Object.fromEntries(
            limits.map(limit => [`input_cost_per_token_above_${limit}_tokens`, 3e-6]),
          ),
        ),
      });
    const limits = (list: ReturnType<typeof above>) =>
      list.quotes[0]?.tiers.map(({ inputAbove }) => inputAbove);
    expect(limits(above('272k', '128k', '200k'))).toEqual([128_000, 200_000, 272_000]);
    expect(limits(above('512', '1k'))).toEqual([512, 1000]);
    // The same limit twice, or none.
    for (const wrong of [['1k', '1000'], ['0k']]) {
      expect([above(...wrong).quotes.length, above(...wrong).unread.length]).toEqual([0, 1]);
    }
  });

  it.each([
    [
      'from zero on, without a gap',
      [
        [0, 10],
        [10, 20],
      ],
      true,
    ],
    [
      'one token further on',
      [
        [0, 10],
        [11, 20],
      ],
      true,
    ],
    [
      'with a gap',
      [
        [0, 10],
        [12, 20],
      ],
      false,
    ],
    [
      'that overlap',
      [
        [0, 10],
        [9, 20],
      ],
      false,
    ],
    ['that begin late', [[2, 10]], false],
    ['backwards', [[10, 0]], false],
    ['empty', [[5, 5]], false],
    ['of three ends', [[0, 10, 20]], false],
    ['of half a token', [[0, 0.5]], false],
    ['of words', [['0', '10']], false],
    ['beside nothing', [[0, 10], null], false],
  ])('reads ranges %s: %j', (_which, ranges, isRead) => {
    const tieredPricing = ranges.map(
      range => range && { range, input_cost_per_token: 1e-6, output_cost_per_token: 4e-6 },
    );
    const { quotes, unread } = readLiteLlm({
      m: { litellm_provider: 'openai', mode: 'chat', tiered_pricing: tieredPricing },
    });
    expect([quotes.length, unread.length]).toEqual(isRead ? [1, 0] : [0, 1]);
  });

  it('has tiers as thresholds or as ranges', () => {
    const { quotes } = readLiteLlm({
      thresholds: liteLlmEntry(1.25, 10, {
        input_cost_per_token_above_200k_tokens: 2.5e-6,
        output_cost_per_token_above_200k_tokens: 15e-6,
        input_cost_per_token_above_272k_tokens_priority: 9e-6,
      }),
      ranges: {
        litellm_provider: 'openai',
        mode: 'chat',
        tiered_pricing: [
          { range: [32_000, 128_000], input_cost_per_token: 2e-6, output_cost_per_token: 8e-6 },
          { range: [0, 32_000], input_cost_per_token: 1e-6, output_cost_per_token: 4e-6 },
        ],
      },
    });
    expect(
      quotes.map(({ rates, tiers }) => [
        rates.inputPerMTok,
        tiers.map(tier => [tier.inputAbove, tier.rates.inputPerMTok, tier.rates.outputPerMTok]),
      ]),
    ).toEqual([
      [1.25, [[200_000, 2.5, 15]]],
      [1, [[32_000, 2, 8]]],
    ]);
  });

  it('passes over what is not text billed by the token, unknown providers and zeros', () => {
    const { quotes, passedOver } = readLiteLlm({
      sample_spec: liteLlmEntry(1, 1),
      'dall-e-3': liteLlmEntry(1, 1, { mode: 'image_generation' }),
      'ft:gpt-4o': liteLlmEntry(1, 1),
      elsewhere: liteLlmEntry(1, 1, { litellm_provider: 'replicate' }),
      free: liteLlmEntry(0, 0),
      words: liteLlmEntry(1, 1, { input_cost_per_token: '1e-6', output_cost_per_token: null }),
    });
    expect([quotes, passedOver]).toEqual([[], 5]);
  });
});

describe("models.dev's list", () => {
  it('is read by provider, names, dates, limits and the tier for long context', () => {
    const { quotes, passedOver } = readModelsDev({
      moonshotai: {
        id: 'moonshotai',
        models: {
          'kimi-k3': {
            id: 'kimi-k3',
            name: 'Kimi K3',
            release_date: '2026-06-01',
            last_updated: '2026-09-01',
            modalities: { input: ['text'], output: ['text'] },
            cost: {
              input: 0.6,
              output: 2.5,
              cache_read: 0.15,
              context_over_200k: { input: 1.2, output: 5 },
            },
            limit: { context: 262_144, output: 32_768 },
          },
          painter: { id: 'painter', modalities: { output: ['image'] }, cost: { input: 1 } },
          gone: { id: 'gone', status: 'deprecated', cost: { input: 1, output: 1 } },
        },
      },
      'moonshotai-cn': { models: { 'kimi-k3': { id: 'kimi-k3', cost: { input: 0.6 } } } },
    });
    expect(passedOver).toBe(3);
    expect(quotes).toEqual([
      {
        provider: 'moonshot',
        id: 'kimi-k3',
        name: 'Kimi K3',
        rates: {
          inputPerMTok: 0.6,
          outputPerMTok: 2.5,
          cacheReadPerMTok: 0.15,
          cacheWritePerMTok: null,
        },
        tiers: [
          {
            inputAbove: 200_000,
            rates: {
              inputPerMTok: 1.2,
              outputPerMTok: 5,
              cacheReadPerMTok: null,
              cacheWritePerMTok: null,
            },
          },
        ],
        limitsAreRough: true,
        contextWindow: 262_144,
        maxOutput: 32_768,
        releasedOn: '2026-06-01',
        asOf: '2026-09-01',
      },
    ]);
  });

  it.each([[[128_000, 32_000, 64_000]], [[32_000, 64_000, 128_000]], [[128_000, 64_000, 32_000]]])(
    'has its tiers ascending, whatever their order: %j',
    limits => {
      const tiers = limits.map(size => ({ input: size, output: 1, tier: { size } }));
      const cost = { input: 1, output: 1, tiers };
      const { quotes } = readModelsDev({ openai: { models: { m: { id: 'm', cost } } } });
      const read = quotes[0]?.tiers.map(({ inputAbove, rates }) => [
        inputAbove,
        rates.inputPerMTok,
      ]);
      expect(read).toEqual([
        [32_000, 32_000],
        [64_000, 64_000],
        [128_000, 128_000],
      ]);
    },
  );

  it('is not read where it has more than a hundred tiers', () => {
    const counts = [100, 101].map(count => {
      const tiers = Array.from({ length: count }, (_, index) => ({
        input: 1,
        output: 1,
        tier: { size: index + 1 },
      }));
      const models = { m: { id: 'm', cost: { input: 1, output: 1, tiers } } };
      return readModelsDev({ openai: { models } }).quotes[0]?.tiers.length;
    });
    expect(counts).toEqual([100, undefined]);
  });
});

describe("genai-prices' list", () => {
  const read = (prices: unknown, more: object = {}) =>
    readGenaiPrices([{ id: 'x-ai', models: [{ id: 'grok-4', prices, ...more }] }], today).quotes[0];

  it('has tiers in each class', () => {
    const quote = read({
      input_mtok: { base: 3, tiers: [{ start: 128_000, price: 6 }] },
      output_mtok: { base: 15, tiers: [{ start: 128_000, price: 30 }] },
      cache_read_mtok: 0.75,
    });
    expect(quote?.provider).toBe('xai');
    expect(quote?.rates.inputPerMTok).toBe(3);
    expect(quote?.tiers).toEqual([
      {
        inputAbove: 128_000,
        rates: {
          inputPerMTok: 6,
          outputPerMTok: 30,
          cacheReadPerMTok: 0.75,
          cacheWritePerMTok: null,
        },
      },
    ]);
  });

  it('has dated prices: the last that has begun counts', () => {
    const dated = (start_date: string, input_mtok: number) => ({
      constraint: { start_date },
      prices: { input_mtok, output_mtok: 1 },
    });
    const first = { prices: { input_mtok: 9, output_mtok: 1 } };
    const quote = read([first, dated('2026-05-01', 4), dated('2027-01-01', 2)]);
    expect(quote?.rates.inputPerMTok).toBe(4);
    expect(read([first, dated('2027-01-01', 2)])?.rates.inputPerMTok).toBe(9);
  });

  it('is passed over where the price depends on the time of day or the model is deprecated', () => {
    const prices = { input_mtok: 1, output_mtok: 2 };
    const atNight = { constraint: { start_time: '16:30:00Z', end_time: '00:30:00Z' }, prices };
    expect(read([{ prices }, atNight])).toBeUndefined();
    expect(read(prices, { deprecated: true })).toBeUndefined();
    expect(read(prices)).toBeDefined();
  });
});
