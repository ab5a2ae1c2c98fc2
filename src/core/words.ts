/** What the catalogue's terms are called, wherever they are shown. */
import type {
  BillingClass,
  FreeTierStatus,
  LifecycleStatus,
  ModelClass,
  PriceUnit,
  SourceKind,
} from './terms';
import { sentence, type Sentence } from './text/sentence';

type Words<Term extends string> = Readonly<Record<Term, Sentence>>;

/** In running text. */
export const classWords: Words<ModelClass> = {
  flagship: sentence('flagship'),
  balanced: sentence('balanced'),
  lite: sentence('lite'),
  reasoning: sentence('reasoning'),
  code: sentence('code'),
  embedding: sentence('embedding'),
};

/** Standing alone. */
export const classLabels: Words<ModelClass> = {
  flagship: sentence('Flagship'),
  balanced: sentence('Balanced'),
  lite: sentence('Lite'),
  reasoning: sentence('Reasoning'),
  code: sentence('Code'),
  embedding: sentence('Embedding'),
};

export const verdictLabels: Words<FreeTierStatus> = {
  free: sentence('Free'),
  'within-quota': sentence('Within quota'),
  'covered-by-credit': sentence('Covered by credit'),
  'over-quota': sentence('Over quota'),
  'not-eligible': sentence('Not eligible'),
  ended: sentence('Ended'),
  'limits-unpublished': sentence('Limits unpublished'),
  none: sentence('None'),
  unknown: sentence('Unknown'),
};

export const lifecycleLabels: Words<LifecycleStatus> = {
  announced: sentence('Announced'),
  live: sentence('Live'),
  deprecated: sentence('Deprecated'),
  retired: sentence('Retired'),
  uncertain: sentence('Uncertain'),
};

export const sourceWords: Words<SourceKind> = {
  official: sentence('official'),
  copy: sentence('copy of an official page'),
  dataset: sentence('dataset'),
  press: sentence('press'),
  own: sentence('your own price'),
};

export const billingLabels: Words<BillingClass> = {
  input: sentence('Input'),
  output: sentence('Output'),
  cacheRead: sentence('Cache read'),
  cacheWrite: sentence('Cache write'),
};

/** What a price is quoted for. */
export const unitWords: Words<PriceUnit> = {
  perMTok: sentence('per 1M tokens'),
  per10kTok: sentence('per 10k tokens'),
  perKTok: sentence('per 1k tokens'),
};

/** The same, directly behind a price. */
export const unitSuffixes: Words<PriceUnit> = {
  perMTok: sentence('/ 1M'),
  per10kTok: sentence('/ 10k'),
  perKTok: sentence('/ 1k'),
};
