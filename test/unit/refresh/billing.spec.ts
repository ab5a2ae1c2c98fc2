/** What a request costs at the prices a list brings; the right amounts are arithmetic by hand. */
import { describe, expect, it } from 'vitest';
import type { Usage } from '../../../src/core/cost/usage';
import { model } from '../pricing/fixture';
import {
  catalogue,
  costIn,
  genaiList,
  known,
  liteLlmEntry,
  liteLlmList,
  modelsDevList,
  request,
  review,
} from './support';

const base = catalogue([known('gpt-4o')]);
const thinking = { thinking: true };

function costOfNew(list: object, usage: Partial<Usage>): number | string {
  return costIn(review(base, list).whole, 'openai/new', usage);
}

const context = (size: number) => ({ tier: { type: 'context', size } });

describe("models.dev's tiers", () => {
  const exact = {
    input: 5,
    output: 30,
    context_over_200k: { input: 10, output: 45 },
    tiers: [{ input: 10, output: 45, ...context(272_000) }],
  };
  const two = {
    input: 1.2,
    output: 6,
    tiers: [
      { input: 3, output: 15, ...context(128_000) },
      { input: 2.4, output: 12, ...context(32_000) },
    ],
  };
  const low = { input: 1, output: 2, tiers: [{ input: 2, output: 4, ...context(128_000) }] };
  it.each([
    ['the exact limit, not the name of an older field', exact, 250_000, 1.28],
    ['at the limit', exact, 272_000, 1.39],
    ['above it', exact, 272_001, 2.76501],
    ['two tiers: the first', two, 100_000, 0.252],
    ['two tiers: the second', two, 200_000, 0.615],
    ['two tiers: none', two, 32_000, 0.0444],
    ['a tier below 200,000', low, 150_000, 0.304],
    ['an empty list', { input: 5, output: 30, tiers: [] }, 250_000, 1.28],
  ])('%s', (_, cost, input, right) => {
    expect(costOfNew(modelsDevList({ new: { cost } }), request(input, 1000))).toBeCloseTo(right, 9);
  });

  it('add nothing where an empty list stands beside the older field, whose limit is not exact', () => {
    const list = modelsDevList({ new: { cost: { ...exact, tiers: [] } } });
    expect(review(base, list).whole).toBe(base);
  });

  it('change those we have, now that they are exact', () => {
    const tiers = [{ inputAbove: 200_000, rates: { inputPerMTok: 10, outputPerMTok: 45 } }];
    const ours = known('gpt-5.4', { rates: { inputPerMTok: 5, outputPerMTok: 30 }, tiers });
    const { whole, changes } = review(
      catalogue([known('gpt-4o'), ours]),
      modelsDevList({ 'gpt-5.4': { cost: exact } }),
    );
    expect(costIn(whole, 'openai/gpt-5.4', request(250_000, 1000))).toBeCloseTo(1.28, 9);
    expect(changes.map(({ id }) => id)).toEqual(['openai/gpt-5.4']);
  });

  it('make no price where cached tokens have none above the limit', () => {
    const cost = { ...low, cache_read: 0.1 };
    const list = modelsDevList({ new: { cost } });
    const cached = { cacheReadTokens: 1000 };
    expect(costOfNew(list, request(150_000, 0, cached))).toBe(
      'The price of cached input of {model} is not published.',
    );
    expect(costOfNew(list, request(100_000, 0, cached))).toBeCloseTo(0.0991, 9);
  });
});

describe('thinking at a price of its own', () => {
  const qwen = { input: 0.7, output: 2.8, reasoning: 8.4 };
  const range = (from: number, to: number, ...prices: number[]) => {
    const [input = 0, output = 0, reasoning = 0] = prices.map(price => price / 1e6);
    return {
      range: [from, to],
      input_cost_per_token: input,
      output_cost_per_token: output,
      output_cost_per_reasoning_token: reasoning,
    };
  };
  const plus = {
    litellm_provider: 'openai',
    mode: 'chat',
    tiered_pricing: [range(0, 256_000, 0.4, 1.2, 4), range(256_000, 1_000_000, 1.2, 3.6, 12)],
  };
  const genai = { input_mtok: 0.7, output_mtok: 2.8, output_reasoning_mtok: 8.4 };

  it.each([
    ['models.dev', modelsDevList({ new: { cost: qwen } }), 1000, 0.0847, 0.0287],
    ['LiteLLM, in ranges', liteLlmList({ new: plus }), 1000, 0.0404, 0.0124],
    ['LiteLLM, in the second range', liteLlmList({ new: plus }), 300_000, 0.48, 0.396],
    [
      'LiteLLM',
      liteLlmList({ new: liteLlmEntry(0.7, 2.8, { output_cost_per_reasoning_token: 8.4e-6 }) }),
      1000,
      0.0847,
      0.0287,
    ],
    [
      'models.dev, in a tier',
      modelsDevList({
        new: {
          cost: { ...qwen, tiers: [{ input: 1, output: 4, reasoning: 9, ...context(2000) }] },
        },
      }),
      3000,
      0.093,
      0.043,
    ],
  ])('%s', (_, list, input, thinks, doesNot) => {
    expect(costOfNew(list, request(input, 10_000, thinking))).toBeCloseTo(thinks, 9);
    expect(costOfNew(list, request(input, 10_000))).toBeCloseTo(doesNot, 9);
  });

  it('in genai-prices changes what we know', () => {
    const ours = known('qwq', { rates: { inputPerMTok: 0.7, outputPerMTok: 2.8 } });
    const list = genaiList({ qwq: { prices: genai, prices_checked: '2026-11-20' } });
    const { whole, changes } = review(catalogue([known('gpt-4o'), ours]), list);
    expect(costIn(whole, 'openai/qwq', request(1000, 10_000, thinking))).toBeCloseTo(0.0847, 9);
    expect(changes[0]?.classes).toEqual([
      { class: 'outputPerMTok', inputAbove: 0, thinking: true, before: null, after: 8.4 },
    ]);
  });

  it('updates ours, which has it, too', () => {
    const variants = [
      {
        name: { en: 'thinking' },
        when: { thinking: true },
        rates: { inputPerMTok: 0.7, outputPerMTok: 8.4 },
      },
    ];
    const ours = known('qwq', { rates: { inputPerMTok: 0.7, outputPerMTok: 2.8 }, variants });
    const cheaper = { input: 0.5, output: 2, reasoning: 6 };
    const same = review(catalogue([known('gpt-4o'), ours]), modelsDevList({ qwq: { cost: qwen } }));
    expect([same.changes, same.list?.same]).toEqual([[], 2]);
    const moved = review(
      catalogue([known('gpt-4o'), ours]),
      modelsDevList({ qwq: { cost: cheaper } }),
    );
    expect(costIn(moved.whole, 'openai/qwq', request(0, 1_000_000, thinking))).toBe(6);
    expect(costIn(moved.whole, 'openai/qwq', request(0, 1_000_000))).toBe(2);
  });

  it('that equals the output says nothing', () => {
    const cost = { input: 1, output: 2, reasoning: 2 };
    const { whole } = review(base, modelsDevList({ new: { cost } }));
    expect(JSON.stringify(whole)).not.toContain('variants');
  });
});

describe("LiteLLM's thresholds", () => {
  const at = (limit: string, input: number, more: object = {}) =>
    liteLlmEntry(1, 4, { [`input_cost_per_token_above_${limit}_tokens`]: input / 1e6, ...more });

  it.each([
    ['128k', 128_000, 0.128],
    ['128k', 128_001, 0.256002],
    ['272k', 272_001, 0.544002],
    ['500', 501, 0.001002],
  ])('%s: %s tokens', (limit, input, right) => {
    const list = liteLlmList({ new: at(limit, 2) });
    expect(costOfNew(list, request(input, 0))).toBeCloseTo(right, 9);
  });

  it('leave what they do not name at the base price, as its own calculator does', () => {
    const list = liteLlmList({ new: at('128k', 2, { cache_read_input_token_cost: 1e-7 }) });
    const usage = request(200_000, 1000, { cacheReadTokens: 100_000 });
    // 100,000 at 2, as many cached at 0.1, 1,000 at 4.
    expect(costOfNew(list, usage)).toBeCloseTo(0.2 + 0.01 + 0.004, 9);
  });

  it('of a range bill cached tokens without a price as input', () => {
    const price = (input: number, more: object = {}) => ({
      input_cost_per_token: input / 1e6,
      output_cost_per_token: 4e-6,
      ...more,
    });
    const list = liteLlmList({
      new: {
        litellm_provider: 'openai',
        tiered_pricing: [
          { range: [0, 1000], ...price(1, { cache_read_input_token_cost: 1e-7 }) },
          { range: [1001, 2000], ...price(2) },
        ],
      },
    });
    const usage = request(2000, 0, { cacheReadTokens: 1000 });
    expect(costOfNew(list, usage)).toBeCloseTo(0.004, 9);
    expect(costOfNew(list, request(1000, 0, { cacheReadTokens: 1000 }))).toBeCloseTo(0.0001, 9);
  });
});

describe('a price in a way we cannot repeat is left, and its model and field are named', () => {
  const data = catalogue([known('gpt-4o'), known('o3'), model('flat')]);
  const moved = { input: 9, output: 9 };
  const tier = { input: 1, output: 1, ...context(1000) };
  const reasons: [string, object, string][] = [
    ['a field of cost', { ...moved, per_page: 1 }, 'cost.per_page'],
    ['minutes', { ...moved, per_minute: 1 }, 'cost.per_minute'],
    ['thinking below output', { ...moved, reasoning: 3 }, 'cost.reasoning'],
    ['tiers that are none', { ...moved, tiers: 'many' }, 'cost.tiers'],
    ['a tier without a limit', { ...moved, tiers: [{ input: 1, output: 1 }] }, 'cost.tiers'],
    [
      'a tier of another kind',
      { ...moved, tiers: [{ ...tier, tier: { type: 'output', size: 9 } }] },
      'cost.tiers',
    ],
    ['one limit twice', { ...moved, tiers: [tier, tier] }, 'cost.tiers'],
    ['a tier with half a price', { ...moved, tiers: [{ ...tier, output: '1' }] }, 'cost.tiers'],
    ['a tier with more', { ...moved, tiers: [{ ...tier, per_call: 1 }] }, 'cost.tiers'],
  ];
  it.each(reasons)('models.dev: %s', (_, cost, field) => {
    const { whole, list } = review(data, modelsDevList({ o3: { cost }, new: { cost } }));
    expect(whole).toBe(data);
    expect(list?.notUnderstood).toEqual([
      { id: 'openai/o3', fields: [field] },
      { id: 'openai/new', fields: [field] },
    ]);
  });

  it('models.dev: a limit by its name alone begins no tier and confirms ours', () => {
    const over = { input: 5, output: 20, context_over_200k: { input: 10, output: 40 } };
    const list = modelsDevList({ flat: { cost: over }, new: { cost: over } });
    const reviewed = review(data, list);
    expect(reviewed.whole).toBe(data);
    expect(reviewed.list?.notUnderstood.map(({ id }) => id)).toEqual(['openai/flat', 'openai/new']);
  });

  it.each([
    ['requests', { input_cost_per_request: 0.01 }, 'input_cost_per_request'],
    ['characters', { input_cost_per_character: 1e-6 }, 'input_cost_per_character'],
    ['hours', { off_peak_pricing: { hours_utc: '16:30-00:30' } }, 'off_peak_pricing'],
    ['something new', { weekend_surcharge: 1.2 }, 'weekend_surcharge'],
    [
      'a limit without an input price',
      { output_cost_per_token_above_200k_tokens: 1e-5 },
      'input_cost_per_token_above_200k_tokens',
    ],
    [
      'a limit in words',
      { input_cost_per_token_above_200k_tokens: 'double' },
      'input_cost_per_token_above_200k_tokens',
    ],
    [
      'thinking beside limits',
      { input_cost_per_token_above_200k_tokens: 1e-5, output_cost_per_reasoning_token: 2e-5 },
      'output_cost_per_reasoning_token',
    ],
    ['ranges with a gap', { tiered_pricing: ranges([0, 10], [20, 30]) }, 'tiered_pricing'],
    ['ranges that overlap', { tiered_pricing: ranges([0, 10], [5, 30]) }, 'tiered_pricing'],
    ['ranges from the middle', { tiered_pricing: ranges([10, 20]) }, 'tiered_pricing'],
    ['a range that is none', { tiered_pricing: [7] }, 'tiered_pricing'],
    ['ranges that are none', { tiered_pricing: { '0': 1 } }, 'tiered_pricing'],
  ])('LiteLLM: %s', (_, more, field) => {
    const entry = liteLlmEntry(9, 9, more);
    const { whole, list } = review(data, liteLlmList({ o3: entry, new: entry }));
    expect(whole).toBe(data);
    expect(list?.notUnderstood).toEqual([
      { id: 'openai/o3', fields: [field] },
      { id: 'openai/new', fields: [field] },
    ]);
  });

  it.each([
    ['requests', { requests_kcount: 5 }, 'prices.requests_kcount'],
    ['text apart from other tokens', { input_text_mtok: 5 }, 'prices.input_text_mtok'],
    ['something new', { seat_month: 5 }, 'prices.seat_month'],
    ['a damaged tier', { input_mtok: { base: 9, tiers: [{ start: 5 }] } }, 'prices.input_mtok'],
    ['tiers without a base', { input_mtok: { tiers: [] } }, 'prices.input_mtok'],
    [
      'something beside the tiers',
      { input_mtok: { base: 9, tiers: [], weekends: 5 } },
      'prices.input_mtok',
    ],
    [
      'something in a tier',
      { input_mtok: { base: 9, tiers: [{ start: 5, price: 12, weekends: 5 }] } },
      'prices.input_mtok',
    ],
    ['thinking below output', { output_reasoning_mtok: 3 }, 'prices.output_reasoning_mtok'],
  ])('genai-prices: %s', (_, more, field) => {
    const prices = { input_mtok: 9, output_mtok: 9, ...more };
    const { whole, list } = review(
      data,
      genaiList({ o3: { prices, prices_checked: '2026-11-20' } }),
    );
    expect(whole).toBe(data);
    expect(list?.notUnderstood).toEqual([{ id: 'openai/o3', fields: [field] }]);
  });

  it('genai-prices: hours', () => {
    const prices = { input_mtok: 9, output_mtok: 9 };
    const atNight = { constraint: { start_time: '16:30:00Z', end_time: '00:30:00Z' }, prices };
    const { whole, list } = review(data, genaiList({ o3: { prices: [{ prices }, atNight] } }));
    expect(whole).toBe(data);
    expect(list?.notUnderstood[0]?.fields).toEqual([
      'prices[].constraint.start_time',
      'prices[].constraint.end_time',
    ]);
  });

  it('but not for zeros, sound, pictures and modes one has to ask for', () => {
    const cost = { input: 3, output: 12, input_audio: 40, output_audio: 80 };
    const experimental = { modes: { fast: { cost: { input: 30, output: 150 } } } };
    const models = modelsDevList({ new: { cost, experimental } });
    expect(costOfNew(models, request(1_000_000, 0))).toBe(3);
    const entry = liteLlmEntry(3, 12, {
      input_cost_per_character: 0,
      input_cost_per_token_priority: 6e-6,
      input_cost_per_token_above_272k_tokens_priority: 9e-6,
      cache_creation_input_token_cost_above_1hr: 6e-6,
      cache_creation_input_token_cost_above_1hr_above_200k_tokens: 6e-6,
      input_cost_per_audio_per_second_above_128k_tokens: 1,
      search_context_cost_per_query: { search_context_size_low: 0.01 },
      provider_specific_entry: { us: 1.1, fast: 6 },
      regional_processing_uplift_multiplier_eu: 1.1,
    });
    expect(costOfNew(liteLlmList({ new: entry }), request(1_000_000, 0))).toBe(3);
  });
});

function ranges(...limits: readonly (readonly number[])[]): object[] {
  return limits.map(range => ({
    range,
    input_cost_per_token: 1e-6,
    output_cost_per_token: 2e-6,
  }));
}
