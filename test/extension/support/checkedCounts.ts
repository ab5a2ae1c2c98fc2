import assert from 'node:assert/strict';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import * as vscode from 'vscode';
import type { FileCounts } from '../../../src/host/files/countFiles';
import { commands } from '../../../src/host/ids';
import { eventually } from './editors';
import { sampleFile } from './extension';
import type { OwnCounts } from './ownCounts';

const tokens = (text: string): number => encode(text).length;

/** Counts a folder of the sample workspace; every file that is counted by OpenAI's tokenizer is compared. */
export async function countFolder(name: string): Promise<void> {
  const folder = sampleFile(name);
  const { countFiles } = commands;
  const counts = await vscode.commands.executeCommand<FileCounts>(countFiles, folder, [folder]);
  assert.ok(counts.files.length > 0, name);
  for (const file of counts.files) {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file.uri));
    const counted = file.counts.get('o200k_base');
    assert.equal(counted?.tokens ?? tokens(text), tokens(text));
  }
}

/** Opens a notebook, edits all its cells at once, compares the sum and closes it. */
export async function editNotebook(counts: OwnCounts, text: () => string): Promise<void> {
  const { NotebookCellData, NotebookCellKind, NotebookData, NotebookRange } = vscode;
  const cells = Array.from(
    { length: 5 },
    () => new NotebookCellData(NotebookCellKind.Code, text(), 'python'),
  );
  const notebook = await vscode.workspace.openNotebookDocument(
    'jupyter-notebook',
    new NotebookData(cells),
  );
  await vscode.window.showNotebookDocument(notebook, { selections: [new NotebookRange(0, 1)] });
  const edit = new vscode.WorkspaceEdit();
  for (const { document } of notebook.getCells()) {
    edit.insert(document.uri, new vscode.Position(0, 0), text());
  }
  await vscode.workspace.applyEdit(edit);
  await eventually('the count of the cells', async () => {
    const sum = notebook
      .getCells()
      .reduce((total, { document }) => total + tokens(document.getText()), 0);
    return (await counts.count(notebook.uri)) === sum;
  });
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
