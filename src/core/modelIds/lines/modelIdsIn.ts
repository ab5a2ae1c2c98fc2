import { commentStart } from './comments';
import { syntaxOf } from './lineSyntax';

/** Lines longer than this are data; reading one costs more than what is in it is worth. */
export const longestLine = 10_000;

/** A piece of a line that may name a model: `text` is `line.slice(start, end)`. */
export interface ModelIdCandidate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What may be a model id in a line: the whole content of a string, of an inline code span, or of a
 * bare value where the language has such. Words of prose, comments and parts of longer strings are
 * not ids. In the order of the line, none twice.
 */
export function modelIdsIn(line: string, languageId: string): ModelIdCandidate[] {
  const code = line.slice(0, commentStart(line, languageId));
  const found = new Map<number, ModelIdCandidate>();
  for (const { pattern, within } of syntaxOf(languageId).ids) {
    if (within?.test(code) === false) {
      continue;
    }
    for (const { groups, indices } of code.matchAll(pattern)) {
      const text = groups?.id;
      const [start, end] = indices?.groups?.id ?? [];
      if (text !== undefined && start !== undefined && end !== undefined) {
        found.set(start, { text, start, end });
      }
    }
  }
  const plausibleFrom = endOfWordForModels(code);
  return [...found.values()]
    .filter(({ text, start }) => !/^[a-z]+$/i.test(text) || start >= plausibleFrom)
    .sort((a, b) => a.start - b.start);
}

/** The one of them under a character. */
export function candidateAt(
  candidates: readonly ModelIdCandidate[],
  character: number,
): ModelIdCandidate | null {
  return candidates.find(({ start, end }) => start <= character && character <= end) ?? null;
}

/**
 * Some providers call a model `lite`, `general` or `command`. Such a word names a model only where
 * the line speaks of one.
 */
function endOfWordForModels(code: string): number {
  // The last word is 模型, Chinese for model.
  const match = /model|engine|llm|\u6a21\u578b/i.exec(code);
  return match === null ? Infinity : match.index + match[0].length;
}
