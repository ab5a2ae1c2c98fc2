import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TokenCount } from '../../../src/core/api';
import {
  FileTally,
  sumCounts,
  type CountedFile,
  type FileGroup,
} from '../../../src/core/files/fileTally';

function count(tokenizer: string, tokens: number, range = 0): TokenCount {
  return { tokenizer, tokens, low: tokens - range, high: tokens + range, exact: range === 0 };
}

function file(path: string, tokens: number, language = 'ts'): CountedFile {
  const counts = new Map([['o200k_base', count('o200k_base', tokens)]]);
  return { path: path.split('/'), language, bytes: tokens * 4, counts };
}

function tally(files: readonly CountedFile[]): FileTally {
  const sums = new FileTally();
  files.forEach(counted => {
    sums.add(counted);
  });
  return sums;
}

const tokensOf = (group: Pick<FileGroup, 'counts'>): number | undefined =>
  group.counts.get('o200k_base')?.tokens;

describe('sums of counts', () => {
  it('are exact only when every part is, and keep the range', () => {
    const sum = sumCounts([
      new Map([['glm', count('glm', 100, 10)]]),
      new Map([['glm', count('glm', 50)]]),
    ]);
    expect(sum.get('glm')).toEqual({
      tokenizer: 'glm',
      tokens: 150,
      low: 140,
      high: 160,
      exact: false,
    });
  });

  it('leave out a tokenizer that one part was not counted with', () => {
    const sum = sumCounts([
      new Map([
        ['glm', count('glm', 1)],
        ['qwen3', count('qwen3', 1)],
      ]),
      new Map([['qwen3', count('qwen3', 2)]]),
    ]);
    expect([...sum.keys()]).toEqual(['qwen3']);
  });
});

describe('groups of files', () => {
  const files = [
    file('src/a.ts', 10),
    file('src/deep/b.ts', 20),
    file('src/deep/c.md', 5, 'Markdown'),
    file('lone.ts', 1),
  ];

  it('follow the folders, each with the sum of what it holds', () => {
    const total = tally(files).byFolder;
    expect([total.size, tokensOf(total), total.bytes]).toEqual([4, 36, 144]);
    const [source] = total.groups;
    expect([source?.name, source?.size, source && tokensOf(source)]).toEqual(['src', 3, 35]);
    expect(source?.groups.map(group => [group.name, tokensOf(group)])).toEqual([['deep', 25]]);
    expect(total.files.map(({ path }) => path)).toEqual([['lone.ts']]);
  });

  it('follow the languages across folders', () => {
    const total = tally(files).byLanguage;
    expect(total.groups.map(group => [group.name, group.size, tokensOf(group)])).toEqual([
      ['ts', 3, 31],
      ['Markdown', 1, 5],
    ]);
    expect(tokensOf(total)).toBe(36);
  });

  it('leave out a tokenizer that one file was not counted with', () => {
    const both = new Map([
      ['glm', count('glm', 1)],
      ['qwen3', count('qwen3', 1)],
    ]);
    const one = new Map([['qwen3', count('qwen3', 2)]]);
    for (const order of [
      [both, one],
      [one, both],
    ]) {
      const all = order.map(counts => ({ path: ['a'], language: 'ts', bytes: 1, counts }));
      expect([...tally(all).byFolder.counts].map(([id, { tokens }]) => [id, tokens])).toEqual([
        ['qwen3', 3],
      ]);
    }
  });

  it('always add up, at every node of every tree', () => {
    const path = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 5 });
    const anyFile = fc
      .record({ path, tokens: fc.nat(1e6), language: fc.constantFrom('x', 'y') })
      .map(({ path: segments, tokens, language }) => file(segments.join('/'), tokens, language));
    const check = (group: FileGroup): number => {
      const own = group.files.reduce((sum, { counts }) => sum + (tokensOf({ counts }) ?? 0), 0);
      const total = group.groups.reduce((sum, inner) => sum + check(inner), own);
      if (group.size > 0) {
        expect(tokensOf(group)).toBe(total);
      }
      return total;
    };
    fc.assert(
      fc.property(fc.array(anyFile, { maxLength: 40 }), all => {
        const expected = all.reduce((sum, { counts }) => sum + (tokensOf({ counts }) ?? 0), 0);
        for (const total of [tally(all).byFolder, tally(all).byLanguage]) {
          expect(check(total)).toBe(expected);
          expect(total.size).toBe(all.length);
        }
      }),
    );
  });
});
