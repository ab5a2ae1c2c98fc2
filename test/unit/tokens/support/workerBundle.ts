import path from 'node:path';
import { buildSync } from 'esbuild';

/** The node worker, bundled as the product bundles it; a name of its own for each test file, as they run side by side. */
export function bundleWorker(name: string): string {
  const outfile = path.resolve(`.cache/test/${name}.js`);
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
