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
});
