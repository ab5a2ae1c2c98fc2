import * as vscode from 'vscode';
import { messageOf } from '../../core/messageOf';
import { stallSeconds } from './download';
import type { FileKind } from '../../core/files/fileKind';
import { connectionText } from './connectionText';
import { DownloadError } from './downloadError';
import { fileKindText } from './fileKindText';
import { hostOf } from './safeAddress';

/** Why a file was not fetched, by address. */
export function downloadProblem(error: unknown): string {
  const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  return errors
    .map(each => (each instanceof DownloadError ? faultText(each) : messageOf(each)))
    .join(' ');
}

function faultText({ fault, address, detail, connection }: DownloadError): string {
  const host = hostOf(address);
  const { l10n } = vscode;
  switch (fault) {
    case 'notHttps':
      return l10n.t('{0} leads to an address that is not secure (https): {1}.', host, detail);
    case 'badAddress':
      return l10n.t(
        '“{0}” is no address that can be asked. It should begin with https://.',
        detail,
      );
    case 'withPassword':
      return l10n.t(
        'The address at {0} contains a user name or password, and such addresses are not asked. Use one without.',
        host,
      );
    case 'redirectInside':
      return l10n.t(
        '{0} leads to an address inside this machine or its network, where a public server has no business: {1}. Nothing was asked there.',
        host,
        detail,
      );
    case 'unreachable':
    case 'certificate':
      return connectionText(connection, host, detail);
    case 'httpStatus':
      return statusText(host, Number(detail));
    case 'otherFile':
      return l10n.t('{0} sent something else. {1}', host, fileKindText(detail as FileKind));
    case 'notJson':
      return l10n.t(
        '{0} sent text that is not JSON; it begins with “{1}”. Check the address.',
        host,
        detail,
      );
    case 'webPage':
      return l10n.t(
        '{0} answered with a web page instead of the file: the address may be that of a page about it, or a proxy or a login stands in between.',
        host,
      );
    case 'tooLarge':
      return l10n.t(
        '{0} sends more than {1} MB; that is not the file expected.',
        host,
        Number(detail) / 1_000_000,
      );
    case 'stalled':
      return l10n.t('{0} sent nothing for {1} seconds. Try again later.', host, stallSeconds);
    case 'tooSlow':
      return l10n.t('{0} took too long to send the file. Try again later.', host);
    case 'tooManyRedirects':
      return l10n.t('{0} redirects again and again, at last to {1}.', host, detail);
    case 'tornOff':
      return l10n.t('The download from {0} broke off ({1}). Try again.', host, detail);
    case 'wrongChecksum':
      return l10n.t(
        '{0} sent a file that is not the one published (SHA-256 {1}); it is not used.',
        host,
        detail.slice(0, 12),
      );
  }
}

/** What a server means by an HTTP status in place of a file, and what one can do. */
function statusText(host: string, status: number): string {
  const { l10n } = vscode;
  switch (status) {
    case 401:
    case 403:
      return l10n.t(
        '{0} does not give this file to everybody (HTTP status {1}): it may ask for an account or for consent to a licence, or block this network.',
        host,
        status,
      );
    case 404:
    case 410:
      return l10n.t(
        '{0} has no such file (HTTP status {1}): it was moved or deleted, or the address is wrong.',
        host,
        status,
      );
    case 407:
      return l10n.t(
        'The proxy on the way to {0} asks for a user name and password (HTTP status {1}). Sign in to it, or set http.proxy in VS Code.',
        host,
        status,
      );
    case 429:
      return l10n.t(
        '{0} was asked too often (HTTP status {1}). Try again in a few minutes.',
        host,
        status,
      );
    default:
      return status >= 500
        ? l10n.t('{0} has trouble of its own (HTTP status {1}). Try again later.', host, status)
        : l10n.t('{0} did not send the file (HTTP status {1}).', host, status);
  }
}
