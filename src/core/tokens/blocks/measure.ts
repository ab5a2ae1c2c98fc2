import { textBlocks } from './textBlocks';
import type { BlockCount, VocabularyCounter } from '../bpe/vocabularyCounter';

/**
 * Something counted per block whose values add up to those of the whole text: the tokens of one
 * vocabulary, or the features an estimator reads.
 */
export interface Measure {
  readonly id: string;
  /** How many numbers it gives. */
  readonly width: number;
  measure(text: string): Float64Array;
  /** Pauses with `null` once the time is up, where a text can take long; the same call goes on. */
  measureWithin(text: string, outOfTime: () => boolean): Float64Array | null;
}

/** A text measured block by block. */
export interface MeasuredText {
  /** Sums by measure id, as wide as the measure. */
  readonly sums: ReadonlyMap<string, Float64Array>;
  /** Borders between blocks that were no safe cuts; above 0 every count is approximate. */
  readonly forcedCuts: number;
}

/** What a vocabulary measures: tokens, then cuts inside overlong pieces (above 0: approximate). */
export const tokensAt = 0;
export const windowCutsAt = 1;

export function vocabularyMeasure(id: string, counter: VocabularyCounter): Measure {
  const valuesOf = ({ tokens, windowCuts }: BlockCount) => Float64Array.of(tokens, windowCuts);
  return {
    id,
    width: 2,
    measure: text => valuesOf(counter.count(text)),
    measureWithin: (text, outOfTime) => {
      const counted = counter.countWithin(text, outOfTime);
      return counted && valuesOf(counted);
    },
  };
}

/** Measures a text once, in one go. */
export function measureText(text: string, measures: readonly Measure[]): MeasuredText {
  const sums = new Map(measures.map(({ id, width }) => [id, new Float64Array(width)]));
  let forcedCuts = 0;
  for (const block of textBlocks(text)) {
    forcedCuts += block.forced ? 1 : 0;
    for (const measure of measures) {
      addTo(sums.get(measure.id), measure.measure(block.text), 1);
    }
  }
  return { sums, forcedCuts };
}

export function addTo(
  sums: Float64Array | undefined,
  values: Float64Array | undefined,
  sign: 1 | -1,
): void {
  if (sums === undefined || values === undefined) {
    return;
  }
  for (let i = 0; i < values.length; i++) {
    sums[i] = (sums[i] ?? 0) + sign * (values[i] ?? 0);
  }
}
