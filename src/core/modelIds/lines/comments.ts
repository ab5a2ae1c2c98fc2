import { syntaxOf } from './lineSyntax';

/** Where a comment begins in a line, outside of its strings; the line's length when none does. */
export function commentStart(line: string, languageId: string): number {
  const { comment, quotes } = syntaxOf(languageId);
  if (comment === null) {
    return line.length;
  }
  const strings = stringsIn(line, quotes);
  let next = strings.next();
  for (const { index } of line.matchAll(comment)) {
    while (next.done !== true && next.value.end <= index) {
      next = strings.next();
    }
    if (next.done === true || index < next.value.start) {
      return index;
    }
  }
  return line.length;
}

/**
 * Quoted pieces of a line, quotes included. An expression that reads them tries every quote again
 * after one that closes nowhere; here each character is looked at once for each kind of quote.
 */
function* stringsIn(line: string, quotes: string): Generator<{ start: number; end: number }> {
  const unclosed = new Set<string>();
  for (let start = 0; start < line.length; start++) {
    const quote = line.charAt(start);
    if (!quotes.includes(quote) || unclosed.has(quote)) {
      continue;
    }
    const end = closingQuote(line, start, quote);
    if (end === null) {
      // Every later one is behind a backslash, and closes nowhere either.
      unclosed.add(quote);
    } else {
      yield { start, end: end + 1 };
      start = end;
    }
  }
}

function closingQuote(line: string, opening: number, quote: string): number | null {
  for (let at = opening + 1; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === '\\') {
      at++;
    } else if (character === quote) {
      return at;
    }
  }
  return null;
}
