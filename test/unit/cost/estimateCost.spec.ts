import { describe, expect, test } from 'vitest';
import { estimateCost, type CostEstimate } from '../../../src/core/cost/estimateCost';
import { priceAt } from '../../../src/core/pricing/priceAt';
import { usageOf, type Usage } from '../../../src/core/cost/usage';
import type { Model, PriceInterval } from '../../../src/core/pricing/schema';
import { interval, model, noHolidays, provider } from '../compare/fixtures';

function estimate(usage: Partial<Usage>, prices: PriceInterval, more: Partial<Model> = {}) {
  const bought = model('bought', { prices: [prices], ...more });
  const day = { kind: 'day', day: '2026-11-21' } as const;
  const outcome = priceAt(bought, provider('seller', []), day, noHolidays);
  if (outcome.kind === 'unknown') {
    throw new Error(outcome.reason.text);
  }
  return estimateCost(usageOf(usage), outcome.price, bought);
}

function known(...question: Parameters<typeof estimate>): CostEstimate {
  const cost = estimate(...question);
  if (cost.kind === 'unknown') {
    throw new Error(cost.reason.text);
  }
  return cost;
}

const keys = (cost: CostEstimate) => cost.notes.map(note => note.text);
const plain = interval({ inputPerMTok: 1, outputPerMTok: 2 });

describe('variants', () => {
  // GLM-4.7 as of 2026-09-27: 2 / 8 yuan for answers up to 200 tokens, 3 / 14 for longer ones.
  const byLength = interval(
    { inputPerMTok: 2, outputPerMTok: 8 },
    {
      variants: [
        {
          name: { en: 'output > 200 tokens' },
          when: { outputAbove: 200 },
          rates: { inputPerMTok: 3, outputPerMTok: 14 },
        },
      ],
    },
  );

  test.each([
    [199, '2', undefined],
    [200, '2', undefined],
    [201, '3', 'output > 200 tokens'],
  ])('by output length: %i tokens', (outputTokens, rate, name) => {
    const cost = known({ inputTokens: 1000, outputTokens }, byLength);
    expect(cost.lines[0]?.ratePerMTok.toFixed()).toBe(rate);
    expect(cost.variant?.en).toBe(name);
  });

  test('by the length that is billed', () => {
    const usage = { inputTokens: 1000, outputTokens: 202, thinking: true };
    expect(known(usage, byLength).variant?.en).toBe('output > 200 tokens');
  });

  const byThinking = interval(
    { inputPerMTok: 1, outputPerMTok: 2 },
    {
      variants: [
        {
          name: { en: 'thinking' },
          when: { thinking: true },
          rates: { inputPerMTok: 1, outputPerMTok: 20 },
        },
      ],
    },
  );

  test.each([
    ['never', true, '0.000002'],
    ['optional', true, '0.00002'],
    ['optional', false, '0.000002'],
    ['always', false, '0.00002'],
  ] as const)('a model that thinks %s, asked to: %s', (thinking, asked, total) => {
    const cost = known({ outputTokens: 1, thinking: asked }, byThinking, { thinking });
    expect(cost.total.toFixed()).toBe(total);
  });
});

describe('what is assumed is said', () => {
  test('cached tokens without a price of their own are billed as input', () => {
    const cost = known({ inputTokens: 30, cacheReadTokens: 10, cacheWriteTokens: 20 }, plain);
    expect(cost.total.toFixed()).toBe('0.00003');
    expect(keys(cost)).toEqual([
      'No price for cached input is stated: it is billed as plain input.',
      'No price for cache writes is stated: they are billed as plain input.',
    ]);
    expect(cost.lines.map(line => [line.class, line.tokens])).toEqual([
      ['input', 0],
      ['cacheRead', 10],
      ['cacheWrite', 20],
    ]);
  });

  test('a batch without a batch price costs the normal one', () => {
    const cost = known({ inputTokens: 1, batch: true }, plain);
    expect(cost.batchFactor).toBeNull();
    expect(keys(cost)).toEqual(['No batch price is known: the list price is shown.']);
  });

  test('thinking tokens may be missing from the output', () => {
    expect(keys(known({ outputTokens: 1, thinking: true }, plain))).toEqual([
      'Thinking tokens are billed as output and are not in this estimate; the bill may be several times higher.',
    ]);
    expect(keys(known({ inputTokens: 1, thinking: true }, plain))).toEqual([]);
  });
});

describe('what is not published makes the cost unknown only where it is used', () => {
  const halfKnown = interval({
    inputPerMTok: 1,
    outputPerMTok: null,
    cacheReadPerMTok: null,
    cacheWritePerMTok: null,
  });

  test.each([
    [{ inputTokens: 1 }, undefined],
    [{ inputTokens: 1, outputTokens: 1 }, 'The output price of {model} is not published.'],
    [
      { inputTokens: 1, cacheReadTokens: 1 },
      'The price of cached input of {model} is not published.',
    ],
    [
      { inputTokens: 1, cacheWriteTokens: 1 },
      'The price of writing to the cache of {model} is not published.',
    ],
  ])('%j: %s', (usage, reason) => {
    const cost = estimate(usage, halfKnown);
    expect(cost.kind === 'unknown' ? cost.reason.text : undefined).toBe(reason);
  });
});

test("an interval billed in another currency than the provider's today", () => {
  expect(known({ inputTokens: 1 }, { ...plain, currency: 'CNY' }).currency).toBe('CNY');
  expect(known({ inputTokens: 1 }, plain).currency).toBe('USD');
});
