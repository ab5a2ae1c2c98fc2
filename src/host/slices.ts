/** After so long the host gets its turn: below what a hover may take, steps of a millisecond included. */
const shortSlice = 3;
/** For what a user waits: each pause costs time of its own. Steps included it stays below 10 ms. */
export const longSlice = 8;

/** Work in steps as below, most of it short: the host gets its turn only when a slice is used up. */
export async function inSlicesIfLong<Result>(steps: Iterator<unknown, Result>): Promise<Result> {
  let end = performance.now() + longSlice;
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
    if (performance.now() >= end) {
      await new Promise(resolve => setTimeout(resolve));
      end = performance.now() + longSlice;
    }
  }
}

export function inSlices<Result>(steps: Iterator<unknown, Result>): Promise<Result>;
export function inSlices<Result>(
  steps: Iterator<unknown, Result>,
  signal: AbortSignal,
  sliceMilliseconds?: number,
): Promise<Result | undefined>;
/**
 * Takes steps of well below a millisecond, with pauses in which the host does its other work, and
 * gives what they come to; `undefined` when the signal put an end to it.
 */
export async function inSlices<Result>(
  steps: Iterator<unknown, Result>,
  signal?: AbortSignal,
  sliceMilliseconds = shortSlice,
): Promise<Result | undefined> {
  for (;;) {
    // First of all a pause: whoever asks has done some work already.
    await new Promise(resolve => setTimeout(resolve));
    const end = performance.now() + sliceMilliseconds;
    while (performance.now() < end) {
      if (signal?.aborted === true) {
        return undefined;
      }
      const step = steps.next();
      if (step.done === true) {
        return step.value;
      }
    }
  }
}
