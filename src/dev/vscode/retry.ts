import { setTimeout } from 'node:timers/promises';

const patience = 60_000;
/** What fails at once is asked again after a while, or asking would take the machine from the answer. */
const pause = 100;

/** Repeats a gesture until it succeeds or a minute has passed; then says what was waited for and why. */
export async function retry<T>(what: string, attempt: () => Promise<T>): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) {
        throw new Error(`Gave up waiting for ${what}.`, { cause: error });
      }
    }
    await setTimeout(pause);
  }
}
