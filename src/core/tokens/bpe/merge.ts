/* eslint-disable @typescript-eslint/no-non-null-assertion -- hot loops over typed arrays: every index is below `length` */
import { NO_MERGE, type PairTable } from './pairTable';

/**
 * From here on the quadratic array merge costs more than the heap. Pieces of ordinary text are far
 * shorter (a word, a run of punctuation).
 */
export const LONG_PIECE_SYMBOLS = 160;

/**
 * Merges the symbols of one piece that is not long, best rank first, and counts what is left. Keeps its
 * work arrays.
 */
export class PieceMerger {
  /** The symbols of the piece; the caller fills it. Call `reserve` first. */
  symbols = new Int32Array(256);
  private ranks = new Int32Array(LONG_PIECE_SYMBOLS);

  constructor(private readonly pairs: PairTable) {}

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
    const { symbols, ranks, pairs } = this;
    for (let i = 0; i + 1 < length; i++) {
      ranks[i] = pairs.merged(symbols[i]!, symbols[i + 1]!);
    }
    ranks[length - 1] = NO_MERGE;
    let count = length;
    for (;;) {
      let best = NO_MERGE;
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
      ranks[at] = at + 1 < count ? pairs.merged(best, symbols[at + 1]!) : NO_MERGE;
      if (at > 0) {
        ranks[at - 1] = pairs.merged(symbols[at - 1]!, best);
      }
    }
  }
}
