import type * as vscode from 'vscode';
import { withoutEndSlashes } from '../core/withoutEndSlashes';

/** The last segment of an address: a file's or folder's own name. */
export function baseName({ path }: vscode.Uri): string {
  return withoutEndSlashes(path).split('/').at(-1) ?? path;
}
