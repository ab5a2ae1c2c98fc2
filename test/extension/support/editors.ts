import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Waits until an answer is given; a slow machine is not a fault. */
export async function eventually<T>(
  what: string | (() => string),
  look: () => T | undefined | false | Thenable<T | undefined | false>,
  timeoutMs = 60_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) {
      return found;
    }
    if (Date.now() >= end) {
      assert.fail(`waited ${timeoutMs} ms for ${typeof what === 'string' ? what : what()}`);
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** Opens an untitled document in the editor. */
export async function showText(content: string, language: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  // In a browser an untitled document can come back with the text of one that was closed.
  if (document.getText() !== content) {
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit(edit => {
      edit.replace(new vscode.Range(new vscode.Position(0, 0), end), content);
    });
  }
  return editor;
}

/** Everything hovers say at a place, as Markdown. */
export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  return hovers
    .flatMap(hover => hover.contents)
    .map(content => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}

export function closeAllEditors(): Thenable<unknown> {
  return vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
