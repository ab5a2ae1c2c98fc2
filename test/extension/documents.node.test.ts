import assert from 'node:assert/strict';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import * as vscode from 'vscode';
import { closeAllEditors, eventually, hoverText, showText } from './support/editors';
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

  test('a selection that is moved while something without text has the focus', async () => {
    const text = 'some words, selected here';
    const editor = await showText(text, 'plaintext');
    const { uri } = editor.document;
    editor.selection = new vscode.Selection(0, 12, 0, text.length);
    const isCounted = async (): Promise<boolean> =>
      (await own.count(uri)) === tokens('selected here');
    await eventually('the count of the selection', isCounted);
    const shown = vscode.window.createWebviewPanel('test', 'test', vscode.ViewColumn.Beside);
    await eventually('the focus', () => vscode.window.activeTextEditor === undefined);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), '在前面的几个字 and more ');
    await vscode.workspace.applyEdit(edit);
    await eventually('the moved selection', () => editor.selection.start.character > 12);
    await eventually('its count', async () => {
      const { subject } = own;
      const isThere =
        subject.kind === 'text' && subject.selections.every(each => each.isEqual(editor.selection));
      return isThere && (await isCounted());
    });
    shown.dispose();
  });

  test('a notebook: the whole, a cell added, a selection in a cell', async () => {
    const { NotebookCellData, NotebookCellKind, NotebookData } = vscode;
    const cells = ['# Title\n', 'print("hello world")'];
    const data = new NotebookData([
      new NotebookCellData(NotebookCellKind.Markup, cells[0] ?? '', 'markdown'),
      new NotebookCellData(NotebookCellKind.Code, cells[1] ?? '', 'python'),
    ]);
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
    const notebookEditor = await vscode.window.showNotebookDocument(notebook);
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
    notebookEditor.selections = [new vscode.NotebookRange(2, 3)];
    await eventually('the whole again, once that cell was left', async () => {
      return (await own.count(notebook.uri)) === whole + tokens('x = 1');
    });
  });

  test('several selected cells of a notebook are a selection, one alone is not', async () => {
    const { NotebookCellData, NotebookCellKind, NotebookData, NotebookRange } = vscode;
    const texts = ['# Title', 'print("hello world")', 'x = 1 # 注释', 'the last cell'];
    const data = new NotebookData(
      texts.map(text => new NotebookCellData(NotebookCellKind.Code, text, 'python')),
    );
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
    const editor = await vscode.window.showNotebookDocument(notebook);
    const sum = (...cells: number[]): number =>
      cells.reduce((total, cell) => total + tokens(texts[cell] ?? ''), 0);
    const whole = sum(0, 1, 2, 3);
    const select = async (
      ranges: [start: number, end: number][],
      expected: number,
      scope: 'document' | 'selection',
    ): Promise<void> => {
      editor.selections = ranges.map(([start, end]) => new NotebookRange(start, end));
      await eventually(`${expected} tokens of a ${scope}`, async () => {
        const count = await own.count(notebook.uri);
        return count === expected && own.scope === scope;
      });
    };
    await select([[0, 2]], sum(0, 1), 'selection');
    // Chosen one by one, the later cell first.
    await select(
      [
        [3, 4],
        [1, 2],
      ],
      sum(1, 3),
      'selection',
    );
    const { subject } = own;
    assert.ok(subject.kind === 'text');
    assert.deepEqual(
      subject.selectedCells?.map(cell => cell.getText()),
      [texts[1], texts[3]],
    );
    await select([[0, 4]], whole, 'selection');
    const second = notebook.cellAt(1).document;
    await eventually('the hover', async () => {
      const shown = await hoverText(second.uri, new vscode.Position(0, 2));
      return shown.includes(`Selection: ${whole} tokens`);
    });
    const edit = new vscode.WorkspaceEdit();
    edit.insert(second.uri, new vscode.Position(0, 0), '# 新 ');
    await vscode.workspace.applyEdit(edit);
    const edited = whole - tokens(texts[1] ?? '') + tokens(second.getText());
    await select([[0, 4]], edited, 'selection');
    await select([[2, 3]], edited, 'document');
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
