/**
 * `npx tsx test/bench/latency.ts [MB …]`: how long a key press takes to the status bar in a real VS
 * Code, in files of these sizes (default 1 and 10), beside an extension that only prints a counter.
 */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../src/dev/paths';
import { copySampleWorkspace } from '../../src/dev/sampleWorkspace';
import { launchBrowser } from '../../src/dev/vscode/browser';
import { installVsCode } from '../../src/dev/vscode/install';
import { measureLatency, percentile } from '../../src/dev/vscode/latency';
import { startServer } from '../../src/dev/vscode/server';
import { workbenchUrl } from '../../src/dev/vscode/workbenchUrl';
import { openPage } from '../e2e/driver/page';
import { Workbench } from '../e2e/driver/workbench';

const warmUp = 10;
const presses = 100;
const lens = 'llm-price-lens.llm-price-lens.priceLens.status';
const counter = 'price-lens-bench.counter.counter';
const paragraph =
  'The same page is 1,000 tokens for one model and 1,150 for another. 同一段话，词元数可能相差三成。\n';

async function measureFile(workbench: Workbench, megabytes: number): Promise<string> {
  const name = `bench-${megabytes}.txt`;
  const lines = Math.ceil((megabytes * 1e6) / Buffer.byteLength(paragraph));
  // The empty first line takes the keys: a letter there is a token more, its removal one less.
  await writeFile(path.join(workbench.folder, name), `\n${paragraph.repeat(lines)}`);
  await workbench.openFile(name);
  await workbench.statusText(/[1-9]/);
  const measure = async (count: number) =>
    await measureLatency(workbench.page, [counter, lens], ['a', 'Backspace'], count);
  await measure(warmUp);
  const { [counter]: floor = [], [lens]: ours = [] } = await measure(presses);
  const factor = percentile(ours, 0.5) / percentile(floor, 0.5);
  const figures = [floor, ours].map(times =>
    [0.5, 0.95].map(share => percentile(times, share).toFixed(1)).join(' / '),
  );
  return (
    `${megabytes} MB: counter only ${figures[0] ?? ''} ms, LLM Price Lens ${figures[1] ?? ''} ms ` +
    `(median / p95 of ${presses} keys), ${factor.toFixed(2)} ×`
  );
}

async function main(): Promise<void> {
  const sizes = process.argv.slice(2).map(Number);
  const report = (line: string) => {
    console.log(line);
  };
  const install = await installVsCode(report);
  const folder = await copySampleWorkspace();
  const server = await startServer(install, {
    settings: { 'files.autoSave': 'off' },
    unpacked: [path.join(root, 'test/bench/counterExtension')],
  });
  const browser = await launchBrowser(report);
  try {
    const url = workbenchUrl(server.authority, {
      folder,
      extensionDevelopmentPath: root,
    });
    const workbench = new Workbench(await openPage(browser, url), folder);
    for (const megabytes of sizes.length > 0 ? sizes : [1, 10]) {
      report(await measureFile(workbench, megabytes));
    }
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
