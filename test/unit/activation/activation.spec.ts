import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type * as Activate from '../../../src/host/activate';

/**
 * VS Code cannot be asked what an extension does while `activate` runs. Here VS Code is a trap: it
 * accepts every registration, and records whatever reads, fetches or starts something; asking whether
 * a file is there is not among it.
 */
function trapVsCode(used: string[]): unknown {
  const heavy =
    /\.(?:readFile|readDirectory|getText|openTextDocument|findFiles|fetch|withProgress)$/;
  // Callable and constructible, and nothing of its own.
  const target = function (): void {
    throw new Error('The trap answers instead.');
  };
  const trap = (name: string): unknown =>
    new Proxy(target, {
      get: (_target, key) => {
        if (key === Symbol.iterator) {
          return () => [][Symbol.iterator]();
        }
        if (key === Symbol.hasInstance) {
          return () => false;
        }
        const inner = `${name}.${String(key)}`;
        return known.has(inner) ? known.get(inner) : trap(inner);
      },
      set: () => true,
      apply: (_target, _this, [, fallback]: unknown[]) => {
        if (heavy.test(name)) {
          used.push(name);
        }
        // A setting has its default; a promise never comes.
        return name.endsWith('.get') ? fallback : trap(`${name}()`);
      },
      construct: () => trap(`new ${name}`) as object,
    });
  const known = new Map<string, unknown>([
    ['vscode.version', '1.101.0'],
    ['vscode.env.language', 'en'],
    ['vscode.window.activeTextEditor', undefined],
    ['vscode.window.activeNotebookEditor', undefined],
    ['vscode.window.visibleTextEditors', []],
    ['vscode.window.tabGroups.activeTabGroup.activeTab', undefined],
    ['vscode.workspace.textDocuments', []],
    ['vscode.workspace.workspaceFolders', []],
    ['vscode.extensions.all', []],
  ]);
  // esbuild's module wrapper keeps the prototype of what is required, not what a proxy answers.
  return Object.create(trap('vscode') as object) as object;
}

function loadActivate(vscode: unknown): typeof Activate {
  const { outputFiles } = buildSync({
    entryPoints: ['src/host/activate.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'es2023',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const module = { exports: {} };
  const require = createRequire(path.resolve('package.json'));
  const load = (name: string): unknown => (name === 'vscode' ? vscode : require(name));
  const wrapped = `(function (exports, require, module) {${outputFiles[0]?.text ?? ''}\n})`;
  const run = vm.runInThisContext(wrapped) as (...args: unknown[]) => void;
  run(module.exports, load, module);
  return module.exports as typeof Activate;
}

describe('activate', () => {
  it('reads no vocabulary, parses no price and starts no worker before it returns', () => {
    const used: string[] = [];
    const vscode = trapVsCode(used);
    const { activateExtension } = loadActivate(vscode);
    const subscriptions: { dispose(): void }[] = [];
    const context = new Proxy(
      { subscriptions, extension: { packageJSON: { version: '0' } } },
      { get: (target, key): unknown => Reflect.get(target, key) ?? vscode },
    );
    const api = activateExtension(context as never, {
      name: 'node',
      spawnWorker: () => () => {
        throw new Error('A worker was started.');
      },
      localFiles: null,
      homeFolder: '/nowhere',
      // Parsing this throws.
      catalogueText: 'not a catalogue',
    });
    // What is put off until VS Code is up is not what is tested.
    subscriptions.forEach(subscription => {
      subscription.dispose();
    });
    expect(api.version).toBe(1);
    expect(used).toEqual([]);
    expect(() => api.models()).toThrow();
  });
});
