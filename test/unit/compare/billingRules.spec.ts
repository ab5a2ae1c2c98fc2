/** How providers combine batch, cache, tiers and free quotas, asked of the catalogue that ships. */
import { describe, expect, test } from 'vitest';
import type { CompareRequest, ComparisonRow } from '../../../src/core/api';
import { publicComparison } from '../../../src/core/compare/publicComparison';
import { compare } from './fixtures';
import { readRealCatalogue } from './realCatalogue';

const catalogue = readRealCatalogue();

function ask(modelId: string, request: Omit<CompareRequest, 'modelIds'>): ComparisonRow {
  const comparison = compare(catalogue, { ...request, modelIds: [modelId] });
  const [row] = publicComparison(comparison).rows;
  if (row === undefined) {
    throw new Error(`No row of ${modelId}`);
  }
  return row;
}

const total = (row: ComparisonRow) => row.cost?.total;
const cachedBatch = {
  inputTokens: 100_000,
  cacheReadTokens: 90_000,
  outputTokens: 1000,
  batch: true,
};

describe('batch and cache', () => {
  test.each([
    // 10,000 × 1.25 + 90,000 × 0.125 + 1,000 × 10, halved.
    ['openai/gpt-5', 0.016875, 0],
    // OpenAI's batch table prints no cached price: 100,000 × 2 + 1,000 × 8, halved.
    ['openai/gpt-4.1', 0.104, 1],
    ['anthropic/claude-sonnet-4-6', 0.036, 0],
    // No context cache in a batch: 100,000 × 0.8 + 1,000 × 2, halved.
    ['alibaba-cn/qwen-plus', 0.041, 1],
    // 10,000 × 0.3 + 1,000 × 2.5, halved; 90,000 × 0.03 as outside of batches.
    ['google/gemini-2.5-flash', 0.00545, 1],
    // 10,000 × 1.25 + 90,000 × 0.2 + 1,000 × 2.5, less 20 %.
    ['xai/grok-4.3', 0.0264, 0],
    // No source: 100,000 × 1.5 + 1,000 × 7.5, halved.
    ['mistral/mistral-medium-2604', 0.07875, 1],
    // All batch tokens at half price, whether they were in the cache: 100,000 × 0.15 + 1,000 × 0.6.
    ['groq/openai/gpt-oss-120b', 0.0078, 1],
    // No source: 100,000 × 1.4 + 1,000 × 4.4, halved.
    ['fireworks/accounts/fireworks/models/glm-5p3', 0.0722, 1],
    // No source: 100,000 × 0.95 + 1,000 × 4, at 60 %.
    ['moonshot/kimi-k2.6', 0.0594, 1],
    // xAI gives no batch discount on it: 10,000 × 2 + 90,000 × 0.5 + 1,000 × 6.
    ['xai/grok-4.7', 0.071, 1],
  ])('%s: %d', (modelId, amount, notes) => {
    const row = ask(modelId, cachedBatch);
    expect(total(row)).toBe(amount);
    expect(row.cost?.notes?.filter(note => /batch/i.test(note)) ?? []).toHaveLength(notes);
  });

  test('every batch price of the catalogue says how cached input is billed, or that nobody knows', () => {
    const batches = catalogue.models.flatMap(({ id, model }) =>
      model.prices.flatMap(({ batch }) => (batch === undefined ? [] : [{ id, batch }])),
    );
    expect(batches.length).toBeGreaterThan(40);
    expect(batches.filter(({ batch }) => batch.cache === undefined)).toEqual([]);
  });
});

describe('cache writes', () => {
  const written = { inputTokens: 1_000_000, cacheWriteTokens: 1_000_000 };

  test.each([
    ['anthropic/claude-sonnet-4-6', 3.75, 6],
    ['anthropic/claude-opus-5-5', 5, 8],
    ['anthropic/claude-fable-5-1', 12.5, 20],
    // In its tier above 100,000 tokens.
    ['anthropic/claude-haiku-5-5', 0.625, 1],
    ['moonshot/kimi-k3.1-pro', 2, 4],
    ['bedrock/eu.anthropic.claude-sonnet-5-5', 2.75, 4.4],
  ])('%s: %d for five minutes, %d for an hour', (modelId, short, long) => {
    expect(total(ask(modelId, { ...written, cacheWriteTtl: '5m' }))).toBe(short);
    expect(total(ask(modelId, { ...written, cacheWriteTtl: '1h' }))).toBe(long);
    const unsaid = ask(modelId, written);
    expect(total(unsaid)).toBe(short);
    expect(unsaid.cost?.notes?.join()).toContain('five-minute');
  });

  test('every Claude that is offered sells both lifetimes, the longer at twice the input', () => {
    const claudes = catalogue.models.filter(
      ({ provider, model }) =>
        ['anthropic', 'bedrock'].includes(provider.id) &&
        model.id.includes('claude') &&
        model.lifecycle.status === 'live',
    );
    expect(claudes.length).toBeGreaterThan(10);
    for (const { id, model } of claudes) {
      const { inputPerMTok, cacheWrite1hPerMTok } = model.prices.at(-1)?.rates ?? {};
      expect([id, cacheWrite1hPerMTok]).toEqual([id, expect.closeTo((inputPerMTok ?? 0) * 2, 9)]);
    }
  });

  test('where an hour is sold at a price nobody prints, its cost is unknown', () => {
    const row = ask('moonshot-cn/kimi-k3.1-pro', { ...written, cacheWriteTtl: '1h' });
    expect(row.cost).toBeNull();
    expect(row.costReason).toContain('not published');
  });
});

const atTheLimit: readonly [string, number, number, outputTokens?: number][] = [
  // xAI: long context once the prompt reaches 200,000.
  ['xai/grok-4.7', 199_999, 0.399998],
  ['xai/grok-4.7', 200_000, 0.8],
  // Google: prompts above 200,000, and 1,000 tokens of output at 10 or 15.
  ['google/gemini-2.5-pro', 200_000, 0.26, 1000],
  ['google/gemini-2.5-pro', 200_001, 0.5150025, 1000],
];

test.each(atTheLimit)(
  '%s with %d tokens costs %d',
  (modelId, inputTokens, amount, outputTokens = 0) => {
    expect(total(ask(modelId, { inputTokens, outputTokens }))).toBe(amount);
  },
);

describe('free quotas', () => {
  const usage = { inputTokens: 1000, outputTokens: 100, requestsPerDay: 10 };
  const account = { isNew: true, realName: true, phone: true, card: true } as const;
  const offers = [
    'alibaba-intl/qwen-plus',
    'alibaba-cn/qwen-plus',
    'alibaba-cn/qwen3.7-max',
    'google/gemini-2.5-flash',
    'google/gemini-3.8-flash',
    'google/gemma-4-31b-it',
  ];

  test.each(offers)('%s: not for batch requests', modelId => {
    const batch = ask(modelId, { ...usage, account, batch: true });
    expect(batch.freeTier.status).toBe('not-eligible');
    expect(batch.freeTier.reason).toContain('batch');
    expect(batch.freeTier.source?.title).toMatch(/quota|pricing/);
    const ordinary = ask(modelId, { ...usage, account });
    expect(ordinary.freeTier.status).not.toBe('not-eligible');
  });

  test('Google’s free tier has no context caching', () => {
    const { freeTier } = ask('google/gemini-2.5-flash', {
      ...usage,
      account,
      cacheReadTokens: 500,
    });
    expect(freeTier.status).toBe('not-eligible');
    expect(freeTier.reason).toContain('cached');
  });

  test('what no source says of batch requests is a condition, not a promise', () => {
    const request = { ...usage, account };
    const condition = 'covers batch requests (not verified)';
    const experiment = ask('mistral/mistral-medium-2604', { ...request, batch: true });
    expect(experiment.freeTier.reason).toContain(condition);
    expect(ask('mistral/mistral-medium-2604', request).freeTier.reason).not.toContain(condition);
    // Nothing is known of batches there: an ordinary request is priced, and judged.
    const large = ask('mistral/mistral-large-4', { ...request, batch: true });
    expect(large.freeTier.reason).not.toContain(condition);
  });
});
