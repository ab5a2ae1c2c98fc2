/* eslint-disable @typescript-eslint/no-non-null-assertion -- hot loops over typed arrays: links stay below `length`, heap indexes below `size` */
import { noMerge, type PairTable } from './pairTable';

/** Heap keys are rank × 2^24 + position: best rank first, leftmost first among equals. */
const positionRange = 0x1000000;
const noSymbol = -1;

/** Merges between two looks at the clock: a fraction of a millisecond. */
const mergesPerStep = 256;

/**
 * Merges a long piece in n log n, with pauses: the symbols form a linked list, a heap knows the best
 * pair. Entries whose pair has changed since stay in the heap and are recognised by their rank. Keeps
 * its work arrays.
 */
export class LongMerge {
  /** Symbols not merged away: the tokens, once `run` is through. */
  count = 0;
  #length = 0;
  #paired = 0;
  #symbols = new Int32Array();
  #next = new Int32Array();
  #previous = new Int32Array();
  /** Of the pair that starts here. */
  #ranks = new Int32Array();
  readonly #heap = new MinHeap();
  readonly #pairs: PairTable;

  constructor(pairs: PairTable) {
    this.#pairs = pairs;
  }

  /** Takes the symbols of another piece. */
  start(symbols: Int32Array, length: number): void {
    if (length > this.#symbols.length) {
      this.#symbols = new Int32Array(length);
      this.#next = new Int32Array(length);
      this.#previous = new Int32Array(length);
      this.#ranks = new Int32Array(length);
    }
    this.#symbols.set(symbols.subarray(0, length));
    // Every merge removes one pair and adds at most two.
    this.#heap.clear(length * 3);
    this.count = length;
    this.#length = length;
    this.#paired = 0;
  }

  /** Merges until nothing is left to merge, which is true, or the time is up. */
  run(outOfTime: () => boolean): boolean {
    for (;;) {
      const isDone = this.#paired < this.#length ? this.#pairSome() : this.#mergeSome();
      if (isDone) {
        return true;
      }
      if (outOfTime()) {
        return false;
      }
    }
  }

  /** Links symbols with their neighbours; nothing can be merged before all are. */
  #pairSome(): false {
    const symbols = this.#symbols;
    const next = this.#next;
    const previous = this.#previous;
    const ranks = this.#ranks;
    const heap = this.#heap;
    const pairs = this.#pairs;
    const length = this.#length;
    const end = Math.min(this.#paired + mergesPerStep, length);
    for (let i = this.#paired; i < end; i++) {
      const last = i + 1 === length;
      next[i] = last ? noSymbol : i + 1;
      previous[i] = i - 1;
      ranks[i] = last ? noMerge : pairs.merged(symbols[i]!, symbols[i + 1]!);
      if (ranks[i] !== noMerge) {
        heap.push(ranks[i]! * positionRange + i);
      }
    }
    this.#paired = end;
    return false;
  }

  #mergeSome(): boolean {
    const symbols = this.#symbols;
    const next = this.#next;
    const previous = this.#previous;
    const ranks = this.#ranks;
    const heap = this.#heap;
    const pairs = this.#pairs;
    for (let step = 0; step < mergesPerStep; step++) {
      if (heap.size === 0) {
        return true;
      }
      const key = heap.best;
      const rank = Math.floor(key / positionRange);
      const at = key - rank * positionRange;
      if (ranks[at] !== rank) {
        heap.removeBest();
        continue;
      }
      heap.openBest();
      const swallowed = next[at]!;
      const after = next[swallowed]!;
      symbols[at] = rank;
      ranks[swallowed] = noMerge;
      next[at] = after;
      this.count--;
      if (after === noSymbol) {
        ranks[at] = noMerge;
      } else {
        previous[after] = at;
        const merged = pairs.merged(rank, symbols[after]!);
        ranks[at] = merged;
        if (merged !== noMerge) {
          heap.push(merged * positionRange + at);
        }
      }
      const before = previous[at]!;
      if (before !== noSymbol) {
        const merged = pairs.merged(symbols[before]!, rank);
        ranks[before] = merged;
        if (merged !== noMerge) {
          heap.push(merged * positionRange + before);
        }
      }
      heap.closeBest();
    }
    return false;
  }
}

class MinHeap {
  size = 0;
  #isOpen = false;
  #keys = new Float64Array();

  /** Empty, with room for so many keys. */
  clear(capacity: number): void {
    this.size = 0;
    if (capacity > this.#keys.length) {
      this.#keys = new Float64Array(capacity);
    }
  }

  get best(): number {
    return this.#keys[0]!;
  }

  /** The best key has been used: the next one pushed takes its place, which saves half of the work. */
  openBest(): void {
    this.#isOpen = true;
  }

  closeBest(): void {
    if (this.#isOpen) {
      this.#isOpen = false;
      this.removeBest();
    }
  }

  removeBest(): void {
    this.#sink(this.#keys[--this.size]!);
  }

  push(key: number): void {
    if (this.#isOpen) {
      this.#isOpen = false;
      this.#sink(key);
      return;
    }
    const keys = this.#keys;
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
  #sink(key: number): void {
    const { size } = this;
    const keys = this.#keys;
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
