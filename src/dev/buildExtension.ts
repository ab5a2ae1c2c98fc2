import { spawnSync } from 'node:child_process';
import { root } from './paths';

/** Builds the extension into `dist/`: `npm run compile`, with further switches of its own. */
export function buildExtension(...switches: readonly string[]): void {
  const command = ['npm run -s compile --', ...switches].join(' ');
  const { status } = spawnSync(command, { cwd: root, shell: true, stdio: 'inherit' });
  if (status !== 0) {
    throw new Error('The build failed: its messages are above.');
  }
}
