import { inChinese, inEnglish } from '../text/writers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault, findJsonSpans } from '../../../src/core/pricing/jsonText';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('a fault of a JSON text', () => {
  it('is found exactly where JSON.parse finds one', () => {
    const written = fc
      .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.string({ maxLength: 3 }), fc.nat(3))
      .map(([text, at, inserted, cut]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + inserted + text.slice(place + cut);
      });
    const piece = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"a"', '1', '-', '.', 'e', '0', 'true', ' ', '\n'],
      ...["'", '//', '/*', '*/', '\\', '\t', '\u00a0', '\ufeff', 'null', '"\\u12"', '"'],
    );
    const garbage = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(written, garbage), text => {
        const fault = findJsonFault(text);
        const isRepeated = inEnglish(fault?.message).includes('is written twice');
        // What comes after a repeated key is not read any more.
        expect(isRepeated || (fault === null) === isJson(text)).toBe(true);
      }),
      { numRuns: 5000, seed: 20261128 },
    );
  }, 60_000);

  it.each([
    ['{a: 1}', 1, 2, 'expected a key in double quotes'],
    ["{'a': 1}", 1, 2, 'expected a key in double quotes'],
    ['{"a": 1,\n}', 2, 1, 'expected a key in double quotes; the comma before'],
    ['[1,\n2,]', 2, 3, 'expected a value'],
    ['{"a": NaN}', 1, 7, 'expected a value'],
    ['{"a": "x\ny"}', 1, 7, 'a text in double quotes does not end on its line'],
    ['{"path": "C:\\dir"}', 1, 10, 'an escape that JSON does not have'],
    ['{"a": 1} // end', 1, 10, 'JSON has no comments'],
    ['{"a"', 1, 5, 'expected ":"'],
    ['[[1]', 1, 5, 'expected "," or "]"'],
  ])('%j is named at line %i, column %i: %s', (text, line, column, message) => {
    const fault = findJsonFault(text);
    expect(fault).toMatchObject({ line, column });
    expect(inEnglish(fault?.message).slice(0, message.length)).toBe(message);
    expect(inChinese(fault?.message)).toMatch(/\p{Script=Han}/u);
  });
});

describe('the place of a value', () => {
  const text = '{"a": [1, {"b": "x"}],\n "c": null}';
  const textAt = (...steps: PropertyKey[]): string => {
    const [span] = findJsonSpans(text, [steps]);
    return text.slice(span?.start, span?.end);
  };

  it('is its own, or that of the innermost that would hold it', () => {
    expect(textAt('a', 1, 'b')).toBe('"x"');
    expect(textAt('a', 1, 'missing', 3)).toBe('{"b": "x"}');
    expect(textAt('a', 9)).toBe('[1, {"b": "x"}]');
    expect(textAt('c')).toBe('null');
    expect(textAt('__proto__')).toBe(text);
    expect(textAt()).toBe(text);
    expect(findJsonSpans(text, [['c'], []]).map(({ start }) => start)).toEqual([29, 0]);
  });

  it('is the whole of a text that is broken, however deep', () => {
    const deep = '['.repeat(100_000);
    expect(findJsonSpans(deep, [[0, 0]])).toEqual([{ start: 0, end: deep.length }]);
  });
});
