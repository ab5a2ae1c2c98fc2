import * as vscode from 'vscode';

/** As far as VS Code and git look for NUL characters. */
const sniffedLength = 8192;
/** As many bytes as so many characters can take. */
const sniffedBytes = sniffedLength * 3;

export interface BufferText {
  readonly text: string;
  /** As UTF-8. */
  readonly bytes: number;
  readonly languageId: string;
}

/** The text of an editor in which the file is open, saved or not: that is what a user would send. */
export function readBuffer(uri: vscode.Uri): BufferText | undefined {
  const key = uri.toString();
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === key);
  if (open === undefined) {
    return undefined;
  }
  const text = open.getText();
  const bytes = new TextEncoder().encode(text).length;
  return { text, bytes, languageId: open.languageId };
}

/** Whether the content may be binary, or UTF-16: VS Code decides which. */
export function hasNul(content: Uint8Array): boolean {
  return content.subarray(0, sniffedBytes).includes(0);
}

/** The text VS Code would open the content as; `undefined` where it would call it binary. */
export async function decodeText(
  content: Uint8Array,
  uri: vscode.Uri,
): Promise<string | undefined> {
  try {
    const text = await vscode.workspace.decode(content, { uri });
    return text.slice(0, sniffedLength).includes('\0') ? undefined : text;
  } catch (error) {
    if (content.subarray(0, sniffedLength).includes(0)) {
      return undefined;
    }
    throw error;
  }
}
