import * as vscode from 'vscode';
import { downloadable } from '../../core/tokens/families/downloadable';
import { commands } from '../ids';
import { showWarning } from '../text/notify';

/** Tells once that a tokenizer the user had fetched is there no more, with the remedy one click away. */
export async function tellLost(id: string): Promise<void> {
  const title = downloadable.find(each => each.id === id)?.title ?? id;
  const fetch = vscode.l10n.t('Fetch Again…');
  const chosen = await showWarning(
    vscode.l10n.t(
      'The stored tokenizer of {0} is damaged or gone. Its models are estimated until it is fetched again.',
      title,
    ),
    fetch,
  );
  if (chosen === fetch) {
    await vscode.commands.executeCommand(commands.fetchTokenizer, id);
  }
}
