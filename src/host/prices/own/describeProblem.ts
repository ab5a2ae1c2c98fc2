import * as vscode from 'vscode';
import { localize } from '../../../core/text/message';
import { missingValue, type Problem } from '../../../core/pricing/problems';
import { textLocale } from '../../text/locale';

/** Value, rule and remedy in one line, in the user's language. */
export function describeProblem({ value, rule, advice }: Problem): string {
  const locale = textLocale();
  return vscode.l10n.t(
    '{0} does not do: {1}. What to do: {2}.',
    value === missingValue ? vscode.l10n.t('(missing)') : value,
    localize(rule, locale),
    localize(advice, locale),
  );
}
