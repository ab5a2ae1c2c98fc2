import * as vscode from 'vscode';
import { compileWorkbenchGlob } from '../../core/files/workbenchGlob';
import { baseName } from '../baseName';
import { contributed } from './languageNames';

/** What an extension's manifest says of a kind of notebook, as far as it is needed here. */
interface NotebookContribution {
  readonly priority?: string;
  readonly selector?: readonly (string | { readonly filenamePattern?: string })[];
}

/** Which files VS Code opens as notebooks: there the cells are the text, whatever the file looks like. */
export class NotebookTypes {
  readonly #patterns = (contributed('notebooks') as readonly NotebookContribution[])
    .filter(({ priority = 'default' }) => priority === 'default')
    .flatMap(({ selector = [] }) => selector)
    .map(entry => (typeof entry === 'string' ? entry : (entry.filenamePattern ?? '')))
    .flatMap(pattern => compileWorkbenchGlob(pattern) ?? []);

  /** `jupyter`: its cells are read from the file itself; `other`: only its extension can read it. */
  of(uri: vscode.Uri): 'jupyter' | 'other' | undefined {
    const name = baseName(uri);
    if (name.toLowerCase().endsWith('.ipynb')) {
      return 'jupyter';
    }
    return this.#patterns.some(pattern => pattern.matches(name)) ? 'other' : undefined;
  }
}

/** The cells of an open notebook, saved or not; opened for it where only its extension can read it. */
export async function openedCells(
  uri: vscode.Uri,
  mayOpen: boolean,
): Promise<readonly string[] | undefined> {
  const key = uri.toString();
  const open = vscode.workspace.notebookDocuments.find(
    ({ uri: other }) => other.toString() === key,
  );
  const notebook = open ?? (mayOpen ? await vscode.workspace.openNotebookDocument(uri) : undefined);
  return notebook?.getCells().map(({ document }) => document.getText());
}
