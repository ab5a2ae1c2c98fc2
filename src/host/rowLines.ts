import * as vscode from 'vscode';
import type { RowComparison } from '../core/compare/compareModels';
import type { Row } from '../core/compare/row';
import { formatMoney } from '../core/format/money';
import { formatNumber } from '../core/format/numbers';
import { formatMessage, formatMessages, localize, type Locale } from '../core/messages/message';
import { modelName } from '../core/messages/modelName';
import { escapeMarkdown } from './markdown';

/** Sentences about a row that tooltip and hover share, as Markdown. */

export function titleLine({ entry }: Row, locale: Locale): string {
  return `**${escapeMarkdown(modelName(entry.model, locale))}** · ${escapeMarkdown(localize(entry.provider.name, locale))}`;
}

export function tokensLine(
  { tokens }: Row,
  scope: 'document' | 'selection',
  locale: Locale,
): string[] {
  if (tokens === null) {
    return [];
  }
  const number = formatNumber(tokens.tokens, locale);
  const what = scope === 'selection' ? vscode.l10n.t('Selection') : vscode.l10n.t('File');
  return [
    tokens.exact
      ? vscode.l10n.t('{0}: {1} tokens, exact ({2})', what, number, tokens.tokenizer)
      : vscode.l10n.t(
          '{0}: ≈{1} tokens, between {2} and {3} (estimated: {4})',
          what,
          number,
          formatNumber(tokens.low, locale),
          formatNumber(tokens.high, locale),
          tokens.tokenizer,
        ),
  ];
}

export function costLines({ cost }: Row, locale: Locale): string[] {
  if (cost.kind === 'unknown') {
    return [escapeMarkdown(formatMessage(cost.reason, locale))];
  }
  const input = formatMoney(cost.total, cost.currency, locale);
  const lines = [vscode.l10n.t('As input it costs {0}', `**${escapeMarkdown(input)}**`)];
  if (cost.notes.length > 0) {
    lines.push(escapeMarkdown(formatMessages(cost.notes, locale)));
  }
  return lines;
}

/** The three cheapest that can be had, and the first free one. */
export function cheapestLines({ rows }: RowComparison, locale: Locale): string {
  const eligible = rows.filter(row => row.eligibility.status === 'yes' && !row.lowConfidence);
  const cheapest = eligible.filter(row => row.group === 'priced').slice(0, 3);
  const free = eligible.find(row => row.group === 'free');
  const entry = (row: Row): string => {
    const money =
      row.cost.kind === 'known' ? formatMoney(row.cost.total, row.cost.currency, locale) : '—';
    return `- ${vscode.l10n.t('{0} · {1}: {2}', ...names(row, locale), escapeMarkdown(money))}`;
  };
  const lines = [vscode.l10n.t('Cheapest for this text:'), '', ...cheapest.map(entry)];
  if (free !== undefined) {
    lines.push(`- ${vscode.l10n.t('Free: {0} · {1}', ...names(free, locale))}`);
  }
  return lines.join('\n');
}

function names({ entry }: Row, locale: Locale): [model: string, provider: string] {
  const provider = localize(entry.provider.name, locale);
  return [escapeMarkdown(modelName(entry.model, locale)), escapeMarkdown(provider)];
}
