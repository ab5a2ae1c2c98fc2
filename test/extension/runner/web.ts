/**
 * Runs inside VS Code's web worker extension host. It loads one file and nothing else, so the tests
 * are in the same bundle, after this file: see `buildExtensionTests`.
 */
import './webConsole';
import 'mocha/mocha';
import { runToEnd } from './report';

// The reporter for pages is the default, and a worker has no page.
mocha.setup({ ui: 'tdd', color: true, timeout: 120_000, reporter: Mocha.reporters.Spec });

/** Runs every test of the bundle. Rejects when one fails, as VS Code expects. */
export async function run(): Promise<void> {
  await runToEnd(mocha);
}
