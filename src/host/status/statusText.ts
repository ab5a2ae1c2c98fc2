import * as vscode from 'vscode';
import type { Row } from '../../core/compare/row';
import { formatMoney } from '../../core/format/money';
import { formatNumber } from '../../core/format/numbers';
import { formatMessage, type Locale } from '../../core/messages/message';
import type { Source } from '../source/activeSource';
import type { LiveCount } from '../source/liveCounts';

/** What the status item says, in print and to a screen reader. */
export interface StatusText {
  /** Empty = nothing to show. */
  readonly text: string;
  readonly spoken: string;
  /** The text does not fit the model's context window. */
  readonly exceedsContext: boolean;
}

const icon = '$(symbol-numeric)';
const empty: StatusText = { text: '', spoken: '', exceedsContext: false };

/** `row` is the chosen model's, for the live count. */
export function statusText(live: LiveCount, row: Row | null, locale: Locale): StatusText {
  switch (live.state) {
    case 'idle':
      return live.source.kind === 'unavailable' ? unavailableText(live.source) : empty;
    case 'counting':
      return plain(
        `$(loading~spin) ${vscode.l10n.t('counting…')}`,
        vscode.l10n.t('Counting tokens'),
      );
    case 'failed':
      return plain(
        `$(warning) ${vscode.l10n.t('count failed')}`,
        vscode.l10n.t('Counting tokens failed'),
      );
    case 'ready':
      return row === null
        ? plain(
            `${icon} ${vscode.l10n.t('model not found')}`,
            vscode.l10n.t('The chosen model is not in the catalogue'),
          )
        : countText(live, row, locale);
  }
}

function countText(live: LiveCount, row: Row, locale: Locale): StatusText {
  const { tokens, cost } = row;
  if (tokens === null) {
    return empty;
  }
  const number = formatNumber(tokens.tokens, locale);
  const count = `${tokens.exact ? '' : '≈'}${number}`;
  const isSelection = live.scope === 'selection';
  const money =
    cost.kind === 'known'
      ? formatMoney(cost.total, cost.currency, locale)
      : vscode.l10n.t('no price');
  const shown = isSelection ? vscode.l10n.t('sel {0} tok', count) : vscode.l10n.t('{0} tok', count);
  const spokenCount = tokens.exact
    ? vscode.l10n.t('{0} tokens', number)
    : vscode.l10n.t('about {0} tokens', number);
  const spokenScope = isSelection ? vscode.l10n.t('in the selection') : '';
  const spokenCost =
    cost.kind === 'known'
      ? vscode.l10n.t('{0} as input of {1}', money, row.entry.model.name)
      : formatMessage(cost.reason, locale);
  return {
    text: `${icon} ${shown} · ${money}`,
    spoken: [spokenCount, spokenScope, spokenCost].filter(Boolean).join(', '),
    exceedsContext: row.fitsContext === false,
  };
}

function unavailableText(source: Extract<Source, { kind: 'unavailable' }>): StatusText {
  return source.reason === 'too-large'
    ? plain(`${icon} ${vscode.l10n.t('too large')}`, unavailableReason(source))
    : plain(`${icon} ${vscode.l10n.t('binary')}`, unavailableReason(source));
}

/** Why a file that has a tab has no count. */
export function unavailableReason({
  reason,
  bytes,
}: Extract<Source, { kind: 'unavailable' }>): string {
  const megabytes = (bytes / 1024 / 1024).toFixed(0);
  return reason === 'too-large'
    ? vscode.l10n.t(
        'Not counted: VS Code does not hand files above 50 MB to extensions (this one has {0} MB).',
        megabytes,
      )
    : vscode.l10n.t('Not counted: this file is binary, it has no text.');
}

function plain(text: string, spoken: string): StatusText {
  return { text, spoken, exceedsContext: false };
}
