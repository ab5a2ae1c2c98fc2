/** Runs callbacks after waiting messages; nested timers would be held to 4 ms in a browser. */
export class MessageQueue {
  readonly #channel = new MessageChannel();
  readonly #callbacks: (() => void)[] = [];

  constructor() {
    this.#channel.port1.onmessage = () => {
      this.#callbacks.shift()?.();
    };
  }

  readonly defer = (callback: () => void): void => {
    this.#callbacks.push(callback);
    this.#channel.port2.postMessage(null);
  };

  /** Nothing runs after this. */
  close(): void {
    this.#callbacks.length = 0;
    this.#channel.port1.close();
  }
}
