import * as vscode from 'vscode';
import type { RowComparison } from '../../core/compare/compareModels';
import type { Row } from '../../core/compare/row';
import { formatDate } from '../../core/text/dates';
import { formatNumber, formatPercent } from '../../core/text/numbers';
import type { PriceUnit } from '../../core/terms';
import { formatMessage, type Locale, type Message } from '../../core/text/message';
import { lastCheckedOn } from '../../core/pricing/lastChecked';
import { commands } from '../ids';
import { commandLink, commandMarkdown, compareLink, rule, stacked } from '../text/markdown';
import { md, sentence, type Markdown } from '../text/markdownText';
import type { ShownProviderCount } from '../providerCounts/lastProviderCount';
import {
  cheapestLines,
  costLines,
  priceText,
  staleMark,
  titleLine,
  tokensLine,
} from '../text/rowLines';

interface TooltipFacts {
  readonly row: Row;
  /** All models, for the cheapest ones; `null` until their tokens are counted. */
  readonly comparison: RowComparison | null;
  readonly scope: 'document' | 'selection';
  /** What a provider counted for exactly this text, when the user asked one. */
  readonly providerCount: ShownProviderCount | undefined;
  readonly isDefaultModel: boolean;
  /** What has to be said of the price of the model as the setting spells it. */
  readonly note: Message | null;
  /** What is wrong with the user's template, if anything is. */
  readonly problem: string | null;
  readonly priceUnit: PriceUnit;
  readonly locale: Locale;
}

/** The facts behind the status item, warnings first; everything in it stands in the comparison too. */
export function statusTooltip(facts: TooltipFacts): vscode.MarkdownString {
  const { row, comparison, scope, locale } = facts;
  const warnings = warningLines(facts).map(warning => md`$(warning) ${warning}`);
  const paragraphs = [
    titleLine(row, locale),
    ...warnings,
    stacked([
      ...tokensLine(row, scope, locale),
      ...providerLines(facts),
      ...(row.status === 'retired' ? [] : costLines(row, locale)),
      ...contextLines(row, locale),
    ]),
    stacked(priceLines(facts)),
    ...(comparison === null ? [] : [rule, cheapestLines(comparison, locale)]),
    rule,
    links(facts.isDefaultModel),
  ];
  return commandMarkdown(paragraphs, [commands.compareModels, commands.chooseModel]);
}

function warningLines({ row, note, problem, locale }: TooltipFacts): string[] {
  const { cost, status } = row;
  return [
    ...(status === 'retired' && cost.kind === 'unknown'
      ? [formatMessage(cost.reason, locale)]
      : []),
    ...(row.fitsContext === false ? [vscode.l10n.t('The text does not fit the model')] : []),
    ...(row.shutdownWarning === null ? [] : [formatMessage(row.shutdownWarning, locale)]),
    ...(note === null ? [] : [formatMessage(note, locale)]),
    ...(problem === null ? [] : [problem]),
  ];
}

function providerLines({ providerCount, locale }: TooltipFacts): Markdown[] {
  return providerCount === undefined
    ? []
    : [
        sentence(
          vscode.l10n.t('Counted by {0} for {1}: {2} tokens, exact, as one user message'),
          providerCount.providerName,
          providerCount.modelName,
          formatNumber(providerCount.tokens, locale),
        ),
      ];
}

function contextLines(row: Row, locale: Locale): Markdown[] {
  const { contextPercent, contextWindow } = row;
  return contextPercent === null
    ? []
    : [
        sentence(
          vscode.l10n.t('{0} of the context window of {1} tokens'),
          formatPercent(contextPercent, locale),
          formatNumber(contextWindow, locale),
        ),
      ];
}

function priceLines({ row, priceUnit, locale }: TooltipFacts): Markdown[] {
  const { price, status } = row;
  return [
    ...(price === null
      ? []
      : [
          md`${sentence(
            vscode.l10n.t('Price: {0}; checked {1}'),
            priceText(row, priceUnit, locale),
            formatDate(lastCheckedOn(price.interval), locale),
          )}${staleMark(row)}`,
        ]),
    // What is shut down has been warned of; it is not free either.
    ...(status === 'retired' ? [] : [md`${formatMessage(row.verdict.reason, locale)}`]),
  ];
}

function links(isDefaultModel: boolean): Markdown {
  const change = commandLink('arrow-swap', vscode.l10n.t('Change model'), commands.chooseModel);
  const why = vscode.l10n.t(
    'This model was chosen by your display language: its tokenizer is published.',
  );
  return stacked([...(isDefaultModel ? [md`${why}`] : []), md`${compareLink()} · ${change}`]);
}
