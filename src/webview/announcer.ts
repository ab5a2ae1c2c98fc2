/** Says what changed to a screen reader, politely: the last sentence of a burst, once the burst is over. */
export class Announcer {
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #region: HTMLElement | null;

  constructor(region: HTMLElement | null) {
    this.#region = region;
  }

  say(sentence: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#region !== null) {
        this.#region.textContent = sentence;
      }
    }, 400);
  }
}
