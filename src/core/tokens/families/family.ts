import type { Sentence } from '../../text/sentence';
import type { BundledVocabulary } from './bundledFamilies';
import type { FeatureName } from './textFeatures';

/** How far the true count may be, as fractions of the estimate. */
export interface ErrorBar {
  readonly below: number;
  readonly above: number;
}

interface FamilyBase {
  readonly id: string;
  readonly title: string;
  /** What the count rests on, in a sentence a user can judge. */
  readonly evidence: Sentence;
}

/** The vocabulary itself is at hand: in the package, or fetched by the user. */
export interface ExactFamily extends FamilyBase {
  readonly basis: 'exact';
  readonly vocabulary: string;
}

/** A linear formula over token counts of other vocabularies and features of the text. */
export interface EstimatedFamily extends FamilyBase {
  readonly basis: 'estimated';
  readonly vocabularies: Readonly<Partial<Record<BundledVocabulary, number>>>;
  readonly features: Readonly<Partial<Record<FeatureName, number>>>;
  /** For the texts it was calibrated on: code, English, Chinese. */
  readonly bar: ErrorBar;
  /** Where more than a fifth of the letters belong to other scripts. */
  readonly foreignBar: ErrorBar;
}

export type TokenizerFamily = ExactFamily | EstimatedFamily;
