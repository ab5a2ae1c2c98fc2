/** After so long the host gets its turn. */
const sliceMilliseconds = 8;

/**
 * Takes steps of well below a millisecond, with pauses in which the host does its other work. False
 * when the signal put an end to it.
 */
export async function inSlices(steps: Iterator<unknown>, signal: AbortSignal): Promise<boolean> {
  for (;;) {
    // First of all a pause: whoever asks has done some work already.
    await new Promise(resolve => setTimeout(resolve));
    const end = performance.now() + sliceMilliseconds;
    while (performance.now() < end) {
      if (signal.aborted) {
        return false;
      }
      if (steps.next().done === true) {
        return true;
      }
    }
  }
}
