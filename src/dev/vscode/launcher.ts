/**
 * Stands in for the `code` executable in extension tests: takes VS Code's arguments, runs the tests
 * in a VS Code server with a headless browser as its window, prints what they print and exits with
 * their code. `@vscode/test-electron` cannot tell the difference.
 */
import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { resultsFolder } from '../paths';
import { launchBrowser, stopAnimations } from './browser';
import { installVsCode } from './install';
import { parseLauncherArguments, type LauncherArguments } from './launcherArguments';
import { startServer } from './server';
import { unmarked } from './testOutput';
import { workbenchUrl } from './workbenchUrl';

/** Time for the whole suite; the runner inside VS Code has its own limit per test. */
const suiteTimeout = (30 + Number(process.env.PRICE_LENS_SOAK_MINUTES ?? 0)) * 60_000;

async function run(options: LauncherArguments): Promise<number> {
  const report = (line: string) => {
    console.log(line);
  };
  const output = createOutput(path.basename(options.extensionTestsPath, '.js'));
  const watcher = path.join(path.dirname(options.extensionTestsPath), 'connections.js');
  const install = await installVsCode(report);
  const browser = await launchBrowser(report);
  const server = await startServer(install, {
    settings: readSettings(options.userDataDir),
    ...(options.locale ? { locale: options.locale } : {}),
    // What the tests watch connections with, where they bring it.
    ...(existsSync(watcher) ? { preload: watcher } : {}),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const exitCode = new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`The tests did not end within ${suiteTimeout / 60_000} minutes.`));
      }, suiteTimeout);
      const settle = (code: number) => {
        clearTimeout(timer);
        resolve(code);
      };
      page.exposeFunction('codeAutomationExit', settle).catch(reject);
      page.on('crash', () => {
        reject(new Error('The browser page with the workbench crashed.'));
      });
    });
    await stopAnimations(page);
    await page.exposeFunction('codeAutomationLog', output.take);
    await page.goto(workbenchUrl(server.authority, options, server.connectionToken));
    const code = await exitCode;
    if (code !== 0) {
      console.error(`VS Code's own log of this run: ${path.relative('.', output.file)}`);
    }
    return code;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** `--user-data-dir` of a desktop VS Code has the user's settings in `User/`. */
function readSettings(userDataDir: string | undefined): Record<string, unknown> {
  if (!userDataDir) {
    return {};
  }
  try {
    const text = readFileSync(path.join(userDataDir, 'User', 'settings.json'), 'utf8');
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return {};
    }
    throw error;
  }
}

/** Prints what the tests print; what VS Code itself logs goes to a file. */
function createOutput(name: string): {
  file: string;
  take: (type: string, args: unknown[]) => void;
} {
  mkdirSync(resultsFolder, { recursive: true });
  const file = path.join(resultsFolder, `vscode-${name}.log`);
  const log = createWriteStream(file);
  const take = (type: string, args: unknown[]) => {
    const line = args.map(arg => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    const printed = unmarked(line);
    if (printed === undefined) {
      log.write(`${type}: ${line}\n`);
    } else {
      process.stdout.write(`${printed}\n`);
    }
  };
  return { file, take };
}

run(parseLauncherArguments(process.argv.slice(2))).then(
  code => {
    process.exit(code);
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
