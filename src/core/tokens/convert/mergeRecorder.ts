import { DamagedTokenizer, UnsupportedTokenizer } from './unsupportedTokenizer';
import { noPair, type Vocabulary, type VocabularyHeader } from '../bpe/vocabularyFile';

const longestQuote = 40;

/** Larger than any symbol id, so that a pair of ids is one number. */
const radix = 0x80000;

/**
 * How a token is built takes as many steps as the square of its symbols. The longest of a published
 * vocabulary have some hundreds, and all of one take a hundredth of this; more would not end.
 */
const mostSteps = 1e9;

/**
 * Turns a list of tokens in rank order into merges. A token's merge is what byte-pair merging with the
 * better-ranked tokens leaves of it: two symbols. Tokens left in more parts (Llama 3 has them) cannot
 * be reached by merging; they become whole-piece matches, and every split of them into two tokens an
 * extra pair, because inside a longer piece they can still come about.
 */
export class MergeRecorder {
  readonly #ids = new Map<string, number>();
  readonly #merged = new Map<number, number>();
  readonly #left: number[] = [];
  readonly #right: number[] = [];
  readonly #unreachable: [token: string, id: number][] = [];
  #nextId: number;
  #steps = 0;

  /** `alphabet`: the symbols that exist before any merge, in id order from `firstId`. */
  constructor(alphabet: readonly string[], firstId: number) {
    alphabet.forEach((symbol, i) => this.#ids.set(symbol, firstId + i));
    this.#nextId = firstId + alphabet.length;
  }

  /** Adds the token of the next rank. */
  add(token: string): void {
    if (this.#ids.has(token)) {
      return;
    }
    this.#steps += token.length ** 2;
    if (this.#steps > mostSteps) {
      throw new UnsupportedTokenizer(
        'model',
        `BPE, ${JSON.stringify(token.slice(0, longestQuote))}…`,
      );
    }
    const parts = this.#mergeKnown(token);
    const [left, right] = parts;
    if (parts.length === 2 && left !== undefined && right !== undefined) {
      this.#record(left, right);
    } else {
      this.#unreachable.push([token, this.#nextId]);
      this.#left.push(noPair);
      this.#right.push(noPair);
    }
    this.#ids.set(token, this.#nextId++);
  }

  /** Adds a published merge. A second way to build the same token keeps the id of the first. */
  addMerge(left: string, right: string): void {
    const leftId = this.#ids.get(left);
    const rightId = this.#ids.get(right);
    if (leftId === undefined || rightId === undefined) {
      throw new DamagedTokenizer(`model.merges: ${JSON.stringify([left, right])}`);
    }
    this.#record(leftId, rightId);
    const token = left + right;
    if (!this.#ids.has(token)) {
      this.#ids.set(token, this.#nextId);
    }
    this.#nextId++;
  }

  finish(
    header: Omit<VocabularyHeader, 'merges' | 'wholePieces' | 'extraPairs' | 'baseCodePoints'>,
    baseCodePoints: readonly number[] = [],
  ): Vocabulary {
    if (this.#nextId > radix) {
      throw new UnsupportedTokenizer('model', `BPE, > ${radix} tokens`);
    }
    return {
      header: {
        ...header,
        merges: this.#left.length,
        baseCodePoints: baseCodePoints.length,
        wholePieces: this.#unreachable.map(([token]) => token),
        extraPairs: this.#extraPairs(),
      },
      baseCodePoints: Int32Array.from(baseCodePoints),
      left: Int32Array.from(this.#left),
      right: Int32Array.from(this.#right),
    };
  }

  #record(left: number, right: number): void {
    const key = left * radix + right;
    if (!this.#merged.has(key)) {
      this.#merged.set(key, this.#nextId);
    }
    this.#left.push(left);
    this.#right.push(right);
  }

  #mergeKnown(token: string): (number | undefined)[] {
    const parts = Array.from(token, symbol => this.#ids.get(symbol));
    for (;;) {
      let best = Infinity;
      let at = -1;
      for (let i = 0; i + 1 < parts.length; i++) {
        const merged = this.#merged.get((parts[i] ?? 0) * radix + (parts[i + 1] ?? 0));
        if (merged !== undefined && merged < best) {
          best = merged;
          at = i;
        }
      }
      if (at < 0) {
        return parts;
      }
      parts.splice(at, 2, best);
    }
  }

  #extraPairs(): [number, number, number][] {
    return this.#unreachable.flatMap(([token, id]) => {
      const symbols = Array.from(token);
      return symbols.slice(1).flatMap((_, i): [number, number, number][] => {
        const left = this.#ids.get(symbols.slice(0, i + 1).join(''));
        const right = this.#ids.get(symbols.slice(i + 1).join(''));
        return left === undefined || right === undefined ? [] : [[left, right, id]];
      });
    });
  }
}
