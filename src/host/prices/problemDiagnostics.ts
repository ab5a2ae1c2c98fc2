import * as vscode from 'vscode';
import { findJsonFault, findJsonSpan } from '../../core/pricing/jsonText';
import type { Problem } from '../../core/pricing/problems';
import { productName } from '../ids';
import { describeProblem } from './describeProblem';

/** Problems of a file at their places in its text. */
export function problemDiagnostics(
  text: string,
  problems: readonly Problem[],
): vscode.Diagnostic[] {
  const fault = findJsonFault(text);
  return problems.map(each => {
    const place =
      fault === null
        ? rangeOf(text, each)
        : new vscode.Range(fault.line - 1, fault.column - 1, fault.line - 1, fault.column);
    const diagnostic = new vscode.Diagnostic(place, describeProblem(each));
    diagnostic.source = productName;
    return diagnostic;
  });
}

function rangeOf(text: string, { steps }: Problem): vscode.Range {
  const { start, end } = findJsonSpan(text, steps);
  // Of a value over many lines the first one is marked.
  const lineEnd = text.indexOf('\n', start);
  const last = lineEnd < 0 ? end : Math.min(end, lineEnd);
  return new vscode.Range(positionAt(text, start), positionAt(text, last));
}

function positionAt(text: string, offset: number): vscode.Position {
  const lines = text.slice(0, offset).split('\n');
  return new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
}
