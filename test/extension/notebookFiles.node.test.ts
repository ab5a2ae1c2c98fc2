import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FileCounts } from '../../src/host/files/countFiles';
import { openedCells } from '../../src/host/files/notebookTypes';
import { commands } from '../../src/host/ids';
import { closeAllEditors, eventually } from './support/editors';
import { priceLens, sampleFile } from './support/extension';
import { OwnCounts } from './support/ownCounts';

const folder = sampleFile('notebooks');
const code = (source: string | string[]): object => ({
  cell_type: 'code',
  source,
  metadata: {},
  execution_count: null,
  outputs: [{ output_type: 'stream', name: 'stdout', text: ['an output\n'] }],
});
const markdown = (source: string | string[]): object => ({
  cell_type: 'markdown',
  source,
  metadata: {},
  attachments: { 'a.png': { 'image/png': 'AAAA' } },
});

/** What an open notebook makes of its file in a way of its own. */
const notebooks: Readonly<Record<string, object>> = {
  'two cells': { cells: [markdown('# Title'), code(['import os\n', 'print("你好")'])] },
  'lines without their ends': { cells: [code(['a', 'b\n', 'c', '']), markdown(['', ''])] },
  'mixed ends of lines': { cells: [code('a\r\nb\nc'), code('a\r\nb\r\nc\n'), code('a\rb\n\n')] },
  'a byte order mark, halves of characters': { cells: [code('\uFEFFx = 1'), code('\uD83D 😀 \0')] },
  'unknown and raw cells': {
    cells: [
      { cell_type: 'raw', source: 'raw', metadata: {} },
      { cell_type: 'x', source: 'x' },
    ],
  },
  'many cells': { cells: Array.from({ length: 120 }, (_, index) => code(`x${index} = ${index}`)) },
};

suite('notebooks in counted files', () => {
  let own: OwnCounts;

  suiteSetup(async () => {
    await priceLens();
    own = new OwnCounts();
  });
  suiteTeardown(async () => {
    own.dispose();
    await closeAllEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
  teardown(closeAllEditors);

  async function countFile(uri: vscode.Uri): Promise<number | undefined> {
    const counts = await vscode.commands.executeCommand<FileCounts>(commands.countFiles, uri, [
      uri,
    ]);
    assert.deepEqual(counts.skipped, []);
    return counts.files[0]?.counts.get('o200k_base')?.tokens;
  }

  for (const [name, content] of Object.entries(notebooks)) {
    test(`${name}: as many tokens as the open notebook has`, async () => {
      const uri = vscode.Uri.joinPath(folder, `${name}.ipynb`);
      const file = JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, ...content });
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(file));
      const closed = await countFile(uri);
      const notebook = await vscode.workspace.openNotebookDocument(uri);
      const editor = await vscode.window.showNotebookDocument(notebook);
      assert.equal(closed, await own.count(uri));
      assert.equal(await countFile(uri), closed);
      assert.deepEqual(
        await openedCells(uri, true),
        notebook.getCells().map(cell => cell.document.getText()),
      );
      // What is not saved counts, too.
      const added = new vscode.NotebookCellData(
        vscode.NotebookCellKind.Code,
        'added = 1',
        'python',
      );
      const edit = new vscode.WorkspaceEdit();
      edit.set(uri, [vscode.NotebookEdit.insertCells(0, [added])]);
      await vscode.workspace.applyEdit(edit);
      await eventually(
        'the added cell',
        () => editor.notebook.cellAt(0).document.getText() === 'added = 1',
      );
      assert.ok(((await countFile(uri)) ?? 0) > closed);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  }
});
