/** One measurement in a process of its own, started by `inChild`: prints one JSON line. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pieceUnits } from '../../src/host/counting/clientDocument';
import { CountingSession } from '../../src/workers/countingSession';
import { measureSetOf } from './ourCounters';
import { ourName, loadOurs, peerNamed } from './peers';
import { endlessUnits, throughputTexts, endless, endlessMegabyte, megabytes } from './texts';

const megabyte = 1e6;
/** First argument of a process that measures one thing. */
const child = '--child';

function coldStart(name: string): object {
  const { load } = peerNamed(name);
  const started = performance.now();
  const count = load();
  const loaded = performance.now();
  count('const x = 42; // 你好');
  return { load: loaded - started, first: performance.now() - loaded };
}

/**
 * Megabytes per second of ours and of a peer, each text to both by turns in one process: what slows
 * the machine for a while slows them alike.
 */
function throughput(peer: string, key: string): object {
  const counters = [peerNamed(ourName), peerNamed(peer)].map(({ load }) => ({
    count: load(),
    rates: [] as number[],
  }));
  const [ours, theirs] = counters.map(({ rates }) => rates);
  for (const text of throughputTexts[key]?.texts() ?? []) {
    for (const { count, rates } of counters) {
      const milliseconds = heldMilliseconds(() => count(text));
      rates.push(megabytes(text) / (milliseconds / 1000));
    }
    counters.reverse();
  }
  return { ours, theirs };
}

function worst(name: string, run: string, units: string): object {
  const count = name === 'ours' ? loadOurs() : peerNamed(name).load();
  count('warm up');
  const text = endless(run, Number(units));
  const started = performance.now();
  count(text);
  return { ms: performance.now() - started };
}

/**
 * How long the work held its thread: no longer than the clock says, which other processes make late,
 * nor than all threads of this process together took.
 */
function heldMilliseconds(work: () => void): number {
  const started = performance.now();
  const usage = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(usage);
  return Math.min(performance.now() - started, (user + system) / 1000);
}

/**
 * Counts a megabyte of each endless run with one family the way a host without workers does, slice by
 * slice: milliseconds in all, and of the longest slice.
 */
function slices(family: string): object {
  return Object.fromEntries(
    Object.keys(endlessUnits).map(run => {
      const waiting: (() => void)[] = [];
      const durations: number[] = [];
      const session = new CountingSession({
        post: response => {
          if (response.type === 'vocabularyNeeded') {
            const file = readFileSync(`media/vocabularies/${response.id}.bpe`);
            waiting.push(() => {
              session.receive({ type: 'vocabulary', id: response.id, file });
            });
          }
        },
        now: () => performance.now(),
        defer: callback => waiting.push(callback),
      });
      const work = () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          durations.push(heldMilliseconds(next));
        }
      };
      const count = (document: number, text: string) => {
        waiting.push(() => {
          session.receive({ type: 'open', document });
        });
        for (let at = 0; at < text.length; at += pieceUnits) {
          const part = text.slice(at, at + pieceUnits);
          waiting.push(() => {
            session.receive({ type: 'append', document, text: part });
          });
        }
        waiting.push(() => {
          const request = { document, request: document, families: [family], spans: [] };
          session.receive({ type: 'count', urgent: true, ...request });
        });
        work();
      };
      // The vocabulary, and an ordinary text, that the code is compiled for what it does most.
      count(1, 'const x = 42; // 你好\n'.repeat(5000));
      durations.length = 0;
      count(2, endlessMegabyte(run));
      return [
        run,
        {
          total: durations.reduce((sum, ms) => sum + ms, 0),
          longest: Math.max(...durations),
        },
      ];
    }),
  );
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
    heap: (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / megabyte,
  };
}

const tasks: Readonly<Record<string, (...args: string[]) => object>> = {
  throughput,
  coldStart,
  worst,
  slices,
  memory,
};

/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- names the task's answer */
/** Runs a task in a fresh process; `null` when it took too long or crashed. */
export function inChild<T>(task: string, args: readonly string[], limit = 60_000): T | null {
  try {
    const output = execFileSync(
      process.execPath,
      ['--expose-gc', process.argv[1] ?? '', child, task, ...args],
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
  if (role !== child) {
    return false;
  }
  console.log(JSON.stringify(tasks[task]?.(...args)));
  return true;
}
