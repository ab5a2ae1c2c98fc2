import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildExtension } from './buildExtension';
import { resultsFolder, root } from './paths';
import { runExtensionTests } from './runExtensionTests';
import type { Totals } from './totals';
import { findChromium } from './vscode/chromium';
import { installVsCode } from './vscode/install';

/** One part of the test run. Throws when it could not run at all. */
export interface Stage {
  readonly name: string;
  /** Whether it needs the built extension. */
  readonly needsBuild: boolean;
  readonly run: () => Promise<Totals> | Totals;
}

/** All stages, the fastest answers first. */
export const stages: readonly Stage[] = [
  { name: 'unit', needsBuild: false, run: () => runVitest('unit') },
  { name: 'webview', needsBuild: true, run: () => runInBrowser('webview') },
  { name: 'extension', needsBuild: true, run: () => runExtensionTests('server') },
  { name: 'web', needsBuild: true, run: () => runExtensionTests('web') },
  { name: 'e2e', needsBuild: true, run: () => runInBrowser('e2e') },
];

/** The extension tests in a desktop VS Code: not part of a full run. */
export const desktopStage: Stage = {
  name: 'desktop',
  needsBuild: true,
  run: () => runExtensionTests('desktop'),
};

/** Builds what the stages test. */
export function build(): void {
  console.log('\n── build');
  buildExtension();
}

/** Whatever has to be installed is installed before test files run side by side and all want it. */
async function runInBrowser(project: 'webview' | 'e2e'): Promise<Totals> {
  const report = (line: string) => {
    console.log(line);
  };
  findChromium(report);
  if (project === 'e2e') {
    await installVsCode(report);
  }
  return runVitest(project);
}

function runVitest(project: string): Totals {
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
