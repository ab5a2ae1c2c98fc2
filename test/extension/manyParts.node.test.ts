import assert from 'node:assert/strict';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import * as vscode from 'vscode';
import { closeAllEditors, eventually, showText } from './support/editors';
import { priceLens } from './support/extension';
import { OwnCounts } from './support/ownCounts';

const tokens = (text: string): number => encode(text).length;

/** How long the host answers nobody, at the longest, while something is done. */
async function longestStop(act: () => Promise<void>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 5);
  await act();
  clearInterval(timer);
  look();
  return longest;
}

/** What VS Code tells of the selections after each: others, the same or nothing. */
const keys: readonly (readonly [what: string, press: (editor: vscode.TextEditor) => unknown])[] = [
  ['typed', () => run('type', { text: 'Q' })],
  ['typed once more', () => run('type', { text: 'Z' })],
  ['both undone', () => run('undo')],
  ['in capitals', () => run('editor.action.transformToUppercase')],
  ['undone', () => run('undo')],
  ['indented', () => run('editor.action.indentLines')],
  ['undone', () => run('undo')],
  [
    'edited by an extension',
    editor =>
      editor.edit(edit => {
        editor.selections.forEach(({ start }) => {
          edit.insert(start.translate(0, 2), 'x');
        });
      }),
  ],
  ['undone', () => run('undo')],
];

function run(command: string, argument?: unknown): Thenable<unknown> {
  return vscode.commands.executeCommand(command, argument);
}

/** By a full count of what is selected, or of all. */
function tokensIn({ document, selections }: vscode.TextEditor): number {
  const selected = selections.filter(({ isEmpty }) => !isEmpty);
  return selected.length === 0
    ? tokens(document.getText())
    : selected.reduce((sum, each) => sum + tokens(document.getText(each)), 0);
}

suite('subjects of many parts', () => {
  let own: OwnCounts;

  suiteSetup(async () => {
    await priceLens();
    own = new OwnCounts();
  });
  suiteTeardown(() => {
    own.dispose();
  });
  teardown(closeAllEditors);

  test('2,000 cells are counted without a long stop', async function () {
    this.timeout(300_000);
    const cells = Array.from({ length: 2000 }, (_, i) => `value_${i} = "some text" * ${i}`);
    const data = new vscode.NotebookData(
      cells.map(cell => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, cell, 'python')),
    );
    const expected = cells.reduce((sum, cell) => sum + tokens(cell), 0);
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
    const started = performance.now();
    const opening = await longestStop(async () => {
      await vscode.window.showNotebookDocument(notebook);
      await eventually(
        'the count of all cells',
        async () => (await own.count(notebook.uri)) === expected,
        240_000,
      );
    });
    const counted = performance.now() - started;
    const edit = new vscode.WorkspaceEdit();
    for (let i = 0; i < cells.length; i++) {
      edit.insert(notebook.cellAt(i).document.uri, new vscode.Position(0, 0), '# text\n');
    }
    const editing = await longestStop(async () => {
      await vscode.workspace.applyEdit(edit);
      const edited = cells.reduce((sum, cell) => sum + tokens(`# text\n${cell}`), 0);
      await eventually(
        'the count of all edited cells',
        async () => (await own.count(notebook.uri)) === edited,
        240_000,
      );
    });
    console.log(
      `      2,000 cells: counted after ${counted.toFixed(0)} ms, longest stop ${opening.toFixed(0)} ms; all edited: longest stop ${editing.toFixed(0)} ms`,
    );
    // What looked at all cells for each cell took half a minute.
    assert.ok(opening < 10_000, `${opening} ms`);
    assert.ok(editing < 10_000, `${editing} ms`);
  });

  // From a thousand edits on VS Code makes one of them, which goes from the first to the last.
  for (const [many, length] of [
    [900, 5],
    [1000, 5],
    // VS Code has no more, and makes them slowly.
    [10_000, 5],
    [3000, 0],
  ] as const) {
    const name = length > 0 ? 'selections' : 'cursors';
    test(`every key at ${many} ${name} leaves the full count of what is selected`, async function () {
      this.timeout(600_000);
      const lines = Array.from({ length: many }, (_, i) => `some words here ${i}\n`);
      const editor = await showText(lines.join(''), 'plaintext');
      const { document } = editor;
      const counted = async (what: string): Promise<void> => {
        let last = 0;
        await eventually(
          () => `${tokensIn(editor)} tokens, ${what}; counted: ${last}`,
          async () => (last = await own.count(document.uri)) === tokensIn(editor),
        );
      };
      editor.selections = lines.map((_, i) => new vscode.Selection(i, 5, i, 5 + length));
      await counted('selected');
      for (const [what, press] of keys) {
        const { version } = document;
        await press(editor);
        await eventually(what, () => document.version > version);
        await counted(what);
      }
      await run('workbench.action.revertAndCloseActiveEditor');
    });
  }
});
