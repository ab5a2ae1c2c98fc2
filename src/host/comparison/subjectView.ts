import * as vscode from 'vscode';
import type { SubjectView } from '../../protocol/comparison';
import { baseName } from '../baseName';
import type { UnavailableReason } from '../subject/activeSubject';
import { answerBeside } from '../scenario/answerBeside';
import type { LiveCount } from '../subject/liveCounts';

const nothing = {
  kind: 'none',
  label: '',
  scope: 'document',
  state: 'idle',
  problem: null,
  files: 1,
  answer: null,
} as const;

/** What is counted, in the words of the view. */
export function subjectView(live: LiveCount, pinned: boolean): SubjectView {
  const { subject, scope, state } = live;
  switch (subject.kind) {
    case 'none':
      return { ...nothing, pinned };
    case 'text':
      return {
        ...nothing,
        kind: 'text',
        label: baseName(subject.uri),
        scope,
        state,
        problem: live.error === undefined ? null : countingFailed(live.error),
        pinned,
        answer: answerBeside(subject),
      };
    case 'unavailable':
      return {
        ...nothing,
        kind: subject.reason,
        label: baseName(subject.uri),
        problem: unavailable(subject.reason),
        pinned,
      };
  }
}

/** Files that have been counted already. */
export function filesSubject(label: string, files: number): SubjectView {
  return { ...nothing, kind: 'files', label, state: 'ready', pinned: true, files };
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
