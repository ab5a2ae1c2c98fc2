import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { resultsFolder, root } from '../../../src/dev/paths';
import { copySampleWorkspace } from '../../../src/dev/sampleWorkspace';
import { installVsCode } from '../../../src/dev/vscode/install';
import { startServer, type ServerOptions } from '../../../src/dev/vscode/server';
import { inWebHost, still, withModel } from '../../../src/dev/vscode/userData';
import { workbenchUrl } from '../../../src/dev/vscode/workbenchUrl';
import { sharedBrowser } from '../../sharedBrowser';
import { packagedExtension } from './packagedExtension';
import { openPage, requestsElsewhere, savePageOnFailure, trialAddress } from './page';
import { Workbench } from './workbench';

/** What a VS Code for end-to-end tests can be opened with. */
export interface WorkbenchOptions extends Omit<ServerOptions, 'vsix'> {
  /** Run the extension from `dist/` (default), or installed from its package, as users have it. */
  readonly extension?: 'sources' | 'package';
  /** The extension host it runs in. Default: Node. */
  readonly host?: 'node' | 'web';
  /** Files that are in the folder before VS Code looks at it, by their path there. */
  readonly files?: Readonly<Record<string, string>>;
  /** Address of a folder to open instead of the copy of the sample workspace. */
  readonly folderUri?: string;
}

/**
 * One VS Code for the tests of a file, with a fresh copy of the sample workspace; a test that is tried
 * again gets another one, where nothing stands open from its first try. Returns a function to be
 * called inside tests.
 */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  const { extension = 'sources', host = 'node', folderUri, files = {}, ...serverOptions } = options;
  let workbench: Workbench | undefined;
  const closers: (() => Promise<unknown>)[] = [];

  const open = async (): Promise<void> => {
    if (!existsSync(path.join(root, 'dist/extension.js'))) {
      throw new Error('There is no dist/extension.js: run npm run compile first.');
    }
    const report = (line: string) => {
      console.log(line);
    };
    const folder = await copySampleWorkspace();
    closers.push(() => rm(folder, { recursive: true, force: true }));
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
    const server = await startServer(await installVsCode(report), {
      ...serverOptions,
      settings: {
        ...still,
        ...withModel,
        ...(host === 'web' ? inWebHost : {}),
        ...serverOptions.settings,
      },
      ...(extension === 'package' ? { vsix: await packagedExtension() } : {}),
    });
    closers.push(() => server.stop());
    const browser = await sharedBrowser();
    closers.push(() => Promise.all(browser.contexts().map(context => context.close())));
    const extensionDevelopmentPath = extension === 'sources' ? root : undefined;
    const target = { folder, folderUri, extensionDevelopmentPath };
    const url = workbenchUrl(server.authority, target, server.connectionToken);
    workbench = new Workbench(await openPage(browser, url), folder);
  };

  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) {
      await closer();
    }
  };

  beforeAll(open);

  beforeEach(async ({ task }) => {
    if ((task.result?.retryCount ?? 0) > 0) {
      await close();
      await open();
    }
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

  afterAll(close);

  return () => {
    if (!workbench) {
      throw new Error('VS Code is not open yet: use the workbench inside tests only.');
    }
    return workbench;
  };
}
