import type * as vscode from 'vscode';
import type { TokenCount } from '../../core/api';
export interface CountingService extends vscode.Disposable {
  countText(
    text: string,
    families: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, TokenCount>>;
  follow(document: vscode.TextDocument): FollowedDocument;
}
export interface FollowedDocument extends vscode.Disposable {
  setFamilies(families: readonly string[]): void;
  setSelections(ranges: readonly vscode.Range[]): void;
  readonly onDidCount: vscode.Event<{
    version: number;
    scope: 'document' | 'selection';
    counts: ReadonlyMap<string, TokenCount>;
  }>;
  readonly onDidFail: vscode.Event<Error>;
}
