import { inEnglish } from '../text/writers';
import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildCatalogue, CatalogueError } from '../../../src/dev/pricing/build';
import { decodeCatalogue } from '../../../src/core/pricing/compactCatalogue';
import { price, provider, readFiles, writeFiles } from './fixture';
import { withPrice } from './badCase';

describe('a file that is not JSON', () => {
  it.each([
    ['a missing comma', '{\n  "id": "acme"\n  "name": 1\n}', 3, 3, /expected "," or "}"/],
    ['an unclosed object', '{\n  "id": "acme"', 2, 15, /expected ","/],
    ['a comment', '{\n  // prices\n}', 2, 3, /double quotes/],
    ['a trailing comma', '{"a": [1,\n]}', 2, 1, /expected a value/],
    ['a key written twice', '{"a": 1,\n "a": 2}', 2, 2, /twice/],
    ['text after the end', '{}\n{}', 2, 1, /after the end/],
    ['an empty file', '', 1, 1, /ends too early/],
    ['a number with a leading zero', '{"a": 01}', 1, 8, /expected ","/],
    ['a single-quoted text', `{"a": 'x'}`, 1, 7, /expected a value/],
  ])('says where malformed JSON breaks: %s', (_, text, line, column, rule) => {
    const [found] = readFiles({ 'acme.json': text }).problems;
    expect(found).toMatchObject({ file: 'acme.json', path: '$' });
    expect(inEnglish(found?.advice)).toBe(`correct line ${line}, column ${column}`);
    expect(inEnglish(found?.rule)).toMatch(rule);
  });
});

describe('the build', () => {
  const build = async (files: Record<string, unknown>): Promise<string> => {
    const folder = writeFiles(files);
    try {
      return (await buildCatalogue(folder)).text;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('packs a catalogue without a mistake', async () => {
    const text = await build({ 'acme.json': provider() });
    expect(decodeCatalogue(text).providers).toEqual([provider()]);
  });

  it('fails with every problem of one that has mistakes', async () => {
    const promise = build(withPrice({ source: 'hearsay', checkedOn: '9999-01-01' }));
    await expect(promise).rejects.toThrow(CatalogueError);
    await expect(promise).rejects.toThrow('pricing/acme.json  $.models[0].prices[0].source');
    await expect(promise).rejects.toThrow('pricing/acme.json  $.models[0].prices[0].checkedOn');
  });

  it('fails without a catalogue', async () => {
    await expect(buildCatalogue('no-such-folder')).rejects.toThrow('no-such-folder');
  });

  it('dates the catalogue by the newest check of a price', async () => {
    const newer = provider();
    newer.models[1]?.prices.splice(0, 1, price({ checkedOn: '2026-11-20' }));
    expect(decodeCatalogue(await build({ 'acme.json': newer })).date).toBe('2026-11-20');
    expect(readFiles({ 'acme.json': provider() }).data.date).toBe('2026-11-10');
  });
});
