import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import { isCountable } from './countable';

const megabyte = 1024 * 1024;
/** VS Code does not hand documents above this size to extensions. */
const editorLimitBytes = 50 * megabyte;
/** Where the user says nothing, VS Code may ask before it opens a file of this size. */
const usualConfirmationMegabytes = 10;

/** Why a file that has a tab has no text for extensions. */
export type UnavailableReason = 'too-large' | 'not-opened' | 'binary';

/** What the user is looking at and could send to a model. */
export type Subject =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'text';
      /** One document, or all cells of a notebook in order. */
      readonly documents: readonly vscode.TextDocument[];
      /** Non-empty selections of the focused document; empty = everything is counted. */
      readonly selections: readonly vscode.Selection[];
      /** Several cells selected in a notebook, in its order: they alone are counted, whole. */
      readonly selectedCells?: readonly vscode.TextDocument[];
      /** The document the selections are in. */
      readonly focused: vscode.TextDocument;
      readonly uri: vscode.Uri;
    }
  /** A file that has a tab but no text for extensions. */
  | {
      readonly kind: 'unavailable';
      readonly reason: UnavailableReason;
      readonly uri: vscode.Uri;
      readonly bytes: number;
    };

/** Follows the focused editor; a focused output, console or webview leaves the last one while it is visible. */
export class ActiveSubject extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<Subject>());
  readonly onDidChange = this.#changed.event;
  #current: Subject = { kind: 'none' };
  /** The one with the subject's selections: a document can be in several. */
  #editor: vscode.TextEditor | undefined;
  #generation = 0;
  #isDue = false;

  constructor() {
    super();
    const refresh = (): void => {
      this.#refreshOnce();
    };
    this.register(vscode.window.onDidChangeActiveTextEditor(refresh));
    this.register(vscode.window.onDidChangeActiveNotebookEditor(refresh));
    this.register(vscode.window.tabGroups.onDidChangeTabs(refresh));
    this.register(vscode.window.tabGroups.onDidChangeTabGroups(refresh));
    this.register(vscode.workspace.onDidOpenTextDocument(refresh));
    this.register(
      vscode.window.onDidChangeTextEditorSelection(event => {
        // Edits move selections where the focus is not, too.
        if ([vscode.window.activeTextEditor, this.#editor].includes(event.textEditor)) {
          refresh();
        }
      }),
    );
    this.register(
      vscode.workspace.onDidChangeNotebookDocument(event => {
        if (event.contentChanges.length > 0) {
          refresh();
        }
      }),
    );
    this.register(
      vscode.window.onDidChangeNotebookEditorSelection(event => {
        if (event.notebookEditor === vscode.window.activeNotebookEditor) {
          refresh();
        }
      }),
    );
    void this.#refresh();
  }

  get current(): Subject {
    return this.#current;
  }

  /** After what happens together: the cells of a notebook are opened one by one, in one go. */
  #refreshOnce(): void {
    if (!this.#isDue) {
      this.#isDue = true;
      queueMicrotask(() => {
        this.#isDue = false;
        void this.#refresh();
      });
    }
  }

  async #refresh(): Promise<void> {
    const generation = ++this.#generation;
    const found = this.#fromEditors() ?? (await this.#fromTab());
    if (generation !== this.#generation || this.isDisposed || isSameSubject(found, this.#current)) {
      return;
    }
    this.#current = found;
    this.#changed.fire(found);
  }

  #fromEditors(): Subject | undefined {
    const editor = vscode.window.activeTextEditor;
    const notebookEditor = vscode.window.activeNotebookEditor;
    if (notebookEditor !== undefined) {
      const { notebook } = notebookEditor;
      const documents = notebook.getCells().map(cell => cell.document);
      const selectedCells = cellsIn(notebookEditor.selections, documents);
      const focused = documents.find(document => document === editor?.document) ?? documents[0];
      if (focused !== undefined) {
        const isOne = selectedCells.length <= 1;
        // One cell is always selected. A text that is selected in another one has been left.
        const isHere = isOne && focused === editor?.document && selectedCells.includes(focused);
        this.#editor = isHere ? editor : undefined;
        return {
          kind: 'text',
          documents,
          focused,
          uri: notebook.uri,
          selections: isHere ? nonEmpty(editor.selections) : [],
          ...(isOne ? {} : { selectedCells }),
        };
      }
    }
    if (editor !== undefined && isCountable(editor.document)) {
      return this.#fromEditor(editor);
    }
    return this.#fromLastEditor(this.#current);
  }

  #fromLastEditor(current: Subject): Subject | undefined {
    if (current.kind !== 'text') {
      return undefined;
    }
    const { focused, uri } = current;
    const visible = vscode.window.visibleTextEditors.filter(({ document }) => document === focused);
    const last = visible.find(editor => editor === this.#editor) ?? visible[0];
    if (last === undefined || uri.toString() === focused.uri.toString()) {
      return last && this.#fromEditor(last);
    }
    return last === this.#editor ? { ...current, selections: nonEmpty(last.selections) } : current;
  }

  #fromEditor(editor: vscode.TextEditor): Subject {
    const { document } = editor;
    this.#editor = editor;
    return {
      kind: 'text',
      documents: [document],
      selections: nonEmpty(editor.selections),
      focused: document,
      uri: document.uri,
    };
  }

  async #fromTab(): Promise<Subject> {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    if (!(input instanceof vscode.TabInputText) || isOpen(input.uri)) {
      const visible = vscode.window.visibleTextEditors.find(editor => isCountable(editor.document));
      return visible === undefined ? { kind: 'none' } : this.#fromEditor(visible);
    }
    try {
      const { size } = await vscode.workspace.fs.stat(input.uri);
      return { kind: 'unavailable', reason: reasonOf(size), uri: input.uri, bytes: size };
    } catch {
      return { kind: 'none' };
    }
  }
}

/** Whether less than everything is meant: text in one document, or cells of a notebook. */
export function hasSelection(subject: Extract<Subject, { kind: 'text' }>): boolean {
  return subject.selections.length > 0 || subject.selectedCells !== undefined;
}

/** The same subject with nothing selected. */
export function wholeFileSubject(
  subject: Pick<ActiveSubject, 'current' | 'onDidChange'>,
): Pick<ActiveSubject, 'current' | 'onDidChange'> {
  return {
    get current(): Subject {
      const { current } = subject;
      if (current.kind !== 'text') {
        return current;
      }
      const { documents, focused, uri } = current;
      return { kind: 'text', documents, focused, uri, selections: [] };
    },
    onDidChange: subject.onDidChange,
  };
}

/** In the notebook's order, however they were selected. */
function cellsIn(
  ranges: readonly vscode.NotebookRange[],
  cells: readonly vscode.TextDocument[],
): readonly vscode.TextDocument[] {
  return cells.filter((_, index) => ranges.some(({ start, end }) => start <= index && index < end));
}

/** By the size alone: more of the file is not read for it. */
function reasonOf(bytes: number): UnavailableReason {
  if (bytes > editorLimitBytes) {
    return 'too-large';
  }
  const said = vscode.workspace
    .getConfiguration('workbench')
    .inspect<unknown>('editorLargeFileConfirmation');
  const asksFrom =
    [said?.workspaceValue, said?.globalValue].find(value => typeof value === 'number') ??
    usualConfirmationMegabytes;
  return bytes > asksFrom * megabyte ? 'not-opened' : 'binary';
}

function nonEmpty(selections: readonly vscode.Selection[]): readonly vscode.Selection[] {
  return selections.filter(selection => !selection.isEmpty);
}

function isOpen(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.workspace.textDocuments.some(document => document.uri.toString() === key);
}

function isSameSubject(a: Subject, b: Subject): boolean {
  if (a.kind === 'text' && b.kind === 'text') {
    return (
      a.focused === b.focused &&
      isSameList(a.documents, b.documents) &&
      isSameList(a.selectedCells ?? [], b.selectedCells ?? []) &&
      a.selections.length === b.selections.length &&
      a.selections.every((range, index) => b.selections[index]?.isEqual(range) ?? false)
    );
  }
  if (a.kind === 'unavailable' && b.kind === 'unavailable') {
    return a.reason === b.reason && a.uri.toString() === b.uri.toString();
  }
  return a.kind === b.kind && a.kind === 'none';
}

function isSameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
