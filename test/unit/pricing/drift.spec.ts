import { describe, expect, it } from 'vitest';
import { compareWithPeers, type Difference } from '../../../src/dev/pricing/drift';
import type { PeerQuote } from '../../../src/dev/pricing/peers';
import type { CatalogueData } from '../../../src/core/pricing/schema';
import { exchangeRates, holidays, model, price, provider } from './fixture';

const rates = { inputPerMTok: 2, outputPerMTok: 8, cacheReadPerMTok: 0.2 };
const data: CatalogueData = {
  date: '2026-11-10',
  providers: [
    provider({
      models: [
        model('one', { prices: [price({ rates })] }),
        model('cut', {
          prices: [
            price({ rates, effectiveTo: '2026-09-30' }),
            price({ rates: { inputPerMTok: 1, outputPerMTok: 4 }, effectiveFrom: '2026-10-01' }),
          ],
        }),
        model('open', { prices: [price({ rates: { inputPerMTok: null, outputPerMTok: 8 } })] }),
      ],
    }),
    provider({
      id: 'acme-cn',
      market: 'cn',
      currency: 'CNY',
      models: [
        model('one', { prices: [price({ rates: { inputPerMTok: 7, outputPerMTok: 14 } })] }),
      ],
    }),
  ],
  exchangeRates: exchangeRates(),
  holidays: holidays(),
};

function quote(id: string, input: number | null, output: number | null = null): PeerQuote {
  return { peer: 'peer', model: id, theirId: id, prices: { input, output, cacheRead: null } };
}

const dear: Difference = { peer: 'peer', model: 'acme/one', field: 'input', ours: 2, theirs: 3 };

describe('drift against maintained packages', () => {
  it('names both values of a difference', () => {
    const drift = compareWithPeers(data, [quote('acme/one', 3, 8)], []);
    expect(drift).toMatchObject({ compared: 2, unknown: [dear], known: [], stale: [] });
  });

  it('sets an explained difference apart, but not another value of it', () => {
    const explained = [{ ...dear, reason: 'theirs is older' }];
    const drift = compareWithPeers(data, [quote('acme/one', 3)], explained);
    expect(drift).toMatchObject({ unknown: [], known: explained, stale: [] });
    const moved = compareWithPeers(data, [quote('acme/one', 3.5)], explained);
    expect(moved).toMatchObject({ unknown: [{ theirs: 3.5 }], known: [], stale: explained });
  });

  it("compares with the price of the peers' day, not of today", () => {
    expect(compareWithPeers(data, [quote('acme/cut', 2, 8)], []).unknown).toEqual([]);
  });

  it('compares no price that one side does not name', () => {
    const quotes = [quote('acme/open', 5), quote('acme/one', null), quote('acme/none', 5)];
    expect(compareWithPeers(data, quotes, [])).toMatchObject({ compared: 0, unknown: [] });
  });

  it('lets a converted mainland price differ by as much as the rates in use do', () => {
    const quotes = [quote('acme-cn/one', 0.98, 2.3)];
    expect(compareWithPeers(data, quotes, []).unknown).toMatchObject([{ field: 'output' }]);
  });
});
