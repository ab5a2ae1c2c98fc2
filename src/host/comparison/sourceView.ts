import * as vscode from 'vscode';
import type { SourceView } from '../../protocol/comparison';
import { baseName } from '../baseName';
import type { UnavailableReason } from '../source/activeSource';
import type { LiveCount } from '../source/liveCounts';

/** What is counted, in the words of the view. */
export function sourceView(live: LiveCount, pinned: boolean): SourceView {
  const { source, scope, state } = live;
  switch (source.kind) {
    case 'none':
      return { kind: 'none', label: '', scope: 'document', state: 'idle', problem: null, pinned };
    case 'text':
      return {
        kind: 'text',
        label: baseName(source.uri),
        scope,
        state,
        problem: live.error === undefined ? null : countingFailed(live.error),
        pinned,
      };
    case 'unavailable':
      return {
        kind: source.reason,
        label: baseName(source.uri),
        scope: 'document',
        state: 'idle',
        problem: unavailable(source.reason),
        pinned,
      };
  }
}

/** Files that have been counted already. */
export function filesSource(label: string): SourceView {
  return { kind: 'files', label, scope: 'document', state: 'ready', problem: null, pinned: true };
}

function unavailable(reason: UnavailableReason): string {
  switch (reason) {
    case 'too-large':
      return vscode.l10n.t('VS Code gives no text of files above 50 MB to extensions.');
    case 'not-opened':
      return vscode.l10n.t(
        'VS Code shows no text of this file: it is binary, or waits to be opened.',
      );
    case 'binary':
      return vscode.l10n.t('This is not a text file.');
  }
}

function countingFailed(error: Error): string {
  return vscode.l10n.t('Counting failed: {0}', error.message);
}
