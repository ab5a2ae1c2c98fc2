const string = String.raw`(["'\u0060])(?:\\.|(?!\1).)*\1`;
const upTo = (marker: string): RegExp => new RegExp(`${string}|(${marker})`, 'gd');

const hash = upTo(String.raw`(?:^|\s)#`);
const hashOrSemicolon = upTo(String.raw`(?:^|\s)[#;]`);
const dashes = upTo('--');
const slashes = upTo(String.raw`//|/\*|^\s*\*`);
const html = upTo('<!--');

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
  for (const match of line.matchAll(markers[languageId] ?? slashes)) {
    const start = match.indices?.[2]?.[0];
    if (start !== undefined) {
      return start;
    }
  }
  return line.length;
}
