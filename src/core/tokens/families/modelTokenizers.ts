import type { SourceKind, TokenizerBasis } from '../../terms';
import table from '../../../../pricing/tokenizers.json';
import { downloadableFor } from './downloadable';
import { unknownFamily } from './families';

export interface TokenizerEvidence {
  readonly kind: Exclude<SourceKind, 'own'>;
  readonly title: string;
  readonly url?: string;
  /** Day it was read. */
  readonly date: string;
}

/** What a model's text is counted with, and why. */
export interface ModelTokenizer {
  readonly family: string;
  /** `download`: estimated now, exact once the user has fetched the published vocabulary. */
  readonly basis: TokenizerBasis;
  /** Absent where nothing is published about this very model. */
  readonly evidence?: TokenizerEvidence;
}

/** What a model is counted with; every model has an answer, be it an estimate. */
export type TokenizerOf = (providerId: string, modelId: string) => ModelTokenizer;

interface TokenizerTable {
  readonly evidence: Readonly<Record<string, TokenizerEvidence>>;
  readonly models: Readonly<Record<string, readonly [string, TokenizerBasis, string?]>>;
  readonly providers: Readonly<Record<string, string>>;
}

const { evidence, models, providers } = table as unknown as TokenizerTable;
/** Maps, because ids come from users and an object also answers to `constructor`. */
const evidenceById = new Map(Object.entries(evidence));
const entries = new Map(Object.entries(models));
const defaults = new Map(Object.entries(providers));

/**
 * The tokenizer of a model by its explicit entry; without one, the estimate its provider's models get
 * by default. Never exact by guess.
 */
export function tokenizerOf(providerId: string, modelId: string): ModelTokenizer {
  const entry = entries.get(`${providerId}/${modelId}`);
  if (entry === undefined) {
    return { family: defaults.get(providerId) ?? unknownFamily, basis: 'estimated' };
  }
  const [family, basis, evidenceId] = entry;
  const source = evidenceId === undefined ? undefined : evidenceById.get(evidenceId);
  return { family, basis, ...(source === undefined ? {} : { evidence: source }) };
}

/** The same, counted exactly where the model's published vocabulary has been fetched. */
export function withFetched(isFetched: (vocabulary: string) => boolean): TokenizerOf {
  return (providerId, modelId) => {
    const tokenizer = tokenizerOf(providerId, modelId);
    const vocabulary = tokenizer.basis === 'download' ? downloadableFor(providerId, modelId) : null;
    return vocabulary !== null && isFetched(vocabulary.id)
      ? { ...tokenizer, family: vocabulary.id, basis: 'exact' }
      : tokenizer;
  };
}
