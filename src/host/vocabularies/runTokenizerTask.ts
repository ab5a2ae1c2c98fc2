import * as vscode from 'vscode';
import { messageOf } from '../../core/messageOf';
import type { DownloadableVocabulary } from '../../core/tokens/families/downloadable';
import { hostOf, isSafe } from '../download/safeAddress';
import { showFailure } from '../log';
import { showInformation, withProgress } from '../text/notify';
import type { TokenizerOutcome, TokenizerServices } from './services';

type Task = (report: (message: string) => void, signal: AbortSignal) => Promise<void>;

/** Runs what makes one vocabulary ready, with progress and cancel, and says how it ended. */
export async function runTokenizerTask(
  { log, store }: TokenizerServices,
  vocabulary: DownloadableVocabulary,
  task: Task,
): Promise<TokenizerOutcome> {
  const { id, title } = vocabulary;
  const controller = new AbortController();
  const signal = AbortSignal.any([controller.signal, store.ended]);
  try {
    await withProgress(vscode.l10n.t('Tokenizer of {0}', title), (report, token) => {
      token.onCancellationRequested(() => {
        controller.abort();
      });
      return task(report, signal);
    });
    void showInformation(readyText(vocabulary, store));
    return { id, state: 'ready' };
  } catch (error) {
    if (signal.aborted || error instanceof vscode.CancellationError) {
      return { id, state: 'cancelled' };
    }
    const message = vscode.l10n.t(
      'The tokenizer of {0} is not ready. {1} Its models are estimated as before.',
      title,
      messageOf(error),
    );
    void showFailure(log, message, error);
    return { id, state: 'failed', message };
  }
}

/** What the counts are now, and on whose word. */
function readyText(
  { id, title, sha256 }: DownloadableVocabulary,
  store: TokenizerServices['store'],
): string {
  const { l10n } = vscode;
  const fetched = store.fetched[id];
  if (fetched === undefined || fetched.sha256 === sha256) {
    return l10n.t('Text for {0} is now counted exactly.', title);
  }
  return isSafe(fetched.origin)
    ? l10n.t(
        'Text for {0} is now counted with the file from {1}. No checksum of it is published: that the counts are exact rests on this host.',
        title,
        hostOf(fetched.origin),
      )
    : l10n.t(
        'Text for {0} is now counted with your file. That it is the publisher’s, and the counts exact, was not checked.',
        title,
      );
}
