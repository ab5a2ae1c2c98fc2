/** A piece of a line that may name a model: `text` is `line.slice(start, end)`. */
export interface ModelIdCandidate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Languages whose values stand bare, without quotes. */
const bareValueLanguages: ReadonlySet<string> = new Set([
  'yaml',
  'dockercompose',
  'github-actions-workflow',
  'dotenv',
  'env',
  'properties',
  'ini',
  'plaintext',
  'shellscript',
  'dockerfile',
  'toml',
]);

const maximumIdLength = 120;
/** Ids as APIs take them: `gpt-4o`, `openai/gpt-4o`, `deepseek/deepseek-r1:free`, `@cf/meta/llama-3`. */
const idCharacter = /[\p{L}\p{N}._:/@+-]/u;
const quotes = `"'\``;

/**
 * The id under a character when it is the whole content of a string, an inline code span, or a bare
 * configuration value. Words of prose, comments and parts of longer strings are not ids.
 */
export function modelIdAt(
  line: string,
  character: number,
  languageId: string,
): ModelIdCandidate | null {
  let start = character;
  while (start > 0 && character - start < maximumIdLength && isIdCharacter(line, start - 1)) {
    start--;
  }
  let end = character;
  while (end < line.length && end - start < maximumIdLength && isIdCharacter(line, end)) {
    end++;
  }
  if (start === end) {
    return null;
  }
  const before = line.slice(0, start);
  const after = line.slice(end);
  const isQuoted = quotes.includes(before.at(-1) ?? '\n') && before.at(-1) === after[0];
  if (isQuoted) {
    return isInComment(before.slice(0, -1), languageId)
      ? null
      : { text: line.slice(start, end), start, end };
  }
  return bareValueLanguages.has(languageId) ? bareValue(line, start, end) : null;
}

function isIdCharacter(line: string, index: number): boolean {
  return idCharacter.test(line[index] ?? '');
}

/** `key: value`, `KEY=value`, `- value`, with nothing but a comment behind it. */
function bareValue(line: string, start: number, end: number): ModelIdCandidate | null {
  // `KEY=value` and `key:value` have no space to end the token before the value.
  const token = line.slice(start, end);
  const assignment = /^[\w.-]+:(?=\S)/.exec(token);
  const valueStart =
    assignment !== null && line.slice(0, start).trim() === ''
      ? start + assignment[0].length
      : start;
  const before = line.slice(0, valueStart);
  const after = line.slice(end);
  const isValue = /^\s*(?:export\s+)?(?:-\s+)?(?:[\w.-]+\s*[:=]\s*|ENV\s+\w+[= ]\s*)$/.test(before);
  const isListItem = /^\s*-\s+$/.test(before);
  return (isValue || isListItem) && /^\s*(?:#.*)?$/.test(after)
    ? { text: line.slice(valueStart, end), start: valueStart, end }
    : null;
}

const hashComments: ReadonlySet<string> = new Set([
  'yaml',
  'python',
  'shellscript',
  'dockerfile',
  'toml',
  'ini',
  'properties',
  'dotenv',
  'ruby',
  'r',
]);

/** Whether a line comment begins in this part of a line, outside of its strings. */
function isInComment(before: string, languageId: string): boolean {
  if (languageId === 'markdown' || languageId === 'plaintext') {
    return false;
  }
  const code = before.replace(/(["'`])(?:\\.|(?!\1).)*\1/g, '""');
  return hashComments.has(languageId) ? /(?:^|\s)#/.test(code) : /\/\/|^\s*\*|\/\*/.test(code);
}

/** `gpt-4o-2024-08-06` → `gpt-4o`, `claude-haiku-4-5-20251001` → `claude-haiku-4-5`; else `null`. */
export function withoutSnapshotDate(id: string): string | null {
  const match = /^(.+?)[-@](?:20\d{2}-[01]\d-[0-3]\d|20\d{2}[01]\d[0-3]\d)$/.exec(id);
  return match?.[1] ?? null;
}
