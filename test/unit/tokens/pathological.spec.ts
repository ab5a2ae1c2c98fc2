import { describe, expect, it } from 'vitest';
import { IncrementalDocument } from '../../../src/core/tokens/blocks/incrementalDocument';
import { tokensAt, windowCutsAt, measureText } from '../../../src/core/tokens/blocks/measure';
import { forcedCutUnits } from '../../../src/core/tokens/blocks/textBlocks';
import { windowUnits } from '../../../src/core/tokens/bpe/vocabularyCounter';
import { bundledVocabularies } from '../../../src/core/tokens/families/bundledFamilies';
import { counterOf, measureOf } from './support/vocabularies';

/** Runs without an end, which make other tokenizers quadratic: seconds to minutes at this size. */
const runUnits = 40_000;
const runs: Readonly<Record<string, string>> = {
  a: 'a',
  spaces: ' ',
  newlines: '\n',
  'CR LF': '\r\n',
  tabs: '\t',
  equals: '=',
  carets: '^',
  quotes: "'s",
  slashes: '/',
  zeros: '0',
  NUL: '\0',
  emoji: '😀',
  'family emoji': '👨‍👩‍👧‍👦',
  'unpunctuated Chinese':
    '每百万输入词元只要一块钱这在一年前还无法想象上下文长度也从八千增加到了一百万',
  'one ideograph': '啊',
  'combining marks': 'e\u0301\u0302\u0323',
  'lone surrogates': '\ud83d',
  'Thai without spaces': 'วันนี้อากาศดีมากแต่พรุ่งนี้อาจจะมีฝนตกหนัก',
  base64: 'SGVsbG8sIFdvcmxkISBUaGlzIGlz',
  hexadecimal: '9f86d081884c7d659a2feaa0c55ad015',
  'lower blocks': '▁',
  tags: '> </',
};

const runOf = (unit: string) => unit.repeat(Math.ceil(runUnits / unit.length)).slice(0, runUnits);

describe.each(Object.entries(runs))('an endless run of %s', (_, unit) => {
  const run = runOf(unit);

  it('is counted in bounded steps, close to the exact count', { timeout: 60_000 }, () => {
    for (const id of bundledVocabularies) {
      const { sums, forcedCuts } = measureText(run, [measureOf(id)]);
      const values = sums.get(id);
      const tokens = values?.[tokensAt] ?? 0;
      const cuts = forcedCuts + (values?.[windowCutsAt] ?? 0);
      // Without windows and forced cuts: n log n in one step, exact, and too long for an editor.
      const exact = counterOf(id).countWithoutWindows(run);
      expect([id, Math.abs(tokens - exact) <= 2 * cuts, cuts === 0 && tokens !== exact]).toEqual([
        id,
        true,
        false,
      ]);
    }
  });

  it('counts the same when it pauses at every chance, and others count meanwhile', () => {
    const block = run.slice(0, forcedCutUnits);
    for (const id of bundledVocabularies) {
      const counter = counterOf(id);
      const whole = counter.count(block);
      let pauses = 0;
      let counted = counter.countWithin(block, () => true);
      for (; counted === null; counted = counter.countWithin(block, () => true)) {
        pauses++;
      }
      expect([id, counted]).toEqual([id, whole]);
      expect(pauses).toBeLessThan(100);

      counter.countWithin(block, () => true);
      const other = `x${block.slice(1)}`;
      expect([id, counter.count(other)]).toEqual([id, counterOf(id).count(other)]);
      expect([id, counter.count(block)]).toEqual([id, whole]);
    }
  });

  it('keeps an edit from recounting the run', () => {
    const measured: number[] = [];
    const document = new IncrementalDocument();
    const measure = measureOf('o200k_base');
    document.setMeasures([
      {
        ...measure,
        measureWithin: (text, outOfTime) => {
          measured.push(text.length);
          return measure.measureWithin(text, outOfTime);
        },
      },
    ]);
    document.applyChange(0, 0, run);
    document.work(() => false);
    for (const offset of [0, 1, 20_000, forcedCutUnits, forcedCutUnits + 1, runUnits - 1]) {
      measured.length = 0;
      document.applyChange(offset, 1, 'x');
      document.work(() => false);
      const recounted = measured.reduce((sum, length) => sum + length, 0);
      expect(recounted).toBeLessThanOrEqual(4 * forcedCutUnits);
    }
  });
});

describe('the longest step', () => {
  it('is one block of a bounded length', () => {
    for (const unit of Object.values(runs)) {
      const lengths: number[] = [];
      measureText(runOf(unit), [
        {
          id: 'lengths',
          width: 0,
          measure: text => {
            lengths.push(text.length);
            return new Float64Array();
          },
          measureWithin: () => null,
        },
      ]);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(forcedCutUnits);
    }
  });

  it('merges one window at a time', () => {
    const { windowCuts } = counterOf('o200k_base').count('='.repeat(windowUnits * 3 + 1));
    expect(windowCuts).toBe(3);
    expect(counterOf('o200k_base').count('='.repeat(windowUnits)).windowCuts).toBe(0);
  });

  it('never cuts a surrogate pair', () => {
    // An odd start puts the window's edge inside a pair; half a pair would count as U+FFFD.
    const run = `=${'😀'.repeat(windowUnits)}`;
    for (const id of bundledVocabularies) {
      const exact = counterOf(id).countWithoutWindows(run);
      const { tokens, windowCuts } = counterOf(id).count(run);
      expect([id, Math.abs(tokens - exact) <= 2 * windowCuts]).toEqual([id, true]);
    }
  });
});

it('becomes exact again when the run is broken up', () => {
  const document = new IncrementalDocument();
  document.setMeasures([measureOf('o200k_base')]);
  const parts = 40;
  let text = runOf('=').slice(0, 40_000);
  document.applyChange(0, 0, text);
  document.work(() => false);
  expect(document.measured()?.forcedCuts).toBeGreaterThan(0);
  for (let part = parts - 1; part > 0; part--) {
    document.applyChange(part * 1000, 0, ' x\n');
    text = `${text.slice(0, part * 1000)} x\n${text.slice(part * 1000)}`;
  }
  document.work(() => false);
  const measured = document.measured();
  expect(measured?.forcedCuts).toBe(0);
  expect(measured?.sums.get('o200k_base')).toEqual(measureOf('o200k_base').measure(text));
});
