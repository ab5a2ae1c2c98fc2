import { describe, expect, it } from 'vitest';
import { IncrementalDocument } from '../../../src/core/tokens/blocks/incrementalDocument';
import { type Measure, measureText } from '../../../src/core/tokens/blocks/measure';
import { isSafeCut } from '../../../src/core/tokens/blocks/safeCuts';
import { featuresMeasure } from '../../../src/core/tokens/families/textFeatures';
import { corpusTexts } from './support/corpus';
import { fuzzChunks, fuzzChunk, fuzzFragment, fuzzText } from './support/fuzzTexts';
import { Random } from './support/random';
import { bundledVocabularies } from '../../../src/core/tokens/families/bundledFamilies';
import { measureOf } from './support/vocabularies';

const isFull = process.env.TOKENS_FULL === '1';
const cutChunks = isFull ? fuzzChunks : 1;
/** Each edit is checked against a full count with every vocabulary. */
const editCount = isFull ? 10_000 : 40;

const measures: readonly Measure[] = [...bundledVocabularies.map(measureOf), featuresMeasure];

const valuesOf = ({ sums }: { sums: ReadonlyMap<string, Float64Array> }) =>
  Object.fromEntries(Array.from(sums, ([id, values]) => [id, [...values]]));

/** The whole text at once, without blocks. */
const wholeCount = (text: string) =>
  Object.fromEntries(measures.map(measure => [measure.id, [...measure.measure(text)]]));

function counted(
  document: IncrementalDocument,
): NonNullable<ReturnType<IncrementalDocument['measured']>> {
  expect(document.work(() => false)).toBe(true);
  const measured = document.measured();
  if (measured === null) {
    throw new Error('A document without work left has a count.');
  }
  return measured;
}

/** What the work gives, pauses left out. */
function resultOf<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) {
      return step.value;
    }
  }
}

function documentOf(text: string): IncrementalDocument {
  const document = new IncrementalDocument();
  document.setMeasures(measures);
  document.applyChange(0, 0, text);
  return document;
}

describe('a safe cut', () => {
  it('never changes a sum', { timeout: 600_000 }, () => {
    const random = new Random(7);
    let cuts = 0;
    for (let chunk = 0; chunk < cutChunks; chunk++) {
      for (const text of fuzzChunk(chunk)) {
        const places = Array.from(text, (_, i) => i).filter(i => isSafeCut(text, i));
        if (places.length === 0) {
          continue;
        }
        const place = random.pick(places);
        cuts++;
        for (const measure of measures) {
          const left = measure.measure(text.slice(0, place));
          const right = measure.measure(text.slice(place));
          const sum = left.map((value, i) => value + (right[i] ?? 0));
          expect([measure.id, text, place, ...sum]).toEqual([
            measure.id,
            text,
            place,
            ...measure.measure(text),
          ]);
        }
      }
    }
    expect(cuts).toBeGreaterThan(cutChunks * 500);
  });

  it('is found often enough in every kind of prose and code to keep blocks small', () => {
    const ordinary = corpusTexts.filter(text => /\p{L}\s/u.test(text) && /^.{60,600}$/s.test(text));
    for (const text of ordinary) {
      const long = `${text}\n`.repeat(Math.ceil(20_000 / text.length));
      expect([text, measureText(long, []).forcedCuts]).toEqual([text, 0]);
    }
    expect(ordinary.length).toBeGreaterThan(30);
  });
});

describe('an edited document', () => {
  it('has exactly the sums of a full count after every edit', { timeout: 3_600_000 }, () => {
    const random = new Random(11);
    const seed = corpusTexts.filter(text => text.length > 40).join('\n');
    let text = seed.slice(0, 15_000);
    const document = documentOf(text);
    for (let edit = 0; edit < editCount; edit++) {
      const kind = random.below(10);
      const offset =
        kind < 6
          ? random.below(text.length + 1)
          : Math.max(0, text.indexOf('\n', random.below(text.length)) + random.below(3) - 1);
      const removed = Math.min(random.pick([0, 0, 1, 2, 5, 40, 900]), text.length - offset);
      const added =
        kind < 7 ? random.pick(['', fuzzFragment(random)]) : kind < 9 ? fuzzText(random) : '';
      document.applyChange(offset, removed, added);
      text = text.slice(0, offset) + added + text.slice(offset + removed);
      if (text.length < 9_000) {
        document.applyChange(text.length, 0, seed.slice(0, 6_000));
        text += seed.slice(0, 6_000);
      }
      const measured = counted(document);
      expect(measured.forcedCuts).toBe(0);
      expect([edit, document.length, valuesOf(measured)]).toEqual([
        edit,
        text.length,
        wholeCount(text),
      ]);
    }
  });

  it('applies several changes of one event in the order VS Code gives them', () => {
    const document = documentOf('one two three\nfour five six\n');
    // Offsets of the text before the event, last first.
    for (const [offset, removed, added] of [
      [19, 4, 'FIVE'],
      [4, 3, 'zwei'],
      [0, 0, '// '],
    ] as const) {
      document.applyChange(offset, removed, added);
    }
    const text = '// one zwei three\nfour FIVE six\n';
    expect(valuesOf(counted(document))).toEqual(wholeCount(text));
  });

  it('survives changes outside of its text', () => {
    const document = documentOf('abc');
    document.applyChange(99, 5, ' def');
    document.applyChange(2, 99, '');
    document.applyChange(-3, 1, 'x');
    expect(document.length).toBe(2);
    document.applyChange(0, document.length, '');
    expect([document.length, valuesOf(counted(document))]).toEqual([0, wholeCount('')]);
  });

  it('counts selections as texts of their own', { timeout: 120_000 }, () => {
    const random = new Random(5);
    const text = corpusTexts.join('\n').slice(0, 40_000);
    const document = documentOf(text);
    document.work(() => false);
    for (let i = 0; i < 20; i++) {
      const spans = Array.from({ length: 1 + random.below(3) }, () => {
        const start = random.below(text.length);
        return { start, end: start + random.below(random.pick([5, 300, 30_000])) };
      });
      const measured = resultOf(document.measuredSpans(spans));
      const expected = spans.map(({ start, end }) => wholeCount(text.slice(start, end)));
      const exact = measured.forcedCuts === 0 ? valuesOf(measured) : null;
      expect(exact).toEqual(
        Object.fromEntries(
          measures.map(({ id, width }) => [
            id,
            Array.from({ length: width }, (_, at) =>
              expected.reduce((sum, counts) => sum + (counts[id]?.[at] ?? 0), 0),
            ),
          ]),
        ),
      );
    }
  });

  it('keeps counts when tokenizers come and go', () => {
    const text = corpusTexts.join('\n').slice(0, 20_000);
    let calls = 0;
    const counting = measures.map(measure => ({
      ...measure,
      measure: (part: string) => {
        calls++;
        return measure.measure(part);
      },
    }));
    const [first, second] = counting;
    if (first === undefined || second === undefined) {
      throw new Error('Two measures are needed.');
    }
    const document = new IncrementalDocument();
    document.setMeasures([first]);
    document.applyChange(0, 0, text);
    document.work(() => false);
    const once = calls;
    document.setMeasures([first, second]);
    document.work(() => false);
    expect(calls).toBe(2 * once);
    document.setMeasures([second]);
    document.setMeasures([second, first]);
    expect(document.measured()?.sums.get(first.id)).toEqual(first.measure(text));
    expect(calls).toBe(2 * once + 1);
  });

  it('can be counted in slices, and has no sum before the last', () => {
    const document = documentOf(corpusTexts.join('\n').repeat(3));
    let slices = 0;
    while (!document.work(() => true)) {
      expect(document.measured()).toBeNull();
      slices++;
    }
    expect(slices).toBeGreaterThan(50);
    expect(document.measured()).not.toBeNull();
  });
});
