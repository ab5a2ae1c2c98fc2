import type { Sentence } from '../../core/text/sentence';
import * as vscode from 'vscode';
import { writer } from '../text/writer';
import type { RowComparison } from '../../core/compare/compareModels';
import type { Row } from '../../core/compare/row';
import type { PriceUnit } from '../../core/terms';
import { lastCheckedOn } from '../../core/pricing/lastChecked';
import { commands } from '../ids';
import { commandLink, commandMarkdown, compareLink, rule, stacked } from '../text/markdown';
import { md, filled, type Markdown } from '../text/markdownText';
import type { ShownProviderCount } from '../providerCounts/lastProviderCount';
import {
  cheapestLines,
  costLines,
  freeTierLine,
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
  readonly note: Sentence | null;
  /** What is wrong with the user's template, if anything is. */
  readonly problem: string | null;
  readonly priceUnit: PriceUnit;
}

/** The facts behind the status item, warnings first; everything in it stands in the comparison too. */
export function statusTooltip(facts: TooltipFacts): vscode.MarkdownString {
  const { row, comparison, scope } = facts;
  const warnings = warningLines(facts).map(warning => md`$(warning) ${warning}`);
  const paragraphs = [
    titleLine(row),
    ...warnings,
    stacked([
      ...tokensLine(row, scope),
      ...providerLines(facts),
      ...(row.status === 'retired' ? [] : costLines(row)),
      ...contextLines(row),
    ]),
    stacked(priceLines(facts)),
    ...(comparison === null ? [] : [rule, cheapestLines(comparison)]),
    rule,
    links(facts.isDefaultModel),
  ];
  return commandMarkdown(paragraphs, [commands.compareModels, commands.chooseModel]);
}

function warningLines({ row, note, problem }: TooltipFacts): string[] {
  const { cost, status } = row;
  return [
    ...(status === 'retired' && cost.kind === 'unknown' ? [writer.say(cost.reason)] : []),
    ...(row.fitsContext === false ? [vscode.l10n.t('The text does not fit the model')] : []),
    ...(row.shutdownWarning === null ? [] : [writer.say(row.shutdownWarning)]),
    ...(note === null ? [] : [writer.say(note)]),
    ...(problem === null ? [] : [problem]),
  ];
}

function providerLines({ providerCount }: TooltipFacts): Markdown[] {
  return providerCount === undefined
    ? []
    : [
        filled(
          vscode.l10n.t('Counted by {0} for {1}: {2} tokens, exact, as one user message'),
          providerCount.providerName,
          providerCount.modelName,
          writer.number(providerCount.tokens),
        ),
      ];
}

function contextLines(row: Row): Markdown[] {
  const { contextPercent, contextWindow } = row;
  return contextPercent === null
    ? []
    : [
        filled(
          vscode.l10n.t('{0} of the context window of {1} tokens'),
          writer.percent(contextPercent),
          writer.number(contextWindow),
        ),
      ];
}

function priceLines({ row, priceUnit }: TooltipFacts): Markdown[] {
  const { price, status } = row;
  return [
    ...(price === null
      ? []
      : [
          md`${filled(
            vscode.l10n.t('Price: {0}; checked {1}'),
            priceText(row, priceUnit),
            writer.date(lastCheckedOn(price.interval)),
          )}${staleMark(row)}`,
        ]),
    // What is shut down has been warned of; it is not free either.
    ...(status === 'retired' ? [] : [freeTierLine(row, writer.say(row.verdict.reason))]),
  ];
}

function links(isDefaultModel: boolean): Markdown {
  const change = commandLink('arrow-swap', vscode.l10n.t('Change model'), commands.chooseModel);
  const why = vscode.l10n.t(
    'This model was chosen by your display language: its tokenizer is published.',
  );
  return stacked([...(isDefaultModel ? [md`${why}`] : []), md`${compareLink()} · ${change}`]);
}
