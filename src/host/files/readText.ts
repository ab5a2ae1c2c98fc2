import * as vscode from 'vscode';

export type ReadResult =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bytes: number;
      readonly languageId?: string;
    }
  | { readonly kind: 'skipped'; readonly reason: 'binary' | 'too-large'; readonly bytes: number };

const sniffedBytes = 8192;

/**
 * The text a user would send: the unsaved buffer where there is one, else the file decoded with the
 * encoding VS Code would open it with. Rejects when the file cannot be read.
 */
export async function readText(uri: vscode.Uri, maximumBytes: number): Promise<ReadResult> {
  const key = uri.toString();
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === key);
  if (open !== undefined) {
    const text = open.getText();
    return { kind: 'text', text, bytes: text.length, languageId: open.languageId };
  }
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > maximumBytes) {
    return { kind: 'skipped', reason: 'too-large', bytes: size };
  }
  const content = await vscode.workspace.fs.readFile(uri);
  return isBinary(content)
    ? { kind: 'skipped', reason: 'binary', bytes: content.length }
    : {
        kind: 'text',
        text: await vscode.workspace.decode(content, { uri }),
        bytes: content.length,
      };
}

/** NUL bytes near the start mean binary, unless a byte order mark says UTF-16. */
function isBinary(content: Uint8Array): boolean {
  const [first, second] = content;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return !isUtf16 && content.subarray(0, sniffedBytes).includes(0);
}
