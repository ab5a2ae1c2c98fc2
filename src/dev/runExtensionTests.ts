import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { buildExtensionTests, testBundles } from './buildExtensionTests';
import { root } from './paths';
import { copySampleWorkspace } from './sampleWorkspace';
import {
  createUserData,
  inWebHost,
  removeUserData,
  unseen,
  withModel,
  writeUserSettings,
} from './vscode/userData';

const launcher = path.join(
  root,
  'src/dev/vscode',
  process.platform === 'win32' ? 'code.cmd' : 'code.cjs',
);

/** Numbers of tests. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/** Where to run the tests: in either extension host of the VS Code server, or in a desktop VS Code. */
type TestHost = 'server' | 'web' | 'desktop';

/**
 * Runs `test/extension` inside VS Code's extension host: in the VS Code server from npm, or in a
 * desktop VS Code, the installed one named by `VSCODE_PATH` or else a download. `only`: parts of the names of
 * the test files wanted.
 */
export async function runExtensionTests(host: TestHost, only?: readonly string[]): Promise<Totals> {
  const testedHost = host === 'web' ? 'web' : 'node';
  const extensionTestsPath = await buildExtensionTests(testedHost, only);
  const userData = await createUserData();
  const workspace = await copySampleWorkspace();
  writeUserSettings(path.join(userData, 'User'), {
    ...unseen,
    ...withModel,
    ...(host === 'web' ? inWebHost : {}),
  });
  const executable = host === 'desktop' ? process.env.VSCODE_PATH : launcher;
  try {
    await runTests({
      ...(executable ? { vscodeExecutablePath: executable } : {}),
      extensionDevelopmentPath: root,
      extensionTestsPath,
      extensionTestsEnv: { PRICE_LENS_TEST_USER_DATA: userData },
      launchArgs: [
        workspace,
        `--user-data-dir=${userData}`,
        `--extensions-dir=${path.join(userData, 'ext')}`,
      ],
    });
  } catch (error) {
    // Failed tests are told by their results; anything else is told by the missing results.
    if (!(error instanceof TestRunFailedError)) {
      throw error;
    }
  } finally {
    await removeUserData(userData);
    await rm(workspace, { recursive: true, force: true });
  }
  return await readTotals(path.join(testBundles(testedHost), 'results.json'));
}

async function readTotals(file: string): Promise<Totals> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Totals;
  } catch (error) {
    throw new Error('VS Code ended without running the tests to their end.', { cause: error });
  }
}
