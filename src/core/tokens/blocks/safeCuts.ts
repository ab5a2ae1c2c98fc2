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
  const afterRole = after < 128 ? roles[after]! : cjkPunctuation.has(after) ? wordBreak : 0;
  if (afterRole !== wordBreak && afterRole !== whiteSpace) {
    return false;
  }
  const before = text.charCodeAt(index - 1);
  if (before >= 128) {
    return staysLetter(before);
  }
  const beforeRole = roles[before]!;
  return (
    beforeRole === wordPart ||
    (after === spaceUnit &&
      (beforeRole === wordBreak || beforeRole === other) &&
      before !== lessThan &&
      before !== greaterThan)
  );
}

const wordPart = 1;
const whiteSpace = 2;
/** Punctuation that ends a word for certain. */
const wordBreak = 3;
/** Printable, and not certain to end a word. */
const other = 4;

const spaceUnit = 0x20;
const lessThan = 0x3c;
const greaterThan = 0x3e;

const roles = Uint8Array.from({ length: 128 }, (_, unit) => {
  const char = String.fromCharCode(unit);
  if (/[0-9A-Za-z]/.test(char)) {
    return wordPart;
  }
  if (/[ \t\r\n]/.test(char)) {
    return whiteSpace;
  }
  if (/['/>]/.test(char)) {
    return other;
  }
  return /[!-~]/.test(char) ? wordBreak : 0;
});

const cjkPunctuation: ReadonlySet<number> = new Set(
  Array.from('，。、；：？！“”《》（）【】…「」『』', char => char.charCodeAt(0)),
);

const unasked = 0;
const yes = 1;
const no = 2;
const letterMemo = new Uint8Array(0x10000);

/** A letter, before and after NFKC, which takes some apart into a letter and a mark. */
function staysLetter(unit: number): boolean {
  if (letterMemo[unit] === unasked) {
    const char = String.fromCharCode(unit);
    const stays = /\p{L}/u.test(char) && /\p{L}$/u.test(char.normalize('NFKC'));
    letterMemo[unit] = stays ? yes : no;
  }
  return letterMemo[unit] === yes;
}
