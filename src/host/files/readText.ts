import * as vscode from 'vscode';

/** As far as VS Code and git look for NUL characters. */
const sniffedLength = 8192;
/** Controls, without those that terminals, old encodings and printers put into texts. */
const neverInText = /[\0-\x06\x10-\x1a\x1c-\x1f]/;
/** As many bytes as so many characters can take. */
const sniffedBytes = sniffedLength * 3;

interface BufferText {
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
  return { text, bytes: utf8Length(text), languageId: open.languageId };
}

/** In bytes. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Whether the content is of a kind that looks like text at its beginning and is never sent as such. */
export function isBinary(content: Uint8Array): boolean {
  return pdfSignature.every((byte, index) => content[index] === byte);
}

const pdfSignature = new TextEncoder().encode('%PDF-');

/** Whether the content may be binary, or UTF-16: VS Code decides which. */
export function mayBeBinary(content: Uint8Array): boolean {
  return content.subarray(0, sniffedBytes).includes(0);
}

/** Whether bytes were no characters, and others are controls that no text has. */
function isGarbled(text: string): boolean {
  return text.includes('\uFFFD') && neverInText.test(text);
}

/**
 * The text VS Code would open the content as; `undefined` where it would call it binary, and where characters
 * that no text has say that it should.
 */
export async function decodeText(
  content: Uint8Array,
  uri: vscode.Uri,
): Promise<string | undefined> {
  try {
    const text = await vscode.workspace.decode(content, { uri });
    return text.slice(0, sniffedLength).includes('\0') || isGarbled(text) ? undefined : text;
  } catch (error) {
    if (content.subarray(0, sniffedLength).includes(0)) {
      return undefined;
    }
    throw error;
  }
}
