import * as vscode from 'vscode';
import type { RowComparison } from '../../core/compare/compareModels';
import type { Row } from '../../core/compare/row';
import { formatDate } from '../../core/format/dates';
import { formatNumber, formatPercent } from '../../core/format/numbers';
import { formatRate, type PriceUnit } from '../../core/format/units';
import { formatMessage, type Locale } from '../../core/messages/message';
import { lastCheckedOn } from '../../core/pricing/lastChecked';
import { commands } from '../ids';
import { commandMarkdown, compareLink, escapeMarkdown } from '../markdown';
import type { ShownProviderCount } from '../providerCounts/lastProviderCount';
import { contextPercent } from './statusText';
import { cheapestLines, costLines, titleLine, tokensLine } from '../rowLines';

interface TooltipFacts {
  readonly row: Row;
  /** All models, for the cheapest ones; `null` until their tokens are counted. */
  readonly comparison: RowComparison | null;
  readonly scope: 'document' | 'selection';
  /** What a provider counted for exactly this text, when the user asked one. */
  readonly providerCount: ShownProviderCount | undefined;
  readonly isDefaultModel: boolean;
  /** What is wrong with the user's template, if anything is. */
  readonly problem: string | null;
  readonly priceUnit: PriceUnit;
  readonly locale: Locale;
}

/** The facts behind the status item; everything in it stands in the comparison too. */
export function statusTooltip(facts: TooltipFacts): vscode.MarkdownString {
  const { row, comparison, locale } = facts;
  const paragraphs = [
    titleLine(row, locale),
    ...modelLines(facts),
    ...providerLines(facts),
    ...(comparison === null ? [] : [cheapestLines(comparison, locale)]),
    ...(facts.problem === null ? [] : [`$(warning) ${escapeMarkdown(facts.problem)}`]),
    links(facts.isDefaultModel),
  ];
  return commandMarkdown(paragraphs, [commands.compareModels, commands.chooseModel]);
}

function providerLines({ providerCount, locale }: TooltipFacts): string[] {
  return providerCount === undefined
    ? []
    : [
        escapeMarkdown(
          vscode.l10n.t(
            'Counted by {0} for {1}: {2} tokens, exact, as one user message',
            providerCount.providerName,
            providerCount.modelName,
            formatNumber(providerCount.tokens, locale),
          ),
        ),
      ];
}

function modelLines({ row, scope, priceUnit, locale }: TooltipFacts): string[] {
  const { price } = row;
  const lines = tokensLine(row, scope, locale);
  const percent = contextPercent(row);
  if (percent !== null) {
    const used = vscode.l10n.t(
      '{0} of the context window of {1} tokens',
      formatPercent(percent, locale),
      formatNumber(row.entry.model.contextWindow, locale),
    );
    lines.push(
      row.fitsContext === false
        ? `$(warning) ${used}: ${vscode.l10n.t('the text does not fit')}`
        : used,
    );
  }
  lines.push(...costLines(row, locale));
  if (price !== null) {
    const { inputPerMTok, outputPerMTok } = price.table.rates;
    lines.push(
      vscode.l10n.t(
        'Price: {0} in, {1} out; checked {2}',
        escapeMarkdown(formatRate(inputPerMTok, price.currency, priceUnit, locale)),
        escapeMarkdown(formatRate(outputPerMTok, price.currency, priceUnit, locale)),
        formatDate(lastCheckedOn(price.interval), locale),
      ) + (row.stale ? ` · $(warning) ${vscode.l10n.t('may be out of date')}` : ''),
    );
  }
  if (row.shutdownWarning !== null) {
    lines.push(`$(warning) ${escapeMarkdown(formatMessage(row.shutdownWarning, locale))}`);
  }
  lines.push(escapeMarkdown(formatMessage(row.verdict.reason, locale)));
  return lines;
}

function links(isDefaultModel: boolean): string {
  const change = `[${vscode.l10n.t('Change model')}](command:${commands.chooseModel})`;
  const why = isDefaultModel
    ? `${vscode.l10n.t('This model was chosen by your display language: its tokenizer is published.')} `
    : '';
  return `${why}${compareLink()} · ${change}`;
}
