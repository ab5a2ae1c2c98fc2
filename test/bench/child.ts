/** One measurement in a process of its own, started by `inChild`: prints one JSON line. */
import { execFileSync } from 'node:child_process';
import { measureSetOf } from './ourCounters';
import { loadOurs, peerNamed } from './peers';
import { THROUGHPUT_TEXTS, endless, megabytes } from './texts';

const MEGABYTE = 1e6;
/** First argument of a process that measures one thing. */
const CHILD = '--child';

function coldStart(name: string): object {
  const { load } = peerNamed(name);
  const started = performance.now();
  const count = load();
  const loaded = performance.now();
  count('const x = 42; // 你好');
  return { load: loaded - started, first: performance.now() - loaded };
}

/** Megabytes per second of processor time for each text: other work on the machine does not count. */
function throughput(name: string, key: string): object {
  const count = peerNamed(name).load();
  const rates = (THROUGHPUT_TEXTS[key]?.texts() ?? []).map(text => {
    const started = process.cpuUsage();
    count(text);
    const { user, system } = process.cpuUsage(started);
    return megabytes(text) / ((user + system) / 1e6);
  });
  return { rates };
}

function worst(name: string, run: string, units: string): object {
  const count = name === 'ours' ? loadOurs() : peerNamed(name).load();
  count('warm up');
  const text = endless(run, Number(units));
  const started = performance.now();
  count(text);
  return { ms: performance.now() - started };
}

/** Memory of the loaded vocabularies, after counting something with each. */
function memory(vocabularies: string): object {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const { measures } = measureSetOf(Number(vocabularies));
  for (const measure of measures) {
    measure.measure('const x = 42; // 你好 '.repeat(2000));
  }
  globalThis.gc?.();
  const after = process.memoryUsage();
  return {
    heap: (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / MEGABYTE,
    rss: (after.rss - before.rss) / MEGABYTE,
  };
}

const tasks: Readonly<Record<string, (...args: string[]) => object>> = {
  throughput,
  coldStart,
  worst,
  memory,
};

/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- names the task's answer */
/** Runs a task in a fresh process; `null` when it took too long or crashed. */
export function inChild<T>(task: string, args: readonly string[], limit = 60_000): T | null {
  try {
    const output = execFileSync(
      process.execPath,
      ['--expose-gc', process.argv[1] ?? '', CHILD, task, ...args],
      { timeout: limit, killSignal: 'SIGKILL', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    return JSON.parse(output.toString()) as T;
  } catch {
    return null;
  }
}

/** Does the task this process was started for, if it is such a process. */
export function isChild(): boolean {
  const [, , role, task = '', ...args] = process.argv;
  if (role !== CHILD) {
    return false;
  }
  console.log(JSON.stringify(tasks[task]?.(...args)));
  return true;
}
