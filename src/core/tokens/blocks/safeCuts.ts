/* eslint-disable @typescript-eslint/no-non-null-assertion -- the role table is only read below 128 */

/**
 * Where a text may be cut so that the parts, counted alone, sum to exactly the whole, with every
 * vocabulary and every estimator. Two characters decide:
 *
 * 1. a letter or an ASCII digit, then white space, ASCII punctuation or CJK punctuation. No pattern
 *    lets a letter or digit join any of these: the piece ends here, and one that starts here starts
 *    here in any context. Not before `'` (contractions), `/` and `>` (they end Gemma's tag symbols).
 * 2. printable ASCII, then a space. Punctuation never takes a following space along. Not after `<`
 *    and `>`, because `>▁</` is the one Gemma entry with a space inside.
 *
 * No normalisation composes across, because the right side is no combining character and the left
 * side stays a letter under NFKC. Gemma has no pattern, but no entry holds a letter or digit followed
 * by any of these. A vocabulary with other rules must pass the same property tests before it is used.
 */
export function isSafeCut(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) {
    return false;
  }
  const after = text.charCodeAt(index);
  const afterRole = after < 128 ? ROLES[after]! : CJK_PUNCTUATION.has(after) ? BREAK : 0;
  if (afterRole !== BREAK && afterRole !== SPACE) {
    return false;
  }
  const before = text.charCodeAt(index - 1);
  if (before >= 128) {
    return staysLetter(before);
  }
  const beforeRole = ROLES[before]!;
  return (
    beforeRole === WORD ||
    (after === SPACE_UNIT &&
      (beforeRole === BREAK || beforeRole === OTHER) &&
      before !== LESS &&
      before !== GREATER)
  );
}

const WORD = 1;
const SPACE = 2;
/** Punctuation that ends a word for certain. */
const BREAK = 3;
/** Printable, and not certain to end a word. */
const OTHER = 4;

const SPACE_UNIT = 0x20;
const LESS = 0x3c;
const GREATER = 0x3e;

const ROLES = Uint8Array.from({ length: 128 }, (_, unit) => {
  const char = String.fromCharCode(unit);
  if (/[0-9A-Za-z]/.test(char)) {
    return WORD;
  }
  if (/[ \t\r\n]/.test(char)) {
    return SPACE;
  }
  if (/['/>]/.test(char)) {
    return OTHER;
  }
  return /[!-~]/.test(char) ? BREAK : 0;
});

const CJK_PUNCTUATION: ReadonlySet<number> = new Set(
  Array.from('，。、；：？！“”《》（）【】…「」『』', char => char.charCodeAt(0)),
);

const UNKNOWN = 0;
const YES = 1;
const NO = 2;
const letterMemo = new Uint8Array(0x10000);

/** A letter, before and after NFKC, which takes some apart into a letter and a mark. */
function staysLetter(unit: number): boolean {
  if (letterMemo[unit] === UNKNOWN) {
    const char = String.fromCharCode(unit);
    const stays = /\p{L}/u.test(char) && /\p{L}$/u.test(char.normalize('NFKC'));
    letterMemo[unit] = stays ? YES : NO;
  }
  return letterMemo[unit] === YES;
}
