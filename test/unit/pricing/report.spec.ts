import { describe, expect, it } from 'vitest';
import { countProvider, findDue } from '../../../src/dev/pricing/report';
import type { CatalogueData, Model } from '../../../src/core/pricing/schema';
import { evidence, exchangeRates, holidays, model, price, provider, today } from './fixture';

function due(more: Partial<Model>): string[] {
  const data: CatalogueData = {
    date: today,
    providers: [provider({ models: [model('one', more)] })],
    exchangeRates: exchangeRates(),
    holidays: holidays(),
  };
  return findDue(data, today);
}

describe('counts', () => {
  it('fill only what is still offered', () => {
    const retired = model('old', { lifecycle: { status: 'retired', shutdownOn: '2026-01-01' } });
    const bare = model('bare', { contextWindow: null, prices: [] });
    const file = provider({ models: [model('one'), bare, retired] });
    expect(countProvider(file, today)).toMatchObject({
      models: 3,
      retired: 1,
      intervals: 2,
      fill: { price: 1, output: 1, cacheRead: 0, context: 1, maxOutput: 0 },
    });
  });

  it('call a price old after 60 days, not on the 60th', () => {
    const checked = (checkedOn: string): Model =>
      model(checkedOn, { prices: [price({ checkedOn })] });
    const file = provider({ models: [checked('2026-09-21'), checked('2026-09-22')] });
    expect(countProvider(file, today)).toMatchObject({ oldPrices: 1, oldestCheck: '2026-09-21' });
  });
});

describe('what is due', () => {
  it('is nothing for a live model with a price', () => {
    expect(due({})).toEqual([]);
  });

  it.each([
    ['a shutdown that has come', { lifecycle: { status: 'deprecated', shutdownOn: today } }],
    ['a live model without a price', { prices: [price({ effectiveTo: '2026-06-30' })] }],
    ['a price that ends soon', { prices: [price({ effectiveTo: '2026-12-05' })] }],
    [
      'a promotion promised only until soon',
      { prices: [price({ promotion: { minimumUntil: '2026-11-21' } })] },
    ],
    [
      'an active offer that has ended',
      { freeTiers: [{ kind: 'trial', status: 'active', until: '2026-11-20', ...evidence }] },
    ],
  ] satisfies [string, Partial<Model>][])('names %s', (_, more) => {
    expect(due(more)).toEqual([expect.stringContaining('acme/one: ')]);
  });

  it('leaves an offer alone on its last day, and a price that ends in 15 days', () => {
    const freeTiers = [{ kind: 'trial', status: 'active', until: today, ...evidence } as const];
    expect(due({ freeTiers, prices: [price({ effectiveTo: '2026-12-06' })] })).toEqual([]);
  });
});
