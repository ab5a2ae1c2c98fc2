import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentStart } from '../../../src/core/modelIds/lines/comments';
import { modelIdsIn } from '../../../src/core/modelIds/lines/modelIdsIn';

const languages = ['typescript', 'json', 'yaml', 'ini', 'sql', 'html', 'latex', 'plaintext'];

/** Strings as an expression reads them, without the two ways to take a backslash. */
const string = String.raw`(["'\u0060])(?:\\.|(?!\1)[^\\])*\1`;
const markerOf: Record<string, string> = {
  yaml: String.raw`(?:^|\s)#`,
  sql: '--',
  typescript: String.raw`//|/\*|^\s*\*|^\s*#\s`,
};

describe('commentStart', () => {
  it('finds the comment an expression for strings and markers finds', () => {
    const piece = fc.constantFrom('"', "'", '`', '\\', ' ', '#', '/', '*', '-', 'a');
    const lines = fc.string({ unit: piece, maxLength: 24 });
    fc.assert(
      fc.property(lines, fc.constantFrom(...Object.keys(markerOf)), (line, language) => {
        const expression = new RegExp(`${string}|(${markerOf[language] ?? ''})`, 'gd');
        const found = [...line.matchAll(expression)].find(match => match[2] !== undefined);
        expect(commentStart(line, language)).toBe(found?.indices?.[2]?.[0] ?? line.length);
      }),
      { numRuns: 20_000, seed: 20261128 },
    );
  });

  it.each([
    ['50 % off', 'latex', 3],
    [String.raw`50\% off`, 'latex', null],
    [String.raw`50\% % off`, 'latex', 5],
    ['  rem x', 'bat', 0],
    ['@REM x', 'bat', 0],
    [':: x', 'bat', 0],
    ['set a=rem x', 'bat', null],
    ['remove x', 'bat', null],
  ])('of %j in %s begins at %j', (line, language, start) => {
    expect(commentStart(line, language)).toBe(start ?? line.length);
  });

  it.each([
    ['LaTeX', `don't ${String.raw`\alpha `.repeat(40)}`],
    [
      'a path',
      String.raw`don't open C:\a\b\c\d\e\f\g\h\i\j\k\l\m\n\o\p\q\r\s\t\u\v\w\x\y\z\1\2\3\4`,
    ],
    [
      'an expression',
      String.raw`const re = /^\s*(['"]?)\s*\w+\s*:\s*\d+\s*\w+\s*\d+\s*\w+\s*\d+\s*\w+\s*\d+\s*\w+\s*\d+\s*\w+\s*\d+\s*$/;`,
    ],
    ['half of a JSON text', `{"name": "${String.raw`\u0041`.repeat(40)}`],
    ...['"', "'", '`'].flatMap(quote => [
      [`${quote} and backslashes`, quote + '\\'.repeat(1_000_001)],
      [`${quote} and escapes`, quote + String.raw`\a`.repeat(500_000)],
      [`${quote}, escaped`, quote + `\\${quote}`.repeat(500_000)],
      [`open ${quote}s, escaped`, `\\${quote}`.repeat(500_000)],
    ]),
  ] as [string, string][])(
    'reads %s once',
    (_name, line) => {
      const started = performance.now();
      for (const language of languages) {
        commentStart(line, language);
        modelIdsIn(line, language);
      }
      // A few hundredths of a second; tries of every quote or every way to read a backslash never end.
      expect(performance.now() - started).toBeLessThan(20_000);
    },
    60_000,
  );
});
