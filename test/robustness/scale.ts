/** How much is tried: a short form with every run of the unit tests, the long one by `npm run test:robustness`. */
export function scaled(long: number): number {
  return process.env.PRICE_LENS_ROBUSTNESS === 'long' ? long : Math.ceil(long / 50);
}

/** For the log and `docs/reliability.md`. */
export function report(what: string, outcomes: Readonly<Record<string, number>>): void {
  const total = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  const parts = Object.entries(outcomes).map(([name, count]) => `${name} ${count}`);
  console.log(`${what}: ${total} tried; ${parts.join(', ')}`);
}
