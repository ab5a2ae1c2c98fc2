import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedSpans } from '../../../src/host/counting/movedSpans';
import type { TextChange } from '../../../src/protocol/counting';

/** Edits as the editor tells them: apart from each other, last one first. */
const changes = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 6 }), removed: fc.nat(4), added: fc.nat(3) }), {
    maxLength: 8,
  })
  .map(parts => {
    let at = -1;
    return parts
      .map(({ gap, removed, added }): TextChange => {
        const offset = at + gap;
        at = offset + removed;
        return { offset, removed, text: 'x'.repeat(added) };
      })
      .reverse();
  });

const spans = fc.array(
  fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => ({ start, end: start + length + 1 })),
  { maxLength: 8 },
);

describe('movedSpans', () => {
  it('moves each end through one edit after the other', () => {
    const through = (at: number, { offset, removed, text }: TextChange): number =>
      at <= offset ? at : Math.max(at - removed, offset) + text.length;
    fc.assert(
      fc.property(spans, changes, (before, edits) => {
        const expected = before
          .map(({ start, end }) => ({
            start: edits.reduce(through, start),
            end: edits.reduce(through, end),
          }))
          .filter(({ start, end }) => start < end);
        expect(movedSpans(before, edits)).toEqual(expected);
      }),
      { numRuns: 5000, seed: 20261128 },
    );
  });

  it('does not compare all with all', () => {
    const many = 200_000;
    let looks = 0;
    const edits = Array.from({ length: many }, (_, i) => ({
      get offset() {
        looks++;
        return (many - i) * 10;
      },
      removed: 1,
      text: 'xy',
    }));
    const selected = Array.from({ length: many }, (_, i) => ({
      start: i * 10 + 2,
      end: i * 10 + 8,
    }));
    expect(movedSpans(selected, edits)).toHaveLength(many);
    expect(looks).toBeLessThan(many * 50);
  });
});
