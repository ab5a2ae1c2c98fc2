/* eslint-disable @typescript-eslint/no-non-null-assertion -- hot loops over typed arrays: every index is below `length` */
import { noMerge, type PairTable } from './pairTable';

/**
 * From here on the quadratic array merge costs more than the heap. Pieces of ordinary text are far
 * shorter (a word, a run of punctuation).
 */
export const longPieceSymbols = 160;

/**
 * Merges the symbols of one piece that is not long, best rank first, and counts what is left. Keeps its
 * work arrays.
 */
export class PieceMerger {
  /** The symbols of the piece; the caller fills it. Call `reserve` first. */
  symbols = new Int32Array(256);
  #ranks = new Int32Array(longPieceSymbols);
  readonly #pairs: PairTable;

  constructor(pairs: PairTable) {
    this.#pairs = pairs;
  }

  reserve(symbols: number): void {
    if (symbols > this.symbols.length) {
      this.symbols = new Int32Array(symbols * 2);
    }
  }

  /**
   * Number of tokens the first `length` symbols merge into. Repeats: find the best pair, join it,
   * close the gap. `ranks[i]` belongs to the pair i, i + 1.
   */
  merge(length: number): number {
    if (length < 2) {
      return length;
    }
    const { symbols } = this;
    const ranks = this.#ranks;
    const pairs = this.#pairs;
    for (let i = 0; i + 1 < length; i++) {
      ranks[i] = pairs.merged(symbols[i]!, symbols[i + 1]!);
    }
    ranks[length - 1] = noMerge;
    let count = length;
    for (;;) {
      let best = noMerge;
      let at = -1;
      for (let i = 0; i < count - 1; i++) {
        if (ranks[i]! < best) {
          best = ranks[i]!;
          at = i;
        }
      }
      if (at < 0) {
        return count;
      }
      symbols[at] = best;
      count--;
      for (let i = at + 1; i < count; i++) {
        symbols[i] = symbols[i + 1]!;
        ranks[i] = ranks[i + 1]!;
      }
      ranks[at] = at + 1 < count ? pairs.merged(best, symbols[at + 1]!) : noMerge;
      if (at > 0) {
        ranks[at - 1] = pairs.merged(symbols[at - 1]!, best);
      }
    }
  }
}
