import * as vscode from 'vscode';
import type { Choice } from '../../core/compare/choice';
import type { Row } from '../../core/compare/row';
import type { Sentence } from '../../core/text/sentence';
import { commands } from '../ids';
import type { ShownProviderCount } from '../providerCounts/lastProviderCount';
import { callLines, warningTexts } from '../text/callLines';
import { commandLink, commandMarkdown, compareLink, stacked } from '../text/markdown';
import { joinMarkdown, md, type Markdown } from '../text/markdownText';
import { provenanceLine } from '../text/rowLines';
import { writer } from '../text/writer';

export interface TooltipFacts {
  readonly row: Row;
  /** `null` until the tokens of all models are counted. */
  readonly alternatives: Choice | null;
  readonly scope: 'document' | 'selection';
  /** What a provider counted for exactly this text, when the user asked one. */
  readonly providerCount: ShownProviderCount | undefined;
  readonly isDefaultModel: boolean;
  /** The file that named the model, where nobody chose one. */
  readonly foundIn: string | null;
  /** What has to be said of the price of the model as the setting spells it. */
  readonly note: Sentence | null;
  /** What is wrong with the user's template, if anything is. */
  readonly problem: string | null;
}

/** What is behind the status item, in at most six lines: more is read in the comparison. */
export function statusTooltip(facts: TooltipFacts): vscode.MarkdownString {
  return commandMarkdown(
    [stacked(tooltipLines(facts))],
    [commands.compareModels, commands.setAnswerLength, commands.chooseModel],
  );
}

export function tooltipLines(facts: TooltipFacts): Markdown[] {
  const { row, alternatives, scope, note } = facts;
  const warnings = warningTexts(row, note, ownTexts(facts));
  return [
    ...callLines(row, scope, alternatives),
    warnings.length === 0 ? provenanceLine(row) : joinMarkdown(warnings, ' · '),
    links(facts),
  ];
}

/** What is wrong with the template, and what a provider counted. */
function ownTexts({ problem, providerCount }: TooltipFacts): Markdown[] {
  return [
    ...(problem === null ? [] : [md`$(warning) ${problem}`]),
    ...(providerCount === undefined
      ? []
      : [
          md`${vscode.l10n.t(
            'Counted by {0} for {1}: {2} tokens, exact, as one user message',
            providerCount.providerName,
            providerCount.modelName,
            writer.number(providerCount.tokens),
          )}`,
        ]),
  ];
}

function links({ isDefaultModel, foundIn, alternatives }: TooltipFacts): Markdown {
  const change =
    foundIn !== null
      ? vscode.l10n.t('Model from {0}: change', foundIn)
      : isDefaultModel
        ? vscode.l10n.t('Default model: choose the one you use')
        : vscode.l10n.t('Change model');
  return joinMarkdown(
    [
      compareLink(alternatives?.usable),
      commandLink(vscode.l10n.t('Answer length…'), commands.setAnswerLength),
      commandLink(change, commands.chooseModel),
    ],
    ' · ',
  );
}
