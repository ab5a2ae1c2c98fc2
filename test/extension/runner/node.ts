/** Runs inside VS Code's Node extension host: VS Code calls `run()` and ends when it settles. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { connections } from './connections';
import { failures } from './failures';
import { activated, markConsole, runToEnd } from './report';
import './workers';

const isThisMachine = /^(https?:\/\/)?(127\.0\.0\.1|localhost|\[?::1\]?)(?=[:/]|$)/;

/** Runs every bundled test beside this file. Rejects when one fails, as VS Code expects. */
export async function run(): Promise<void> {
  markConsole(format);
  // Mocha keeps the console it finds while loading: load it with the marked one in place.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'tdd', color: true, timeout: 120_000 });
  mocha.rootHooks({
    afterAll: () => {
      const away = connections.filter(({ to }) => !isThisMachine.test(to));
      assert.deepEqual(away, [], 'no test, and nothing that ran beside, leaves this machine');
      assert.deepEqual(failures, [], 'nothing fails uncaught');
    },
  });
  await activated();
  for (const file of readdirSync(__dirname).sort()) {
    if (file.endsWith('.test.js')) {
      mocha.addFile(path.join(__dirname, file));
    }
  }
  await runToEnd(mocha);
}
