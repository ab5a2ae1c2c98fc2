import * as vscode from 'vscode';
import { writer } from '../../text/writer';
import { missingValue, type Problem } from '../../../core/pricing/problems';

/** Value, rule and remedy in one line, in the user's language. */
export function describeProblem({ value, rule, advice }: Problem): string {
  return vscode.l10n.t(
    '{0} does not do: {1}. What to do: {2}.',
    value === missingValue ? vscode.l10n.t('(missing)') : value,
    writer.say(rule),
    writer.say(advice),
  );
}
