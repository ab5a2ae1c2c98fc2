import * as vscode from 'vscode';
import type { Choice } from '../../core/compare/choice';
import type { Row } from '../../core/compare/row';
import type { Sentence } from '../../core/text/sentence';
import { commands } from '../ids';
import type { ShownProviderCount } from '../providerCounts/lastProviderCount';
import { commandLink, commandMarkdown, compareLink, stacked } from '../text/markdown';
import { joinMarkdown, md, type Markdown } from '../text/markdownText';
import {
  alternativesLine,
  costLine,
  hoursLines,
  provenanceLine,
  requestLine,
  staleMark,
  titleLine,
} from '../text/rowLines';
import { writer } from '../text/writer';

export interface TooltipFacts {
  readonly row: Row;
  /** `null` until the tokens of all models are counted. */
  readonly alternatives: Choice | null;
  readonly scope: 'document' | 'selection';
  /** What a provider counted for exactly this text, when the user asked one. */
  readonly providerCount: ShownProviderCount | undefined;
  readonly isDefaultModel: boolean;
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
  const { row, alternatives, scope, isDefaultModel } = facts;
  const warnings = warningTexts(facts);
  // What the model does not take, or does not answer any more, has no cost.
  const isPriced = row.fitsContext !== false && !isGone(row);
  return [
    titleLine(row),
    ...(isPriced ? [costLine(row)] : []),
    requestLine(isPriced ? row : { ...row, total: null }, scope),
    ...(alternatives === null ? [] : [alternativesLine(alternatives)]),
    warnings.length === 0 ? provenanceLine(row) : joinMarkdown(warnings, ' · '),
    links(isDefaultModel),
  ];
}

/** What one has to know before one calls; it stands where the origin of the price does else. */
function warningTexts({ row, note, problem, providerCount }: TooltipFacts): Markdown[] {
  const { shutdownWarning, fitsContext, contextWindow } = row;
  const told = [
    ...goneTexts(row),
    ...(fitsContext === false
      ? [vscode.l10n.t('More than the {0} tokens that fit', writer.window(contextWindow))]
      : []),
    ...(shutdownWarning === null ? [] : [writer.say(shutdownWarning)]),
    ...(note === null ? [] : [writer.say(note)]),
    ...(problem === null ? [] : [problem]),
  ].map(text => md`$(warning) ${text}`);
  const counted =
    providerCount === undefined
      ? []
      : [
          md`${vscode.l10n.t(
            'Counted by {0} for {1}: {2} tokens, exact, as one user message',
            providerCount.providerName,
            providerCount.modelName,
            writer.number(providerCount.tokens),
          )}`,
        ];
  const old = row.stale ? [md`${provenanceLine(row)}${staleMark(row)}`] : [];
  return [...told, ...counted, ...hoursLines(row), ...old];
}

function isGone({ status, cost }: Row): boolean {
  return status === 'retired' && cost.kind === 'unknown';
}

/** That the model is shut down, or who answers in its place. */
function goneTexts({ status, cost }: Row): string[] {
  if (status !== 'retired') {
    return [];
  }
  return [cost.kind === 'unknown' ? writer.say(cost.reason) : writer.sayAll(cost.notes)];
}

function links(isDefaultModel: boolean): Markdown {
  return joinMarkdown(
    [
      compareLink(),
      commandLink(vscode.l10n.t('Answer length…'), commands.setAnswerLength),
      commandLink(
        isDefaultModel
          ? vscode.l10n.t('Default model: choose the one you use')
          : vscode.l10n.t('Change model'),
        commands.chooseModel,
      ),
    ],
    ' · ',
  );
}
