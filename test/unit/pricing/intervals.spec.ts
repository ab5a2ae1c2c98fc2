import { describe } from 'vitest';
import { itReports, raw, withModel, withPrice } from './badCase';
import { peak, price } from './fixture';

const ended = { effectiveFrom: '2025-01-01', effectiveTo: '2025-12-31' };

describe('prices that are ambiguous in time or size', () => {
  itReports([
    {
      what: 'an interval that ends before it starts',
      files: withPrice({ effectiveTo: '2025-12-31' }),
      path: '$.models[0].prices[0].effectiveTo',
      value: '"2025-12-31"',
      rule: /before it starts/,
    },
    {
      what: 'overlapping dates',
      files: withModel({ prices: [price({ ...ended, effectiveTo: '2026-01-01' }), price()] }),
      path: '$.models[0].prices[1].effectiveFrom',
      value: '"2026-01-01"',
      rule: /do not overlap/,
    },
    {
      what: 'an open interval before another one',
      files: withModel({ prices: [price({ effectiveFrom: '2025-01-01' }), price()] }),
      path: '$.models[0].prices[0].effectiveTo',
      value: '(missing)',
      rule: /overlaps the next/,
    },
    {
      what: 'a later interval of unknown start',
      files: withModel({ prices: [price(ended), price({ effectiveFrom: null })] }),
      path: '$.models[0].prices[1].effectiveFrom',
      value: 'null',
      rule: /only the first/,
    },
    {
      what: 'a price since ever of a model without a release',
      files: withPrice({ effectiveFrom: null }),
      path: '$.models[0].prices[0].effectiveFrom',
      value: 'null',
      rule: /needs lifecycle\.releasedOn/,
    },
    {
      what: 'a future price that was not announced',
      files: withPrice({ effectiveFrom: '2027-01-01' }),
      path: '$.models[0].prices[0].effectiveFrom',
      value: '"2027-01-01"',
      rule: /only an announced price/,
    },
    {
      what: 'a promotion without what follows',
      files: withPrice({ effectiveTo: '2026-12-31', promotion: {} }),
      path: '$.models[0].prices[0].promotion',
      value: '{}',
      rule: /followed by the price after it/,
    },
    {
      what: 'tiers out of order',
      files: withPrice({
        tiers: [256_000, 128_000].map(inputAbove => ({ inputAbove, rates: price().rates })),
      }),
      path: '$.models[0].prices[0].tiers[1].inputAbove',
      value: '128000',
      rule: /tiers ascend/,
    },
    {
      what: 'a variant of a tier that never says when',
      files: withPrice({
        tiers: [
          {
            inputAbove: 1000,
            rates: price().rates,
            variants: [{ name: { en: 'x' }, when: {}, rates: price().rates }],
          },
        ],
      }),
      path: '$.models[0].prices[0].tiers[0].variants[0].when',
      value: '{}',
      rule: /says when it holds/,
    },
    {
      what: 'tiers out of order in the peak hours',
      files: withPrice({
        schedules: [
          {
            ...peak,
            table: { ...peak.table, tiers: [2, 1].map(n => ({ inputAbove: n, ...peak.table })) },
          },
        ],
      }),
      path: '$.models[0].prices[0].schedules[0].table.tiers[1].inputAbove',
      value: '1',
      rule: /tiers ascend/,
    },
    {
      what: 'overlapping hours',
      files: withPrice({
        schedules: [{ ...peak, windows: [...peak.windows, { from: '11:00', to: '13:00' }] }],
      }),
      path: '$.models[0].prices[0].schedules[0].windows[1]',
      value: '{"from":"11:00","to":"13:00"}',
      rule: /without overlap/,
    },
    {
      what: 'a time zone that does not exist',
      files: withPrice({ schedules: [{ ...peak, timeZone: 'Asia/Atlantis' }] }),
      path: '$.models[0].prices[0].schedules[0].timeZone',
      value: '"Asia/Atlantis"',
      rule: /IANA/,
    },
    {
      what: 'a provider in no time zone',
      files: raw(['timeZone'], 'Beijing'),
      path: '$.timeZone',
      value: '"Beijing"',
      rule: /IANA/,
    },
  ]);
});
