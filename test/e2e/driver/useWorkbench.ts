import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { resultsFolder, root } from '../../../src/dev/paths';
import { copySampleWorkspace } from '../../../src/dev/sampleWorkspace';
import { launchBrowser } from '../../../src/dev/vscode/browser';
import { installVsCode } from '../../../src/dev/vscode/install';
import { startServer, type ServerOptions } from '../../../src/dev/vscode/server';
import { workbenchUrl } from '../../../src/dev/vscode/workbenchUrl';
import { openPage, savePageOnFailure } from './page';
import { Workbench } from './workbench';

/** What a VS Code for end-to-end tests can be opened with. */
export interface WorkbenchOptions extends ServerOptions {
  /** Run the extension from `dist/` (default), or only what `vsix` installs. */
  readonly development?: boolean;
}

/**
 * One VS Code for the tests of a file, with a fresh copy of the sample workspace. Returns a function
 * to be called inside tests.
 */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  const { development = true, ...serverOptions } = options;
  let workbench: Workbench | undefined;
  const closers: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    if (development && !existsSync(path.join(root, 'dist/extension.js'))) {
      throw new Error('There is no dist/extension.js: run npm run compile first.');
    }
    const report = (line: string) => {
      console.log(line);
    };
    const folder = await copySampleWorkspace();
    closers.push(() => rm(folder, { recursive: true, force: true }));
    const server = await startServer(await installVsCode(report), serverOptions);
    closers.push(() => server.stop());
    const browser = await launchBrowser(report);
    closers.push(() => browser.close());
    const url = workbenchUrl(server.authority, {
      folder,
      extensionDevelopmentPath: development ? root : undefined,
    });
    workbench = new Workbench(await openPage(browser, url), folder);
  });

  afterEach(async ({ task }) => {
    if (workbench && task.result?.state === 'fail') {
      await savePageOnFailure(workbench.page, path.join(resultsFolder, 'e2e'), task.name);
    }
  });

  afterAll(async () => {
    for (const close of closers.reverse()) {
      await close();
    }
  });

  return () => {
    if (!workbench) {
      throw new Error('VS Code is not open yet: use the workbench inside tests only.');
    }
    return workbench;
  };
}
