/** Vocabulary files cut short or with flipped bits: an error that says so, or a count, at once. */
import { expect, it } from 'vitest';
import { VocabularyLoader } from '../../src/core/tokens/bpe/vocabularyLoader';
import type { VocabularyCounter } from '../../src/core/tokens/bpe/vocabularyCounter';
import { Random } from '../unit/tokens/support/random';
import { vocabularyFileOf } from '../unit/tokens/support/vocabularies';
import { report, scaled } from './scale';

const text = 'The quick brown fox, 你好，世界。 const x = 1;\n👩‍👩‍👧‍👦 naïve café\t0123456789 ';
const patienceMilliseconds = 5000;

function load(file: Uint8Array): VocabularyCounter {
  const loader = new VocabularyLoader(file);
  for (let step = 0; step < 1000; step++) {
    const counter = loader.step();
    if (counter !== null) {
      return counter;
    }
  }
  throw new Error('The loader does not come to an end.');
}

function damaged(file: Uint8Array, random: Random): Uint8Array {
  if (random.below(4) === 0) {
    return file.subarray(0, random.below(file.length));
  }
  const copy = file.slice();
  // Half of the flips hit the header, whose few bytes decide everything.
  const range = random.below(2) === 0 ? Math.min(400, file.length) : file.length;
  for (let flips = 1 + random.below(3); flips > 0; flips--) {
    const at = random.below(range);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
  }
  return copy;
}

it('no damaged vocabulary crashes, hangs or counts what is no number', { timeout: 900_000 }, () => {
  const file = new Uint8Array(vocabularyFileOf('claude2'));
  const random = new Random(10);
  const outcomes = { refused: 0, counted: 0 };
  for (let index = 0; index < scaled(5000); index++) {
    const bytes = damaged(file, random);
    const started = performance.now();
    let tokens: number | null = null;
    try {
      tokens = load(bytes).count(text).tokens;
    } catch (error) {
      expect((error as Error).message).not.toBe('');
    }
    expect(performance.now() - started, `file ${index}`).toBeLessThan(patienceMilliseconds);
    if (tokens === null) {
      outcomes.refused++;
    } else {
      expect(Number.isSafeInteger(tokens) && tokens > 0, `file ${index}: ${tokens}`).toBe(true);
      outcomes.counted++;
    }
  }
  report('Vocabulary files', outcomes);
});
