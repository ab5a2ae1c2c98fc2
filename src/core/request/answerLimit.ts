/** The length of answers that stands beside a prompt: `max_tokens: 300` and its kin. */

/** How long answers may be by a text, and what it calls that. */
export interface FoundAnswer {
  readonly tokens: number;
  readonly name: string;
}

/** As SDKs, APIs, prompt files and runners spell it, in snake, camel and kebab case. */
const names = [
  String.raw`max[_-]?(?:new[_-]?|output[_-]?|completion[_-]?|response[_-]?)?tokens?`,
  String.raw`max[_-]?tokens[_-]?to[_-]?sample`,
  String.raw`max[_-]?(?:output[_-]?)?token[_-]?count`,
  String.raw`max[_-]?gen[_-]?len`,
  String.raw`num[_-]?predict`,
].join('|');

/** A plain number: of what is computed nobody knows the value. Every part of it is bounded by a line. */
const setting = new RegExp(
  String.raw`(?<![\w$]|\w-)(["'\x60]?)(${names})\1` +
    // A type, as in `maxTokens: number = 300`.
    String.raw`(?:[ \t]*(?::[ \t]*[a-z]\w{1,9}[ \t]*=|=>|:=|[:=(])[ \t]*|[ \t]+)` +
    String.raw`(\d[\d_]{0,9})(?![\w.]|[ \t]*(?:[*+%^|&-]|\/(?![/*])))`,
  'giu',
);

const comment = /^\s*(?:\/\/|\/\*|\*|#|--|;|<!--)/;
/** Nothing answers longer; what says so means something else. */
const longestAnswer = 1_000_000;

/**
 * The one length the text names; of several different ones that nearest to a place, or none where no
 * place is meant.
 */
export function findAnswerLimit(text: string, near: number | null): FoundAnswer | null {
  let found: FoundAnswer | null = null;
  let foundAway = Infinity;
  let isOne = true;
  for (const match of text.matchAll(setting)) {
    const [whole, , name = '', digits = ''] = match;
    const tokens = Number(digits.replaceAll('_', ''));
    const lineStart = text.lastIndexOf('\n', match.index) + 1;
    const isComment = comment.test(text.slice(lineStart, match.index + 1));
    if (tokens === 0 || tokens > longestAnswer || isComment) {
      continue;
    }
    isOne &&= found === null || found.tokens === tokens;
    const place = near ?? 0;
    const away = Math.max(match.index - place, place - match.index - whole.length);
    if (away < foundAway) {
      found = { tokens, name };
      foundAway = away;
    }
  }
  return isOne || near !== null ? found : null;
}
