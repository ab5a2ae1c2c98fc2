import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { FileCounts } from '../../src/host/files/countFiles';
import { commands } from '../../src/host/ids';
import { priceLens } from './support/extension';

async function count(file: string): Promise<FileCounts> {
  const uri = vscode.Uri.file(file);
  return vscode.commands.executeCommand<FileCounts>(commands.countFiles, uri, [uri]);
}

const paths = ({ files }: FileCounts): string[] => files.map(file => file.path.join('/'));
const skips = ({ skipped }: FileCounts): [string | undefined, string][] =>
  skipped
    .map(({ uri, reason }): [string | undefined, string] => [uri.path.split('/').at(-1), reason])
    .sort();

suite('counting files of a real disk', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'lens-disk-'));
  const at = (...names: string[]): string => path.join(root, ...names);

  suiteSetup(async function () {
    // Making links is a privilege on Windows.
    if (process.platform === 'win32') {
      this.skip();
    }
    await priceLens();
    mkdirSync(at('tree', 'inner'), { recursive: true });
    writeFileSync(at('tree', 'AGENTS.md'), 'read me');
    symlinkSync('AGENTS.md', at('tree', 'CLAUDE.md'));
    symlinkSync('nowhere', at('tree', 'broken'));
    symlinkSync('..', at('tree', 'inner', 'up'));
    symlinkSync(at('tree'), at('link-to-tree'));
    execFileSync('mkfifo', [at('tree', 'pipe')]);
  });

  suiteTeardown(() => {
    rmSync(root, { recursive: true, force: true });
  });

  test('links and pipes are said and not followed: cycles end, nothing counts twice', async () => {
    const counts = await count(at('tree'));
    assert.deepEqual(paths(counts), ['tree/AGENTS.md']);
    assert.deepEqual(skips(counts), [
      ['CLAUDE.md', 'link'],
      ['broken', 'link'],
      ['pipe', 'special'],
      ['up', 'link'],
    ]);
  });

  test('a link that was chosen itself is followed', async () => {
    assert.deepEqual(paths(await count(at('link-to-tree'))), ['link-to-tree/AGENTS.md']);
    assert.deepEqual(paths(await count(at('tree', 'CLAUDE.md'))), ['CLAUDE.md']);
    assert.deepEqual(skips(await count(at('tree', 'broken'))), [['broken', 'unreadable']]);
  });

  test('a file of a gigabyte is said, not read', async () => {
    mkdirSync(at('large'));
    writeFileSync(at('large', 'sparse.txt'), '');
    truncateSync(at('large', 'sparse.txt'), 1024 ** 3);
    const counts = await count(at('large'));
    assert.deepEqual(skips(counts), [['sparse.txt', 'too-large']]);
  });

  test('a file one may not read is said', async function () {
    if (process.getuid?.() === 0) {
      // Root may read everything; the same is tested with a file system in memory.
      this.skip();
    }
    mkdirSync(at('locked'));
    writeFileSync(at('locked', 'secret.txt'), 'secret');
    chmodSync(at('locked', 'secret.txt'), 0);
    const counts = await count(at('locked'));
    assert.deepEqual(skips(counts), [['secret.txt', 'unreadable']]);
  });
});
