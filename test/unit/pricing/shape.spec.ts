import { describe } from 'vitest';
import { itReports, raw, withPrice } from './badCase';
import { price } from './fixture';

describe('values of the wrong shape', () => {
  itReports([
    {
      what: 'a wrong type',
      files: raw(['models', 0, 'prices', 0, 'rates', 'inputPerMTok'], '2'),
      path: '$.models[0].prices[0].rates.inputPerMTok',
      value: '"2"',
      rule: /number/,
    },
    {
      what: 'an unknown currency',
      files: raw(['currency'], 'BTC'),
      path: '$.currency',
      value: '"BTC"',
      rule: /one of CNY, USD/,
    },
    {
      what: 'a negative price',
      files: withPrice({ rates: { inputPerMTok: -1, outputPerMTok: 8 } }),
      path: '$.models[0].prices[0].rates.inputPerMTok',
      value: '-1',
      rule: /at least 0/,
    },
    {
      what: 'a missing output price (unknown is null, not absent)',
      files: raw(['models', 0, 'prices', 0, 'rates'], { inputPerMTok: 1 }),
      path: '$.models[0].prices[0].rates.outputPerMTok',
      value: '(missing)',
      rule: /required/,
    },
    {
      what: 'a price without source',
      files: raw(['models', 0, 'prices', 0, 'source'], undefined),
      path: '$.models[0].prices[0].source',
      value: '(missing)',
      rule: /required/,
    },
    {
      what: 'a price without the day of its check',
      files: raw(['models', 0, 'prices', 0, 'checkedOn'], undefined),
      path: '$.models[0].prices[0].checkedOn',
      value: '(missing)',
      rule: /required/,
    },
    {
      what: 'a day that does not exist',
      files: withPrice({ effectiveFrom: '2026-02-30' }),
      path: '$.models[0].prices[0].effectiveFrom',
      value: '"2026-02-30"',
      rule: /a day of the calendar/,
    },
    {
      what: 'a misspelt field',
      files: raw(['models', 0, 'contextWindows'], 1),
      path: '$.models[0]',
      value: '{"id":"one"',
      rule: /unknown field "contextWindows"/,
    },
    {
      what: 'a tier that starts at 0',
      files: withPrice({ tiers: [{ inputAbove: 0, rates: price().rates }] }),
      path: '$.models[0].prices[0].tiers[0].inputAbove',
      value: '0',
      rule: /more than 0/,
    },
    {
      what: 'an address without https',
      files: raw(['sources', 'page', 'url'], 'http://acme.example'),
      path: '$.sources.page.url',
      value: '"http://acme.example"',
      rule: /must match/,
    },
  ]);
});
