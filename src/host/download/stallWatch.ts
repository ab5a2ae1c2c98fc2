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
  readonly #limits: Patience;
  readonly #outer: AbortSignal;

  constructor(limits: Patience, outer: AbortSignal) {
    this.#limits = limits;
    this.#outer = outer;
    outer.addEventListener('abort', this.#abort);
    if (outer.aborted) {
      this.#abort();
    }
    if (limits.totalMilliseconds !== undefined) {
      this.#total = this.#endAfter(limits.totalMilliseconds, 'tooSlow');
    }
    this.alive();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  alive(): void {
    clearTimeout(this.#stall);
    this.#stall = this.#endAfter(this.#limits.stallMilliseconds, 'stalled');
  }

  stop(): void {
    clearTimeout(this.#stall);
    clearTimeout(this.#total);
    this.#outer.removeEventListener('abort', this.#abort);
  }

  #endAfter(milliseconds: number, fault: DownloadFault): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.fault = fault;
      this.#abort();
    }, milliseconds);
  }

  readonly #abort = (): void => {
    this.#controller.abort();
  };
}
