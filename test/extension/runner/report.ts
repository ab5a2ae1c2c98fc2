import * as vscode from 'vscode';
import { marked } from '../../../src/dev/vscode/testOutput';
import { extensionId } from '../../../src/host/ids';

/** Which of the two extension hosts these tests were bundled for. */
declare const testedHost: 'node' | 'web';

/** Marks what the tests print, so that the launcher can tell it from VS Code's own log. */
export function markConsole(format: (...args: unknown[]) => string): void {
  for (const method of ['log', 'info', 'warn', 'error'] as const) {
    const print = console[method].bind(console);
    // VS Code's own console swallows assignments: define the property anew.
    Object.defineProperty(console, method, {
      value: (...args: unknown[]) => {
        print(marked(format(...args)));
      },
    });
  }
}

/** The extension under test, activated. */
export async function activated(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension(extensionId);
  if (extension === undefined) {
    throw new Error(`${extensionId} is not loaded.`);
  }
  await extension.activate();
  return extension;
}

/** Runs the tests and leaves their totals beside them, by VS Code's own means: both hosts have them. */
export async function runToEnd(mocha: Pick<Mocha, 'run'>): Promise<void> {
  const { passed, failed } = await new Promise<{ passed: number; failed: number }>(resolve => {
    const runner = mocha.run(failures => {
      resolve({ passed: runner.stats?.passes ?? 0, failed: failures });
    });
  });
  const { extensionUri } = await activated();
  await vscode.workspace.fs.writeFile(
    vscode.Uri.joinPath(extensionUri, 'dist', 'test', testedHost, 'results.json'),
    new TextEncoder().encode(JSON.stringify({ passed, failed })),
  );
  if (failed > 0) {
    throw new Error(`${failed} tests failed.`);
  }
}
