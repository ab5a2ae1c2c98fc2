import fc from 'fast-check';
import { parse } from 'marked';
import { describe, expect, it } from 'vitest';
import { csvCell, csvText } from '../../../src/core/text/csv';
import { oneLine } from '../../../src/core/text/inertText';
import { markdownCell } from '../../../src/webview/table/exportTable';
import { hostileText } from '../foreignText/hostile';

/** The cells of a line as a spreadsheet reads it: a quotation mark counts at the start of a cell only. */
function cellsOf(text: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  for (const mark of text) {
    if (state === 'quoted') {
      state = mark === '"' ? 'closed' : state;
      cell += mark === '"' ? '' : mark;
    } else if (state === 'closed' && mark === '"') {
      state = 'quoted';
      cell += mark;
    } else if (mark === separator || mark === '\n' || mark === '\r') {
      cells.push(cell);
      cell = '';
      state = 'start';
    } else if (state === 'start' && mark === '"') {
      state = 'quoted';
    } else {
      state = state === 'start' ? 'plain' : state;
      cell += mark;
    }
  }
  return [...cells, cell];
}

const runs = /^[\s"]*[=+\-@＝＋－＠]/;

describe('a cell of a CSV file', () => {
  it.each([
    ['＝1+1', `"'＝1+1"`],
    ['＠SUM(A1)', `"'＠SUM(A1)"`],
    ["x;=cmd|' /C calc'!A1;y", `"x;'=cmd|' /C calc'!A1;y"`],
    ['x;"=1+1', `"x;""'=1+1"`],
    ['a; -b', `"a; '-b"`],
    ['\t=1', `"'\t'=1"`],
    ['@cf/meta/llama-3.1-8b-instruct', '@cf/meta/llama-3.1-8b-instruct'],
    ['@cf/meta(1)', `"'@cf/meta(1)"`],
    ["@cf/x|'!A1", `"'@cf/x|'!A1"`],
    ['gpt-4o', 'gpt-4o'],
    ['2026-11-28', '2026-11-28'],
    [-2.5, '-2.5'],
    [1e-7, '1e-7'],
    [0, '0'],
  ])('%s is written as %s', (value, expected) => {
    expect(csvCell(value)).toBe(expected);
  });

  it('runs in no spreadsheet, whether it separates by commas, semicolons or tabs', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (a, b) => {
        const text = csvText([['acme/one', a, 1, b, null]]);
        for (const separator of [',', ';', '\t']) {
          const scoped = cellsOf(text, separator).filter(cell => runs.test(cell));
          expect(scoped.filter(cell => !/^@[a-z\d-]+\/[^()|!"';]*$/i.test(cell))).toEqual([]);
        }
      }),
      { seed: 20261128, numRuns: 5000 },
    );
  });

  it('comes back as it was, but for apostrophes', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (a, b) => {
        fc.pre(!/[\r\n]/.test(a + b));
        const bare = (text: string): string => text.replaceAll("'", '');
        const [, first = '', second = ''] = cellsOf(csvText([['1', a, b]]), ',');
        expect([first, second].map(bare)).toEqual([a, b].map(bare));
      }),
      { seed: 20261128, numRuns: 1000 },
    );
  });
});

describe('a cell of a Markdown table', () => {
  it('holds its text and nothing else', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (a, b) => {
        const cells = [a, b, 'end'].map(markdownCell);
        const html = parse(`| A | B | C |\n| --- | --- | --- |\n| ${cells.join(' | ')} |\n`, {
          async: false,
        });
        const found = [...html.matchAll(/<td>([^]*?)<\/td>/g)].map(([, cell = '']) => cell);
        expect(found).toHaveLength(3);
        const plain = found.map(cell =>
          cell.replace(
            /&(amp|lt|gt|quot|#39);/g,
            (_, name: string) =>
              ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
          ),
        );
        expect(found.join('')).not.toContain('<');
        expect(plain).toEqual([a, b, 'end'].map(text => oneLine(text).replace(/ +/g, ' ').trim()));
      }),
      { seed: 20261128, numRuns: 1000 },
    );
  });
});
