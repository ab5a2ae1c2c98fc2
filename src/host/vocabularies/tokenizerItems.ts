import * as vscode from 'vscode';
import type { DownloadableVocabulary } from '../../core/tokens/families/downloadable';
import { hostOf } from '../download/safeAddress';
import { addressesOf } from './addresses';
import { isMeant, preferredFirst } from './preferred';
import type { TokenizerServices } from './services';

export interface TokenizerItem extends vscode.QuickPickItem {
  readonly vocabulary: DownloadableVocabulary;
}

/** What each published tokenizer makes exact, and what fetching it means; the one meant comes first. */
export function tokenizerItems(
  services: TokenizerServices,
  wanted: string | undefined,
): TokenizerItem[] {
  return preferredFirst(wanted).map(vocabulary =>
    tokenizerItem(services, vocabulary, isMeant(vocabulary, wanted)),
  );
}

function tokenizerItem(
  { store, settings }: TokenizerServices,
  vocabulary: DownloadableVocabulary,
  picked: boolean,
): TokenizerItem {
  const { id, title, licence, maximumMB, models, sha256 } = vocabulary;
  const { tokenizerMirror, market } = settings.current;
  const hosts = addressesOf(vocabulary, tokenizerMirror, market).map(hostOf);
  const fetched = store.fetched[id];
  return {
    vocabulary,
    picked,
    label: title,
    ...(fetched !== undefined && { iconPath: new vscode.ThemeIcon('check') }),
    description: [
      ...(fetched === undefined ? [] : [vscode.l10n.t('fetched on {0}', fetched.fetchedOn)]),
      vscode.l10n.t('connects to {0}', [...new Set(hosts)].join(' › ')),
    ].join(' · '),
    detail: `${vscode.l10n.t(
      'Makes exact: {0} · at most {1} MB · licence: {2}',
      models.join(', '),
      maximumMB,
      licence,
    )} · ${
      sha256 === undefined
        ? vscode.l10n.t('no checksum is published: “exact” rests on the host')
        : vscode.l10n.t('checked against the published checksum')
    }`,
  };
}
