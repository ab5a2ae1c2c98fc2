import * as vscode from 'vscode';

/** Key bindings and other extensions hand commands whatever they like. */
export function textArgument(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function uriArgument(value: unknown): vscode.Uri | undefined {
  return value instanceof vscode.Uri ? value : undefined;
}

/** The addresses of a selection; `undefined` where there is none, as in a menu of one. */
export function uriArguments(value: unknown): readonly vscode.Uri[] | undefined {
  const uris = Array.isArray(value) ? value.flatMap(each => uriArgument(each) ?? []) : [];
  return uris.length === 0 ? undefined : uris;
}
