/** Runs inside VS Code's extension host: VS Code calls `run()` and ends when it settles. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { marked } from '../../../src/dev/vscode/testOutput';

/** Runs every bundled test beside this file. Rejects when one fails, as VS Code expects. */
export async function run(): Promise<void> {
  markConsole();
  // Mocha keeps the console it finds while loading: load it with the marked one in place.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'tdd', color: true, timeout: 20_000 });
  for (const file of readdirSync(__dirname).sort()) {
    if (file.endsWith('.test.js')) {
      mocha.addFile(path.join(__dirname, file));
    }
  }
  const { passed, failed } = await new Promise<{ passed: number; failed: number }>(resolve => {
    const runner = mocha.run(failures => {
      resolve({ passed: runner.stats?.passes ?? 0, failed: failures });
    });
  });
  const resultsFile = process.env.PRICE_LENS_TEST_RESULTS;
  if (resultsFile) {
    writeFileSync(resultsFile, JSON.stringify({ passed, failed }));
  }
  if (failed > 0) {
    throw new Error(`${failed} tests failed.`);
  }
}

function markConsole(): void {
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
