import * as vscode from 'vscode';
import { downloadable } from '../../core/tokens/families/downloadable';
import { pickMany, showInformation } from '../text/notify';
import { isMeant } from './preferred';
import type { TokenizerServices } from './services';

/**
 * Deletes fetched tokenizers the user chooses; their models are estimated again. `wanted`: a model or
 * tokenizer id to propose.
 */
export async function removeTokenizer(
  { store }: TokenizerServices,
  wanted?: string,
): Promise<void> {
  const fetched = downloadable.flatMap(vocabulary => {
    const record = store.fetched[vocabulary.id];
    return record === undefined ? [] : [{ vocabulary, ...record }];
  });
  const items = fetched.map(({ vocabulary, fetchedOn, origin }) => ({
    id: vocabulary.id,
    picked: isMeant(vocabulary, wanted),
    label: vocabulary.title,
    description: vscode.l10n.t('fetched on {0}', fetchedOn),
    detail: origin,
  }));
  if (items.length === 0) {
    void showInformation(vscode.l10n.t('No tokenizer has been fetched.'));
    return;
  }
  const picked = await pickMany(items, {
    title: vscode.l10n.t('Remove fetched tokenizers'),
    placeHolder: vscode.l10n.t('Their models are estimated again'),
  });
  for (const { id } of picked ?? []) {
    await store.remove(id);
  }
}
