import * as vscode from 'vscode';
import { connectionText } from '../download/connectionText';
import { hostOf } from '../download/safeAddress';
import type { ProviderCountError } from './askProvider';

/** What went wrong, what it means and what to do. */
export function countFaultText(
  { fault, detail, connection }: ProviderCountError,
  url: string,
): string {
  const { l10n } = vscode;
  const host = hostOf(url);
  switch (fault) {
    case 'notHttps':
      return l10n.t('{0} is not a secure address (https); nothing was sent.', detail);
    case 'badAddress':
      return l10n.t(
        '“{0}” is no address that can be asked; nothing was sent. Correct priceLens.providerCounts in the settings.',
        detail,
      );
    case 'withPassword':
      return l10n.t(
        'The address at {0} contains a user name or password; nothing was sent. Correct priceLens.providerCounts in the settings.',
        host,
      );
    case 'badKey':
      return l10n.t(
        'The key has spaces, line breaks or other characters that no API key has; nothing was sent. Paste it once more, and nothing but the key.',
      );
    case 'wrongKey':
      return l10n.t('{0} does not accept the key: {1}', host, detail);
    case 'notAllowed':
      return l10n.t(
        '{0} knows the key, which may not do this: {1} Use another key, or have this one allowed in the provider’s console.',
        host,
        sentence(detail),
      );
    case 'noCredit':
      return l10n.t(
        '{0} wants the account to be paid first: {1} See its billing page.',
        host,
        sentence(detail),
      );
    case 'unknownModel':
      return l10n.t('{0} does not know the model, or your key may not use it: {1}', host, detail);
    case 'wrongAddress':
      return l10n.t(
        '{0} has nothing that counts at this address (HTTP status {1}). Correct priceLens.providerCounts in the settings.',
        host,
        detail,
      );
    case 'blocked':
      return l10n.t(
        '{0} is blocked (HTTP status {1}), and not by the provider’s API: a firewall or gateway stands in between.',
        host,
        detail,
      );
    case 'proxySignIn':
      return connectionText('proxySignIn', host, detail);
    case 'redirect':
      return l10n.t(
        '{0} wants the text sent on to another address, which was not done: {1}. Correct priceLens.providerCounts in the settings.',
        host,
        detail,
      );
    case 'tooLarge':
      return l10n.t('The text is too large for {0}: {1}', host, detail);
    case 'tooOften':
      return l10n.t('{0} was asked too often; try again in a minute: {1}', host, detail);
    case 'quota':
      return l10n.t(
        'The quota of your account at {0} is used up: {1} Wait until it is renewed, or raise it in the provider’s console.',
        host,
        sentence(detail),
      );
    case 'overloaded':
      return l10n.t('{0} has trouble of its own; try again later: {1}', host, detail);
    case 'httpStatus':
      return l10n.t('{0} could not count: {1}', host, detail);
    case 'webPage':
      return l10n.t(
        '{0} answered with a web page instead of a count: a proxy or a login stands in between, or the address is not that of the API.',
        host,
      );
    case 'badAnswer':
      return l10n.t('{0} answered with something that is no count: {1}', host, detail);
    case 'timedOut':
      return l10n.t('{0} did not answer in time. Try again later.', host);
    case 'tornOff':
      return l10n.t('The answer of {0} broke off ({1}). Try again.', host, detail);
    case 'unreachable':
      return connectionText(connection, host, detail);
  }
}

/** The provider's words, before more of ours. */
function sentence(words: string): string {
  return /[.!?。！？]$/.test(words) ? words : `${words}.`;
}
