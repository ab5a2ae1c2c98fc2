import * as vscode from 'vscode';
import { messageOf } from '../../core/messageOf';
import { STALL_SECONDS } from './download';
import { DownloadError } from './downloadError';
import { hostOf } from './safeAddress';

/** Why a file was not fetched, by address. */
export function downloadProblem(error: unknown): string {
  const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  return errors
    .map(each => (each instanceof DownloadError ? faultText(each) : messageOf(each)))
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
    case 'certificate':
      return l10n.t(
        '{0} does not prove who it is ({1}). A proxy may stand in between: its certificate has to be one that this system trusts.',
        host,
        detail,
      );
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
    case 'tooSlow':
      return l10n.t('{0} took too long to send the file.', host);
    case 'tooManyRedirects':
      return l10n.t('{0} redirects again and again, at last to {1}.', host, detail);
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
