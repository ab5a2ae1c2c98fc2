import type { TokenCount } from '../../tokenCount';
import { familyOf } from './families';
import {
  type Measure,
  type MeasuredText,
  measureText,
  tokensAt,
  vocabularyMeasure,
  windowCutsAt,
} from '../blocks/measure';
import type { ErrorBar, EstimatedFamily, TokenizerFamily } from './family';
import { featureIndex, featuresMeasure, featuresMeasureId, type FeatureName } from './textFeatures';
import type { VocabularyCounter } from '../bpe/vocabularyCounter';

/** Above this share of letters from other scripts an estimator is outside its calibration. */
const foreignShare = 0.2;

/**
 * What one cut inside an unbroken run may be off by, in tokens. The largest deviation measured was
 * below one per cut; twice that is claimed.
 */
const tokensPerCut = 2;

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

/** Ids of everything a family's count is computed from. */
function measuresOf(family: TokenizerFamily): string[] {
  return family.basis === 'exact'
    ? [family.vocabulary]
    : [...Object.keys(family.vocabularies), featuresMeasureId];
}

/** The count of a family. The text must have been measured with all of `measuresOf(family)`. */
function tokenCount(family: TokenizerFamily, measured: MeasuredText): TokenCount {
  return family.basis === 'exact'
    ? exactCount(family.id, family.vocabulary, measured)
    : estimatedCount(family, measured);
}

function exactCount(id: string, vocabulary: string, measured: MeasuredText): TokenCount {
  const tokens = valueOf(measured, vocabulary, tokensAt);
  const cuts = measured.forcedCuts + valueOf(measured, vocabulary, windowCutsAt);
  const slack = cuts * tokensPerCut;
  return {
    tokens,
    low: Math.max(0, tokens - slack),
    high: tokens + slack,
    exact: cuts === 0,
    tokenizer: id,
  };
}

function estimatedCount(family: EstimatedFamily, measured: MeasuredText): TokenCount {
  let sum = 0;
  for (const [vocabulary, factor] of Object.entries(family.vocabularies)) {
    sum += factor * valueOf(measured, vocabulary, tokensAt);
  }
  for (const [feature, factor] of Object.entries(family.features)) {
    sum += factor * featureOf(measured, feature as FeatureName);
  }
  const isEmpty = Object.keys(family.vocabularies).every(
    vocabulary => valueOf(measured, vocabulary, tokensAt) === 0,
  );
  const tokens = isEmpty ? 0 : Math.max(1, Math.round(sum));
  const { below, above } = errorBar(family, measured);
  return {
    tokens,
    low: Math.floor(tokens * (1 - below)),
    high: Math.ceil(tokens * (1 + above)),
    exact: false,
    tokenizer: family.id,
  };
}

function errorBar(family: EstimatedFamily, measured: MeasuredText): ErrorBar {
  const letters = featureOf(measured, 'letters');
  const foreign = featureOf(measured, 'foreignLetters');
  return foreign > letters * foreignShare ? family.foreignBar : family.bar;
}

function featureOf(measured: MeasuredText, name: FeatureName): number {
  return valueOf(measured, featuresMeasureId, featureIndex(name));
}

function valueOf({ sums }: MeasuredText, measure: string, index: number): number {
  const values = sums.get(measure);
  if (values === undefined) {
    throw new Error(`The text was not measured with "${measure}".`);
  }
  return values[index] ?? 0;
}
