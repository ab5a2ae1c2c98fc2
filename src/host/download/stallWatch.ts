import type { DownloadFault } from './downloadError';

export interface Patience {
  /** Longest pause between two pieces. */
  readonly stallMilliseconds: number;
  /** Longest time in all, for files that no connection takes minutes for. */
  readonly totalMilliseconds?: number;
}

/** Aborts when nothing has come for a while, when it takes too long in all, or when the caller does. */
export class StallWatch {
  readonly #controller = new AbortController();
  readonly #total: ReturnType<typeof setTimeout> | undefined;
  #stall: ReturnType<typeof setTimeout> | undefined;
  /** Set when this watch ended the download. */
  fault: DownloadFault | undefined;
  readonly signal: AbortSignal;
  readonly #limits: Patience;

  constructor(limits: Patience, outer: AbortSignal) {
    this.#limits = limits;
    this.signal = AbortSignal.any([outer, this.#controller.signal]);
    if (limits.totalMilliseconds !== undefined) {
      this.#total = this.#endAfter(limits.totalMilliseconds, 'tooSlow');
    }
    this.alive();
  }

  alive(): void {
    clearTimeout(this.#stall);
    this.#stall = this.#endAfter(this.#limits.stallMilliseconds, 'stalled');
  }

  stop(): void {
    clearTimeout(this.#stall);
    clearTimeout(this.#total);
  }

  #endAfter(milliseconds: number, fault: DownloadFault): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.fault = fault;
      this.#controller.abort();
    }, milliseconds);
  }
}
