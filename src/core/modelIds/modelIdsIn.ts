import { commentStart } from './comments';

/** A piece of a line that may name a model: `text` is `line.slice(start, end)`. */
export interface ModelIdCandidate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Languages in which quotation marks are prose; only inline code names things. */
const proseLanguages: ReadonlySet<string> = new Set([
  'markdown',
  'plaintext',
  'restructuredtext',
  'latex',
  'git-commit',
  'scminput',
]);

const yamlLanguages: ReadonlySet<string> = new Set([
  'yaml',
  'dockercompose',
  'github-actions-workflow',
]);

/** Languages whose values stand bare, without quotes. */
const bareValueLanguages: ReadonlySet<string> = new Set([
  ...yamlLanguages,
  'dotenv',
  'env',
  'properties',
  'ini',
  // Environment files without an extension VS Code knows.
  'plaintext',
  'shellscript',
  'dockerfile',
  'toml',
]);

/** Ids as APIs take them: `gpt-4o`, `openai/gpt-4o`, `deepseek/deepseek-r1:free`, `@cf/meta/llama-3`. */
const id = String.raw`[\p{L}\p{N}._:/@+-]{1,120}`;
const inQuotes = new RegExp(String.raw`(["'\u0060])(${id})\\?\1`, 'gdu');
const inBackticks = new RegExp(String.raw`(\u0060)(${id})\1`, 'gdu');
const assigned = new RegExp(
  String.raw`^\s*(?:(?:export|ENV|ARG)\s+)?(?:[\w.-]+\s*[:=]\s*|-\s+[\w.-]+(?::\s|\s*=)\s*)(${id})\s*$`,
  'du',
);
const dockerVariable = new RegExp(String.raw`^\s*ENV\s+\w+\s+(${id})\s*$`, 'du');
const listed = new RegExp(String.raw`^\s*-\s+(${id})\s*$`, 'du');
const inFlow = new RegExp(String.raw`[[{,]\s*(?:[\w.-]+:\s+)?(${id})\s*(?=[,\]}])`, 'gdu');
const beginsFlow = /^\s*(?:-\s+)?(?:[\w.-]+:\s+)?[[{]/;

/**
 * What may be a model id in a line: the whole content of a string, of an inline code span, or of a
 * bare configuration value. Words of prose, comments and parts of longer strings are not ids.
 */
export function modelIdsIn(line: string, languageId: string): ModelIdCandidate[] {
  const code = line.slice(0, commentStart(line, languageId));
  const quoted = code.matchAll(proseLanguages.has(languageId) ? inBackticks : inQuotes);
  const found = [...quoted].flatMap(match => candidate(match, 2));
  if (bareValueLanguages.has(languageId)) {
    found.push(...bareValues(code, languageId));
  }
  return found.filter(each => isPlausible(each, code));
}

/** The one of them under a character. */
export function modelIdAt(
  line: string,
  character: number,
  languageId: string,
): ModelIdCandidate | null {
  return (
    modelIdsIn(line, languageId).find(({ start, end }) => start <= character && character <= end) ??
    null
  );
}

/** `key: value`, `KEY=value`, `- value`, `[value, value]`. */
function bareValues(code: string, languageId: string): ModelIdCandidate[] {
  const matches: (RegExpExecArray | null)[] = [assigned.exec(code)];
  if (languageId === 'dockerfile') {
    matches.push(dockerVariable.exec(code));
  }
  if (yamlLanguages.has(languageId)) {
    matches.push(listed.exec(code));
    if (beginsFlow.test(code)) {
      matches.push(...code.matchAll(inFlow));
    }
  }
  return matches.flatMap(match => (match === null ? [] : candidate(match, 1)));
}

function candidate(match: RegExpExecArray, group: number): ModelIdCandidate[] {
  const [start, end] = match.indices?.[group] ?? [];
  const text = match[group];
  return text === undefined || start === undefined || end === undefined
    ? []
    : [{ text, start, end }];
}

/**
 * Some providers call a model `lite`, `general` or `command`. Such a word names a model only where
 * the line speaks of one.
 */
function isPlausible({ text, start }: ModelIdCandidate, code: string): boolean {
  return !/^[a-z]+$/i.test(text) || /model|engine|llm|模型/i.test(code.slice(0, start));
}
