import * as vscode from 'vscode';
import type { TextSource } from './textSource';

/** A document's text in ranges: `getText()` of all of it holds the host for tens of milliseconds. */
export function documentSource(document: vscode.TextDocument): TextSource {
  return {
    read: (offset, units) => {
      const start = document.positionAt(offset);
      // Never between CR and LF: the editor moves such a position to the end of the line.
      const end = document.positionAt(offset + units);
      return {
        text: document.getText(new vscode.Range(start, end)),
        end: document.offsetAt(end),
        isLast: end.isEqual(document.lineAt(document.lineCount - 1).range.end),
      };
    },
  };
}
