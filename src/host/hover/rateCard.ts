import * as vscode from 'vscode';
import type { Row } from '../../core/compare/row';
import { sourceReference, verdictText } from '../../core/compare/publicComparison';
import { discountNote } from '../../core/pricing/priceAt';
import { formatDate } from '../../core/text/dates';
import { formatCompact } from '../../core/text/numbers';
import { formatTokensPerCoin } from '../../core/text/units';
import type { PriceUnit } from '../../core/terms';
import { formatMessage, localize, type Locale } from '../../core/text/message';
import { modelName } from '../../core/text/modelName';
import { stacked } from '../text/markdown';
import {
  bold,
  codeSpan,
  joinMarkdown,
  linkTo,
  md,
  sentence,
  type Markdown,
  type MarkdownValue,
} from '../text/markdownText';
import { className } from '../model/modelPicker';
import { priceText, staleMark } from '../text/rowLines';

/**
 * What one model is, costs and gives for free, as Markdown paragraphs; first of all that it ends, or
 * has ended: whoever reads the id has to act on that.
 */
export function rateCard(row: Row, unit: PriceUnit, locale: Locale): Markdown[] {
  const { model, provider, id } = row.entry;
  const { contextWindow } = model;
  return [
    md`${bold(modelName(model, locale))} · ${localize(provider.name, locale)} · ${codeSpan(id)}`,
    ...lifeLines(row, locale),
    stacked([
      ...priceLines(row, unit, locale),
      facts([
        className(row.class),
        ...(contextWindow === null
          ? []
          : [vscode.l10n.t('context {0}', formatCompact(contextWindow, locale))]),
      ]),
      // Of what is shut down, the one thing to know is that it is.
      ...(row.status === 'retired' ? [] : [md`${verdictText(row, locale)}`]),
    ]),
    ...sourceLine(row, locale),
  ];
}

/** The same id at another provider, as one line. */
export function rateLine(row: Row, unit: PriceUnit, locale: Locale): Markdown {
  const { provider, id } = row.entry;
  const price =
    row.status === 'retired'
      ? vscode.l10n.t('shut down')
      : row.price === null
        ? vscode.l10n.t('no price')
        : priceText(row, unit, locale);
  return md`- ${localize(provider.name, locale)} · ${codeSpan(id)} · ${price}`;
}

function facts(values: readonly MarkdownValue[]): Markdown {
  return joinMarkdown(values, ' · ');
}

function priceLines(row: Row, unit: PriceUnit, locale: Locale): Markdown[] {
  const { price, cost } = row;
  if (price === null) {
    return cost.kind === 'unknown' && row.status !== 'retired'
      ? [md`${formatMessage(cost.reason, locale)}`]
      : [];
  }
  const since = price.interval.effectiveFrom;
  const coin = formatTokensPerCoin(price.table.rates.inputPerMTok, price.currency, locale);
  const lines = [
    facts([
      priceText(row, unit, locale, bold),
      ...(coin === null ? [] : [coin]),
      ...(since === null ? [] : [vscode.l10n.t('since {0}', formatDate(since, locale))]),
    ]),
  ];
  if (price.interval.discount !== undefined) {
    lines.push(md`${formatMessage(discountNote(price.interval.discount), locale)}`);
  }
  const lastDay = row.promotion?.lastDay;
  if (lastDay != null) {
    lines.push(md`${vscode.l10n.t('Promotional price until {0}', formatDate(lastDay, locale))}`);
  }
  return lines;
}

function lifeLines(row: Row, locale: Locale): Markdown[] {
  const { shutdownOn, replacement } = row.entry.model.lifecycle;
  const lines: Markdown[] = [];
  if (row.status === 'retired') {
    lines.push(
      md`$(error) ${
        shutdownOn === undefined
          ? vscode.l10n.t('Shut down: requests fail.')
          : vscode.l10n.t('Shut down on {0}: requests fail.', formatDate(shutdownOn, locale))
      }`,
    );
  } else if (row.shutdownWarning !== null) {
    // It names the replacement itself.
    return [md`$(warning) ${formatMessage(row.shutdownWarning, locale)}`];
  }
  if (replacement !== undefined) {
    const named = vscode.l10n.t('The provider names as replacement: {0}');
    lines.push(sentence(named, codeSpan(replacement)));
  }
  return lines.length === 0 ? [] : [joinMarkdown(lines, locale === 'zh' ? '' : ' ')];
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

function sourceLine(row: Row, locale: Locale): Markdown[] {
  const interval = row.price?.interval;
  if (interval === undefined) {
    return [];
  }
  const { title, url, kind } = sourceReference(row.entry.provider, interval.source);
  const { confirmation } = interval;
  const said = sentence(
    vscode.l10n.t('Source: {0}, {1}'),
    linkTo(sentence(vscode.l10n.t('{0} ({1})'), title, sourceKindName(kind)), url),
    vscode.l10n.t('checked {0}', formatDate(interval.checkedOn, locale)),
  );
  const confirmed =
    confirmation === undefined
      ? md``
      : md`; ${vscode.l10n.t(
          'confirmed by {0} on {1}',
          sourceReference(row.entry.provider, confirmation.source).title,
          formatDate(confirmation.checkedOn, locale),
        )}`;
  return [md`${said}${confirmed}${staleMark(row)}`];
}
