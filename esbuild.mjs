/** Builds everything the package ships: both extension hosts, both workers, the webview. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { cataloguePlugin } from './src/dev/cataloguePlugin.ts';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** Lines that the `$esbuild-watch` problem matcher of VS Code reads. */
const problemMatcher = {
  name: 'problem-matcher',
  setup(build) {
    build.onStart(() => {
      if (watch) {
        console.log('[watch] build started');
      }
    });
    build.onEnd(() => {
      if (watch) {
        console.log('[watch] build finished');
      }
    });
  },
};

/** @type {esbuild.BuildOptions} */
const base = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  sourcesContent: false,
  metafile: true,
  logLevel: 'info',
  target: 'es2023',
  plugins: [cataloguePlugin, problemMatcher],
};

/** @type {Record<string, esbuild.BuildOptions>} */
const builds = {
  extension: {
    entryPoints: { extension: 'src/entry/node.ts' },
    outdir: 'dist',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  },
  browser: {
    entryPoints: { browser: 'src/entry/browser.ts' },
    outdir: 'dist',
    platform: 'browser',
    // The web extension host calls `exports.activate`.
    format: 'cjs',
    external: ['vscode'],
  },
  worker: {
    entryPoints: { worker: 'src/workers/nodeWorker.ts' },
    outdir: 'dist',
    platform: 'node',
    format: 'cjs',
  },
  browserWorker: {
    entryPoints: { browserWorker: 'src/workers/browserWorker.ts' },
    outdir: 'dist',
    platform: 'browser',
    format: 'iife',
  },
  webview: {
    entryPoints: {
      comparison: 'src/webview/comparison.ts',
      history: 'src/webview/history.ts',
    },
    outdir: 'dist/webview',
    platform: 'browser',
    format: 'iife',
  },
};

await rm('dist', { recursive: true, force: true });
await mkdir('dist/webview', { recursive: true });
const codicons = dirname(
  createRequire(import.meta.url).resolve('@vscode/codicons/dist/codicon.css'),
);
for (const file of ['codicon.css', 'codicon.ttf']) {
  await cp(join(codicons, file), join('dist/webview', file));
}

if (watch) {
  const contexts = await Promise.all(
    Object.values(builds).map(options => esbuild.context({ ...base, ...options })),
  );
  await Promise.all(contexts.map(context => context.watch()));
} else {
  const inputs = {};
  try {
    for (const [name, options] of Object.entries(builds)) {
      const { metafile } = await esbuild.build({ ...base, ...options, logLevel: 'warning' });
      inputs[name] = metafile;
    }
  } catch {
    // esbuild has printed file, position and reason.
    process.exit(1);
  }
  await mkdir('.cache', { recursive: true });
  await writeFile('.cache/metafile.json', JSON.stringify(inputs));
}
