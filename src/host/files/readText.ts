import * as vscode from 'vscode';

export type ReadResult =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bytes: number;
      readonly languageId?: string;
    }
  | { readonly kind: 'skipped'; readonly reason: 'binary' };

/** As far as VS Code and git look for NUL characters. */
const sniffedLength = 8192;

/** The text of an editor in which the file is open, saved or not: that is what a user would send. */
export function readBuffer(uri: vscode.Uri): ReadResult | undefined {
  const key = uri.toString();
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === key);
  if (open === undefined) {
    return undefined;
  }
  const text = open.getText();
  const bytes = new TextEncoder().encode(text).length;
  return { kind: 'text', text, bytes, languageId: open.languageId };
}

/** The file, decoded with the encoding VS Code would open it with. Rejects when it cannot be read. */
export async function readFile(uri: vscode.Uri): Promise<ReadResult> {
  const content = await vscode.workspace.fs.readFile(uri);
  const text = await decode(content, uri);
  return text === undefined || text.slice(0, sniffedLength).includes('\0')
    ? { kind: 'skipped', reason: 'binary' }
    : { kind: 'text', text, bytes: content.length };
}

/** `undefined` for bytes VS Code itself would not open as text; UTF-16 has NUL bytes and is text. */
async function decode(content: Uint8Array, uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await vscode.workspace.decode(content, { uri });
  } catch (error) {
    if (content.subarray(0, sniffedLength).includes(0)) {
      return undefined;
    }
    throw error;
  }
}
