/* eslint-disable @typescript-eslint/no-non-null-assertion -- hot loops over typed arrays: links stay below `length`, heap indexes below `size` */
import { NO_MERGE, type PairTable } from './pairTable';

/** Heap keys are rank × 2^24 + position: best rank first, leftmost first among equals. */
const POSITIONS = 0x1000000;
const NONE = -1;

/**
 * Merges a long piece in n log n: the symbols form a linked list, a heap knows the best pair. Entries
 * whose pair has changed since stay in the heap and are recognised by their rank.
 */
export function mergeLong(symbols: Int32Array, length: number, pairs: PairTable): number {
  const next = new Int32Array(length);
  const previous = new Int32Array(length);
  const ranks = new Int32Array(length);
  const heap = new MinHeap(length);
  for (let i = 0; i < length; i++) {
    const last = i + 1 === length;
    next[i] = last ? NONE : i + 1;
    previous[i] = i - 1;
    ranks[i] = last ? NO_MERGE : pairs.merged(symbols[i]!, symbols[i + 1]!);
    if (ranks[i] !== NO_MERGE) {
      heap.push(ranks[i]! * POSITIONS + i);
    }
  }
  let count = length;
  while (heap.size > 0) {
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
    count--;
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
  return count;
}

class MinHeap {
  size = 0;
  private isOpen = false;
  private readonly keys: Float64Array;

  constructor(expected: number) {
    // Every merge removes one pair and adds at most two.
    this.keys = new Float64Array(expected * 3);
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
