/** The glossary of CONTRIBUTING.md against every text that a user reads. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/dev/pricing/readCatalogue';
import { chineseBundle } from './text/writers';

interface Text {
  readonly place: string;
  readonly text: string;
}

const read = (file: string): string => readFileSync(file, 'utf8');

/** Names of settings, files, fields and values are no words. */
const withoutCode = (text: string): string =>
  text.replace(/```[\s\S]*?```|`[^`]*`|\]\([^)]*\)|“\w+”|\$?\{\w+\}|\w+\.json/g, '');

const [, glossary = ''] = read('CONTRIBUTING.md').split('## Glossary');
const [table = ''] = glossary.split('\n## ');
const [head = [], , ...terms] = table
  .split('\n')
  .filter(line => line.startsWith('|'))
  .map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  );

const forbidden = (column: string): string[] =>
  terms.flatMap(cells =>
    [...(cells[head.indexOf(column)] ?? '').matchAll(/`([^`]+)`/g)].map(([, word = '']) => word),
  );

const paragraphs = (file: string): Text[] =>
  withoutCode(read(file))
    .split('\n')
    .map((text, line) => ({ place: `${file}:${line + 1}`, text }));

const manifest = (file: string): Text[] =>
  Object.entries(JSON.parse(read(file)) as Record<string, string>).map(([key, text]) => ({
    place: `${file} ${key}`,
    text: withoutCode(text),
  }));

/** Names and remarks of the catalogue, by their language. */
function catalogue(language: 'en' | 'zh', value: unknown, place: string): Text[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, each]): Text[] => {
    const isText = key === language || (language === 'zh' ? key === 'nameZh' : key === 'name');
    return isText && typeof each === 'string'
      ? [{ place: `${place}.${key}`, text: each }]
      : catalogue(language, each, `${place}.${key}`);
  });
}

const { data } = readCatalogue('pricing');

const english: Text[] = [
  ...Object.keys(chineseBundle).map(text => ({ place: text, text: withoutCode(text) })),
  ...manifest('package.nls.json'),
  ...paragraphs('README.md'),
  ...catalogue('en', data, 'catalogue'),
];
const chinese: Text[] = [
  ...Object.entries(chineseBundle).map(([place, text]) => ({ place, text: withoutCode(text) })),
  ...manifest('package.nls.zh-cn.json'),
  ...paragraphs('README.zh-CN.md'),
  ...catalogue('zh', data, 'catalogue'),
];

describe('the glossary', () => {
  it('is read', () => {
    expect(head).toEqual(['Term', 'English', '中文', 'Not in English', 'Not in Chinese']);
    expect(terms.length).toBeGreaterThan(30);
    for (const [term, ...words] of terms) {
      expect(words.slice(0, 2), term).not.toContain('');
    }
  });

  it.each(forbidden('Not in English'))('“%s” is said nowhere in English', word => {
    const whole = new RegExp(`(?<![\\w-])${word}(?![\\w-])`, 'i');
    expect(english.filter(({ text }) => whole.test(text))).toEqual([]);
  });

  it.each(forbidden('Not in Chinese'))('“%s” is said nowhere in Chinese', word => {
    expect(chinese.filter(({ text }) => text.toLowerCase().includes(word))).toEqual([]);
  });

  it('has no blank between a Chinese character and a day', () => {
    const blank =
      /\p{Script=Han} \d{4}-\d{2}(?:-\d{2})?(?![\d.])|(?<![\w.-])\d{4}-\d{2}-\d{2} \p{Script=Han}/u;
    expect(chinese.filter(({ text }) => blank.test(text))).toEqual([]);
    const named = Object.values(chineseBundle).filter(text =>
      /\p{Script=Han} \{day\}|\{day\} \p{Script=Han}/u.test(text),
    );
    expect(named).toEqual([]);
  });
});
