import { PairTable } from './pairTable';
import { VocabularyCounter } from './vocabularyCounter';
import { type Vocabulary, decodeVocabulary } from './vocabularyFile';

/** About a millisecond of table filling. */
const mergesPerStep = 10_000;

/** Loads a vocabulary in short steps, for a thread that has other things to do. */
export class VocabularyLoader {
  #vocabulary: Vocabulary | undefined;
  #pairs: PairTable | undefined;
  #filled = 0;
  readonly #file: Uint8Array;

  constructor(file: Uint8Array) {
    this.#file = file;
  }

  /** Does the next step; the counter once it is ready. Throws if the file is no vocabulary. */
  step(): VocabularyCounter | null {
    if (this.#vocabulary === undefined) {
      this.#vocabulary = decodeVocabulary(this.#file);
      return null;
    }
    if (this.#pairs === undefined) {
      this.#pairs = new PairTable(this.#vocabulary);
      return null;
    }
    this.#pairs.fill(this.#vocabulary, this.#filled, this.#filled + mergesPerStep);
    this.#filled += mergesPerStep;
    return this.#filled < this.#vocabulary.header.merges
      ? null
      : new VocabularyCounter(this.#vocabulary, this.#pairs);
  }
}
