import { expect, it } from 'vitest';
import { UNDECIDED, borderFinder } from '../../../src/core/tokens/borderFinder';
import { type PatternName, compilePattern } from '../../../src/core/tokens/patterns';
import { END_UNIT } from '../../../src/core/tokens/unitClasses';
import { Random } from './support/random';

const TEXTS = process.env.TOKENS_FULL === '1' ? 50_000 : 3000;

/** What the patterns tell apart, and its neighbours; the rest of a text is any character of the plane. */
const TELLING =
  "aBcÀéßǅʰªا中文あア・ー々９²Ⅷ٣゙́̈⃝ \t\n\r\v\f\u0085\u00a0\u2028\u3000'’sSſtlLvVeErRdm/!.。，（$€+😀𝟏𠀀\0\x01\x7f\u200d\ufeff\ufffd\uffff";

function textOf(random: Random): string {
  const telling = Array.from(TELLING);
  let text = '';
  for (let i = random.below(24) + 1; i > 0; i--) {
    const anyChar = String.fromCharCode(random.below(0xd800));
    text += random.below(5) === 0 ? anyChar : random.pick(telling);
  }
  return text;
}

it.each<PatternName>(['o200k', 'tekken', 'cl100k', 'qwen2', 'deepseek'])(
  'cuts %s as its expression does, wherever it decides',
  { timeout: 120_000 },
  name => {
    const random = new Random(7);
    const pattern = compilePattern(name, []);
    const finder = borderFinder(name);
    let decided = 0;
    for (let n = 0; n < TEXTS; n++) {
      const text = textOf(random);
      const units = Uint16Array.from([
        ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
        END_UNIT,
      ]);
      units.forEach(unit => finder?.classes.learn(unit));
      for (let at = 0; at < text.length;) {
        pattern.lastIndex = at;
        const expected = pattern.test(text) ? pattern.lastIndex : -2;
        const found = finder?.pieceEnd(units, at) ?? UNDECIDED;
        if (found !== UNDECIDED) {
          decided++;
          expect([text, at, found]).toEqual([text, at, expected]);
        }
        at = expected > at ? expected : at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
      }
    }
    expect(decided).toBeGreaterThan(TEXTS);
  },
);
