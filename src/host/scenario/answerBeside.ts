import type * as vscode from 'vscode';
import { frontMatterOf, isMarkdown } from '../../core/modelIds/lines/markdownLanguage';
import { findAnswerLimit, type FoundAnswer } from '../../core/request/answerLimit';
import { languageForIds } from '../lineIds';
import type { Subject } from '../subject/activeSubject';

/** Of what stands beside a prompt no more is read: it is asked for at every key. */
const mostLines = 1000;
const mostCharacters = 64 * 1024;
/** What is longer is data. */
const longestLine = 2000;

/** How long answers are by the text one looks at, nearest to what is selected in it. */
export function answerBeside(subject: Subject): FoundAnswer | null {
  if (subject.kind !== 'text') {
    return null;
  }
  const { documents, focused, selections, selectedCells } = subject;
  const place = selections[0]?.start;
  const cells = selectedCells ?? documents;
  return place === undefined
    ? answerIn(cells)
    : (answerIn([focused], place) ?? (documents.length > 1 ? answerIn(documents) : null));
}

/** The same of documents; a prompt says it in its head, all else wherever it calls a model. */
export function answerIn(
  documents: readonly vscode.TextDocument[],
  place?: vscode.Position,
): FoundAnswer | null {
  let text = '';
  let near: number | null = null;
  for (const document of documents) {
    const language = languageForIds(document);
    if (isMarkdown(language) || language === 'plaintext') {
      text += `${frontMatterOf(linesOf(document, 0).join('\n'))}\n`;
      continue;
    }
    const first = Math.max(0, (place?.line ?? 0) - mostLines / 2);
    for (const [index, line] of linesOf(document, first).entries()) {
      if (place?.line === first + index) {
        near = text.length + Math.min(place.character, longestLine);
      }
      text += `${line}\n`;
    }
    if (text.length > mostCharacters) {
      break;
    }
  }
  return findAnswerLimit(text, near);
}

function linesOf(document: vscode.TextDocument, first: number): string[] {
  const lines: string[] = [];
  let left = mostCharacters;
  const end = Math.min(document.lineCount, first + mostLines);
  for (let line = first; line < end && left > 0; line++) {
    const text = document.lineAt(line).text.slice(0, longestLine);
    left -= text.length + 1;
    lines.push(text);
  }
  return lines;
}
