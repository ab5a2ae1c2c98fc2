import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { cataloguePlugin } from './cataloguePlugin';
import { root } from './paths';

/** The extension host the tests run in. */
type TestedHost = 'node' | 'web';

const source = path.join(root, 'test/extension');
/** Where a host's bundles are, and the totals of its tests when they have run. */
export function testBundles(host: TestedHost): string {
  return path.join(root, 'dist/test', host);
}

/**
 * Bundles the tests that run inside VS Code. Test files are found, never listed; `*.node.test.ts` is
 * for the Node host only, `*.web.test.ts` for the web worker host. `only`: parts of the names of the
 * files wanted. Returns the path of the runner.
 */
export async function buildExtensionTests(
  host: TestedHost,
  only: readonly string[] = [''],
): Promise<string> {
  const files = await readdir(source, { recursive: true });
  const other: TestedHost = host === 'node' ? 'web' : 'node';
  const tests = files.filter(
    file =>
      file.endsWith('.test.ts') &&
      !file.endsWith(`.${other}.test.ts`) &&
      only.some(part => file.includes(part)),
  );
  if (tests.length === 0) {
    throw new Error(`No *.test.ts below ${source}: a run without tests proves nothing.`);
  }
  const outdir = testBundles(host);
  await rm(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    outdir,
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
    plugins: [cataloguePlugin],
    define: { testedHost: JSON.stringify(host) },
    ...(host === 'node' ? nodeOptions(tests) : webOptions(tests)),
  });
  return path.join(outdir, `${host}.js`);
}

/** One file per test file, with the runner beside them. */
function nodeOptions(tests: readonly string[]): BuildOptions {
  return {
    entryPoints: [
      { in: path.join(source, 'runner/node.ts'), out: 'node' },
      // To be loaded before VS Code: see the launcher.
      { in: path.join(source, 'runner/connections.ts'), out: 'connections' },
      ...tests.map(file => ({
        in: path.join(source, file),
        // The runner looks in one folder only.
        out: file.replaceAll(/[\\/]/g, '-').replace(/\.ts$/, ''),
      })),
    ],
    platform: 'node',
    target: 'node20',
    // mocha finds its reporters by path and must be the one whose globals the tests use.
    external: ['vscode', 'mocha'],
  };
}

/** One file with everything: the web worker host loads no second one. */
function webOptions(tests: readonly string[]): BuildOptions {
  const load = (file: string) => JSON.stringify(`./${file.replaceAll('\\', '/')}`);
  const runner = load('runner/web.ts');
  return {
    stdin: {
      // In this order: the tests register with what the runner has set up.
      contents: [
        `export { run } from ${runner};`,
        ...tests.map(file => `import ${load(file)};`),
      ].join('\n'),
      resolveDir: source,
      sourcefile: 'web.ts',
    },
    entryNames: 'web',
    platform: 'browser',
    target: 'es2023',
    alias: { 'node:assert/strict': path.join(source, 'support/webAssert.ts') },
    external: ['vscode'],
  };
}
