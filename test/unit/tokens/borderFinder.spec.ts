import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BorderFinder, pieceFinder } from '../../../src/core/tokens/bpe/borderFinder';
import { type PatternName, compilePattern } from '../../../src/core/tokens/bpe/patterns';
import { endUnit } from '../../../src/core/tokens/bpe/unitClasses';
import { wellFormed } from '../../../src/core/tokens/bpe/wellFormed';
import { corpusTexts } from './support/corpus';
import { digestOf } from './support/digest';
import { fuzzChunk } from './support/fuzzTexts';
import { Random } from './support/random';

const textCount = process.env.TOKENS_FULL === '1' ? 200_000 : 10_000;

/** What the patterns tell apart, and its neighbours; the rest of a text is any character of the plane. */
const tellingChars =
  "aBcÀéßǅʰªا中文あア・ー々〇⺀９²Ⅷ٣゙́̈⃝ \t\n\r\v\f\u0085\u00a0\u2028\u3000'’sSſtlLvVeErRdm/!.。，（$€+😀𝟏𠀀\0\x01\x7f\u200d\ufeff\ufffd\uffff";

function textOf(random: Random): string {
  const telling = Array.from(tellingChars);
  let text = '';
  for (let i = random.below(24) + 1; i > 0; i--) {
    const anyChar = String.fromCharCode(random.below(0xd800));
    text += random.below(5) === 0 ? anyChar : random.pick(telling);
  }
  return text;
}

function bordersFound(name: PatternName, texts: readonly string[]): number[][] {
  const finder = pieceFinder(name, []);
  expect(finder).toBeInstanceOf(BorderFinder);
  return texts.map(text => {
    const units = new Uint16Array(text.length + 1);
    for (let i = 0; i < text.length; i++) {
      units[i] = text.charCodeAt(i);
      finder.learn(text.charCodeAt(i));
    }
    units[text.length] = endUnit;
    const ends = new Int32Array(text.length + 1);
    return [...ends.subarray(0, finder.find(text, units, ends))];
  });
}

/** Where the official library cuts by the published patterns; see `support/recordReference.ts`. */
const { patterns } = JSON.parse(
  readFileSync('test/unit/tokens/fixtures/patterns.json', 'utf8'),
) as { patterns: Record<'kimi' | 'qwen35', { corpus: string; fuzz: string[] }> };

it.each(['kimi', 'qwen35'] as const)('cuts %s as the tokenizers library does', name => {
  const digest = (texts: readonly string[]) => {
    const clean = texts.map(wellFormed);
    return digestOf(
      bordersFound(name, clean).flatMap((borders, i) =>
        borders.map(border => Array.from((clean[i] ?? '').slice(0, border)).length),
      ),
    );
  };
  expect(digest(corpusTexts)).toBe(patterns[name].corpus);
  expect(patterns[name].fuzz.map((_, chunk) => digest(fuzzChunk(chunk)))).toEqual(
    patterns[name].fuzz,
  );
});

/** `Split(Isolated)`: matches are pieces, and so is what lies between them. */
function bordersOfExpression(name: PatternName, texts: readonly string[]): number[][] {
  const { source, flags } = compilePattern(name, []);
  const pattern = new RegExp(source, flags.replace('y', 'g'));
  return texts.map(text => {
    const borders = Array.from(text.matchAll(pattern), ({ 0: piece, index }) => [
      index,
      index + piece.length,
    ]);
    return [...new Set([...borders.flat(), text.length])].filter(border => border > 0);
  });
}

it.each<PatternName>(['o200k', 'tekken', 'kimi', 'cl100k', 'qwen2', 'qwen35', 'deepseek', 'gpt2'])(
  'cuts %s as its expression does',
  { timeout: 300_000 },
  name => {
    const random = new Random(7);
    const texts = [
      ...Array.from({ length: textCount }, () => textOf(random)),
      ...fuzzChunk(0).map(text => text.toWellFormed()),
    ];
    const expected = bordersOfExpression(name, texts);
    bordersFound(name, texts).forEach((borders, i) => {
      expect([texts[i], borders]).toEqual([texts[i], expected[i]]);
    });
  },
);
