import * as vscode from 'vscode';
import type { PriceChange } from '../../../core/refresh/changes';
import { changesOf, type Review } from '../../../core/refresh/reviewRefresh';
import { createPick } from '../../text/notify';
import { changeText, countsText, kindText, titleOf } from './refreshTexts';

export type RefreshDecision = 'apply' | 'applyHeld' | 'report' | 'cancel';

interface RefreshItem extends vscode.QuickPickItem {
  readonly decision?: RefreshDecision;
}

/** Shows what would change and asks; a row of the list can be looked at, only the first ones decide. */
export function askToApply(review: Review): Promise<RefreshDecision> {
  const pick = createPick<RefreshItem>(
    [...decisions(review), ...changeItems(review)],
    `${vscode.l10n.t('Prices from {0}', titleOf(review.format))}: ${countsText(review)}`,
    vscode.l10n.t('Nothing is changed before you apply it'),
  );
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.ignoreFocusOut = true;
  return new Promise(resolve => {
    let decision: RefreshDecision = 'cancel';
    pick.onDidAccept(() => {
      const chosen = pick.selectedItems[0]?.decision;
      if (chosen !== undefined) {
        decision = chosen;
        pick.hide();
      }
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(decision);
    });
    pick.show();
  });
}

function decisions({ changes, held }: Review): RefreshItem[] {
  const { l10n } = vscode;
  const rest = changes.length - held.length;
  const apply: RefreshItem = {
    decision: 'apply',
    label: l10n.t('Apply'),
    iconPath: new vscode.ThemeIcon('check'),
    description: [
      rest === 1 ? l10n.t('1 model') : l10n.t('{0} models', rest),
      ...(held.length === 0 ? [] : [l10n.t('what is held stays as it is')]),
    ].join(' · '),
  };
  const applyHeld: RefreshItem = {
    decision: 'applyHeld',
    label: l10n.t('Apply, with the held ones'),
    iconPath: new vscode.ThemeIcon('warning'),
    description: l10n.t(
      'prices that move more than five times, that our own record speaks against or that would be deleted, too',
    ),
  };
  const report: RefreshItem = {
    decision: 'report',
    label: l10n.t('Show all changes'),
    iconPath: new vscode.ThemeIcon('open-preview'),
  };
  return [
    // The first is what Enter takes: never what is held.
    ...(rest > 0 ? [apply] : []),
    report,
    ...(held.length > 0 ? [applyHeld] : []),
    {
      decision: 'cancel',
      label: l10n.t('Cancel'),
      iconPath: new vscode.ThemeIcon('close'),
    },
  ];
}

function changeItems(review: Review): RefreshItem[] {
  const { changes, held } = review;
  const { l10n } = vscode;
  const separator = (label: string): RefreshItem => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
  });
  const item = (change: PriceChange): RefreshItem => ({
    label: change.id,
    description: kindText(change.kind),
    detail: changeText(change),
  });
  const under = (title: string, some: readonly PriceChange[]): RefreshItem[] =>
    some.length === 0 ? [] : [separator(title), ...some.map(item)];
  return [
    ...under(l10n.t('Held for review'), changesOf(review, 'held')),
    ...under(l10n.t('Would delete what is known'), changesOf(review, 'deletes')),
    ...under(
      l10n.t('Changes'),
      changes.filter(change => !held.includes(change)),
    ),
  ];
}
