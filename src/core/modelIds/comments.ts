const hash = /(?:^|\s)#/g;
const hashOrSemicolon = /(?:^|\s)[#;]/g;
const dashes = /--/g;
const slashes = /\/\/|\/\*|^\s*\*/g;
const html = /<!--/g;

const markers: Readonly<Record<string, RegExp>> = {
  yaml: hash,
  dockercompose: hash,
  'github-actions-workflow': hash,
  python: hash,
  shellscript: hash,
  dockerfile: hash,
  toml: hash,
  dotenv: hash,
  env: hash,
  ruby: hash,
  perl: hash,
  r: hash,
  makefile: hash,
  powershell: hash,
  elixir: hash,
  julia: hash,
  plaintext: hash,
  ini: hashOrSemicolon,
  properties: hashOrSemicolon,
  sql: dashes,
  lua: dashes,
  haskell: dashes,
  html,
  xml: html,
};

/** Languages without line comments: a `#` of Markdown is a heading, which may well hold code. */
const uncommented: ReadonlySet<string> = new Set(['markdown', 'restructuredtext']);

/** Where a comment begins in a line, outside of its strings; the line's length when none does. */
export function commentStart(line: string, languageId: string): number {
  if (uncommented.has(languageId)) {
    return line.length;
  }
  const strings = stringsIn(line);
  let next = strings.next();
  for (const { index } of line.matchAll(markers[languageId] ?? slashes)) {
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
function* stringsIn(line: string): Generator<{ start: number; end: number }> {
  const unclosed = new Set<string>();
  for (let start = 0; start < line.length; start++) {
    const quote = line.charAt(start);
    if (!(quote === '"' || quote === "'" || quote === '`') || unclosed.has(quote)) {
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
