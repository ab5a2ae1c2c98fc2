import type * as vscode from 'vscode';

/** Documents that hold no text of the user's: counting them would also re-trigger on our own log. */
const ignoredSchemes: ReadonlySet<string> = new Set([
  'output',
  'log',
  'vscode-log',
  'debug',
  'debug-console',
  'vscode-scm',
  'comment',
  'vscode-interactive-input',
  'vscode-chat-input',
  'chatSessionInput',
  'search-input',
  'walkThrough',
  'walkThroughSnippet',
  'extension',
]);

/** Whether a document holds text a user may send to a model. */
export function isCountable(document: vscode.TextDocument): boolean {
  return !ignoredSchemes.has(document.uri.scheme);
}
