import { readFileSync } from 'node:fs';
import { type Measure, vocabularyMeasure } from '../../src/core/tokens/measure';
import { FEATURES_MEASURE } from '../../src/core/tokens/textFeatures';
import { VocabularyCounter } from '../../src/core/tokens/vocabularyCounter';
import { decodeVocabulary } from '../../src/core/tokens/vocabularyFile';

export const VOCABULARIES = [
  'o200k_base',
  'cl100k_base',
  'qwen3',
  'deepseek_v3',
  'gemma3',
  'tekken',
  'claude2',
];

/** The first vocabularies; 8 means all seven and the features the estimators read. */
export function measureSetOf(count: number): { measures: Measure[] } {
  const measures = VOCABULARIES.slice(0, count).map(id => {
    const file = readFileSync(`media/vocabularies/${id}.bpe`);
    return vocabularyMeasure(id, new VocabularyCounter(decodeVocabulary(file)));
  });
  return { measures: count > VOCABULARIES.length ? [...measures, FEATURES_MEASURE] : measures };
}
