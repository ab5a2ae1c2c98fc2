/** `npm run test:robustness`: the long form of what the unit tests try in short. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './paths';

const { status } = spawnSync(
  process.execPath,
  [
    path.join(root, 'node_modules/vitest/vitest.mjs'),
    ...['run', '--project', 'robustness', '--disable-console-intercept'],
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PRICE_LENS_ROBUSTNESS: 'long',
      VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
    },
  },
);
process.exitCode = status ?? 1;
