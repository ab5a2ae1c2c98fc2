import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import type { Subject } from '../subject/activeSubject';

/** A provider's own number for the text that is shown. */
export interface ShownProviderCount {
  readonly modelName: string;
  readonly providerName: string;
  readonly tokens: number;
}

/** The last number a provider gave, for exactly the text it was of: the first edit takes it away. */
export class LastProviderCount extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChange = this.#changed.event;
  #kept: { readonly text: string; readonly count: ShownProviderCount } | undefined;

  constructor() {
    super();
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#kept?.text.includes(nameOf(document)) === true) {
          this.#kept = undefined;
          this.#changed.fire(undefined);
        }
      }),
    );
  }

  /** `text`: what `textKey` said when the text was sent. */
  keep(text: string, count: ShownProviderCount): void {
    this.#kept = { text, count };
    this.#changed.fire(undefined);
  }

  of(subject: Subject): ShownProviderCount | undefined {
    const kept = this.#kept;
    return kept?.text === textKey(subject) ? kept.count : undefined;
  }
}

/** Another one for every edit, selection and document. */
export function textKey(subject: Subject): string {
  return subject.kind === 'text'
    ? JSON.stringify([
        subject.documents.map(document => [nameOf(document), document.version]),
        subject.selections,
        subject.selectedCells?.map(nameOf),
      ])
    : '';
}

function nameOf({ uri }: vscode.TextDocument): string {
  return encodeURIComponent(uri.toString());
}
