/** The measurements; each gives a Markdown section. */
import { IncrementalDocument } from '../../src/core/tokens/blocks/incrementalDocument';
import { Random } from '../unit/tokens/support/random';
import { bundledVocabularies } from '../../src/core/tokens/families/bundledFamilies';
import { inChild } from './child';
import { measureSetOf } from './ourCounters';
import { ourName, allPeers } from './peers';
import { median, percentile, section, table } from './report';
import { endlessUnits, throughputTexts, documentText } from './texts';

/** Time for one count in the worst cases; far beyond what an editor may wait. */
const worstLimit = 4000;

export function throughput(): string {
  // js-tiktoken can need minutes for one of these texts: it would hold up the whole run.
  const peers = allPeers
    .map(({ name }) => name)
    .filter(name => name !== ourName && name !== 'js-tiktoken');
  const rows = Object.entries(throughputTexts).map(([key, { title }]) => {
    const runs = peers.map(
      peer =>
        inChild<{ ours: number[]; theirs: number[] }>('throughput', [peer, key]) ?? {
          ours: [],
          theirs: [],
        },
    );
    return [
      title,
      median(runs.flatMap(({ ours }) => ours)).toFixed(1),
      ...runs.map(({ ours, theirs }) => {
        const times = median(ours.map((rate, turn) => rate / (theirs[turn] ?? NaN)));
        return `${median(theirs).toFixed(1)} (${times.toFixed(1)}×)`;
      }),
    ];
  });
  return section(
    'Throughput',
    'MB of UTF-8 per second, median of texts the libraries have not seen before, warm-up included, each peer in one process with ours, text by text by turns; in brackets how many times faster ours is there, median of the turns. Without js-tiktoken, which takes minutes for some of these texts.',
    table(['text', ourName, ...peers], rows),
  );
}

export function coldStart(): string {
  const results = new Map(
    allPeers.map(({ name }) => [name, [] as { load: number; first: number }[]]),
  );
  for (let round = 0; round < 3; round++) {
    for (const { name } of allPeers) {
      const result = inChild<{ load: number; first: number }>('coldStart', [name]);
      if (result !== null) {
        results.get(name)?.push(result);
      }
    }
  }
  const rows = allPeers.map(({ name }) => {
    const own = results.get(name) ?? [];
    return [
      name,
      median(own.map(({ load }) => load)).toFixed(0),
      median(own.map(({ first }) => first)).toFixed(1),
    ];
  });
  return section(
    'Cold start',
    'Milliseconds in a fresh process, median of three: reading and loading o200k_base, then the first tiny count.',
    table(['library', 'load', 'first count'], rows),
  );
}

/** Every vocabulary as an exact family, and the estimator that reads the features and two of them. */
const families = [...bundledVocabularies.filter(id => id !== 'claude2'), 'claude-3'];

export function worstCases(): string {
  const byFamily = families.map(family =>
    Array.from(
      { length: 3 },
      () => inChild<Record<string, { total: number; longest: number }>>('slices', [family]) ?? {},
    ),
  );
  const rows = Object.keys(endlessUnits).map(run => [
    run,
    ...byFamily.map(results => {
      const least = (field: 'total' | 'longest') =>
        Math.min(...results.map(result => result[run]?.[field] ?? NaN));
      return `${least('total').toFixed(0)} / ${least('longest').toFixed(1)}`;
    }),
  ]);
  return section(
    'Worst cases',
    'One megabyte without an end to its run, counted on the thread of the host as where no worker can be had: milliseconds in all / of the longest slice, after which the host has its turn. Handing the text over is part of it. Each figure is the least of three processes: what else the machine does can only add to it. `claude-3` is the estimator that reads Claude 2, o200k_base and features of the text.',
    table(['run', ...families], rows),
  );
}

export function endlessRuns(): string {
  const sizes = [30_000, 1_000_000];
  const rows = Object.keys(endlessUnits).map(run => [
    run,
    ...allPeers.map(({ name }) => {
      const figures: string[] = [];
      for (const units of sizes) {
        const result = inChild<{ ms: number }>('worst', [name, run, String(units)], worstLimit);
        if (result === null) {
          figures.push(`${units / 1000}k: stopped`);
          break;
        }
        figures.push(result.ms.toFixed(0));
      }
      return figures.join(' / ');
    }),
  ]);
  return section(
    'Endless runs, beside other tokenizers',
    `One endless run of 30,000 / 1,000,000 characters, milliseconds; each count in a process of its own, stopped after ${worstLimit / 1000} s (start included).`,
    table(['run', ...allPeers.map(({ name }) => name)], rows),
  );
}

export function incrementalEdits(): string {
  const rows: string[][] = [];
  for (const units of [1_000_000, 10_000_000]) {
    for (const count of [1, 8]) {
      const document = new IncrementalDocument();
      document.setMeasures(measureSetOf(count).measures);
      const text = documentText(units);
      const started = performance.now();
      document.applyChange(0, 0, text);
      document.work(() => false);
      const first = performance.now() - started;
      const random = new Random(1);
      const typing: number[] = [];
      const jumping: number[] = [];
      let caret = 500_000;
      for (let edit = 0; edit < 2000; edit++) {
        const jumps = edit % 2 === 1;
        const offset = jumps ? random.below(units) : caret++;
        const began = performance.now();
        document.applyChange(offset, 0, random.pick(['a', ' ', '\n', 'x = 1;', '中']));
        document.work(() => false);
        document.measured();
        (jumps ? jumping : typing).push(performance.now() - began);
      }
      const show = (times: number[]) =>
        [percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)]
          .map(ms => ms.toFixed(2))
          .join(' / ');
      rows.push([
        `${units / 1e6} MB`,
        String(count),
        first.toFixed(0),
        show(typing),
        show(jumping),
      ]);
    }
  }
  return section(
    'Recount after an edit',
    'Milliseconds, p50 / p95 / max of 1,000 edits, always equal to the full count. Typing stays in one place, jumping edits anywhere. Eight = all seven vocabularies and the features of the estimators.',
    table(['document', 'tokenizers', 'first count', 'typing', 'jumping'], rows),
  );
}

export function memory(): string {
  const rows = [1, 8].map(count => {
    const result = inChild<{ heap: number }>('memory', [String(count)]);
    return [String(count), result?.heap.toFixed(0) ?? '–'];
  });
  return section(
    'Memory',
    'MB of heap and array buffers that a fresh process has after counting with each.',
    table(['tokenizers', 'heap + buffers'], rows),
  );
}
