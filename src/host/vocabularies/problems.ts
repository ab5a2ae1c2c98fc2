import * as vscode from 'vscode';
import type { ConversionProblem } from '../../core/tokens/convert/convertTokenizer';
import { hostOf } from './addresses';
import { DownloadError } from './downloadError';
import { STALL_SECONDS } from './download';

/** Why a file was not fetched, by address. */
export function downloadProblem(error: unknown): string {
  const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  return errors
    .map(each => (each instanceof DownloadError ? faultText(each) : textOf(each)))
    .join(' ');
}

function faultText({ fault, address, detail }: DownloadError): string {
  const host = hostOf(address);
  const { l10n } = vscode;
  switch (fault) {
    case 'notHttps':
      return l10n.t('{0} leads to an address that is not secure (https): {1}.', host, detail);
    case 'unreachable':
      return l10n.t('{0} cannot be reached ({1}).', host, detail);
    case 'httpStatus':
      return l10n.t('{0} answered with HTTP status {1}.', host, detail);
    case 'webPage':
      return l10n.t(
        '{0} answered with a web page instead of the file; a proxy or a login may stand in between.',
        host,
      );
    case 'tooLarge':
      return l10n.t(
        '{0} sends more than {1} MB; that is not the file expected.',
        host,
        Number(detail) / 1_000_000,
      );
    case 'stalled':
      return l10n.t('{0} sent nothing for {1} seconds.', host, STALL_SECONDS);
    case 'tornOff':
      return l10n.t('The download from {0} broke off ({1}).', host, detail);
    case 'wrongChecksum':
      return l10n.t(
        '{0} sent a file that is not the one published (SHA-256 {1}).',
        host,
        detail.slice(0, 12),
      );
  }
}

/** Why a file gives no vocabulary. */
export function conversionProblem(problem: ConversionProblem): string {
  const { l10n } = vscode;
  switch (problem.kind) {
    case 'webPage':
      return l10n.t('The file is a web page, not a tokenizer.');
    case 'cutOff':
      return l10n.t('The file is not complete.');
    case 'notATokenizer':
      return l10n.t('This is no tokenizer file that can be counted with: {0}.', problem.found);
    case 'model':
      return l10n.t('Tokenizers of this kind cannot be counted with: {0}.', problem.found);
    case 'splitting':
      return l10n.t(
        'The tokenizer splits text in a way that is not known here, so counts would be wrong: {0}.',
        problem.found,
      );
    case 'normalization':
      return l10n.t(
        'The tokenizer rewrites text in a way that is not known here, so counts would be wrong: {0}.',
        problem.found,
      );
    case 'merges':
      return l10n.t(
        'The tokenizer merges in a way that is not known here, so counts would be wrong: {0}.',
        problem.found,
      );
  }
}

export function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
