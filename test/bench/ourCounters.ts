import { readFileSync } from 'node:fs';
import { type Measure, vocabularyMeasure } from '../../src/core/tokens/blocks/measure';
import { featuresMeasure } from '../../src/core/tokens/families/textFeatures';
import { VocabularyCounter } from '../../src/core/tokens/bpe/vocabularyCounter';
import { decodeVocabulary } from '../../src/core/tokens/bpe/vocabularyFile';
import { bundledVocabularies } from '../../src/core/tokens/families/bundledFamilies';

/** The first vocabularies; 8 means all seven and the features the estimators read. */
export function measureSetOf(count: number): { measures: Measure[] } {
  const measures = bundledVocabularies.slice(0, count).map(id => {
    const file = readFileSync(`media/vocabularies/${id}.bpe`);
    return vocabularyMeasure(id, new VocabularyCounter(decodeVocabulary(file)));
  });
  return {
    measures: count > bundledVocabularies.length ? [...measures, featuresMeasure] : measures,
  };
}
