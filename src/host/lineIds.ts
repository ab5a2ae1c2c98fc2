import type * as vscode from 'vscode';
import { languageOfFile } from '../core/modelIds/lines/fileLanguages';
import { languageOfLine } from '../core/modelIds/lines/markdownLanguage';
import { longestLine, modelIdsIn, type ModelIdCandidate } from '../core/modelIds/lines/modelIdsIn';

/** What may be ids of models in a line, by what kind of file it is in. */
export function modelIdsInLine(
  document: vscode.TextDocument,
  line: number,
): readonly ModelIdCandidate[] {
  const textOf = (each: number): string => document.lineAt(each).text;
  const text = textOf(line);
  return text.length > longestLine
    ? []
    : modelIdsIn(text, languageOfLine(languageForIds(document), line, textOf));
}

/** The language in which ids are looked for in a document. */
export function languageForIds({ languageId, uri }: vscode.TextDocument): string {
  // The name is the notebook's, not of what is in the cell.
  const path = uri.scheme === 'vscode-notebook-cell' ? '' : uri.path;
  return languageOfFile(languageId, path);
}
