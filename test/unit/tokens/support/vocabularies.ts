import { readFileSync } from 'node:fs';
import { type Measure, vocabularyMeasure } from '../../../../src/core/tokens/blocks/measure';
import { VocabularyCounter } from '../../../../src/core/tokens/bpe/vocabularyCounter';
import { decodeVocabulary } from '../../../../src/core/tokens/bpe/vocabularyFile';

const counters = new Map<string, VocabularyCounter>();

export function vocabularyFileOf(id: string): Uint8Array {
  return readFileSync(`media/vocabularies/${id}.bpe`);
}

/** The bundled vocabulary's counter, loaded once per test file. */
export function counterOf(id: string): VocabularyCounter {
  let counter = counters.get(id);
  if (counter === undefined) {
    counter = new VocabularyCounter(decodeVocabulary(vocabularyFileOf(id)));
    counters.set(id, counter);
  }
  return counter;
}

export function measureOf(id: string): Measure {
  return vocabularyMeasure(id, counterOf(id));
}
