import * as vscode from 'vscode';
import { withSignal } from '../cancellation';
import { commands } from '../ids';
import { commandMarkdown, compareLink, stacked } from '../text/markdown';
import type { PricingService } from '../pricingService';
import { alternativesLine, costLine, requestLine, titleLine } from '../text/rowLines';
import type { TextComparison } from '../textComparison';
import type { LiveCount, LiveCounts } from '../subject/liveCounts';

/** VS Code shows other hovers only when all have answered. */
const patienceMs = 5000;

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
    const comparison = await withSignal(token, signal => comparisons.of(counted.counts, signal));
    if (comparison === undefined) {
      return undefined;
    }
    const row = chosenModel === undefined ? null : pricing.rowOf(chosenModel, counted.counts);
    const lines = [
      ...(row === null ? [] : [titleLine(row), costLine(row), requestLine(row, 'selection')]),
      alternativesLine(pricing.alternatives(comparison)),
      compareLink(),
    ];
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

function wholeOf(document: vscode.TextDocument): vscode.Range {
  return document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
}

/**
 * The live count with these families, once it is of the text as it is now; `undefined` when that was
 * cancelled, failed or took too long.
 */
async function whenCounted(
  counts: LiveCounts,
  families: readonly string[],
  token: vscode.CancellationToken,
): Promise<LiveCount | undefined> {
  const need = counts.require(families);
  const listeners: vscode.Disposable[] = [];
  let patience: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise(resolve => {
      const check = (): void => {
        const { current } = counts;
        if (current.state === 'failed') {
          resolve(undefined);
        } else if (counts.isLatest && families.every(family => current.counts.has(family))) {
          resolve(current);
        }
      };
      const giveUp = (): void => {
        resolve(undefined);
      };
      patience = setTimeout(giveUp, patienceMs);
      listeners.push(token.onCancellationRequested(giveUp), counts.onDidChange(check));
      check();
    });
  } finally {
    clearTimeout(patience);
    listeners.forEach(listener => void listener.dispose());
    need.dispose();
  }
}
