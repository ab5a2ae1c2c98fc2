/** Whatever a server sends as prices: a named refusal or a catalogue that keeps every rule. */
import { expect, it } from 'vitest';
import { encodeCatalogue } from '../../src/core/pricing/compactCatalogue';
import { reviewRefresh } from '../../src/core/refresh/reviewRefresh';
import { checkProvider } from '../../src/core/pricing/rules/rules';
import { providerFile, type CatalogueData } from '../../src/core/pricing/schema';
import { price } from '../unit/pricing/fixture';
import { catalogue, known, liteLlmEntry, now, today, url } from '../unit/refresh/support';
import { Random } from '../unit/tokens/support/random';
import { mutated } from './mutate';
import { report, scaled } from './scale';

const announced = price({ effectiveFrom: '2026-12-01', dateKind: 'announced' });
const ending = known('o3', { effectiveTo: '2026-11-30' });
const base = catalogue([
  { ...known('gpt-4o'), aliases: ['gpt-4o-2024-08-06'] },
  { ...ending, prices: [...ending.prices, announced] },
  known('gpt-tiered', {
    tiers: [{ inputAbove: 200_000, rates: { inputPerMTok: 5, outputPerMTok: 20 } }],
    batch: { factor: 0.5 },
  }),
]);

const documents: readonly unknown[] = [
  {
    'gpt-4o': liteLlmEntry(2, 8, { cache_read_input_token_cost: 1e-6 }),
    o3: liteLlmEntry(1, 4, { input_cost_per_token_batches: 5e-7, deprecation_date: '2027-01-01' }),
    'gpt-tiered': liteLlmEntry(2, 8, {
      input_cost_per_token_above_200k_tokens: 4e-6,
      tiered_pricing: [
        { range: [0, 1000], input_cost_per_token: 1e-6 },
        { range: [1000, 2000], input_cost_per_token: 2e-6 },
      ],
    }),
    'gpt-new': liteLlmEntry(3, 9, { max_input_tokens: 1000 }),
    'gpt-thinking': liteLlmEntry(1, 2, { output_cost_per_reasoning_token: 6e-6 }),
    'gpt-limits': liteLlmEntry(1, 2, {
      input_cost_per_token_above_128k_tokens: 2e-6,
      input_cost_per_token_above_272k_tokens: 3e-6,
      output_cost_per_token_above_272k_tokens: 6e-6,
      cache_read_input_token_cost_above_128k_tokens: 2e-7,
    }),
    'gpt-ranges': {
      litellm_provider: 'openai',
      supported_modalities: ['text'],
      tiered_pricing: [
        {
          range: [0, 1000],
          input_cost_per_token: 1e-6,
          output_cost_per_token: 2e-6,
          output_cost_per_reasoning_token: 4e-6,
        },
        { range: [1000, 2000], input_cost_per_token: 2e-6, output_cost_per_token: 4e-6 },
      ],
    },
  },
  {
    openai: {
      id: 'openai',
      models: {
        'gpt-4o': {
          id: 'gpt-4o',
          name: 'GPT-4o',
          release_date: '2024-05-13',
          last_updated: '2026-10-01',
          modalities: { input: ['text'], output: ['text'] },
          cost: { input: 2, output: 8, context_over_200k: { input: 4, output: 16 } },
          limit: { context: 128_000, output: 16_384 },
        },
        'gpt-new': { id: 'gpt-new', cost: { input: 1, output: 2 } },
        'gpt-tiered': {
          id: 'gpt-tiered',
          reasoning: true,
          status: 'beta',
          cost: {
            input: 2,
            output: 8,
            reasoning: 16,
            cache_read: 0.2,
            tiers: [
              { input: 4, output: 16, reasoning: 32, tier: { type: 'context', size: 200_000 } },
              { input: 5, output: 20, cache_read: 0.5, tier: { size: 400_000 } },
            ],
          },
        },
      },
    },
  },
  [
    {
      id: 'openai',
      models: [
        {
          id: 'o3',
          prices: { input_mtok: 1, output_mtok: { base: 4, tiers: [{ start: 9, price: 8 }] } },
        },
        {
          id: 'gpt-4o',
          prices: [
            { prices: { input_mtok: 3, output_mtok: 9 } },
            { constraint: { start_date: '2026-01-01' }, prices: { input_mtok: 2, output_mtok: 8 } },
          ],
        },
        {
          id: 'gpt-tiered',
          prices_checked: '2026-11-20',
          prices: {
            input_mtok: { base: 1, tiers: [{ start: 200_000, price: 2 }] },
            output_mtok: { base: 4, tiers: [{ start: 100_000, price: 8 }] },
            output_reasoning_mtok: 9,
            cache_write_5m_mtok: 1.25,
          },
        },
      ],
    },
  ],
  base,
  JSON.parse(encodeCatalogue(base)),
];

/** Longest time one document may take; the largest real ones take a tenth of a second. */
const patienceMilliseconds = 2000;

function assertSound(data: CatalogueData, checked: WeakSet<object>): void {
  expect(data.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  for (const provider of data.providers) {
    if (!checked.has(provider)) {
      expect(checkProvider(providerFile.parse(provider), today)).toEqual([]);
      for (const { prices } of provider.models) {
        expect(prices.every(({ rates }) => Object.values(rates).every(isPrice))).toBe(true);
      }
    }
  }
}

function isPrice(value: number | null | undefined): boolean {
  return value == null || (Number.isFinite(value) && value >= 0);
}

it('no document breaks the catalogue, its readers or its rules', { timeout: 900_000 }, () => {
  const random = new Random(8);
  const unchanged = JSON.stringify(base);
  const fromBase = new WeakSet<object>(base.providers);
  const outcomes: Record<string, number> = {};
  for (let index = 0; index < scaled(50_000); index++) {
    const text = mutated(documents[index % documents.length], random);
    const started = performance.now();
    let outcome: ReturnType<typeof reviewRefresh>;
    try {
      outcome = reviewRefresh(text, { base, now, url });
      if (outcome.ok) {
        assertSound(outcome.review.whole, fromBase);
        assertSound(outcome.review.safe, fromBase);
      }
    } catch (error) {
      throw new Error(`Document ${index}: ${text.slice(0, 2000)}`, { cause: error });
    }
    expect(performance.now() - started, text.slice(0, 200)).toBeLessThan(patienceMilliseconds);
    const name = outcome.ok ? 'accepted' : outcome.refusal.reason;
    outcomes[name] = (outcomes[name] ?? 0) + 1;
  }
  expect(JSON.stringify(base)).toBe(unchanged);
  // A fuzzer whose documents all fail at the door tests the door only.
  expect(outcomes.accepted ?? 0).toBeGreaterThan(scaled(50_000) / 10);
  expect(Object.keys(outcomes).length).toBeGreaterThan(4);
  report('Price documents', outcomes);
});
