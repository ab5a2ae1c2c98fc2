import * as vscode from 'vscode';
import type { Random } from '../../unit/tokens/support/random';
import { MemoryFiles } from './memoryFiles';
import { countedModels, type ShownNumbers } from './shownNumbers';

const scheme = 'pricelenschanges';
const languages = ['plaintext', 'markdown', 'json', 'yaml'];
const fragments = [
  'The quick brown fox jumps over the lazy dog. ',
  '大模型按词元计费，价格以官方文档为准。',
  'const total = rows.reduce((sum, { cost }) => sum + cost, 0);\n',
  '    if (price === null) {\n\t\treturn "—";\n    }\n',
  '\n\n',
  '12345.678 ',
  '👩‍💻👍🏽',
  'naïve café\r\n',
  '  \t',
  'プロンプトの料金 ',
];

/** All the ways in which what the status bar counts can change, one after the other at random. */
export class ChangesOfSubjects {
  readonly #files = new MemoryFiles();
  readonly #registrations: vscode.Disposable[];
  #paths: string[] = [];
  readonly #random: Random;
  readonly #shown: ShownNumbers;

  constructor(random: Random, shown: ShownNumbers) {
    this.#random = random;
    this.#shown = shown;
    this.#registrations = [
      vscode.workspace.registerFileSystemProvider(scheme, this.#files),
      vscode.languages.registerDocumentFormattingEditProvider(
        { scheme },
        {
          provideDocumentFormattingEdits: document =>
            Array.from({ length: document.lineCount }, (_, line) => document.lineAt(line)).map(
              ({ range, text }) => vscode.TextEdit.replace(range, `  ${text.trim()}`),
            ),
        },
      ),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#registrations).dispose();
  }

  /** Three files, a text without one and a notebook. */
  async begin(): Promise<void> {
    this.#paths = ['/a.txt', '/b.md', '/c.json'].map(path => `/${this.#random.below(1e9)}${path}`);
    this.#paths.forEach(path => {
      this.#files.set(path, this.#text());
    });
    await this.#open();
  }

  /** Does one of them and says which; `null` when VS Code would not have it now. */
  async change(): Promise<string | null> {
    const [name, act] = this.#random.pick(this.#ways);
    try {
      // What VS Code asks a question about is answered by nobody.
      const patience = new Promise(resolve => setTimeout(resolve, 10_000, 'no answer'));
      const answer = await Promise.race([act(), patience]);
      return answer === 'no answer' ? `${name} (unanswered)` : name;
    } catch (error) {
      if (
        !/Illegal argument|disposed|closed|not possible|TextEditor|cannot|edits/i.test(
          String(error),
        )
      ) {
        throw error;
      }
      return null;
    }
  }

  readonly #ways: readonly (readonly [string, () => Thenable<unknown> | undefined])[] = [
    [
      'insert',
      () =>
        this.#edit(edit => {
          edit.insert(this.#position(), this.#text());
        }),
    ],
    [
      'insert',
      () =>
        this.#edit(edit => {
          edit.insert(this.#position(), this.#text());
        }),
    ],
    [
      'delete',
      () =>
        this.#edit(edit => {
          edit.delete(this.#range());
        }),
    ],
    [
      'replace',
      () =>
        this.#edit(edit => {
          edit.replace(this.#range(), this.#text());
        }),
    ],
    [
      'replace the selections',
      () =>
        this.#edit(edit => {
          this.#editor?.selections.forEach(each => {
            edit.replace(each, this.#text());
          });
        }),
    ],
    [
      'end of line',
      () =>
        this.#edit(edit => {
          edit.setEndOfLine(this.#random.pick([vscode.EndOfLine.CRLF, vscode.EndOfLine.LF]));
        }),
    ],
    [
      'snippet',
      () =>
        this.#editor?.insertSnippet(new vscode.SnippetString('for ${1:each} in ${2:all}:\n\t$0')),
    ],
    ['type', () => run('type', { text: this.#random.pick(['a', '"', '\n', '你', '(']) })],
    ['delete left', () => run('deleteLeft')],
    ['undo', () => run('undo')],
    ['undo', () => run('undo')],
    ['redo', () => run('redo')],
    ['move lines', () => run('editor.action.moveLinesDownAction')],
    ['copy lines', () => run('editor.action.copyLinesUpAction')],
    ['indent', () => run('editor.action.indentLines')],
    ['cut', () => run('editor.action.clipboardCutAction')],
    ['format', () => run('editor.action.formatDocument')],
    [
      'select',
      () => {
        this.#select(1);
      },
    ],
    [
      'select several',
      () => {
        this.#select(2 + this.#random.below(3));
      },
    ],
    ['select all', () => run('editor.action.selectAll')],
    ['select nothing', () => run('cancelSelection')],
    ['a cursor more', () => run('editor.action.insertCursorBelow')],
    [
      'language',
      () =>
        this.#withDocument(document =>
          vscode.languages.setTextDocumentLanguage(document, this.#random.pick(languages)),
        ),
    ],
    [
      'language and an edit at once',
      () =>
        this.#withDocument(document =>
          Promise.all([
            vscode.languages.setTextDocumentLanguage(document, this.#random.pick(languages)),
            this.#edit(edit => {
              edit.insert(this.#position(), this.#text());
            }),
          ]),
        ),
    ],
    [
      'encoding',
      () =>
        this.#withDocument(({ uri, isDirty }) =>
          isDirty || uri.scheme !== scheme
            ? undefined
            : vscode.workspace.openTextDocument(uri, {
                encoding: this.#random.pick(['utf8', 'iso88591', 'gbk']),
              }),
        ),
    ],
    [
      'save',
      () =>
        // A dialog asks where for all others.
        this.#withDocument(({ uri }) =>
          uri.scheme === scheme ? run('workbench.action.files.save') : undefined,
        ),
    ],
    [
      'revert',
      () =>
        this.#withDocument(({ uri }) =>
          uri.scheme === scheme ? run('workbench.action.files.revert') : undefined,
        ),
    ],
    [
      'change outside',
      () => {
        this.#files.changeOutside(this.#uri(), this.#text());
        return undefined;
      },
    ],
    ['rename', () => this.#rename()],
    ['edit several files', () => this.#editSeveral()],
    ['open', () => this.#open()],
    ['open', () => this.#open()],
    ['untitled', () => this.#untitled()],
    ['notebook', () => this.#notebook()],
    ['notebook', () => this.#notebook()],
    ['add cells', () => this.#cells(0)],
    ['remove cells', () => this.#cells(1 + this.#random.below(2))],
    ['edit cells', () => this.#editCells()],
    [
      'select cells',
      () => {
        this.#selectCells();
      },
    ],
    ['edit a cell', () => run('notebook.cell.edit')],
    ['leave a cell', () => run('notebook.cell.quitEdit')],
    [
      'move a cell',
      () => run(this.#random.pick(['notebook.cell.moveDown', 'notebook.cell.moveUp'])),
    ],
    ['split', () => run('workbench.action.splitEditor')],
    ['other group', () => run('workbench.action.focusNextGroup')],
    ['other tab', () => run('workbench.action.nextEditor')],
    ['close', () => run('workbench.action.revertAndCloseActiveEditor')],
    [
      'pause',
      async () => {
        await this.#shown.pause.set(true);
      },
    ],
    [
      'resume',
      async () => {
        await this.#shown.pause.set(false);
      },
    ],
    [
      'pause, edit, resume',
      async () => {
        await this.#shown.pause.set(true);
        await this.#edit(edit => {
          edit.insert(this.#position(), this.#text());
        });
        await this.#shown.pause.set(false);
      },
    ],
    ['model', () => this.#shown.choose(this.#random.pick(countedModels))],
  ];

  get #editor(): vscode.TextEditor | undefined {
    return vscode.window.activeTextEditor;
  }

  #text(): string {
    const pieces = Array.from({ length: 1 + this.#random.below(5) }, () =>
      this.#random.pick(fragments),
    );
    return pieces.join('');
  }

  /** Never in the middle of a character. */
  #position(): vscode.Position {
    const document = this.#editor?.document;
    const text = document?.getText() ?? '';
    const at = this.#random.below(text.length + 1);
    const isInPair = /[\udc00-\udfff]/.test(text.charAt(at));
    return document?.positionAt(isInPair ? at - 1 : at) ?? new vscode.Position(0, 0);
  }

  #range(): vscode.Range {
    return new vscode.Range(this.#position(), this.#position());
  }

  #uri(): vscode.Uri {
    return vscode.Uri.from({ scheme, path: this.#random.pick(this.#paths) });
  }

  #edit(build: (edit: vscode.TextEditorEdit) => void): Thenable<unknown> | undefined {
    return this.#editor?.edit(build);
  }

  #withDocument(
    act: (document: vscode.TextDocument) => Thenable<unknown> | undefined,
  ): Thenable<unknown> | undefined {
    const document = this.#editor?.document;
    return document === undefined ? undefined : act(document);
  }

  #select(count: number): undefined {
    const editor = this.#editor;
    if (editor !== undefined) {
      editor.selections = Array.from(
        { length: count },
        () => new vscode.Selection(this.#position(), this.#position()),
      );
    }
    return undefined;
  }

  async #open(): Promise<void> {
    await vscode.window.showTextDocument(this.#uri(), {
      preview: this.#random.below(2) === 0,
      viewColumn: this.#random.pick([
        vscode.ViewColumn.Active,
        vscode.ViewColumn.One,
        vscode.ViewColumn.Beside,
      ]),
    });
  }

  async #untitled(): Promise<void> {
    const document = await vscode.workspace.openTextDocument({
      language: this.#random.pick(languages),
      content: this.#text(),
    });
    await vscode.window.showTextDocument(document, { preview: false });
  }

  async #rename(): Promise<void> {
    const from = this.#random.below(this.#paths.length);
    const oldUri = vscode.Uri.from({ scheme, path: this.#paths[from] ?? '' });
    const newUri = oldUri.with({
      path: oldUri.path.replace(/(\d*)\.(\w+)$/, `${this.#random.below(1000)}.$2`),
    });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(oldUri, newUri);
    if (await vscode.workspace.applyEdit(edit)) {
      this.#paths[from] = newUri.path;
    }
  }

  async #editSeveral(): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    for (const path of this.#paths) {
      edit.insert(vscode.Uri.from({ scheme, path }), new vscode.Position(0, 0), this.#text());
    }
    await vscode.workspace.applyEdit(edit);
  }

  async #notebook(): Promise<void> {
    const { NotebookCellData, NotebookCellKind } = vscode;
    const cells = Array.from(
      { length: 1 + this.#random.below(4) },
      () => new NotebookCellData(NotebookCellKind.Code, this.#text(), 'python'),
    );
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      new vscode.NotebookData(cells),
    );
    await vscode.window.showNotebookDocument(notebook);
  }

  async #cells(removed: number): Promise<void> {
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    if (notebook !== undefined) {
      const at = this.#random.below(notebook.cellCount + 1);
      const { NotebookCellData, NotebookCellKind } = vscode;
      const added =
        removed === 0
          ? [
              new NotebookCellData(
                this.#random.pick([NotebookCellKind.Code, NotebookCellKind.Markup]),
                this.#text(),
                'python',
              ),
            ]
          : [];
      const edit = new vscode.WorkspaceEdit();
      const end = Math.min(at + removed, notebook.cellCount);
      if (end - at < removed) {
        return;
      }
      edit.set(notebook.uri, [
        vscode.NotebookEdit.replaceCells(new vscode.NotebookRange(at, end), added),
      ]);
      await vscode.workspace.applyEdit(edit);
    }
  }

  async #editCells(): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    for (const cell of vscode.window.activeNotebookEditor?.notebook.getCells() ?? []) {
      edit.insert(cell.document.uri, new vscode.Position(0, 0), this.#text());
    }
    await vscode.workspace.applyEdit(edit);
  }

  #selectCells(): undefined {
    const editor = vscode.window.activeNotebookEditor;
    if (editor !== undefined && editor.notebook.cellCount > 0) {
      const start = this.#random.below(editor.notebook.cellCount);
      editor.selections = [
        new vscode.NotebookRange(
          start,
          Math.min(start + 1 + this.#random.below(3), editor.notebook.cellCount),
        ),
      ];
    }
    return undefined;
  }
}

function run(command: string, ...args: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(command, ...args);
}
