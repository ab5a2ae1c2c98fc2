import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatCsv, parseCsv } from '../../../src/dev/pricing/csv';
import { readCatalogue } from '../../../src/dev/pricing/readCatalogue';
import { resolveReference } from '../../../src/dev/pricing/reference';

describe('coverage of the collected facts', () => {
  const rows = parseCsv(readFileSync('pricing/coverage.csv', 'utf8'));
  const { data } = readCatalogue('pricing');

  it('accounts for every row of every table', () => {
    const counts: Record<string, number> = {};
    for (const { facts = '' } of rows) {
      counts[facts] = (counts[facts] ?? 0) + 1;
    }
    expect(counts).toEqual({
      current: 186,
      retired: 27,
      lifecycle: 200,
      'free-tiers': 110,
      regions: 43,
      history: 213,
      'price-war-2024': 46,
    });
    expect(rows.filter(row => row.place === '' && row.remark === '')).toEqual([]);
  });

  it('names places that exist', () => {
    const places = rows.flatMap(row => row.place?.split('; ').filter(place => place !== '') ?? []);
    expect(places.length).toBeGreaterThan(700);
    expect(places.filter(place => resolveReference(data, place) === undefined)).toEqual([]);
  });

  it('leaves out no current model and no price', () => {
    const leftOut = rows.filter(row => row.place === '').map(row => row.facts);
    expect(leftOut.filter(facts => facts === 'current' || facts === 'retired')).toEqual([]);
  });
});

describe('CSV', () => {
  it('reads quoted commas, quotes and line ends, and writes them back', () => {
    const text = 'a,b\n"1,5","say ""hi""\nthere"\n2,\n';
    const rows = parseCsv(text);
    expect(rows).toEqual([
      { a: '1,5', b: 'say "hi"\nthere' },
      { a: '2', b: '' },
    ]);
    expect(formatCsv(['a', 'b'], rows.map(Object.values) as string[][])).toBe(text);
  });
});

describe('references', () => {
  const { data } = readCatalogue('pricing');

  it('lead to providers, models and their parts', () => {
    expect(resolveReference(data, 'zhipu')).toHaveProperty('id', 'zhipu');
    expect(resolveReference(data, 'zhipu/glm-4')).toHaveProperty('id', 'glm-4');
    expect(resolveReference(data, 'zhipu/glm-4 lifecycle')).toHaveProperty('status');
    expect(resolveReference(data, 'zhipu/glm-4 prices[0]')).toHaveProperty('rates');
  });

  it('lead nowhere when something in them does not exist', () => {
    for (const wrong of ['zhipu/none', 'none', 'zhipu/glm-4 prices[99]', 'zhipu colour', '']) {
      expect(resolveReference(data, wrong), wrong).toBeUndefined();
    }
  });
});
