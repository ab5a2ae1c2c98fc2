import * as vscode from 'vscode';
import { hostOf } from '../download/safeAddress';
import type { ProviderCountError } from './askProvider';

/** What went wrong, what it means and what to do. */
export function countFaultText({ fault, detail }: ProviderCountError, url: string): string {
  const { l10n } = vscode;
  const host = hostOf(url);
  switch (fault) {
    case 'notHttps':
      return l10n.t('{0} is not a secure address (https); nothing was sent.', detail);
    case 'wrongKey':
      return l10n.t('{0} does not accept the key: {1}', host, detail);
    case 'unknownModel':
      return l10n.t('{0} does not know the model, or your key may not use it: {1}', host, detail);
    case 'tooLarge':
      return l10n.t('The text is too large for {0}: {1}', host, detail);
    case 'tooOften':
      return l10n.t('{0} was asked too often; try again in a minute: {1}', host, detail);
    case 'httpStatus':
      return l10n.t('{0} could not count: {1}', host, detail);
    case 'badAnswer':
      return l10n.t('{0} answered with something that is no count: {1}', host, detail);
    case 'timedOut':
      return l10n.t('{0} did not answer in time.', host);
    case 'unreachable':
      return l10n.t('{0} cannot be reached ({1}).', host, detail);
  }
}
