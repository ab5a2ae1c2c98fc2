import * as vscode from 'vscode';
import { findJsonFault, findJsonSpans, type JsonSpan } from '../../../core/pricing/jsonText';
import type { Problem } from '../../../core/pricing/problems';
import { productName } from '../../ids';
import { describeProblem } from './describeProblem';

/** Problems of a file at their places in its text. */
export function problemDiagnostics(
  text: string,
  problems: readonly Problem[],
): vscode.Diagnostic[] {
  const fault = findJsonFault(text);
  const spans =
    fault === null
      ? findJsonSpans(
          text,
          problems.map(({ steps }) => steps),
        )
      : [];
  const rangeOf = rangesIn(text);
  return problems.map((each, index) => {
    const span = spans[index];
    const place =
      fault === null
        ? rangeOf(span ?? { start: 0, end: text.length })
        : new vscode.Range(fault.line - 1, fault.column - 1, fault.line - 1, fault.column);
    const diagnostic = new vscode.Diagnostic(place, describeProblem(each));
    diagnostic.source = productName;
    return diagnostic;
  });
}

/** Places by offset; the lines are found once. */
function rangesIn(text: string): (span: JsonSpan) => vscode.Range {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return ({ start, end }) => {
    const line = starts.findLastIndex(each => each <= start);
    const lineStart = starts[line] ?? 0;
    // Of a value over many lines the first one is marked.
    const last = Math.min(end, (starts[line + 1] ?? text.length + 1) - 1);
    return new vscode.Range(line, start - lineStart, line, last - lineStart);
  };
}
