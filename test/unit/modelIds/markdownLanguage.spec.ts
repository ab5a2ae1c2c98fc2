import { describe, expect, it } from 'vitest';
import { languageOfLine } from '../../../src/core/modelIds/lines/markdownLanguage';

/** The language of each line of a document. */
function languages(text: string, languageId = 'markdown'): string[] {
  const lines = text.split('\n');
  return lines.map((_, line) => languageOfLine(languageId, line, each => lines[each] ?? ''));
}

describe('languageOfLine', () => {
  it('knows front matter, prose and fenced code', () => {
    const text = '---\nmodel: a\n---\nprose\n```py\nx\n```\nprose\n~~~\ny\n~~~\nprose';
    expect(languages(text, 'prompt')).toEqual([
      ...['markdown', 'yaml', 'markdown', 'markdown'],
      ...['markdown', 'python', 'markdown', 'markdown'],
      ...['markdown', 'code', 'markdown', 'markdown'],
    ]);
  });

  it('takes a rule in the text for no front matter', () => {
    expect(languages('prose\n---\nprose')).toEqual(['markdown', 'markdown', 'markdown']);
  });

  it('leaves other languages as they are', () => {
    expect(languages('---\na: b', 'yaml')).toEqual(['yaml', 'yaml']);
  });

  it('is silent rather than wrong far below an unnamed fence', () => {
    const text = `\`\`\`\n${'x\n'.repeat(1200)}`;
    expect(languages(text).at(600)).toBe('code');
    expect(languages(text).at(1200)).toBe('markdown');
  });

  it('reads a bounded number of lines', () => {
    let read = 0;
    const language = languageOfLine('markdown', 1_000_000, () => {
      read++;
      return 'prose';
    });
    expect([language, read < 2000]).toEqual(['markdown', true]);
  });

  it('reads front matter from the first line on, as long as it is short', () => {
    const matter = (lines: number) => `---\n${'a: b\n'.repeat(lines)}---\nprose`;
    expect(languages(matter(200)).at(200)).toBe('yaml');
    expect(languages(matter(201)).at(201)).toBe('markdown');
    expect(languages(matter(3)).slice(-2)).toEqual(['markdown', 'markdown']);
    expect(languages('  ---  \na: b\n --- \nprose')).toEqual([
      'markdown',
      'yaml',
      'markdown',
      'markdown',
    ]);
    expect(languages('----\na: b')).toEqual(['markdown', 'markdown']);
  });

  it.each([
    ['```', 'code'],
    ['~~~', 'code'],
    ['````py', 'python'],
    ['~~~~~ JS', 'code'],
    ['   ```yaml', 'yaml'],
    ['```c++', 'c++'],
    ['```x-lang_2', 'x-lang_2'],
    // Four blanks are code already, two marks are none.
    ['    ```yaml', 'markdown'],
    ['``yaml', 'markdown'],
    ['~~yaml', 'markdown'],
    ['text ```yaml', 'markdown'],
  ])('a line behind %j is %s', (opening, language) => {
    expect(languages(`${opening}\nx`)).toEqual(['markdown', language]);
  });

  it('looks for a fence a thousand lines above, and no farther', () => {
    const below = (lines: number) =>
      languages(`prose\n\`\`\`\n${'x\n'.repeat(lines)}`).at(lines + 1);
    expect(below(998)).toBe('code');
    // The first line is out of sight: the fence may be one that closes.
    expect(below(1001)).toBe('markdown');
    const named = (lines: number) =>
      languages(`prose\n\`\`\`py\n${'x\n'.repeat(lines)}`).at(lines + 1);
    expect([named(1000), named(1001)]).toEqual(['python', 'markdown']);
  });
});
