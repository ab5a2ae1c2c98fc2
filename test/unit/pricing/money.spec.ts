import { describe } from 'vitest';
import { broken, itReports, raw, withModel, withPrice } from './badCase';
import { evidence, price } from './fixture';

describe('money and offers that contradict themselves', () => {
  itReports([
    {
      what: 'dollars in the mainland market',
      files: broken(file => {
        file.market = 'cn';
        file.endpoints = [];
      }),
      path: '$.currency',
      value: '"USD"',
      rule: /bills in CNY/,
    },
    {
      what: 'an endpoint of the other market',
      files: raw(['endpoints', 0, 'market'], 'cn'),
      path: '$.endpoints[0].market',
      value: '"cn"',
      rule: /one market/,
    },
    {
      what: "the provider's own currency said again",
      files: withPrice({ currency: 'USD' }),
      path: '$.models[0].prices[0].currency',
      value: '"USD"',
      rule: /only where it differs/,
    },
    {
      what: 'another currency without a word',
      files: withPrice({ currency: 'EUR' }),
      path: '$.models[0].prices[0].currency',
      value: '"EUR"',
      rule: /explained/,
    },
    {
      what: 'a price of 0 that nothing explains',
      files: withPrice({ rates: { inputPerMTok: 0, outputPerMTok: 0 } }),
      path: '$.models[0].prices[0].rates',
      value: '{"inputPerMTok":0,"outputPerMTok":0}',
      rule: /explained by a free tier/,
    },
    {
      what: 'a price of 0 under "not free"',
      files: withModel({
        prices: [price({ rates: { inputPerMTok: 0, outputPerMTok: 0 } })],
        freeTiers: [{ kind: 'free-model', status: 'not-free', ...evidence }],
      }),
      path: '$.models[0].prices[0].rates',
      value: '{"inputPerMTok":0,"outputPerMTok":0}',
      rule: /explained by a free tier/,
    },
    {
      what: 'a free model that costs money',
      files: withModel({ freeTiers: [{ kind: 'free-model', status: 'active', ...evidence }] }),
      path: '$.models[0].freeTiers[0]',
      value: '"free-model"',
      rule: /free, yet the price in force is 2/,
    },
    {
      what: 'an offer that ends before it starts',
      files: broken(
        file =>
          (file.freeTiers = [
            {
              kind: 'signup-credit',
              status: 'active',
              from: '2026-02-01',
              until: '2026-01-01',
              ...evidence,
            },
          ]),
      ),
      path: '$.freeTiers[0].until',
      value: '"2026-01-01"',
      rule: /before it starts/,
    },
    {
      what: 'an ended offer without a day or a word',
      files: withModel({ freeTiers: [{ kind: 'trial', status: 'ended', ...evidence }] }),
      path: '$.models[0].freeTiers[0]',
      value: '"ended"',
      rule: /when or how/,
    },
    {
      what: 'a region in words',
      files: broken(
        file => (file.availability = [{ regions: ['China'], status: 'supported', ...evidence }]),
      ),
      path: '$.availability[0].regions[0]',
      value: '"China"',
      rule: /ISO 3166/,
    },
  ]);
});
