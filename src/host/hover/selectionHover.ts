import * as vscode from 'vscode';
import type { Choice } from '../../core/compare/choice';
import type { Row } from '../../core/compare/row';
import { priceNote } from '../../core/modelIds/priceNote';
import type { Sentence } from '../../core/text/sentence';
import { withSignal } from '../cancellation';
import { commands } from '../ids';
import { callLines, warningTexts } from '../text/callLines';
import { commandMarkdown, compareLink, stacked } from '../text/markdown';
import type { PricingService } from '../pricingService';
import { joinMarkdown, type Markdown } from '../text/markdownText';
import { alternativesLine } from '../text/rowLines';
import { answerBeside } from '../scenario/answerBeside';
import type { TextComparison } from '../textComparison';
import type { LiveCounts } from '../subject/liveCounts';
import { whenCounted } from '../subject/whenCounted';

/** Tokens and cost of the selection pointed at: for the chosen model, and where it is cheaper. */
export function selectionHover(
  counts: LiveCounts,
  pricing: PricingService,
  comparisons: TextComparison,
): vscode.HoverProvider {
  const hover = async (
    selection: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> => {
    const { chosenModel } = pricing;
    // The chosen model may be one that is not on offer any more: the comparison is without it then.
    const families = new Set(pricing.familiesOnOffer);
    if (chosenModel !== undefined) {
      families.add(pricing.tokenizerOf(chosenModel).family);
    }
    const counted = await whenCounted(counts, [...families], token);
    if (counted?.scope !== 'selection') {
      return undefined;
    }
    const beside = answerBeside(counted.subject);
    const comparison = await withSignal(token, signal =>
      comparisons.of(counted.counts, beside, signal),
    );
    if (comparison === undefined) {
      return undefined;
    }
    const row =
      chosenModel === undefined ? null : pricing.rowOf(chosenModel, counted.counts, beside);
    const lines = selectionLines(row, pricing.choice(comparison), priceNote(pricing.chosen));
    return new vscode.Hover(commandMarkdown([stacked(lines)], [commands.compareModels]), selection);
  };
  return {
    provideHover: (document, position, token) => {
      const { subject } = counts.current;
      if (subject.kind !== 'text' || token.isCancellationRequested) {
        return undefined;
      }
      if (subject.selectedCells?.includes(document) === true) {
        return hover(wholeOf(document), token);
      }
      const selections = subject.focused === document ? subject.selections : [];
      const selection = selections.find(range => range.contains(position));
      return selection && hover(selection, token);
    },
  };
}

export function selectionLines(row: Row | null, choice: Choice, note: Sentence | null): Markdown[] {
  if (row === null) {
    return [alternativesLine(choice), compareLink(choice.usable)];
  }
  const warnings = warningTexts(row, note);
  return [
    ...callLines(row, 'selection', choice),
    ...(warnings.length === 0 ? [] : [joinMarkdown(warnings, ' · ')]),
    compareLink(choice.usable),
  ];
}

function wholeOf(document: vscode.TextDocument): vscode.Range {
  return document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
}
