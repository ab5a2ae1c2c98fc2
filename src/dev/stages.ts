import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildExtension } from './buildExtension';
import { resultsFolder, root } from './paths';
import { runExtensionTests, type Totals } from './runExtensionTests';
import { findChromium } from './vscode/browser';
import { installVsCode } from './vscode/install';

/** One part of the test run. Throws when it could not run at all. */
export interface Stage {
  readonly name: string;
  /** What has to be there before it runs; each includes the one before. */
  readonly needs: 'sources' | 'browser' | 'vscode';
  readonly run: () => Promise<Totals> | Totals;
}

/** All stages, the longest first: they run side by side. */
export const stages: readonly Stage[] = [
  { name: 'extension', needs: 'vscode', run: () => runExtensionTests('server') },
  { name: 'e2e', needs: 'vscode', run: () => runVitest('e2e') },
  { name: 'webview', needs: 'browser', run: () => runVitest('webview') },
  { name: 'unit', needs: 'sources', run: () => runVitest('unit') },
  { name: 'web', needs: 'vscode', run: () => runExtensionTests('web') },
];

/** The extension tests in a desktop VS Code: not part of a full run. */
export const desktopStage: Stage = {
  name: 'desktop',
  needs: 'browser',
  run: () => runExtensionTests('desktop'),
};

/** Builds and installs what the stages need, once, before they run side by side and all want it. */
export async function prepare(chosen: readonly Stage[]): Promise<void> {
  const report = (line: string) => {
    console.log(line);
  };
  if (chosen.some(({ needs }) => needs !== 'sources')) {
    report('\n── build');
    buildExtension();
    findChromium(report);
  }
  if (chosen.some(({ needs }) => needs === 'vscode')) {
    await installVsCode(report);
  }
}

/** Runs the tests of one project of `vitest.config.ts`. */
export function runVitest(project: string, ...more: readonly string[]): Totals {
  const report = path.join(resultsFolder, `${project}.json`);
  mkdirSync(resultsFolder, { recursive: true });
  rmSync(report, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      ...['--project', project],
      ...['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${report}`],
      ...more,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      // The package stays CommonJS for VS Code's sake; vite wants to say so on every start.
      env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    },
  );
  if (!existsSync(report)) {
    throw new Error(`vitest ended (${status ?? 'killed'}) without a report.`);
  }
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as { numPassedTests: number; numFailedTests: number };
  // A file that cannot be loaded has no tests to fail, and yet it fails the run.
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
}
