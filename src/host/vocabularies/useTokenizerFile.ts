import * as vscode from 'vscode';
import { baseName } from '../baseName';
import { pickOne } from '../text/notify';
import { installVocabulary, readTokenizerFile } from './installVocabulary';
import { preferredFirst } from './preferred';
import { runTokenizerTask } from './runTokenizerTask';
import type { TokenizerOutcome, TokenizerServices } from './services';

/**
 * Counts with a tokenizer file the user has: for places no published address can be reached from.
 * `wanted`: a model or tokenizer id to propose.
 */
export async function useTokenizerFile(
  services: TokenizerServices,
  given?: vscode.Uri,
  wanted?: string,
): Promise<TokenizerOutcome | undefined> {
  const [file] = given === undefined ? ((await chooseFile()) ?? []) : [given];
  if (file === undefined) {
    return undefined;
  }
  const picked = await pickOne(
    preferredFirst(wanted).map(vocabulary => ({
      vocabulary,
      label: vocabulary.title,
      detail: vocabulary.models.join(', '),
    })),
    {
      title: vscode.l10n.t('Whose tokenizer is {0}?', baseName(file)),
      placeHolder: vscode.l10n.t('The models named are counted with it, and called exact'),
      matchOnDetail: true,
    },
  );
  return (
    picked &&
    runTokenizerTask(services, picked.vocabulary, async (report, signal) => {
      const source = await readTokenizerFile(file, picked.vocabulary);
      await installVocabulary(services, picked.vocabulary, source, report, signal);
    })
  );
}

function chooseFile(): Thenable<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    title: vscode.l10n.t('Use a tokenizer file'),
    openLabel: vscode.l10n.t('Use'),
    filters: { 'tokenizer.json, tiktoken.model': ['json', 'model', 'tiktoken'] },
  });
}
