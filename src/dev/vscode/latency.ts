import type { Page } from 'playwright-core';

/** Milliseconds from a key press to the change of each status bar item, one entry per key press. */
type Latencies = Record<string, number[]>;

/** How long an item may take before the key press counts as unanswered. */
const answerTimeout = 10_000;

/**
 * Presses keys in the focused editor and measures, in the page itself, when each status bar item
 * changes after the `keydown`. All items are measured on the same key presses, so that an extension
 * that does next to nothing gives the floor of the same run.
 * @param itemIds DOM ids of the status bar items; each must change on every key press.
 * @param keys pressed in turn, over and over.
 */
export async function measureLatency(
  page: Page,
  itemIds: readonly string[],
  keys: readonly string[],
  presses: number,
): Promise<Latencies> {
  const latencies: Latencies = Object.fromEntries(itemIds.map(id => [id, []]));
  // esbuild, through tsx, marks inner functions with a helper that the page does not have.
  await page.evaluate('globalThis.__name ??= target => target');
  for (let press = 0; press < presses; press++) {
    // The observer is in place before the key, and the answer is awaited before the next key.
    const answer = await page.evaluateHandle(watchItems, [itemIds, answerTimeout] as const);
    await page.keyboard.press(keys[press % keys.length] ?? 'a');
    const times = await answer.evaluate(async ({ done }) => await done);
    await answer.dispose();
    for (const [index, id] of itemIds.entries()) {
      const time = times[index];
      if (time == null) {
        throw new Error(`${id} did not change within ${answerTimeout / 1000} s of a key press.`);
      }
      latencies[id]?.push(time);
    }
  }
  return latencies;
}

/** Runs in the page. Wrapped in an object, because a bare promise would be awaited at once. */
function watchItems([ids, timeout]: readonly [readonly string[], number]): {
  done: Promise<(number | null)[]>;
} {
  const times: (number | null)[] = ids.map(() => null);
  const done = new Promise<(number | null)[]>(resolve => {
    let pressed = 0;
    const observers: MutationObserver[] = [];
    const finish = () => {
      for (const observer of observers) {
        observer.disconnect();
      }
      clearTimeout(timer);
      resolve(times);
    };
    const timer = setTimeout(finish, timeout);
    window.addEventListener(
      'keydown',
      () => {
        pressed = performance.now();
      },
      { capture: true, once: true },
    );
    for (const [index, id] of ids.entries()) {
      const item = document.getElementById(id);
      if (item) {
        const observer = new MutationObserver(() => {
          if (pressed > 0) {
            times[index] ??= performance.now() - pressed;
            if (times.every(time => time !== null)) {
              finish();
            }
          }
        });
        observer.observe(item, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
        observers.push(observer);
      }
    }
  });
  return { done };
}

/** The value below which this share of the numbers lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
