import assert from 'node:assert/strict';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import * as vscode from 'vscode';
import type { FileCounts } from '../../src/host/files/countFiles';
import { commands } from '../../src/host/ids';
import { priceLens, sampleFile } from './support/extension';

const folder = sampleFile('counted');
const write = (name: string, content: string | Uint8Array): Thenable<void> =>
  vscode.workspace.fs.writeFile(
    vscode.Uri.joinPath(folder, name),
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );

function count(...uris: vscode.Uri[]): Thenable<FileCounts> {
  return vscode.commands.executeCommand<FileCounts>(commands.countFiles, uris[0], uris);
}

suite('counting files and folders', () => {
  suiteSetup(async () => {
    await priceLens();
    await write('a.txt', 'hello world');
    await write('deep/b.ts', 'const answer = 42;');
    await write('deep/ignored.log', 'not counted');
    await write('deep/kept.log', 'counted');
    await write('.gitignore', '*.log\n');
    await write('deep/.gitignore', '!kept.log\n');
    await write('picture.bin', new Uint8Array([1, 0, 2, 0, 3]));
    await write('utf16.txt', new Uint8Array([0xff, 0xfe, 0x60, 0x4f, 0x7d, 0x59]));
    await write('node_modules/.keep', 'x');
  });

  suiteTeardown(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  test('counts what git would keep, says what it skipped', async () => {
    const { files, skipped } = await count(folder);
    const names = files.map(file => file.path.join('/'));
    assert.deepEqual(names, [
      'counted/.gitignore',
      'counted/a.txt',
      'counted/deep/.gitignore',
      'counted/deep/b.ts',
      'counted/deep/kept.log',
      'counted/node_modules/.keep',
      'counted/utf16.txt',
    ]);
    assert.deepEqual(
      skipped.map(({ uri, reason }) => [uri.path.split('/').at(-1), reason]),
      [['picture.bin', 'binary']],
    );
    const tokens = (name: string): number | undefined =>
      files.find(file => file.path.at(-1) === name)?.counts.get('o200k_base')?.tokens;
    assert.equal(tokens('b.ts'), encode('const answer = 42;').length);
    assert.equal(tokens('utf16.txt'), encode('你好').length);
  });

  test('counts nothing twice in nested choices', async () => {
    const { files } = await count(folder, vscode.Uri.joinPath(folder, 'deep'), folder);
    const uris = files.map(file => file.uri.toString());
    assert.equal(new Set(uris).size, uris.length);
  });

  test('an unsaved buffer wins over the disk', async () => {
    const uri = vscode.Uri.joinPath(folder, 'a.txt');
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit(edit => {
      edit.insert(new vscode.Position(0, 0), 'unsaved ');
    });
    const { files } = await count(uri);
    assert.equal(files[0]?.counts.get('o200k_base')?.tokens, encode('unsaved hello world').length);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('a file that is gone is reported, not thrown', async () => {
    const { files, skipped } = await count(vscode.Uri.joinPath(folder, 'missing.txt'));
    assert.deepEqual(files, []);
    assert.equal(skipped[0]?.reason, 'unreadable');
  });
});
