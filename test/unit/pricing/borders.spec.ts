/** Each rule of prices and lives at its border: the last that is right beside the first that is not. */
import { describe, expect, it } from 'vitest';
import type { PriceInterval, PriceTable } from '../../../src/core/pricing/schema';
import { note, ofLife, ofModel, ofPrices, tomorrow, type Border } from './borders';
import { peak, price, today } from './fixture';

const { rates } = price();
const tier = (inputAbove: number, more: Partial<PriceTable> = {}) => ({
  inputAbove,
  rates,
  ...more,
});

describe('prices in time', () => {
  const first = (more: Partial<PriceInterval>) => price({ effectiveFrom: '2025-01-01', ...more });
  it.each<Border>([
    [
      'hold for a day at least',
      ofPrices(price({ effectiveTo: '2026-01-01' })),
      ofPrices(price({ effectiveTo: '2025-12-31' })),
      'prices[0].effectiveTo',
    ],
    [
      'end the day before the next begins',
      ofPrices(first({ effectiveTo: '2025-12-31' }), price()),
      ofPrices(first({ effectiveTo: '2026-01-01' }), price()),
      'prices[1].effectiveFrom',
    ],
    [
      'may leave days without a price',
      ofPrices(first({ effectiveTo: '2025-02-01' }), price()),
      ofPrices(first({}), price()),
      'prices[0].effectiveTo',
    ],
    [
      'are in order through three and more',
      ofPrices(
        first({ effectiveTo: '2025-01-31' }),
        first({ effectiveFrom: '2025-02-01', effectiveTo: '2025-12-31' }),
        price(),
      ),
      ofPrices(
        first({ effectiveTo: '2025-01-31' }),
        first({ effectiveFrom: '2025-02-01', effectiveTo: '2026-12-31' }),
        price(),
      ),
      'prices[2].effectiveFrom',
    ],
    [
      'begin today, later only when announced',
      ofPrices(price({ effectiveFrom: today })),
      ofPrices(price({ effectiveFrom: tomorrow })),
      'prices[0].effectiveFrom',
    ],
    [
      'begin later when announced',
      ofPrices(price({ effectiveFrom: tomorrow, dateKind: 'announced' })),
      ofPrices(price({ effectiveFrom: tomorrow, dateKind: 'first-recorded' })),
      'prices[0].effectiveFrom',
    ],
    [
      'begin on an unknown day only in the old lists',
      ofPrices(price({ effectiveFrom: null, checkedOn: '2024-12-31' })),
      ofPrices(price({ effectiveFrom: null, checkedOn: '2025-01-01' })),
      'prices[0].effectiveFrom',
    ],
    [
      'begin on an unknown day of a model whose release is known',
      ofModel({
        lifecycle: { status: 'live', releasedOn: '2024' },
        prices: [price({ effectiveFrom: null })],
      }),
      ofModel({ prices: [price({ effectiveFrom: null })] }),
      'prices[0].effectiveFrom',
    ],
    [
      'of an unknown start may end',
      ofPrices(price({ effectiveFrom: null, checkedOn: '2024-01-01', effectiveTo: '2023-01-01' })),
      ofPrices(first({ effectiveTo: '2025-01-31' }), price({ effectiveFrom: null })),
      'prices[1].effectiveFrom',
    ],
    [
      'of a promotion without an end need no next',
      ofPrices(price({ promotion: {} })),
      ofPrices(price({ promotion: {}, effectiveTo: '2026-12-31' })),
      'prices[0].promotion',
    ],
    [
      'of a promotion that ends need a word or the next',
      ofPrices(price({ promotion: {}, effectiveTo: '2026-12-31', note })),
      ofPrices(price({ promotion: {}, effectiveTo: '2026-12-31' })),
      'prices[0].promotion',
    ],
    [
      'end without a next when they are no promotion',
      ofPrices(price({ effectiveTo: '2026-12-31' })),
      ofPrices(
        first({ promotion: {}, effectiveTo: '2025-12-31' }),
        price({ promotion: {}, effectiveTo: '2026-12-31' }),
      ),
      'prices[1].promotion',
    ],
  ])('%s', (_rule, right, wrong, path) => {
    expect(right).toEqual([]);
    expect(wrong).toEqual([path]);
  });
});

describe('tables', () => {
  const variant = (when: { thinking?: boolean; outputAbove?: number }) => ({
    variants: [{ name: { en: 'mode' }, when, rates }],
  });
  const scheduled = (windows: { from: string; to: string }[], table: PriceTable = { rates }) =>
    ofPrices(price({ schedules: [{ ...peak, windows, table }] }));
  const sixToNine = { from: '06:00', to: '09:00' };
  it.each<Border>([
    [
      'ascend by a token at least',
      ofPrices(price({ tiers: [tier(1000), tier(1001)] })),
      ofPrices(price({ tiers: [tier(1000), tier(1000)] })),
      'prices[0].tiers[1].inputAbove',
    ],
    [
      'say when a variant holds: when thinking, or not',
      ofPrices(price(variant({ thinking: false }))),
      ofPrices(price(variant({}))),
      'prices[0].variants[0].when',
    ],
    [
      'say when a variant holds: above so much output',
      ofPrices(price({ tiers: [tier(1000, variant({ outputAbove: 0 }))] })),
      ofPrices(price({ tiers: [tier(1000, variant({}))] })),
      'prices[0].tiers[0].variants[0].when',
    ],
    [
      'of hours run forward',
      scheduled([{ from: '06:00', to: '06:01' }]),
      scheduled([{ from: '06:00', to: '06:00' }]),
      'prices[0].schedules[0].windows[0]',
    ],
    [
      'of hours may touch, not overlap',
      scheduled([sixToNine, { from: '09:00', to: '10:00' }]),
      scheduled([sixToNine, { from: '08:59', to: '10:00' }]),
      'prices[0].schedules[0].windows[1]',
    ],
    [
      'of hours have rules of their own',
      scheduled([sixToNine], { rates, tiers: [tier(1), tier(2)] }),
      scheduled([sixToNine], { rates, tiers: [tier(2), tier(1)] }),
      'prices[0].schedules[0].table.tiers[1].inputAbove',
    ],
    [
      'of batches prove what they say of caches',
      ofPrices(price({ batch: { factor: 0.5, cache: 'unknown' } })),
      ofPrices(price({ batch: { factor: 0.5, cache: 'stacks' } })),
      'prices[0].batch.cacheEvidence',
    ],
    [
      'of batches that say nothing of caches need no proof',
      ofPrices(price({ batch: { factor: 0.5 } })),
      ofPrices(price({ batch: { factor: 0.5, cache: 'batch-only' } })),
      'prices[0].batch.cacheEvidence',
    ],
  ])('%s', (_rule, right, wrong, path) => {
    expect(right).toEqual([]);
    expect(wrong).toEqual([path]);
  });
});

describe('the life of a model', () => {
  it.each<Border>([
    [
      'names another model',
      ofLife({ status: 'live', replacement: 'two' }),
      ofLife({ status: 'live', replacement: 'one' }),
      'lifecycle.replacement',
    ],
    [
      'is routed to a model of the file',
      ofLife({ status: 'live', routedTo: 'two' }),
      ofLife({ status: 'live', routedTo: 'three' }),
      'lifecycle.routedTo',
    ],
    [
      'is over today',
      ofLife({ status: 'retired', shutdownOn: today }),
      ofLife({ status: 'retired', shutdownOn: tomorrow }),
      'lifecycle.shutdownOn',
    ],
    [
      'may end later while it is deprecated',
      ofLife({ status: 'deprecated', shutdownOn: tomorrow }),
      ofLife({ status: 'retired', shutdownOn: '2026-12' }),
      'lifecycle.shutdownOn',
    ],
    [
      'that is over says when, or a word',
      ofLife({ status: 'retired', note }),
      ofLife({ status: 'retired' }),
      'lifecycle',
    ],
    [
      'began today',
      ofLife({ status: 'live', releasedOn: today }),
      ofLife({ status: 'live', releasedOn: tomorrow }),
      'lifecycle.releasedOn',
    ],
    [
      'begins later when announced',
      ofLife({ status: 'announced', releasedOn: tomorrow }),
      ofLife({ status: 'uncertain', releasedOn: tomorrow }),
      'lifecycle.releasedOn',
    ],
  ])('%s', (_rule, right, wrong, path) => {
    expect(right).toEqual([]);
    expect(wrong).toEqual([path]);
  });
});
