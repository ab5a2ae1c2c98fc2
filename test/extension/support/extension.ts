import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PriceLensApi } from '../../../src/core/api';
import { extensionId } from '../../../src/host/ids';

/** The API of the extension under test, activated. */
export async function priceLens(): Promise<PriceLensApi> {
  const extension = vscode.extensions.getExtension<PriceLensApi>(extensionId);
  assert.ok(extension, `${extensionId} is not loaded`);
  return extension.activate();
}

/** A file of the sample workspace. */
export function sampleFile(...path: string[]): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the sample workspace is not open');
  return vscode.Uri.joinPath(folder.uri, ...path);
}
