/* eslint-disable @typescript-eslint/no-non-null-assertion -- hot loops over typed arrays: links stay below `length`, heap indexes below `size` */
import { NO_MERGE, type PairTable } from './pairTable';

/** Heap keys are rank × 2^24 + position: best rank first, leftmost first among equals. */
const POSITIONS = 0x1000000;
const NONE = -1;

/** Merges between two looks at the clock: a fraction of a millisecond. */
const MERGES_PER_STEP = 256;

/**
 * Merges a long piece in n log n, with pauses: the symbols form a linked list, a heap knows the best
 * pair. Entries whose pair has changed since stay in the heap and are recognised by their rank. Keeps
 * its work arrays.
 */
export class LongMerge {
  /** Symbols not merged away: the tokens, once `run` is through. */
  count = 0;
  private length = 0;
  private paired = 0;
  private symbols = new Int32Array();
  private next = new Int32Array();
  private previous = new Int32Array();
  /** Of the pair that starts here. */
  private ranks = new Int32Array();
  private readonly heap = new MinHeap();

  constructor(private readonly pairs: PairTable) {}

  /** Takes the symbols of another piece. */
  start(symbols: Int32Array, length: number): void {
    if (length > this.symbols.length) {
      this.symbols = new Int32Array(length);
      this.next = new Int32Array(length);
      this.previous = new Int32Array(length);
      this.ranks = new Int32Array(length);
    }
    this.symbols.set(symbols.subarray(0, length));
    // Every merge removes one pair and adds at most two.
    this.heap.clear(length * 3);
    this.count = length;
    this.length = length;
    this.paired = 0;
  }

  /** Merges until nothing is left to merge, which is true, or the time is up. */
  run(outOfTime: () => boolean): boolean {
    for (;;) {
      const isDone = this.paired < this.length ? this.pairSome() : this.mergeSome();
      if (isDone) {
        return true;
      }
      if (outOfTime()) {
        return false;
      }
    }
  }

  /** Links symbols with their neighbours; nothing can be merged before all are. */
  private pairSome(): false {
    const { symbols, next, previous, ranks, heap, pairs, length } = this;
    const end = Math.min(this.paired + MERGES_PER_STEP, length);
    for (let i = this.paired; i < end; i++) {
      const last = i + 1 === length;
      next[i] = last ? NONE : i + 1;
      previous[i] = i - 1;
      ranks[i] = last ? NO_MERGE : pairs.merged(symbols[i]!, symbols[i + 1]!);
      if (ranks[i] !== NO_MERGE) {
        heap.push(ranks[i]! * POSITIONS + i);
      }
    }
    this.paired = end;
    return false;
  }

  private mergeSome(): boolean {
    const { symbols, next, previous, ranks, heap, pairs } = this;
    for (let step = 0; step < MERGES_PER_STEP; step++) {
      if (heap.size === 0) {
        return true;
      }
      const key = heap.best;
      const rank = Math.floor(key / POSITIONS);
      const at = key - rank * POSITIONS;
      if (ranks[at] !== rank) {
        heap.removeBest();
        continue;
      }
      heap.openBest();
      const swallowed = next[at]!;
      const after = next[swallowed]!;
      symbols[at] = rank;
      ranks[swallowed] = NO_MERGE;
      next[at] = after;
      this.count--;
      if (after === NONE) {
        ranks[at] = NO_MERGE;
      } else {
        previous[after] = at;
        const merged = pairs.merged(rank, symbols[after]!);
        ranks[at] = merged;
        if (merged !== NO_MERGE) {
          heap.push(merged * POSITIONS + at);
        }
      }
      const before = previous[at]!;
      if (before !== NONE) {
        const merged = pairs.merged(symbols[before]!, rank);
        ranks[before] = merged;
        if (merged !== NO_MERGE) {
          heap.push(merged * POSITIONS + before);
        }
      }
      heap.closeBest();
    }
    return false;
  }
}

class MinHeap {
  size = 0;
  private isOpen = false;
  private keys = new Float64Array();

  /** Empty, with room for so many keys. */
  clear(capacity: number): void {
    this.size = 0;
    if (capacity > this.keys.length) {
      this.keys = new Float64Array(capacity);
    }
  }

  get best(): number {
    return this.keys[0]!;
  }

  /** The best key has been used: the next one pushed takes its place, which saves half of the work. */
  openBest(): void {
    this.isOpen = true;
  }

  closeBest(): void {
    if (this.isOpen) {
      this.isOpen = false;
      this.removeBest();
    }
  }

  removeBest(): void {
    this.sink(this.keys[--this.size]!);
  }

  push(key: number): void {
    if (this.isOpen) {
      this.isOpen = false;
      this.sink(key);
      return;
    }
    const keys = this.keys;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (keys[parent]! <= key) {
        break;
      }
      keys[at] = keys[parent]!;
      at = parent;
    }
    keys[at] = key;
  }

  /** Puts the key where the best one was, and then where it belongs. */
  private sink(key: number): void {
    const { keys, size } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && keys[child + 1]! < keys[child]!) {
        child++;
      }
      if (keys[child]! >= key) {
        break;
      }
      keys[at] = keys[child]!;
      at = child;
    }
    keys[at] = key;
  }
}
