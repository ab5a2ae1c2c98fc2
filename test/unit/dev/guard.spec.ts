import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../src/dev/paths';

const guard = path.join(root, 'src/dev/vscode/guard.ts');

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A process that starts a grandchild and prints the grandchild's id. */
const family = `
  const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  console.log(child.pid);
  setInterval(() => {}, 1000);
`;

test.skipIf(process.platform === 'win32')(
  'a process tree ends with its starter, grandchildren included',
  async () => {
    const guarded = spawn(
      process.execPath,
      ['--import', 'tsx', guard, process.execPath, '-e', family],
      { cwd: root, detached: true, stdio: ['pipe', 'pipe', 'inherit'] },
    );
    const grandchild = await new Promise<number>(resolve => {
      guarded.stdout.once('data', (chunk: Buffer) => {
        resolve(Number(chunk.toString()));
      });
    });
    expect(isAlive(grandchild)).toBe(true);
    // What the end of the starter, by whatever means, does to the guard.
    guarded.stdin.destroy();
    await expect.poll(() => isAlive(grandchild), { timeout: 30_000 }).toBe(false);
  },
  60_000,
);
