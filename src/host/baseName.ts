import type * as vscode from 'vscode';

/** The last segment of an address: a file's or folder's own name. */
export function baseName({ path }: vscode.Uri): string {
  return path.replace(/\/+$/, '').split('/').at(-1) ?? path;
}
