/** Lets work through, first come first served, while the bytes it holds stay under a limit. */
export class ByteBudget {
  #held = 0;
  readonly #waiting: { readonly bytes: number; readonly enter: () => void }[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Resolves when there is room, to a function that gives the bytes back. One larger than the limit goes alone. */
  async hold(bytes: number): Promise<() => void> {
    await new Promise<void>(enter => {
      this.#waiting.push({ bytes, enter });
      this.#admit();
    });
    return () => {
      this.#held -= bytes;
      this.#admit();
    };
  }

  #admit(): void {
    for (;;) {
      const [next] = this.#waiting;
      if (next === undefined || (this.#held > 0 && this.#held + next.bytes > this.#limit)) {
        return;
      }
      this.#waiting.shift();
      this.#held += next.bytes;
      next.enter();
    }
  }
}
