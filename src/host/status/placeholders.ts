import * as vscode from 'vscode';
import type { Row } from '../../core/compare/row';
import { inertText } from '../../core/text/inertText';
import { amountShort } from '../../core/words';
import { amountText } from '../text/rowLines';
import { writer } from '../text/writer';
import type { StatusState } from './statusState';

type Counted = Extract<StatusState, { kind: 'counted' }>;

/** What may stand in `priceLens.statusBar.template`; its texts in the manifest say what each is. */
export const placeholders = {
  scope: ({ scope }) => (scope === 'selection' ? vscode.l10n.t('sel') : ''),
  tokens: ({ row: { tokens } }) =>
    `${tokens?.exact === true ? '' : '≈'}${writer.number(tokens?.tokens ?? null)}`,
  cost: ({ row }) => costText(row),
  model: ({ row }) => inertText(writer.nameOf(row.entry.model)),
  provider: ({ row }) => inertText(writer.localized(row.entry.provider.name)),
  context: ({ row }) => writer.percent(row.contextPercent),
} as const satisfies Record<string, (counted: Counted) => string>;

function costText(row: Row): string {
  const { cost, stale, status } = row;
  if (cost.kind === 'unknown') {
    return status === 'retired' ? vscode.l10n.t('shut down') : vscode.l10n.t('no price');
  }
  const amount = amountText(row, amountShort);
  const isInputOnly = row.outputTokens + row.thinkingTokens === 0;
  const money = isInputOnly ? vscode.l10n.t('{0} in', amount) : amount;
  return stale ? vscode.l10n.t('{0} (old price)', money) : money;
}
