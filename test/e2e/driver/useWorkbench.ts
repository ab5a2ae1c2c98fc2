import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { resultsFolder, root } from '../../../src/dev/paths';
import { copySampleWorkspace } from '../../../src/dev/sampleWorkspace';
import { launchBrowser } from '../../../src/dev/vscode/browser';
import { installVsCode } from '../../../src/dev/vscode/install';
import { startServer, type ServerOptions } from '../../../src/dev/vscode/server';
import { inWebHost } from '../../../src/dev/vscode/userData';
import { workbenchUrl } from '../../../src/dev/vscode/workbenchUrl';
import { packagedExtension } from './packagedExtension';
import { openPage, requestsElsewhere, savePageOnFailure, trialAddress } from './page';
import { Workbench } from './workbench';

/** What a VS Code for end-to-end tests can be opened with. */
export interface WorkbenchOptions extends Omit<ServerOptions, 'vsix'> {
  /** Run the extension from `dist/` (default), or installed from its package, as users have it. */
  readonly extension?: 'sources' | 'package';
  /** The extension host it runs in. Default: Node. */
  readonly host?: 'node' | 'web';
  /** Address of a folder to open instead of the copy of the sample workspace. */
  readonly folderUri?: string;
}

/**
 * One VS Code for the tests of a file, with a fresh copy of the sample workspace. Returns a function
 * to be called inside tests.
 */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  const { extension = 'sources', host = 'node', folderUri, ...serverOptions } = options;
  let workbench: Workbench | undefined;
  const closers: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    if (!existsSync(path.join(root, 'dist/extension.js'))) {
      throw new Error('There is no dist/extension.js: run npm run compile first.');
    }
    const report = (line: string) => {
      console.log(line);
    };
    const folder = await copySampleWorkspace();
    closers.push(() => rm(folder, { recursive: true, force: true }));
    const server = await startServer(await installVsCode(report), {
      ...serverOptions,
      settings: { ...(host === 'web' ? inWebHost : {}), ...serverOptions.settings },
      ...(extension === 'package' ? { vsix: await packagedExtension() } : {}),
    });
    closers.push(() => server.stop());
    const browser = await launchBrowser(report);
    closers.push(() => browser.close());
    const url = workbenchUrl(server.authority, {
      folder,
      folderUri,
      extensionDevelopmentPath: extension === 'sources' ? root : undefined,
    });
    workbench = new Workbench(await openPage(browser, url), folder);
  });

  afterEach(async ({ task }) => {
    if (workbench && task.result?.state === 'fail') {
      await savePageOnFailure(workbench.page, path.join(resultsFolder, 'e2e'), task.name);
    }
  });

  // Whatever the tests of the file did.
  afterAll(() => {
    if (workbench) {
      const elsewhere = requestsElsewhere(workbench.page).filter(each => each !== trialAddress);
      expect(elsewhere).toEqual([]);
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
