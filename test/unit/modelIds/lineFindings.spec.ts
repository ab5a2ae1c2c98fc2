import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineFindings } from '../../../src/core/modelIds/lines/lineFindings';

/** What is found in a line: its capitals. */
const capitals = (line: string): string[] => line.match(/[A-Z]/g) ?? [];

function readAll(
  findings: LineFindings<string>,
  lines: readonly string[],
  most = Infinity,
): number {
  let read = 0;
  for (let line = findings.unread; line !== null && read < most; line = findings.unread) {
    findings.read(capitals(lines[line] ?? ''), lines.length);
    read++;
  }
  return read;
}

const line = fc.constantFrom('', 'a', 'A', 'bB', 'CD');
const edit = fc.record({
  first: fc.nat(30),
  count: fc.nat(4),
  lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  /** How many lines are read before the next edit. */
  read: fc.nat(40),
});

describe('LineFindings', () => {
  it('finds after any edits what a fresh reading finds', () => {
    const texts = fc.array(line, { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(texts, fc.array(edit, { maxLength: 12 }), (start, edits) => {
        const text = [...start];
        const findings = new LineFindings<string>();
        for (const { first: at, count, lines, read } of edits) {
          readAll(findings, text, read);
          const first = Math.min(at, text.length - 1);
          const last = Math.min(first + count, text.length - 1);
          text.splice(first, last - first + 1, ...lines);
          findings.edit({ first, last, lines: lines.length }, false);
        }
        readAll(findings, text);
        const expected = text.map(capitals);
        expect(text.map((_, index) => findings.found.get(index) ?? [])).toEqual(expected);
        expect(Math.max(-1, ...findings.found.keys())).toBeLessThan(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('knows the first so many findings when no more are read', () => {
    const texts = fc.array(line, { minLength: 1, maxLength: 25 });
    const most = 6;
    const readSome = (
      findings: LineFindings<string>,
      text: readonly string[],
      lines = Infinity,
    ): void => {
      for (let read = 0; read < lines && findings.countBefore < most; read++) {
        if (readAll(findings, text, 1) === 0) {
          break;
        }
      }
    };
    fc.assert(
      fc.property(texts, fc.array(edit, { maxLength: 12 }), (start, edits) => {
        const text = [...start];
        const findings = new LineFindings<string>();
        for (const { first: at, count, lines, read } of edits) {
          readSome(findings, text, read);
          const first = Math.min(at, text.length - 1);
          const last = Math.min(first + count, text.length - 1);
          text.splice(first, last - first + 1, ...lines);
          findings.edit({ first, last, lines: lines.length }, false);
        }
        readSome(findings, text);
        const known = [...findings.found].sort(([a], [b]) => a - b).flatMap(([, found]) => found);
        expect(known.slice(0, most)).toEqual(text.flatMap(capitals).slice(0, most));
      }),
      { numRuns: 2000, seed: 20261128 },
    );
  });

  it('reads only the touched lines again', () => {
    const text = Array.from({ length: 1000 }, () => 'aA');
    const findings = new LineFindings<string>();
    expect(readAll(findings, text)).toBe(1000);
    findings.edit({ first: 500, last: 500, lines: 3 }, false);
    text.splice(500, 1, 'x', 'Y', 'z');
    expect(readAll(findings, text)).toBe(3);
    expect(findings.found.get(1001)).toEqual(['A']);
    findings.edit({ first: 900, last: 900, lines: 1 }, true);
    expect(readAll(findings, text)).toBe(102);
  });
});
