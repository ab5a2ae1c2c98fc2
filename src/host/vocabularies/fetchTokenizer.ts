import * as vscode from 'vscode';
import { pickMany } from '../text/notify';
import { fetchVocabulary } from './installVocabulary';
import { runTokenizerTask } from './runTokenizerTask';
import type { TokenizerOutcome, TokenizerServices } from './services';
import { tokenizerItems } from './tokenizerItems';

/**
 * Lets the user choose published tokenizers and fetches them, one after the other. Nothing is
 * connected to before the choice is made. `wanted`: a model or tokenizer id to propose.
 */
export async function fetchTokenizer(
  services: TokenizerServices,
  wanted?: string,
): Promise<readonly TokenizerOutcome[]> {
  const picked = await pickMany(tokenizerItems(services, wanted), {
    title: vscode.l10n.t('Fetch published tokenizers'),
    placeHolder: vscode.l10n.t('Choose whose text to count exactly; each is fetched once'),
    matchOnDetail: true,
  });
  const outcomes: TokenizerOutcome[] = [];
  for (const { vocabulary } of picked ?? []) {
    outcomes.push(
      await runTokenizerTask(services, vocabulary, (report, signal) =>
        fetchVocabulary(services, vocabulary, report, signal),
      ),
    );
  }
  return outcomes;
}
