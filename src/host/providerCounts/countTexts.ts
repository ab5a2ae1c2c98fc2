import { sentence, type Sentence } from '../../core/text/sentence';
import { endsSentence } from '../../core/text/writer';
import { connectionText } from '../download/connectionText';
import { hostOf } from '../download/safeAddress';
import { writer } from '../text/writer';
import type { CountFault, ProviderCountError } from './askProvider';

/** What went wrong, what it means and what to do. */
export function countFaultText(
  { fault, detail, connection }: ProviderCountError,
  url: string,
): string {
  const host = hostOf(url);
  if (fault === 'proxySignIn' || fault === 'unreachable') {
    return connectionText(fault === 'unreachable' ? connection : fault, host, detail);
  }
  return writer.say(sentences(host, detail)[fault]);
}

function sentences(
  host: string,
  detail: string,
): Record<Exclude<CountFault, 'proxySignIn' | 'unreachable'>, Sentence> {
  // The provider's words, before more of ours.
  const words = endsSentence.test(detail) ? detail : `${detail}.`;
  const said = { host, detail, words };
  return {
    notHttps: sentence('{detail} is not a secure address (https); nothing was sent.', said),
    badAddress: sentence(
      '“{detail}” is no address that can be asked; nothing was sent. Correct priceLens.providerCounts in the settings.',
      said,
    ),
    withPassword: sentence(
      'The address at {host} contains a user name or password; nothing was sent. Correct priceLens.providerCounts in the settings.',
      said,
    ),
    badKey: sentence(
      'The key has spaces, line breaks or other characters that no API key has; nothing was sent. Paste it once more, and nothing but the key.',
    ),
    wrongKey: sentence('{host} does not accept the key: {detail}', said),
    notAllowed: sentence(
      '{host} knows the key, which may not do this: {words} Use another key, or have this one allowed in the provider’s console.',
      said,
    ),
    noCredit: sentence(
      '{host} wants the account to be paid first: {words} See its billing page.',
      said,
    ),
    unknownModel: sentence(
      '{host} does not know the model, or your key may not use it: {detail}',
      said,
    ),
    wrongAddress: sentence(
      '{host} has nothing that counts at this address (HTTP status {detail}). Correct priceLens.providerCounts in the settings.',
      said,
    ),
    blocked: sentence(
      '{host} is blocked (HTTP status {detail}), and not by the provider’s API: a firewall or gateway stands in between.',
      said,
    ),
    redirect: sentence(
      '{host} wants the text sent on to another address, which was not done: {detail}. Correct priceLens.providerCounts in the settings.',
      said,
    ),
    tooLarge: sentence('The text is too large for {host}: {detail}', said),
    tooOften: sentence('{host} was asked too often; try again in a minute: {detail}', said),
    quota: sentence(
      'The quota of your account at {host} is used up: {words} Wait until it is renewed, or raise it in the provider’s console.',
      said,
    ),
    overloaded: sentence('{host} has trouble of its own; try again later: {detail}', said),
    httpStatus: sentence('{host} could not count: {detail}', said),
    webPage: sentence(
      '{host} answered with a web page instead of a count: a proxy or a login stands in between, or the address is not that of the API.',
      said,
    ),
    badAnswer: sentence('{host} answered with something that is no count: {detail}', said),
    timedOut: sentence('{host} did not answer in time. Try again later.', said),
    tornOff: sentence('The answer of {host} broke off ({detail}). Try again.', said),
  };
}
