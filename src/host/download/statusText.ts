import * as vscode from 'vscode';

/** What a server means by an HTTP status in place of a file, and what one can do. */
export function statusText(host: string, status: number): string {
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
