import * as vscode from 'vscode';
import type { RowComparison } from '../../core/compare/compareModels';
import { cheapestOffers } from '../../core/compare/ranking';
import type { Row } from '../../core/compare/row';
import { formatMoney } from '../../core/text/money';
import { formatNumber, unknownText } from '../../core/text/numbers';
import { formatRateNumber } from '../../core/text/units';
import type { PriceUnit } from '../../core/terms';
import { formatMessage, formatMessages, localize, type Locale } from '../../core/text/message';
import { modelName } from '../../core/text/modelName';
import {
  bold,
  joinMarkdown,
  md,
  sentence,
  type Markdown,
  type MarkdownValue,
} from './markdownText';

/** Sentences about a row that tooltip and hover share, as Markdown. */

export function titleLine({ entry }: Row, locale: Locale): Markdown {
  return md`${bold(modelName(entry.model, locale))} · ${localize(entry.provider.name, locale)}`;
}

export function tokensLine(
  { tokens }: Row,
  scope: 'document' | 'selection',
  locale: Locale,
): Markdown[] {
  if (tokens === null) {
    return [];
  }
  const number = formatNumber(tokens.tokens, locale);
  const what = scope === 'selection' ? vscode.l10n.t('Selection') : vscode.l10n.t('File');
  return [
    tokens.exact
      ? sentence(vscode.l10n.t('{0}: {1} tokens, exact ({2})'), what, number, tokens.tokenizer)
      : sentence(
          vscode.l10n.t('{0}: ≈{1} tokens, between {2} and {3} (estimated: {4})'),
          what,
          number,
          formatNumber(tokens.low, locale),
          formatNumber(tokens.high, locale),
          tokens.tokenizer,
        ),
  ];
}

export function costLines(row: Row, locale: Locale): Markdown[] {
  const { cost } = row;
  if (cost.kind === 'unknown') {
    return [md`${formatMessage(cost.reason, locale)}`];
  }
  const lines = [sentence(vscode.l10n.t('As input it costs {0}'), bold(costText(row, locale)))];
  if (cost.notes.length > 0) {
    lines.push(md`${formatMessages(cost.notes, locale)}`);
  }
  return lines;
}

/** With ≈ where the tokens are an estimate: the money is one, too, unless nothing is billed at all. */
function costText({ cost, tokens }: Row, locale: Locale): string {
  if (cost.kind === 'unknown') {
    return unknownText;
  }
  const isEstimate = tokens?.exact === false && !cost.total.eq(0);
  return `${isEstimate ? '≈' : ''}${formatMoney(cost.total, cost.currency, locale)}`;
}

/** `$5 in, $30 out per 1M tokens`; only what is read has a price where a model writes nothing. */
export function priceText(
  { price, class: modelClass }: Row,
  unit: PriceUnit,
  locale: Locale,
  decorate = (money: string): MarkdownValue => money,
): Markdown {
  if (price === null) {
    return md`${unknownText}`;
  }
  const { inputPerMTok, outputPerMTok } = price.table.rates;
  const money = (rate: number | null): MarkdownValue =>
    decorate(formatRateNumber(rate, price.currency, unit, locale));
  return modelClass === 'embedding'
    ? sentence(vscode.l10n.t('Input {0} {1}'), money(inputPerMTok), perUnit(unit))
    : sentence(
        vscode.l10n.t('{0} in, {1} out {2}'),
        money(inputPerMTok),
        money(outputPerMTok),
        perUnit(unit),
      );
}

/** Behind a price nobody has compared with its source for long. */
export function staleMark({ stale }: Row): Markdown {
  return stale ? md` · $(warning) ${vscode.l10n.t('may be out of date')}` : md``;
}

/** `per 1M tokens` */
export function perUnit(unit: PriceUnit): string {
  switch (unit) {
    case 'perMTok':
      return vscode.l10n.t('per 1M tokens');
    case 'per10kTok':
      return vscode.l10n.t('per 10k tokens');
    case 'perKTok':
      return vscode.l10n.t('per 1k tokens');
  }
}

/** The three cheapest that can be had, and the first free one. */
export function cheapestLines({ rows }: RowComparison, locale: Locale): Markdown {
  const { priced, free } = cheapestOffers(rows, 3);
  const money = (row: Row): Markdown => bold(costText(row, locale));
  const lines = [
    md`${vscode.l10n.t('Cheapest for this text:')}`,
    md``,
    ...priced.map(
      row => md`- ${sentence(vscode.l10n.t('{0} · {1}: {2}'), ...names(row, locale), money(row))}`,
    ),
  ];
  if (free !== null) {
    lines.push(md`- ${sentence(vscode.l10n.t('Free: {0} · {1}'), ...names(free, locale))}`);
  }
  return joinMarkdown(lines, '\n');
}

function names({ entry }: Row, locale: Locale): [model: string, provider: string] {
  return [modelName(entry.model, locale), localize(entry.provider.name, locale)];
}
