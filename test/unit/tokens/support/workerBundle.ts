import path from 'node:path';
import { buildSync } from 'esbuild';

/** The node worker, bundled as the product bundles it. */
export function bundleWorker(): string {
  const outfile = path.resolve('.cache/test/worker.js');
  buildSync({
    entryPoints: ['src/workers/nodeWorker.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2023',
    logLevel: 'warning',
  });
  return outfile;
}
