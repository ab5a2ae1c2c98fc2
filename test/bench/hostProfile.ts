import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../src/dev/paths';
import { ownSlices, type CpuProfile, type Slice } from './ownSlices';

/**
 * Waits for the profile that a bench extension writes beside its result: stretches in which the
 * extension host ran our code, their `start` as a point in time. VS Code can show what is kept of it,
 * `.cache/bench/host.cpuprofile`.
 */
export async function readProfile(result: string): Promise<readonly Slice[]> {
  const file = `${result}.cpuprofile`;
  for (;;) {
    try {
      const { startedAt, profile } = JSON.parse(readFileSync(file, 'utf8')) as {
        startedAt: number;
        profile: CpuProfile;
      };
      const cache = path.join(root, '.cache', 'bench');
      mkdirSync(cache, { recursive: true });
      writeFileSync(path.join(cache, 'host.cpuprofile'), JSON.stringify(profile));
      const ours = path.join(root, 'dist', 'extension.js');
      return ownSlices(profile, url => url.endsWith(ours)).map(slice => ({
        ...slice,
        start: startedAt + slice.start,
      }));
    } catch (error) {
      // Not there, or half written.
      if (existsSync(file) && !(error instanceof SyntaxError)) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    }
  }
}

/** The longest of the stretches that began between two points in time, and what ran in it. */
export function longestBetween(slices: readonly Slice[], from: number, to: number): string {
  const [longest] = slices
    .filter(({ start }) => start >= from && start <= to)
    .sort((a, b) => b.running - a.running);
  return longest === undefined
    ? '–'
    : `${longest.running.toFixed(1)} ms running, ${longest.milliseconds.toFixed(1)} ms by the clock ` +
        `(${longest.functions.join(' > ')})`;
}
