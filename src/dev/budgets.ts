/**
 * Sizes and start-up memory that must not creep: read from the production build that `npm run check`
 * has just made.
 * Budgets are those of the design; a change that needs more says why in its commit.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

const kB = 1000;

const files: readonly (readonly [file: string, budget: number])[] = [
  ['dist/extension.js', 800 * kB],
  ['dist/browser.js', 850 * kB],
  ['dist/worker.js', 62 * kB],
  ['dist/browserWorker.js', 62 * kB],
  ['dist/webview/comparison.js', 220 * kB],
  ['dist/webview/history.js', 80 * kB],
];

interface Metafile {
  inputs: Record<string, unknown>;
}

/** What the extension host holds once the code is loaded and nothing of it has been used. */
const startUpBudget = 4000 * kB;

const problems: string[] = [];

function hold(name: string, size: number, budget: number): void {
  const line = `${name.padEnd(30)} ${(size / kB).toFixed(0).padStart(5)} kB of ${budget / kB} kB`;
  console.log(line);
  if (!(size <= budget)) {
    problems.push(`${line}: over budget`);
  }
}

for (const [file, budget] of files) {
  hold(file, statSync(file).size, budget);
}
/**
 * One character beyond Latin-1, and V8 keeps the whole code at two bytes each. esbuild escapes those in
 * strings; in expressions and tagged templates they are as they are written.
 */
for (const file of ['dist/extension.js', 'dist/browser.js']) {
  const wide = /[^\0-\u00ff]/.exec(readFileSync(file, 'utf8'));
  if (wide !== null) {
    const around = wide.input.slice(Math.max(0, wide.index - 40), wide.index + 20);
    problems.push(`${file} has a character that esbuild does not escape: …${around}…`);
  }
}
const startUp = execFileSync(
  process.execPath,
  ['--expose-gc', 'src/dev/startUpMemory.cjs', 'dist/extension.js'],
  { encoding: 'utf8' },
);
hold('start-up memory', Number(startUp), startUpBudget);

/** Vocabularies are data files: as JavaScript they would be parsed on every activation. */
const forbidden = [/bpeRanks/, /gpt-tokenizer\/.*\/encoding\//, /tokenizer-[a-z0-9_]+\/models/];
const metafiles = JSON.parse(readFileSync('.cache/metafile.json', 'utf8')) as Record<
  string,
  Metafile
>;
for (const [build, metafile] of Object.entries(metafiles)) {
  for (const input of Object.keys(metafile.inputs)) {
    if (forbidden.some(pattern => pattern.test(input))) {
      problems.push(`${build} bundles the vocabulary ${input}: read it as a data file instead`);
    }
  }
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
