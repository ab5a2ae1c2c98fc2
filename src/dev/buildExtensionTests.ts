import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './paths';

/**
 * Bundles the tests that run inside VS Code, one file per test file, with the runner beside them.
 * Test files are found, never listed. Returns the runner's path.
 */
export async function buildExtensionTests(): Promise<string> {
  const source = path.join(root, 'test/extension');
  const outdir = path.join(root, 'dist/test');
  const files = await readdir(source, { recursive: true });
  const tests = files.filter(file => file.endsWith('.test.ts'));
  if (tests.length === 0) {
    throw new Error(`No *.test.ts below ${source}: a run without tests proves nothing.`);
  }
  await rm(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: [
      { in: path.join(source, 'runner/index.ts'), out: 'index' },
      ...tests.map(file => ({
        in: path.join(source, file),
        // The runner looks in one folder only.
        out: file.replaceAll(/[\\/]/g, '-').replace(/\.ts$/, ''),
      })),
    ],
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // mocha finds its reporters by path and must be the one whose globals the tests use.
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return path.join(outdir, 'index.js');
}
