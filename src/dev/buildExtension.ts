import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths';

const require = createRequire(import.meta.url);

/** Builds the extension into `dist/`, as `npm run compile` does. */
export function buildExtension(): void {
  const tsx = pathToFileURL(require.resolve('tsx')).href;
  const result = spawnSync(process.execPath, ['--import', tsx, path.join(root, 'esbuild.mjs')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (result.status !== 0) {
    throw new Error('The build failed: its messages are above.');
  }
}
