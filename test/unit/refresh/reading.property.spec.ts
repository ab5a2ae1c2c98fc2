/** Random entries of all three lists, billed as the refresh applies them and as one would read them by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewRefresh } from '../../../src/core/refresh/reviewRefresh';
import {
  catalogue,
  costIn,
  genaiList,
  known,
  liteLlmEntry,
  liteLlmList,
  modelsDevList,
  now,
  url,
} from './support';

const cents = fc.integer({ min: 1, max: 5000 }).map(each => each / 100);
/** A price list in itself: what input, output, thinking, cache read and cache write cost per 1M tokens. */
const table = fc.record({
  input: cents,
  output: cents,
  cacheRead: cents,
  cacheWrite: cents,
  /** What thinking costs on top of output. */
  more: cents,
});
type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

const limits = fc
  .uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 4 })
  .map(each => each.sort((a, b) => a - b).map(thousands => thousands * 1000));
const entries = fc
  .record({
    base: table,
    limits,
    tables: fc.array(table, { minLength: 4, maxLength: 4 }),
    thinks: fc.boolean(),
  })
  .map(({ base, limits: at, tables, thinks }) => ({
    base,
    thinks,
    tiers: at.map((above, index) => ({ above, ...(tables[index] ?? base) })),
  }));
type Entry = typeof entries extends fc.Arbitrary<infer T> ? T : never;

const usage = fc
  .record({
    inputTokens: fc.integer({ min: 0, max: 500_000 }),
    outputTokens: fc.integer({ min: 0, max: 100_000 }),
    cached: fc.integer({ min: 0, max: 100 }),
    thinking: fc.boolean(),
  })
  .map(({ cached, ...rest }) => ({
    ...rest,
    cacheReadTokens: Math.floor((rest.inputTokens * cached) / 200),
    cacheWriteTokens: Math.floor((rest.inputTokens * (100 - cached)) / 200),
  }));
type Use = typeof usage extends fc.Arbitrary<infer T> ? T : never;

/** The list read by hand: the last limit that the input passes. */
function byHand({ base, tiers, thinks }: Entry, use: Use): number {
  const price: Table = tiers.findLast(({ above }) => use.inputTokens > above) ?? base;
  const { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens } = use;
  return (
    ((inputTokens - cacheReadTokens - cacheWriteTokens) * price.input +
      cacheReadTokens * price.cacheRead +
      cacheWriteTokens * price.cacheWrite +
      outputTokens * (price.output + (thinks && use.thinking ? price.more : 0))) /
    1e6
  );
}

const sum = (a: number, b: number) => Number((a + b).toFixed(2));

const writers: Readonly<Record<string, (entry: Entry) => object>> = {
  'models.dev': ({ base, tiers, thinks }) => {
    const cost = ({ input, output, cacheRead, cacheWrite, more }: Table) => ({
      input,
      output,
      cache_read: cacheRead,
      cache_write: cacheWrite,
      ...(thinks ? { reasoning: sum(output, more) } : {}),
    });
    const all = tiers.map(tier => ({ ...cost(tier), tier: { type: 'context', size: tier.above } }));
    return modelsDevList({ m: { cost: { ...cost(base), tiers: all.reverse() } } });
  },
  'LiteLLM, in ranges': ({ base, tiers, thinks }) => {
    const from = [{ above: 0, ...base }, ...tiers];
    const ranges = from.map(({ above, ...price }, index) => ({
      range: [above, from[index + 1]?.above ?? 1_000_000],
      ...perToken(price, ''),
      ...(thinks ? { output_cost_per_reasoning_token: sum(price.output, price.more) / 1e6 } : {}),
    }));
    return liteLlmList({ m: { litellm_provider: 'openai', mode: 'chat', tiered_pricing: ranges } });
  },
  'LiteLLM, by limits': ({ base, tiers }) =>
    liteLlmList({
      m: liteLlmEntry(
        0,
        0,
        Object.assign(
          perToken(base, ''),
          ...tiers.map(tier => perToken(tier, `_above_${tier.above / 1000}k_tokens`)),
        ) as object,
      ),
    }),
  'genai-prices': ({ base, tiers, thinks }) => {
    const of = (read: (each: Table) => number) =>
      tiers.length === 0
        ? read(base)
        : {
            base: read(base),
            tiers: tiers.map(tier => ({ start: tier.above, price: read(tier) })),
          };
    return genaiList({
      m: {
        prices_checked: '2026-11-20',
        prices: {
          input_mtok: of(({ input }) => input),
          output_mtok: of(({ output }) => output),
          cache_read_mtok: of(({ cacheRead }) => cacheRead),
          cache_write_mtok: of(({ cacheWrite }) => cacheWrite),
          ...(thinks ? { output_reasoning_mtok: of(({ output, more }) => sum(output, more)) } : {}),
        },
      },
    });
  },
};

function perToken({ input, output, cacheRead, cacheWrite }: Table, suffix: string): object {
  return {
    [`input_cost_per_token${suffix}`]: input / 1e6,
    [`output_cost_per_token${suffix}`]: output / 1e6,
    [`cache_read_input_token_cost${suffix}`]: cacheRead / 1e6,
    [`cache_creation_input_token_cost${suffix}`]: cacheWrite / 1e6,
  };
}

describe.each(Object.entries(writers))('%s', (name, write) => {
  const canThink = name !== 'LiteLLM, by limits';
  it('is applied as it reads', () => {
    fc.assert(
      fc.property(entries, fc.array(usage, { minLength: 1, maxLength: 5 }), (drawn, uses) => {
        const entry = { ...drawn, thinks: drawn.thinks && canThink };
        const base = catalogue([known('gpt-4o'), known('m')]);
        const outcome = reviewRefresh(JSON.stringify(write(entry)), { base, now, url });
        expect(outcome.ok && outcome.review.list?.notUnderstood).toEqual([]);
        for (const use of uses) {
          const applied = outcome.ok ? costIn(outcome.review.whole, 'openai/m', use) : NaN;
          expect(applied).toBeCloseTo(byHand(entry, use), 6);
        }
      }),
      { seed: 20261128, numRuns: 200 },
    );
  });
});
