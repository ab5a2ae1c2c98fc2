/** Says what changed to a screen reader, politely: the last sentence of a burst, once the burst is over. */
export class Announcer {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly region: HTMLElement | null) {}

  say(sentence: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.region !== null) {
        this.region.textContent = sentence;
      }
    }, 400);
  }
}
