import * as vscode from 'vscode';
import type { Row } from '../../core/compare/row';
import { sourceReference, verdictText } from '../../core/compare/publicComparison';
import { discountNote } from '../../core/cost/priceAt';
import { formatDate } from '../../core/format/dates';
import { formatCompact } from '../../core/format/numbers';
import { formatTokensPerCoin, type PriceUnit } from '../../core/format/units';
import { formatMessage, localize, type Locale } from '../../core/messages/message';
import { modelName } from '../../core/messages/modelName';
import { escapeMarkdown, stacked } from '../markdown';
import { className } from '../model/modelPicker';
import { priceText } from '../rowLines';

/**
 * What one model is, costs and gives for free, as Markdown paragraphs; first of all that it ends, or
 * has ended: whoever reads the id has to act on that.
 */
export function rateCard(row: Row, unit: PriceUnit, locale: Locale): string[] {
  const { model, provider, id } = row.entry;
  const { contextWindow } = model;
  return [
    `**${escapeMarkdown(modelName(model, locale))}** · ${escapeMarkdown(localize(provider.name, locale))} · \`${id}\``,
    ...lifeLines(row, locale),
    stacked([
      ...priceLines(row, unit, locale),
      [
        className(row.class),
        ...(contextWindow === null
          ? []
          : [vscode.l10n.t('context {0}', formatCompact(contextWindow, locale))]),
      ].join(' · '),
      // Of what is shut down, the one thing to know is that it is.
      ...(row.status === 'retired' ? [] : [escapeMarkdown(verdictText(row, locale))]),
    ]),
    ...sourceLine(row, locale),
  ];
}

/** The same id at another provider, as one line. */
export function rateLine(row: Row, unit: PriceUnit, locale: Locale): string {
  const { provider, id } = row.entry;
  const price =
    row.status === 'retired'
      ? vscode.l10n.t('shut down')
      : row.price === null
        ? vscode.l10n.t('no price')
        : escapeMarkdown(priceText(row, unit, locale));
  return `- ${escapeMarkdown(localize(provider.name, locale))} · \`${id}\` · ${price}`;
}

function priceLines(row: Row, unit: PriceUnit, locale: Locale): string[] {
  const { price, cost } = row;
  if (price === null) {
    return cost.kind === 'unknown' && row.status !== 'retired'
      ? [escapeMarkdown(formatMessage(cost.reason, locale))]
      : [];
  }
  const since = price.interval.effectiveFrom;
  const coin = formatTokensPerCoin(price.table.rates.inputPerMTok, price.currency, locale);
  const facts = [
    priceText(row, unit, locale, money => `**${escapeMarkdown(money)}**`),
    ...(coin === null ? [] : [escapeMarkdown(coin)]),
    ...(since === null ? [] : [vscode.l10n.t('since {0}', formatDate(since, locale))]),
  ];
  const lines = [facts.join(' · ')];
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
  return lines.length === 0 ? [] : [lines.join(locale === 'zh' ? '' : ' ')];
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
  const name = vscode.l10n.t('{0} ({1})', escapeMarkdown(title), sourceKindName(kind));
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
