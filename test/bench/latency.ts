/**
 * `npx tsx test/bench/latency.ts [MB …]`: how long a key press takes to the status bar in a real VS
 * Code, in files of these sizes (default 1 and 10), beside an extension that only prints a counter;
 * and how long the extension host's event loop stands still at most while the file is opened and
 * while keys are pressed, with our extension and without, and for how long of that it ran our code.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../src/dev/paths';
import { measureLatency, percentile } from '../../src/dev/vscode/latency';
import type { Workbench } from '../e2e/driver/workbench';
import { inWorkbench } from './benchWorkbench';
import { longestBetween, readProfile } from './hostProfile';
import type { Slice } from './ownSlices';

const warmUp = 10;
const presses = 100;
const lens = 'llm-price-lens.llm-price-lens.priceLens.status';
const counter = 'price-lens-bench.counter.counter';
const paragraph =
  'The same page is 1,000 tokens for one model and 1,150 for another. 同一段话，词元数可能相差三成。\n';

/** What the counter extension writes down every half second. */
interface Watched {
  readonly at: number;
  /** Milliseconds the event loop of the host stood still at most. */
  readonly longest: number;
}

interface Figures {
  readonly latencies: Readonly<Record<string, number[]>>;
  readonly opening: number;
  readonly typing: number;
  /** When the file was opened, and when keys were pressed: points in time. */
  readonly phases: { readonly opening: Phase; readonly typing: Phase };
}

type Phase = readonly [from: number, to: number];

interface Run {
  readonly figures: readonly Figures[];
  readonly slices: readonly Slice[];
}

/** The window is settling after its start, which is not what is measured. */
const settlingMs = 8000;

async function measureFile(
  workbench: Workbench,
  megabytes: number,
  items: readonly string[],
  watched: () => Watched[],
): Promise<Figures> {
  const name = `bench-${megabytes}.txt`;
  const lines = Math.ceil((megabytes * 1e6) / Buffer.byteLength(paragraph));
  // The empty first line takes the keys: a letter there is a token more, its removal one less.
  await writeFile(path.join(workbench.folder, name), `\n${paragraph.repeat(lines)}`);
  const started = Date.now();
  await workbench.openFile(name);
  if (items.includes(lens)) {
    await workbench.statusText(/[1-9]/);
  }
  await workbench.page.waitForTimeout(2000);
  const opened = Date.now();
  const measure = async (count: number) =>
    await measureLatency(workbench.page, items, ['a', 'Backspace'], count);
  await measure(warmUp);
  const latencies = await measure(presses);
  await workbench.page.waitForTimeout(1000);
  const longestOf = (isDuring: (at: number) => boolean) =>
    Math.max(...watched().map(({ at, longest }) => (isDuring(at) ? longest : 0)));
  return {
    latencies,
    opening: longestOf(at => at > started && at <= opened),
    typing: longestOf(at => at > opened),
    phases: { opening: [started, opened], typing: [opened, Date.now()] },
  };
}

async function measureAll(sizes: readonly number[], isOursThere: boolean): Promise<Run> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'lens-latency-'));
  const result = path.join(scratch, 'eventLoop.jsonl');
  await writeFile(result, '');
  const watched = () =>
    readFileSync(result, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map(line => JSON.parse(line) as Watched);
  try {
    return await inWorkbench(
      {
        isOursThere,
        settings: { 'files.autoSave': 'off' },
        unpacked: [path.join(root, 'test/bench/counterExtension')],
        env: { PRICE_LENS_BENCH_RESULT: result },
      },
      async workbench => {
        await workbench.page.waitForTimeout(settlingMs);
        const figures: Figures[] = [];
        for (const size of sizes) {
          const items = isOursThere ? [counter, lens] : [counter];
          figures.push(await measureFile(workbench, size, items, watched));
        }
        await workbench.runCommand('Counter: Write Profile');
        return { figures, slices: await readProfile(result) };
      },
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const given = process.argv.slice(2).map(Number);
  const sizes = given.length > 0 ? given : [1, 10];
  const without = await measureAll(sizes, false);
  const withOurs = await measureAll(sizes, true);
  for (const [index, megabytes] of sizes.entries()) {
    const figures = withOurs.figures[index];
    const { [counter]: floor = [], [lens]: ours = [] } = figures?.latencies ?? {};
    const factor = percentile(ours, 0.5) / percentile(floor, 0.5);
    const shown = [floor, ours].map(times =>
      [0.5, 0.95].map(share => percentile(times, share).toFixed(1)).join(' / '),
    );
    const loop = [without.figures[index], figures].map(
      held => `${held?.opening.toFixed(1) ?? '–'} / ${held?.typing.toFixed(1) ?? '–'} ms`,
    );
    console.log(
      `${megabytes} MB: counter only ${shown[0] ?? ''} ms, LLM Price Lens ${shown[1] ?? ''} ms ` +
        `(median / p95 of ${presses} keys), ${factor.toFixed(2)} ×; event loop stood still at most ` +
        `(opening / typing) ${loop[0] ?? ''} without, ${loop[1] ?? ''} with`,
    );
    if (figures !== undefined) {
      console.log(
        `  our longest own slice, opening: ${longestBetween(withOurs.slices, ...figures.phases.opening)}`,
      );
      console.log(
        `  our longest own slice, typing:  ${longestBetween(withOurs.slices, ...figures.phases.typing)}`,
      );
    }
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
