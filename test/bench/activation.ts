/**
 * `npm run bench:activation` (after `npm run package`): starts VS Code several times with the package
 * installed as users have it, and without. Prints what our log says `activate` took, and the extension
 * host's memory with and without the package.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../src/dev/paths';
import { copySampleWorkspace } from '../../src/dev/sampleWorkspace';
import { launchBrowser } from '../../src/dev/vscode/browser';
import { installVsCode } from '../../src/dev/vscode/install';
import { percentile } from '../../src/dev/vscode/latency';
import { startServer } from '../../src/dev/vscode/server';
import { workbenchUrl } from '../../src/dev/vscode/workbenchUrl';
import { openPage } from '../e2e/driver/page';
import { Workbench } from '../e2e/driver/workbench';

interface Start {
  /** Milliseconds of `activate`, by our log. */
  readonly activate?: number;
  /** MB of the extension host, all extensions in it. */
  readonly heap: number;
  readonly resident: number;
}

async function start(vsix: string | undefined): Promise<Start> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'lens-start-'));
  const memory = path.join(scratch, 'memory.json');
  const folder = await copySampleWorkspace();
  const install = await installVsCode(console.log);
  const server = await startServer(install, {
    ...(vsix !== undefined && { vsix }),
    unpacked: [path.join(root, 'test/bench/emptyExtension')],
    env: { PRICE_LENS_BENCH_RESULT: memory },
  });
  const browser = await launchBrowser(console.log);
  try {
    const url = workbenchUrl(server.authority, { folder }, server.connectionToken);
    const workbench = new Workbench(await openPage(browser, url), folder);
    while (!existsSync(memory)) {
      await workbench.page.waitForTimeout(200);
    }
    const { rss, heap } = JSON.parse(readFileSync(memory, 'utf8')) as { rss: number; heap: number };
    const taken = { heap: heap / 1e6, resident: rss / 1e6 };
    if (vsix === undefined) {
      return taken;
    }
    await workbench.runCommand('LLM Price Lens: Show Log');
    const line = workbench.page.locator('.part.panel .view-line', { hasText: 'activated in' });
    await line.first().waitFor();
    const said = /activated.in.([\d.]+).ms/.exec(await line.first().innerText())?.[1];
    return { ...taken, activate: Number(said) };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const vsix = path.join(root, `llm-price-lens-${version}.vsix`);
  if (!existsSync(vsix)) {
    throw new Error(`There is no ${path.basename(vsix)}: run npm run package first.`);
  }
  const repeats = Number(process.argv[2] ?? 4);
  const installed: Start[] = [];
  const without: Start[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    installed.push(await start(vsix));
    without.push(await start(undefined));
  }
  const list = (numbers: readonly (number | undefined)[]): string => {
    const known = numbers.filter(number => number !== undefined);
    return `${percentile(known, 0.5).toFixed(1)} (${known.map(number => number.toFixed(1)).join(', ')})`;
  };
  console.log(`median (each) of ${repeats} starts`);
  console.log(`activate, by our log:   ${list(installed.map(({ activate }) => activate))} ms`);
  console.log(
    `heap with / without:    ${list(installed.map(({ heap }) => heap))} / ${list(without.map(({ heap }) => heap))} MB`,
  );
  console.log(
    `resident with / without: ${list(installed.map(({ resident }) => resident))} / ${list(without.map(({ resident }) => resident))} MB`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
