import * as vscode from 'vscode';
import { DOWNLOADABLE, type DownloadableVocabulary } from '../../core/tokens/downloadable';
import { addressesOf, hostOf } from './addresses';
import type { TokenizerServices } from './services';

export interface TokenizerItem extends vscode.QuickPickItem {
  readonly vocabulary: DownloadableVocabulary;
}

/** What each published tokenizer makes exact, and what fetching it means; `preferred` comes first. */
export function tokenizerItems(
  services: TokenizerServices,
  preferred: DownloadableVocabulary | undefined,
): TokenizerItem[] {
  return DOWNLOADABLE.toSorted(
    (a, b) => Number(b === preferred) - Number(a === preferred) || a.title.localeCompare(b.title),
  ).map(vocabulary => tokenizerItem(services, vocabulary, vocabulary === preferred));
}

function tokenizerItem(
  { store, settings }: TokenizerServices,
  vocabulary: DownloadableVocabulary,
  picked: boolean,
): TokenizerItem {
  const { id, title, licence, maximumMB, models } = vocabulary;
  const { tokenizerMirror, market } = settings.current;
  const hosts = addressesOf(vocabulary, tokenizerMirror, market).map(hostOf);
  const fetched = store.fetched[id];
  const state =
    fetched === undefined
      ? ''
      : `$(check) ${vscode.l10n.t('fetched on {0}', fetched.fetchedOn)} · `;
  return {
    vocabulary,
    picked,
    label: title,
    description: `${state}${vscode.l10n.t('connects to {0}', [...new Set(hosts)].join(' › '))}`,
    detail: vscode.l10n.t(
      'Makes exact: {0} · at most {1} MB · licence: {2}',
      models.join(', '),
      maximumMB,
      licence,
    ),
  };
}
