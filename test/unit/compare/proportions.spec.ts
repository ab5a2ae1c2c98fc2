import { describe, expect, it } from 'vitest';
import type { TokenCount } from '../../../src/core/api';
import { compareModels, type RowComparison } from '../../../src/core/compare/compareModels';
import { readRealCatalogue } from './realCatalogue';

const count = (tokenizer: string, tokens: number): [string, TokenCount] => [
  tokenizer,
  { tokenizer, tokens, low: tokens, high: tokens, exact: true },
];

/** Two providers whose tokenizers make 1,000 and 1,301 tokens of the same text. */
const counts = new Map([count('a', 1000), count('b', 1301)]);

function compare(assumptions: object, request: object = {}): RowComparison {
  return compareModels(
    { text: '', modelIds: ['openai/gpt-5-nano', 'deepseek/deepseek-flash'], ...request },
    {
      catalogue: readRealCatalogue(),
      now: '2026-11-21',
      tokenizerOf: provider => ({ family: provider === 'openai' ? 'a' : 'b', basis: 'exact' }),
      counts,
      ...assumptions,
    },
  );
}

function rowOf({ rows }: RowComparison, id: string): RowComparison['rows'][number] {
  const row = rows.find(({ entry }) => entry.id === id);
  if (row === undefined) {
    throw new Error(`No row of ${id}.`);
  }
  return row;
}

function tokensOf(row: RowComparison['rows'][number]): Record<string, number> {
  return row.cost.kind === 'known'
    ? Object.fromEntries(row.cost.lines.map(line => [line.class, line.tokens]))
    : {};
}

describe('proportions', () => {
  it('are taken of each model’s own count: output rounded up, cached input rounded down', () => {
    const compared = compare({ proportions: { outputRatio: 0.5, cachedShare: 0.9 } });
    expect(tokensOf(rowOf(compared, 'openai/gpt-5-nano'))).toEqual({
      input: 100,
      cacheRead: 900,
      output: 500,
    });
    expect(tokensOf(rowOf(compared, 'deepseek/deepseek-flash'))).toEqual({
      input: 131,
      cacheRead: 1170,
      output: 651,
    });
  });

  it('replace the request’s numbers only where they are given', () => {
    const compared = compare({ proportions: { cachedShare: 0.5 } }, { outputTokens: 40 });
    expect(tokensOf(rowOf(compared, 'openai/gpt-5-nano'))).toEqual({
      input: 500,
      cacheRead: 500,
      output: 40,
    });
  });
});

describe('the average of a week', () => {
  it('ranks a price that depends on the hour between its cheapest and dearest hour', () => {
    const plain = rowOf(compare({}), 'deepseek/deepseek-flash');
    const blended = rowOf(compare({ hours: 'week' }), 'deepseek/deepseek-flash');
    const offPeak = plain.comparable?.toNumber() ?? NaN;
    const average = blended.comparable?.toNumber() ?? NaN;
    expect(average).toBeGreaterThan(offPeak);
    expect(average).toBeLessThan(blended.overWeek?.worst.toNumber() ?? 0);
    expect(average).toBe(blended.overWeek?.blended.toNumber());
    const night = rowOf(compare({ hours: 'offPeak' }), 'deepseek/deepseek-flash');
    expect(night.comparable?.toNumber()).toBe(blended.overWeek?.least.toNumber());
    expect(night.comparable?.toNumber()).toBeLessThan(average);
  });

  it('leaves other prices as they are', () => {
    const plain = rowOf(compare({}), 'openai/gpt-5-nano');
    const blended = rowOf(compare({ hours: 'week' }), 'openai/gpt-5-nano');
    expect(blended.comparable?.toString()).toBe(plain.comparable?.toString());
  });
});
