import * as vscode from 'vscode';
import type { Choice } from '../../core/compare/choice';
import type { Row } from '../../core/compare/row';
import type { Sentence } from '../../core/text/sentence';
import { md, type Markdown } from './markdownText';
import {
  alternativesLine,
  costLine,
  hoursLines,
  provenanceLine,
  requestLine,
  staleMark,
  titleLine,
} from './rowLines';
import { writer } from './writer';

/** A call of the text at hand: who answers, what it costs and is made of, and where it costs less. */
export function callLines(
  row: Row,
  scope: 'document' | 'selection',
  alternatives: Choice | null,
): Markdown[] {
  // What the model does not take, or does not answer any more, has no cost.
  const isPriced = row.fitsContext !== false && !isGone(row);
  return [
    titleLine(row),
    ...(isPriced ? [costLine(row)] : []),
    requestLine(isPriced ? row : { ...row, total: null }, scope),
    ...(alternatives === null ? [] : [alternativesLine(alternatives)]),
  ];
}

/** What one has to know before one calls; `told` stands behind what is wrong. */
export function warningTexts(
  row: Row,
  note: Sentence | null,
  told: readonly Markdown[] = [],
): Markdown[] {
  const { shutdownWarning, fitsContext, contextWindow } = row;
  const wrong = [
    ...goneTexts(row),
    ...(fitsContext === false
      ? [vscode.l10n.t('More than the {0} tokens that fit', writer.window(contextWindow))]
      : []),
    ...(shutdownWarning === null ? [] : [writer.say(shutdownWarning)]),
    ...[note, row.promiseNote, row.batchNote].flatMap(each =>
      each === null ? [] : [writer.say(each)],
    ),
  ].map(text => md`$(warning) ${text}`);
  const old = row.stale ? [md`${provenanceLine(row)}${staleMark(row)}`] : [];
  return [...wrong, ...told, ...hoursLines(row), ...old];
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
