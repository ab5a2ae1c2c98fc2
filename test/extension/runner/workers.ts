/** Knows the worker threads that run in this process, the extension's among them. */
import threads from 'node:worker_threads';

const key = Symbol.for('priceLens.workers');
const holder = globalThis as { [key]?: Set<threads.Worker> };

/** Those that have not ended. Tests are bundled one by one: what they share is not in any bundle. */
export const workers: ReadonlySet<threads.Worker> = holder[key] ?? watch();

function watch(): Set<threads.Worker> {
  const running = new Set<threads.Worker>();
  holder[key] = running;
  threads.Worker = class extends threads.Worker {
    constructor(...parameters: ConstructorParameters<typeof threads.Worker>) {
      super(...parameters);
      running.add(this);
      this.once('exit', () => running.delete(this));
    }
  };
  return running;
}
