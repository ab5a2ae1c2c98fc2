const patience = 60_000;

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
  }
}
