import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveModel } from '../../../src/core/modelIds/resolveModel';
import { readRealCatalogue } from '../compare/realCatalogue';

const catalogue = readRealCatalogue();

/**
 * Spellings and what they mean, written down before they were tried: ids, then the note, then `≠`
 * where what they cost is not what the spelled offer costs.
 */
const rows = readFileSync(resolve(import.meta.dirname, 'moreSpellings.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split(','));

function said(spelling: string): string {
  const { entries, note, isOwnPrice } = resolveModel(spelling, catalogue);
  return [...entries.map(({ id }) => id), note, isOwnPrice || entries.length === 0 ? null : '≠']
    .filter(each => each != null)
    .join(' ');
}

const wrong = (those: readonly string[][]): string[] =>
  those
    .filter(([spelling = '', means]) => said(spelling) !== means)
    .map(([spelling = '', means = '']) => `${spelling}: ${said(spelling)}, not ${means}`);

describe('spellings by the documented grammars of tools, hosts and clouds', () => {
  it('mean a model', () => {
    const known = rows.filter(([, means]) => means !== 'unknown' && means !== 'ambiguous');
    expect(known.length).toBeGreaterThan(500);
    expect(wrong(known)).toEqual([]);
  });

  it('are their owner’s affair where they move or are chosen', () => {
    expect(wrong(rows.filter(([, means]) => means === 'ambiguous'))).toEqual([]);
  });

  it('mean nothing where they are merely near: other sizes, distilled, forked, of another kind', () => {
    const near = rows.filter(([, means]) => means === 'unknown');
    expect(near.length).toBeGreaterThan(200);
    expect(wrong(near)).toEqual([]);
  });
});
