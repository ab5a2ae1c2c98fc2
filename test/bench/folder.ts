/**
 * `npm run bench:folder`: counts a generated folder in a real VS Code (files and MB as arguments, by
 * default 10,000 and 200): how long it takes, how long the extension host stands still at most and for
 * how long of that it ran our code, and how much memory its process takes meanwhile, the counting
 * worker's included.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../src/dev/paths';
import { launchBrowser } from '../../src/dev/vscode/browser';
import { installVsCode } from '../../src/dev/vscode/install';
import { startServer } from '../../src/dev/vscode/server';
import { workbenchUrl } from '../../src/dev/vscode/workbenchUrl';
import { openPage } from '../e2e/driver/page';
import { longestBetween, readProfile } from './hostProfile';

/** Real code, cut at ever other places; every fifth file is Chinese prose. */
function writeTree(folder: string, files: number, bytes: number): void {
  const code = readFileSync(createRequire(import.meta.url).resolve('typescript'), 'utf8');
  const prose = readFileSync(path.join(root, 'README.zh-CN.md'), 'utf8').repeat(20);
  for (let file = 0; file < files; file++) {
    // From a tenth of the average to nearly twice as much.
    const size = Math.round((bytes / files) * (0.1 + (1.8 * ((file * 7919) % files)) / files));
    const isProse = file % 5 === 0;
    const source = isProse ? prose : code;
    const length = isProse ? Math.round(size / 2) : size;
    const start = (file * 104_729) % Math.max(1, source.length - length);
    const inside = path.join(folder, `part${file % 20}`, `section${file % 7}`);
    mkdirSync(inside, { recursive: true });
    const name = `${file}.${isProse ? 'md' : 'ts'}`;
    writeFileSync(path.join(inside, name), source.slice(start, start + length));
  }
}

/** Nothing, my model's tokenizer, those of all models: a line of figures each. */
interface Run {
  readonly name: string;
  /** Points in time. */
  readonly from: number;
  readonly to: number;
}

/** The extension that profiles writes lines of its own into the same file. */
function isRun(line: Partial<Run>): line is Run {
  return line.name !== undefined;
}

async function main(): Promise<void> {
  const [files = 10_000, megabytes = 200] = process.argv.slice(2).map(Number);
  const report = (line: string) => {
    console.log(line);
  };
  const folder = mkdtempSync(path.join(tmpdir(), 'lens-folder-'));
  const result = `${folder}.json`;
  writeFileSync(result, '');
  const install = await installVsCode(report);
  writeTree(folder, files, megabytes * 1e6);
  const server = await startServer(install, {
    settings: { 'files.watcherExclude': { '**': true }, 'search.followSymlinks': false },
    unpacked: ['folderExtension', 'counterExtension'].map(name =>
      path.join(root, 'test/bench', name),
    ),
    env: { PRICE_LENS_BENCH_RESULT: result },
  });
  const browser = await launchBrowser(report);
  try {
    const url = workbenchUrl(
      server.authority,
      { folder, extensionDevelopmentPath: root },
      server.connectionToken,
    );
    await openPage(browser, url);
    const slices = await readProfile(result);
    const lines = readFileSync(result, 'utf8').split('\n').slice(0, -1);
    for (const run of lines.map(line => JSON.parse(line) as Partial<Run>).filter(isRun)) {
      report(JSON.stringify(run));
      report(`  our longest own slice: ${longestBetween(slices, run.from, run.to)}`);
    }
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(result, { force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
