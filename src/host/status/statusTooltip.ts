import * as vscode from 'vscode';
import type { RowComparison } from '../../core/compare/compareModels';
import type { Row } from '../../core/compare/row';
import { formatDate } from '../../core/format/dates';
import { formatMoney } from '../../core/format/money';
import { formatNumber, formatPercent } from '../../core/format/numbers';
import { formatRate, type PriceUnit } from '../../core/format/units';
import { formatMessage, formatMessages, localize, type Locale } from '../../core/messages/message';
import { commands } from '../ids';
import { escapeMarkdown } from '../markdown';

interface TooltipFacts {
  readonly row: Row;
  /** All models, for the cheapest ones; `null` until their tokens are counted. */
  readonly comparison: RowComparison | null;
  readonly scope: 'document' | 'selection';
  readonly isDefaultModel: boolean;
  readonly priceUnit: PriceUnit;
  readonly locale: Locale;
}

/** The facts behind the status item; everything in it stands in the comparison too. */
export function statusTooltip(facts: TooltipFacts): vscode.MarkdownString {
  const { row, comparison, locale } = facts;
  const markdown = new vscode.MarkdownString('', true);
  markdown.isTrusted = { enabledCommands: [commands.compareModels, commands.chooseModel] };
  const paragraphs = [
    `**${escapeMarkdown(row.entry.model.name)}** · ${escapeMarkdown(localize(row.entry.provider.name, locale))}`,
    ...modelLines(facts),
    ...(comparison === null ? [] : [cheapestLines(comparison, locale)]),
    links(facts.isDefaultModel),
  ];
  markdown.appendMarkdown(paragraphs.join('\n\n'));
  return markdown;
}

function modelLines({ row, scope, priceUnit, locale }: TooltipFacts): string[] {
  const { tokens, cost, price } = row;
  const lines: string[] = [];
  if (tokens !== null) {
    const number = formatNumber(tokens.tokens, locale);
    const what = scope === 'selection' ? vscode.l10n.t('Selection') : vscode.l10n.t('File');
    lines.push(
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
    );
  }
  const window = row.entry.model.contextWindow;
  if (window !== null && row.inputTokens !== null) {
    lines.push(
      vscode.l10n.t(
        '{0} of the context window of {1} tokens',
        formatPercent((row.inputTokens / window) * 100, locale),
        formatNumber(window, locale),
      ),
    );
  }
  if (cost.kind === 'unknown') {
    lines.push(escapeMarkdown(formatMessage(cost.reason, locale)));
  } else {
    const input = formatMoney(cost.total, cost.currency, locale);
    lines.push(vscode.l10n.t('As input it costs {0}', `**${escapeMarkdown(input)}**`));
    if (cost.notes.length > 0) {
      lines.push(escapeMarkdown(formatMessages(cost.notes, locale)));
    }
  }
  if (price !== null) {
    const { inputPerMTok, outputPerMTok } = price.table.rates;
    lines.push(
      vscode.l10n.t(
        'Price: {0} in, {1} out; checked {2}',
        escapeMarkdown(formatRate(inputPerMTok, price.currency, priceUnit, locale)),
        escapeMarkdown(formatRate(outputPerMTok, price.currency, priceUnit, locale)),
        formatDate(price.interval.checkedOn, locale),
      ) + (row.stale ? ` · $(warning) ${vscode.l10n.t('may be out of date')}` : ''),
    );
  }
  if (row.shutdownWarning !== null) {
    lines.push(`$(warning) ${escapeMarkdown(formatMessage(row.shutdownWarning, locale))}`);
  }
  lines.push(escapeMarkdown(formatMessage(row.verdict.reason, locale)));
  return lines;
}

/** The three cheapest that can be had, and the first free one. */
function cheapestLines({ rows }: RowComparison, locale: Locale): string {
  const eligible = rows.filter(row => row.eligibility.status === 'yes' && !row.lowConfidence);
  const cheapest = eligible.filter(row => row.group === 'priced').slice(0, 3);
  const free = eligible.find(row => row.group === 'free');
  const entry = (row: Row): string => {
    const money =
      row.cost.kind === 'known' ? formatMoney(row.cost.total, row.cost.currency, locale) : '—';
    return `- ${escapeMarkdown(row.entry.model.name)} (${escapeMarkdown(localize(row.entry.provider.name, locale))}): ${escapeMarkdown(money)}`;
  };
  const lines = [vscode.l10n.t('Cheapest for this text:'), '', ...cheapest.map(entry)];
  if (free !== undefined) {
    const name = `${escapeMarkdown(free.entry.model.name)} (${escapeMarkdown(localize(free.entry.provider.name, locale))})`;
    lines.push(`- ${vscode.l10n.t('Free')}: ${name}`);
  }
  return lines.join('\n');
}

function links(isDefaultModel: boolean): string {
  const compare = `[${vscode.l10n.t('Compare models')}](command:${commands.compareModels})`;
  const change = `[${vscode.l10n.t('Change model')}](command:${commands.chooseModel})`;
  const why = isDefaultModel
    ? `${vscode.l10n.t('This model was chosen by your display language: its tokenizer is published.')} `
    : '';
  return `${why}${compare} · ${change}`;
}
