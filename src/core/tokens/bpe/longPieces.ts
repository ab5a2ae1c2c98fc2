import { LongMerge } from './mergeLong';
import type { PairTable } from './pairTable';

const nowhere = -1;

/** For counts that take the time they take. */
export const neverOutOfTime = (): boolean => false;

/**
 * The long pieces of a text, merged with pauses. After a pause the text is counted anew from its
 * start, which is cheap but for its long pieces: those already merged are known, and the one in work
 * goes on where it stopped.
 */
export class LongPieces {
  /** Time was up: what this text has counted to is too little. */
  isPaused = false;
  #outOfTime = neverOutOfTime;
  #text = '';
  /** Tokens by the piece's start. */
  readonly #merged = new Map<number, number>();
  #mergingFrom = nowhere;
  readonly #merge: LongMerge;

  constructor(pairs: PairTable) {
    this.#merge = new LongMerge(pairs);
  }

  /** A text begins, or the one that was paused goes on. */
  begin(text: string, outOfTime: () => boolean): void {
    if (text !== this.#text) {
      this.#forget();
      this.#text = text;
    }
    this.isPaused = false;
    this.#outOfTime = outOfTime;
  }

  /** Nothing is kept of a text that is through. */
  end(): void {
    if (!this.isPaused) {
      this.#forget();
    }
  }

  /**
   * Tokens of the piece at `start`, or 0 when it has to be merged. Also 0, which then no longer
   * matters, once the time is up.
   */
  find(start: number): number {
    if (this.#mergingFrom === start) {
      this.#run();
    }
    return this.#merged.get(start) ?? 0;
  }

  /** Tokens of the piece at `start` with these symbols, 0 when the time is up. */
  count(start: number, symbols: Int32Array, length: number): number {
    if (this.isPaused) {
      return 0;
    }
    this.#merge.start(symbols, length);
    this.#mergingFrom = start;
    this.#run();
    return this.#merged.get(start) ?? 0;
  }

  #run(): void {
    if (this.#merge.run(this.#outOfTime)) {
      this.#merged.set(this.#mergingFrom, this.#merge.count);
      this.#mergingFrom = nowhere;
    } else {
      this.isPaused = true;
    }
  }

  #forget(): void {
    this.#text = '';
    this.#merged.clear();
    this.#mergingFrom = nowhere;
  }
}
