import type { TokenCount } from '../../api';
import { familyOf } from './families';
import { type Measure, type MeasuredText, measureText, vocabularyMeasure } from '../blocks/measure';
import { measuresOf, tokenCount } from './tokenCount';
import { featuresMeasure } from './textFeatures';
import type { VocabularyCounter } from '../bpe/vocabularyCounter';

/** The measures at hand: features always, a vocabulary once its file has been added. */
export class MeasureSet {
  readonly #measures = new Map<string, Measure>([[featuresMeasure.id, featuresMeasure]]);

  addVocabulary(id: string, counter: VocabularyCounter): void {
    this.#measures.set(id, vocabularyMeasure(id, counter));
  }

  has(id: string): boolean {
    return this.#measures.has(id);
  }

  /** The measures the families need. Throws if a vocabulary is missing. */
  forFamilies(families: readonly string[]): Measure[] {
    return neededMeasures(families).map(id => {
      const measure = this.#measures.get(id);
      if (measure === undefined) {
        throw new Error(`The vocabulary "${id}" has not been loaded.`);
      }
      return measure;
    });
  }

  /** Counts a text with each family, in one go. */
  countTokens(text: string, families: readonly string[]): Map<string, TokenCount> {
    return countsOf(families, measureText(text, this.forFamilies(families)));
  }
}

/** Each family's count of a measured text. */
export function countsOf(
  families: readonly string[],
  measured: MeasuredText,
): Map<string, TokenCount> {
  return new Map(families.map(id => [id, tokenCount(familyOf(id), measured)]));
}

/** Ids of the vocabularies, and of the features, that the families need. */
export function neededMeasures(families: readonly string[]): string[] {
  return [...new Set(families.flatMap(id => measuresOf(familyOf(id))))];
}
