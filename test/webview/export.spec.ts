import { describe, expect, test } from 'vitest';
import { csvCell } from '../../src/webview/table/exportTable';
import { searchItems } from '../../src/webview/table/search';
import { OpenComparison } from './driver/comparison';
import { row, seenRows, settled } from './driver/table';
import { useBrowser } from './driver/useBrowser';

describe('a cell of a CSV file', () => {
  test.each([
    ['=1+1', `"'=1+1"`],
    ['+cmd', `"'+cmd"`],
    ['-2', `"'-2"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\tx', `"'\tx"`],
    ['a "b", c', '"a ""b"", c"'],
    ['plain', 'plain'],
    [0.000028, '0.000028'],
    [null, ''],
    [true, 'true'],
  ])('%s is written as %s', (value, expected) => {
    expect(csvCell(value)).toBe(expected);
  });
});

describe('the search', () => {
  const names = ['alibaba/qwen-long 通义千问', 'openai/gpt-4o', 'openai/gpt-4o-mini', 'x/gpt-5'];
  const find = (query: string): readonly string[] => searchItems(names, query, name => name);

  test('takes words in any order, without separators or case', () => {
    expect(find('long QWEN')).toEqual([names[0]]);
    expect(find('gpt 4O')).toEqual([names[1], names[2]]);
    expect(find('gpt5')).toEqual([names[3]]);
    expect(find('千问')).toEqual([names[0]]);
  });

  test('forgives a slip only where nothing matches as typed', () => {
    expect(find('qwn')).toEqual([names[0]]);
    expect(find('gpt')).toEqual(names.slice(1));
    expect(find('zzz')).toEqual([]);
    expect(find('  ')).toEqual(names);
  });
});

describe('the exported table', () => {
  const browser = useBrowser();

  test('holds what is on screen, in its order', async () => {
    const opened = await OpenComparison.open(browser(), { state: { search: 'gemini' } });
    const { page } = opened;
    const rows = await seenRows(page);
    for (const name of ['Markdown', 'CSV', 'JSON']) {
      await page.getByRole('button', { name: `Copy table as ${name}` }).click();
    }
    await settled(page);
    const [markdown = '', csv = '', json = ''] = opened.acted.map(action =>
      action.type === 'copy' ? action.text : '',
    );
    expect(markdown.trim().split('\n')).toHaveLength(rows.length + 2);
    const lines = csv.trim().split('\r\n').slice(1);
    expect(lines.map(line => line.split(',')[0])).toEqual(rows.map(row => row.id));
    const parsed = JSON.parse(json) as { rows: { modelId: string; cost: number | null }[] };
    expect(parsed.rows.map(({ modelId, cost }) => ({ id: modelId, cost }))).toEqual(
      rows.map(({ id, cost }) => ({ id, cost })),
    );
  });

  test('of one row is a Markdown table without markup from names', async () => {
    const opened = await OpenComparison.open(browser(), { state: { search: 'gpt-5-nano' } });
    await row(opened.page, 'openai/gpt-5-nano').click();
    await opened.page.getByRole('button', { name: 'Copy as Markdown', exact: true }).click();
    await expect.poll(() => opened.acted.length).toBe(1);
    const [action] = opened.acted;
    const text = action?.type === 'copy' ? action.text : '';
    expect(text.split('\n')[0]).toContain('| Model | Provider | Tokens |');
    expect(text).toContain('(openai/gpt-5-nano)');
  });
});
