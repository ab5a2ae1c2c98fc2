import * as vscode from 'vscode';
import { messageOf } from '../../core/messageOf';
import { sentence, type Sentence } from '../../core/text/sentence';
import { writer } from '../text/writer';
import { stallSeconds } from './download';
import type { FileKind } from '../../core/files/fileKind';
import { connectionText } from './connectionText';
import { DownloadError, type DownloadFault } from './downloadError';
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
  if (fault === 'unreachable' || fault === 'certificate') {
    return connectionText(connection, host, detail);
  }
  if (fault === 'httpStatus') {
    return statusText(host, Number(detail));
  }
  if (fault === 'otherFile') {
    const kind = fileKinds[detail as FileKind];
    return writer.say('{host} sent something else. {kind}', { host, kind });
  }
  return writer.say(sentences(host, detail)[fault]);
}

type OtherFault = Exclude<
  DownloadFault,
  'unreachable' | 'certificate' | 'httpStatus' | 'otherFile'
>;

function sentences(host: string, detail: string): Record<OtherFault, Sentence> {
  const said = {
    host,
    detail,
    seconds: stallSeconds,
    megabytes: String(Number(detail) / 1_000_000),
    sha256: detail.slice(0, 12),
  };
  return {
    notHttps: sentence('{host} leads to an address that is not secure (https): {detail}.', said),
    badAddress: sentence(
      '“{detail}” is no address that can be asked. It should begin with https://.',
      said,
    ),
    withPassword: sentence(
      'The address at {host} contains a user name or password, and such addresses are not asked. Use one without.',
      said,
    ),
    redirectInside: sentence(
      '{host} leads to an address inside this machine or its network, where a public server has no business: {detail}. Nothing was asked there.',
      said,
    ),
    notJson: sentence(
      '{host} sent text that is not JSON; it begins with “{detail}”. Check the address.',
      said,
    ),
    webPage: sentence(
      '{host} answered with a web page instead of the file: the address may be that of a page about it, or a proxy or a login stands in between.',
      said,
    ),
    tooLarge: sentence(
      '{host} sends more than {megabytes} MB; that is not the file expected.',
      said,
    ),
    stalled: sentence('{host} sent nothing for {seconds} seconds. Try again later.', said),
    tooSlow: sentence('{host} took too long to send the file. Try again later.', said),
    tooManyRedirects: sentence('{host} redirects again and again, at last to {detail}.', said),
    tornOff: sentence('The download from {host} broke off ({detail}). Try again.', said),
    wrongChecksum: sentence(
      '{host} sent a file that is not the one published (SHA-256 {sha256}); it is not used.',
      said,
    ),
  };
}

/** What is there in place of the file expected, what that means and what one can do. */
export const fileKinds: Readonly<Record<FileKind, Sentence>> = {
  empty: sentence('The file is empty.'),
  webPage: sentence('The file is a web page, saved in place of what was asked for.'),
  lfsPointer: sentence(
    'The file is a git-lfs pointer of a few lines that stands for the large file itself. Fetch that one: with git lfs pull, or by the “download” link of its page.',
  ),
  gzip: sentence('The file is compressed (gzip). Unpack it first.'),
  zip: sentence('The file is a zip archive. Unpack it and take the file inside.'),
  utf16: sentence('The file is text in UTF-16. Save it as UTF-8.'),
  sentencePiece: sentence(
    'The file is a SentencePiece model (tokenizer.model), which is not read here. Take the tokenizer.json of the same model.',
  ),
  binary: sentence('The file is not text in UTF-8.'),
  text: sentence('The file is not text in UTF-8.'),
};

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
      return connectionText('proxySignIn', host, String(status));
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
