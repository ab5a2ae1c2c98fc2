import * as vscode from 'vscode';
import { DOWNLOADABLE } from '../../core/tokens/downloadable';
import type { TokenizerServices } from './services';

/** Deletes fetched tokenizers the user chooses; their models are estimated again. */
export async function removeTokenizer({ store }: TokenizerServices): Promise<void> {
  const items = Object.entries(store.fetched).map(([id, { fetchedOn, origin }]) => ({
    id,
    label: DOWNLOADABLE.find(each => each.id === id)?.title ?? id,
    description: vscode.l10n.t('fetched on {0}', fetchedOn),
    detail: origin,
  }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No tokenizer has been fetched.'));
    return;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Remove fetched tokenizers'),
    placeHolder: vscode.l10n.t('Their models are estimated again'),
    canPickMany: true,
  });
  for (const { id } of picked ?? []) {
    await store.remove(id);
  }
}
