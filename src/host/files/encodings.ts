import * as vscode from 'vscode';

/** Encodings under which VS Code reads valid UTF-8 as what it is. */
const utf8: ReadonlySet<unknown> = new Set(['utf8', 'utf8bom']);

/** Where VS Code takes files for UTF-8, by its settings as they are now. */
export class Encodings {
  /** By workspace folder: settings differ no further. */
  readonly #known = new Map<string, boolean>();

  /** False wherever the settings say anything else, or let VS Code guess. */
  isUtf8(uri: vscode.Uri): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const key = folder?.toString() ?? '';
    let known = this.#known.get(key);
    if (known === undefined) {
      known = saysUtf8(vscode.workspace.getConfiguration('files', folder ?? null));
      this.#known.set(key, known);
    }
    return known;
  }
}

function saysUtf8(files: vscode.WorkspaceConfiguration): boolean {
  const isOneForAllLanguages = ['encoding', 'autoGuessEncoding'].every(
    name => (files.inspect(name)?.languageIds ?? []).length === 0,
  );
  return (
    isOneForAllLanguages &&
    utf8.has(files.get('encoding')) &&
    files.get('autoGuessEncoding') === false
  );
}
