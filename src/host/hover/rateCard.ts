import * as vscode from 'vscode';
import type { Row } from '../../core/compare/row';
import { sourceReference, verdictText } from '../../core/compare/publicComparison';
import { discountNote } from '../../core/cost/priceAt';
import { formatDate } from '../../core/format/dates';
import { formatCompact } from '../../core/format/numbers';
import { formatRate, formatTokensPerCoin, type PriceUnit } from '../../core/format/units';
import { formatMessage, localize, type Locale } from '../../core/messages/message';
import { modelName } from '../../core/messages/modelName';
import { escapeMarkdown } from '../markdown';
import { className } from '../model/modelPicker';

/** What one model costs, since when, whether it is free and how long it lives, as Markdown paragraphs. */
export function rateCard(row: Row, unit: PriceUnit, locale: Locale): string[] {
  const { model, provider, id } = row.entry;
  const window = model.contextWindow === null ? '—' : formatCompact(model.contextWindow, locale);
  return [
    `**${escapeMarkdown(modelName(model, locale))}** · ${escapeMarkdown(localize(provider.name, locale))} · \`${id}\``,
    [className(row.class), vscode.l10n.t('context {0}', window)].join(' · '),
    ...priceLines(row, unit, locale),
    ...lifeLines(row, locale),
    // Of what is shut down, the one thing to know is that it is.
    ...(row.status === 'retired' ? [] : [escapeMarkdown(verdictText(row, locale))]),
    ...sourceLine(row, locale),
  ];
}

function priceLines(row: Row, unit: PriceUnit, locale: Locale): string[] {
  const { price, cost } = row;
  if (price === null) {
    return cost.kind === 'unknown' && row.status !== 'retired'
      ? [escapeMarkdown(formatMessage(cost.reason, locale))]
      : [];
  }
  const rate = (value: number | null): string =>
    `**${escapeMarkdown(formatRate(value, price.currency, unit, locale))}**`;
  const { inputPerMTok, outputPerMTok } = price.table.rates;
  const since = price.interval.effectiveFrom;
  const lines = [
    vscode.l10n.t('Input {0}, output {1}', rate(inputPerMTok), rate(outputPerMTok)) +
      (since === null ? '' : ` · ${vscode.l10n.t('since {0}', formatDate(since, locale))}`),
  ];
  const coin = formatTokensPerCoin(inputPerMTok, price.currency, locale);
  if (coin !== null) {
    lines.push(escapeMarkdown(coin));
  }
  if (price.interval.discount !== undefined) {
    lines.push(escapeMarkdown(formatMessage(discountNote(price.interval.discount), locale)));
  }
  const lastDay = row.promotion?.lastDay;
  if (lastDay != null) {
    lines.push(vscode.l10n.t('Promotional price until {0}', formatDate(lastDay, locale)));
  }
  return lines;
}

function lifeLines(row: Row, locale: Locale): string[] {
  const { shutdownOn, replacement } = row.entry.model.lifecycle;
  const lines: string[] = [];
  if (row.status === 'retired') {
    lines.push(
      `$(error) ${
        shutdownOn === undefined
          ? vscode.l10n.t('Shut down: requests fail.')
          : vscode.l10n.t('Shut down on {0}: requests fail.', formatDate(shutdownOn, locale))
      }`,
    );
  } else if (row.shutdownWarning !== null) {
    // It names the replacement itself.
    return [`$(warning) ${escapeMarkdown(formatMessage(row.shutdownWarning, locale))}`];
  }
  if (replacement !== undefined) {
    lines.push(vscode.l10n.t('The provider names as replacement: {0}', `\`${replacement}\``));
  }
  return lines;
}

function sourceKindName(kind: string): string {
  switch (kind) {
    case 'official':
      return vscode.l10n.t('official');
    case 'copy':
      return vscode.l10n.t('copy of an official page');
    case 'dataset':
      return vscode.l10n.t('dataset');
    case 'press':
      return vscode.l10n.t('press');
    case 'own':
      return vscode.l10n.t('your own price');
    default:
      return kind;
  }
}

function sourceLine(row: Row, locale: Locale): string[] {
  const interval = row.price?.interval;
  if (interval === undefined) {
    return [];
  }
  const { title, url, kind } = sourceReference(row.entry.provider, interval.source);
  const name = `${escapeMarkdown(title)} (${sourceKindName(kind)})`;
  const checked = vscode.l10n.t('checked {0}', formatDate(interval.checkedOn, locale));
  const { confirmation } = interval;
  const confirmed =
    confirmation === undefined
      ? ''
      : `; ${vscode.l10n.t(
          'confirmed by {0} on {1}',
          escapeMarkdown(sourceReference(row.entry.provider, confirmation.source).title),
          formatDate(confirmation.checkedOn, locale),
        )}`;
  const old = row.stale ? ` · $(warning) ${vscode.l10n.t('may be out of date')}` : '';
  return [
    vscode.l10n.t('Source: {0}, {1}', url === undefined ? name : `[${name}](${url})`, checked) +
      confirmed +
      old,
  ];
}
