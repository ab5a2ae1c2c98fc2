import * as vscode from 'vscode';
import type { Source } from '../source/activeSource';

/** A source that stays: what the user pinned. Its text may change, the choice does not. */
export class HeldSource {
  readonly onDidChange: vscode.Event<Source> = () => new vscode.Disposable(() => undefined);

  constructor(readonly current: Source) {}
}
