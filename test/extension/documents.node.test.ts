import assert from 'node:assert/strict';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import * as vscode from 'vscode';
import { closeAllEditors, eventually, showText } from './support/editors';
import { priceLens } from './support/extension';
import { MemoryFiles } from './support/memoryFiles';
import { OwnCounts } from './support/ownCounts';

const tokens = (text: string): number => encode(text).length;

suite('kinds of documents', () => {
  let own: OwnCounts;

  suiteSetup(async () => {
    await priceLens();
    own = new OwnCounts();
  });
  suiteTeardown(async () => {
    own.dispose();
    await closeAllEditors();
  });
  teardown(closeAllEditors);

  test('an untitled document, as it is typed', async () => {
    const editor = await showText('Not saved anywhere.', 'plaintext');
    const { uri } = editor.document;
    assert.equal(uri.scheme, 'untitled');
    assert.equal(await own.count(uri), tokens('Not saved anywhere.'));
    await editor.edit(edit => {
      edit.insert(new vscode.Position(0, 0), '还没有保存。');
    });
    assert.equal(await own.count(uri), tokens('还没有保存。Not saved anywhere.'));
  });

  test('a notebook: the whole, a cell added, a selection in a cell', async () => {
    const { NotebookCellData, NotebookCellKind, NotebookData } = vscode;
    const cells = ['# Title\n', 'print("hello world")'];
    const data = new NotebookData([
      new NotebookCellData(NotebookCellKind.Markup, cells[0] ?? '', 'markdown'),
      new NotebookCellData(NotebookCellKind.Code, cells[1] ?? '', 'python'),
    ]);
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
    await vscode.window.showNotebookDocument(notebook);
    const whole = cells.reduce((sum, cell) => sum + tokens(cell), 0);
    assert.equal(await own.count(notebook.uri), whole);
    const edit = new vscode.WorkspaceEdit();
    const added = new NotebookCellData(NotebookCellKind.Code, 'x = 1', 'python');
    edit.set(notebook.uri, [vscode.NotebookEdit.insertCells(2, [added])]);
    await vscode.workspace.applyEdit(edit);
    await eventually('the added cell', async () => {
      return (await own.count(notebook.uri)) === whole + tokens('x = 1');
    });
    await vscode.commands.executeCommand('notebook.cell.edit');
    const editor = await eventually('the cell editor', () => vscode.window.activeTextEditor);
    editor.selection = new vscode.Selection(0, 0, 0, 4);
    const selected = editor.document.getText(editor.selection);
    await eventually('the selection of the cell', async () => {
      return (await own.count(notebook.uri)) === tokens(selected);
    });
  });

  test('a virtual file system and the diff of two of its files', async () => {
    const files = new MemoryFiles();
    files.set('/a.txt', 'the old text');
    files.set('/b.txt', 'the new text, longer');
    const registration = vscode.workspace.registerFileSystemProvider('pricelensmemory', files);
    const [a, b] = ['/a.txt', '/b.txt'].map(path =>
      vscode.Uri.from({ scheme: 'pricelensmemory', path }),
    ) as [vscode.Uri, vscode.Uri];
    await vscode.window.showTextDocument(a);
    assert.equal(await own.count(a), tokens('the old text'));
    await vscode.commands.executeCommand('vscode.diff', a, b, 'Old ↔ New');
    assert.equal(await own.count(b), tokens('the new text, longer'));
    await vscode.commands.executeCommand('workbench.action.compareEditor.focusSecondarySide');
    assert.equal(await own.count(a), tokens('the old text'));
    await closeAllEditors();
    registration.dispose();
  });

  test('output, debug console and source control input leave the last editor', async () => {
    const { document } = await showText('what I write', 'plaintext');
    const before = await own.count(document.uri);
    const output = vscode.window.createOutputChannel('Price Lens test');
    output.append('some output that is not a prompt');
    output.show(false);
    const control = vscode.scm.createSourceControl('test', 'Test');
    control.inputBox.value = 'a commit message';
    const focuses = [
      'workbench.panel.output.focus',
      'workbench.debug.action.focusRepl',
      'workbench.view.scm',
      'workbench.scm.action.focusNextInput',
    ];
    for (const focus of focuses) {
      await vscode.commands.executeCommand(focus);
      // The focus arrives later than the command; nothing may come with it.
      await new Promise(resolve => setTimeout(resolve, 200));
      assert.equal(await own.count(document.uri), before, focus);
    }
    output.dispose();
    control.dispose();
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });
});
