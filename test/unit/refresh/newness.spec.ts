/** Whose word is newer, ours or the list's, and what a person should look at first. */
import { describe, expect, it } from 'vitest';
import type { Model } from '../../../src/core/pricing/schema';
import { price } from '../pricing/fixture';
import {
  catalogue,
  costIn,
  genaiList,
  known,
  liteLlmEntry,
  liteLlmList,
  modelIn,
  modelsDevList,
  request,
  review,
} from './support';

const rates = { inputPerMTok: 2, outputPerMTok: 10, cacheReadPerMTok: 0.2 };
const conflict = {
  en: '2 / 10 became permanent: the rise to 3 / 15 announced for 2026-09-01 was withdrawn.',
};

function sonnet(more: Parameters<typeof price>[0] = {}): Model {
  return known('sonnet-5', { effectiveFrom: '2026-06-30', rates, ...more });
}

function dataWith(...models: readonly Model[]) {
  return catalogue([known('gpt-4o'), ...models]);
}

const usage = request(1_000_000, 100_000);
const amounts = ({ whole, safe }: ReturnType<typeof review>): unknown[] =>
  [whole, safe].map(data => costIn(data, 'openai/sonnet-5', usage));

describe('genai-prices', () => {
  const rise = {
    prices: [
      { prices: { input_mtok: 2, output_mtok: 10, cache_read_mtok: 0.2 } },
      {
        constraint: { start_date: '2026-09-01' },
        prices: { input_mtok: 3, output_mtok: 15, cache_read_mtok: 0.3 },
      },
    ],
  };

  it.each([
    ['was not looked at', {}, 3],
    ['was looked at before us', { prices_checked: '2026-11-09' }, 3],
    [
      'is in doubt itself',
      { prices_checked: '2026-11-20', price_discrepancies: { litellm: {} } },
      3,
    ],
    ['was looked at after us', { prices_checked: '2026-11-11' }, 4.5],
  ])('that %s', (_, looked, right) => {
    const reviewed = review(dataWith(sonnet()), genaiList({ 'sonnet-5': { ...rise, ...looked } }));
    expect(amounts(reviewed)).toEqual([right, right]);
    expect(reviewed.list?.kept.newer).toEqual(right === 3 ? ['openai/sonnet-5'] : []);
  });

  it('takes a confirmation of ours for a look, too', () => {
    const confirmation = { source: 'page', checkedOn: '2026-11-15' };
    const list = genaiList({ 'sonnet-5': { ...rise, prices_checked: '2026-11-12' } });
    expect(amounts(review(dataWith(sonnet({ confirmation })), list))).toEqual([3, 3]);
  });

  it('confirms nothing that it did not look at', () => {
    const prices = { input_mtok: 2, output_mtok: 10, cache_read_mtok: 0.2 };
    const base = dataWith(sonnet());
    const { whole, list } = review(base, genaiList({ 'sonnet-5': { prices } }));
    expect([whole, list?.same, list?.confirmed]).toEqual([base, 2, 0]);
  });

  it('adds what we do not know without a look: it overrules nothing', () => {
    const prices = { input_mtok: 2, output_mtok: 10, cache_write_mtok: 2.5 };
    const { whole } = review(dataWith(sonnet()), genaiList({ 'sonnet-5': { prices } }));
    expect(modelIn(whole, 'openai/sonnet-5').prices.at(-1)?.rates).toEqual({
      ...rates,
      cacheWritePerMTok: 2.5,
    });
  });

  it('does not take tomorrow’s price, and takes the first where none has begun', () => {
    const from = (start_date: string, input_mtok: number) => ({
      constraint: { start_date },
      prices: { input_mtok, output_mtok: 10 },
    });
    const list = (...prices: object[]) =>
      genaiList({ 'sonnet-5': { prices, prices_checked: '2026-11-20' } });
    const input = (document: object) =>
      modelIn(review(dataWith(sonnet()), document).whole, 'openai/sonnet-5').prices.at(-1)?.rates
        .inputPerMTok;
    expect(input(list(from('2026-11-01', 4), from('2026-11-23', 6)))).toBe(4);
    expect(input(list(from('2026-12-01', 4), from('2026-12-02', 6)))).toBe(4);
    expect(input(list(from('2026-11-01', 4), from('some day', 6)))).toBe(2);
  });
});

describe('a price that our own record speaks against is held', () => {
  const rise = { input: 3, output: 15, cache_read: 0.3 };
  const entry = liteLlmEntry(3, 15, { cache_read_input_token_cost: 3e-7 });

  it.each([
    ['our note names it as withdrawn', sonnet({ conflict }), liteLlmList({ 'sonnet-5': entry })],
    [
      'its entry was last touched before we looked',
      sonnet(),
      modelsDevList({ 'sonnet-5': { cost: rise, last_updated: '2026-07-01' } }),
    ],
  ])('%s', (_, ours, list) => {
    const reviewed = review(dataWith(ours), list);
    expect(amounts(reviewed)).toEqual([4.5, 3]);
    expect(reviewed.held.map(({ id }) => id)).toEqual(['openai/sonnet-5']);
  });

  it.each([
    ['before', price({ effectiveFrom: '2026-01-01', effectiveTo: '2026-06-29' })],
    ['later', price({ effectiveFrom: '2026-12-01', dateKind: 'announced' })],
  ])('it is ours of %s', (_, other) => {
    const current = price({ effectiveFrom: '2026-06-30', rates });
    const dear = { ...other, rates: { inputPerMTok: 3, outputPerMTok: 15 } };
    const prices = [current, dear].sort((a, b) =>
      String(a.effectiveFrom) < String(b.effectiveFrom) ? -1 : 1,
    );
    const reviewed = review(dataWith({ ...sonnet(), prices }), liteLlmList({ 'sonnet-5': entry }));
    expect(amounts(reviewed)).toEqual([4.5, 3]);
  });

  it('its name moves', () => {
    const ours = { ...sonnet(), id: 'sonnet-latest', name: 'Sonnet, the newest' };
    const { held } = review(dataWith(ours), liteLlmList({ 'sonnet-latest': entry }));
    expect(held.map(({ id }) => id)).toEqual(['openai/sonnet-latest']);
  });

  it('it is ours, rounded to cents', () => {
    const exact = sonnet({ rates: { ...rates, cacheReadPerMTok: 0.125 } });
    const held = (cached: number) =>
      review(
        dataWith(exact),
        liteLlmList({
          'sonnet-5': liteLlmEntry(2, 10, { cache_read_input_token_cost: cached / 1e6 }),
        }),
      ).held.length;
    expect([held(0.13), held(0.1), held(0.14)]).toEqual([1, 0, 0]);
  });

  it('and nothing else: another rise is news', () => {
    const list = liteLlmList({
      'sonnet-5': liteLlmEntry(4, 20, { cache_read_input_token_cost: 4e-7 }),
    });
    expect(amounts(review(dataWith(sonnet({ conflict })), list))).toEqual([6, 6]);
    const later = { cost: { input: 4, output: 20, cache_read: 0.4 }, last_updated: '2026-11-11' };
    expect(amounts(review(dataWith(sonnet()), modelsDevList({ 'sonnet-5': later })))).toEqual([
      6, 6,
    ]);
  });
});

it('a tier that only the list has and our note names is held', () => {
  const named = { en: 'genai-prices adds 6 / 22.5 above 200,000 input tokens.' };
  const ours = sonnet({ conflict: named });
  const list = modelsDevList({
    'sonnet-5': {
      cost: {
        input: 2,
        output: 10,
        tiers: [{ input: 6, output: 22.5, tier: { size: 200_000 } }],
      },
    },
  });
  expect(review(dataWith(ours), list).held).toHaveLength(1);
  expect(review(dataWith(sonnet()), list).held).toHaveLength(0);
});
