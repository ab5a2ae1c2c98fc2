/* eslint-disable @typescript-eslint/no-non-null-assertion -- the class table is only read below 128 */
import type { PatternName } from './patterns';

/**
 * Finds where a piece ends without the regular expression, as long as only ASCII decides. Source code
 * is mostly ASCII, and the expression engine is slow on it: this triples the throughput.
 */
export type BorderFinder = (text: string, start: number, end: number) => number;

/** A character beyond ASCII has a say, or the pattern leaves a gap here: ask the expression. */
export const UNDECIDED = -1;

const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const BLANK = 4;
const NEWLINE = 5;
const PUNCTUATION = 6;
const CONTROL = 7;

const SPACE_UNIT = 0x20;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;

const CLASSES = Uint8Array.from({ length: 128 }, (_, unit) => {
  const char = String.fromCharCode(unit);
  if (/[a-z]/.test(char)) {
    return LOWER;
  }
  if (/[A-Z]/.test(char)) {
    return UPPER;
  }
  if (/[0-9]/.test(char)) {
    return DIGIT;
  }
  if (/[\r\n]/.test(char)) {
    return NEWLINE;
  }
  if (/[\t\v\f ]/.test(char)) {
    return BLANK;
  }
  return /[!-~]/.test(char) ? PUNCTUATION : CONTROL;
});

/** What tells the patterns apart, as far as ASCII goes. */
interface Dialect {
  /**
   * `any`: a word is letters of either case (cl100k). `cased`: a word ends where an upper-case letter
   * follows a lower-case one (o200k). `deepseek`: as `any`, and punctuation takes a word along.
   */
  readonly words: 'any' | 'cased' | 'deepseek';
  readonly digitsPerPiece: number;
  /** A run of punctuation takes slashes after its newlines along. */
  readonly slashAfterNewline: boolean;
  readonly contractions: 'own piece' | 'suffix' | 'none';
}

const DIALECTS: Partial<Record<PatternName, Dialect>> = {
  cl100k: { words: 'any', digitsPerPiece: 3, slashAfterNewline: false, contractions: 'own piece' },
  qwen2: { words: 'any', digitsPerPiece: 1, slashAfterNewline: false, contractions: 'own piece' },
  o200k: { words: 'cased', digitsPerPiece: 3, slashAfterNewline: true, contractions: 'suffix' },
  tekken: { words: 'cased', digitsPerPiece: 1, slashAfterNewline: true, contractions: 'none' },
  deepseek: {
    words: 'deepseek',
    digitsPerPiece: 3,
    slashAfterNewline: false,
    contractions: 'none',
  },
};

/** The finder for a pattern, or `null` where only the expression knows. */
export function borderFinder(pattern: PatternName): BorderFinder | null {
  const dialect = DIALECTS[pattern];
  return dialect === undefined ? null : finderFor(dialect);
}

function finderFor(dialect: Dialect): BorderFinder {
  const deepseek = dialect.words === 'deepseek';
  const cased = dialect.words === 'cased';
  const contractionPieces = dialect.contractions === 'own piece';
  const contractionSuffixes = dialect.contractions === 'suffix';
  const { digitsPerPiece, slashAfterNewline } = dialect;

  return (text, start, end) => {
    const first = text.charCodeAt(start);
    if (first >= 128) {
      return UNDECIDED;
    }
    if (contractionPieces && first === APOSTROPHE) {
      const length = contractionLength(text, start, end);
      if (length !== 0) {
        return length === UNDECIDED ? UNDECIDED : start + length;
      }
    }
    const kind = CLASSES[first]!;
    if (kind <= UPPER) {
      return wordEnd(text, start, end, false);
    }
    if (kind === DIGIT) {
      return digitsEnd(text, start, end, digitsPerPiece);
    }
    let next = NEWLINE;
    if (kind !== NEWLINE && start + 1 < end) {
      const unit = text.charCodeAt(start + 1);
      if (unit >= 128) {
        return UNDECIDED;
      }
      next = CLASSES[unit]!;
    }
    if (deepseek && (kind === CONTROL || next === CONTROL)) {
      return UNDECIDED;
    }
    if (next <= UPPER) {
      return wordEnd(text, start + 1, end, kind === PUNCTUATION);
    }
    if (kind >= PUNCTUATION) {
      return punctuationEnd(text, start, end);
    }
    if (first === SPACE_UNIT && next >= PUNCTUATION) {
      return punctuationEnd(text, start + 1, end);
    }
    return spaceEnd(text, start, end);
  };

  /** End of the letters from `start`, which is one. */
  function wordEnd(text: string, start: number, end: number, afterPunctuation: boolean): number {
    let at = start;
    if (cased) {
      at = runEnd(text, at, end, UPPER, UPPER);
      at = at === UNDECIDED ? at : runEnd(text, at, end, LOWER, LOWER);
      if (at === UNDECIDED || !contractionSuffixes || text.charCodeAt(at) !== APOSTROPHE) {
        return at;
      }
      const length = at < end ? contractionLength(text, at, end) : 0;
      return length === UNDECIDED ? UNDECIDED : at + length;
    }
    while (at < end) {
      const unit = text.charCodeAt(at);
      if (unit >= 128) {
        // DeepSeek's "punctuation + word" takes ASCII letters only: the border is certain here.
        return deepseek && afterPunctuation ? at : UNDECIDED;
      }
      if (CLASSES[unit]! > UPPER) {
        break;
      }
      at++;
    }
    return at;
  }

  function punctuationEnd(text: string, start: number, end: number): number {
    let at = start;
    for (; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit >= 128) {
        return UNDECIDED;
      }
      const kind = CLASSES[unit]!;
      if (kind < PUNCTUATION || (deepseek && kind === CONTROL)) {
        break;
      }
    }
    for (; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (CLASSES[unit] !== NEWLINE && !(slashAfterNewline && unit === SLASH)) {
        break;
      }
    }
    return at;
  }

  /**
   * A run of white space ends after its last newline; one without newlines leaves its last blank to
   * the word that follows.
   */
  function spaceEnd(text: string, start: number, end: number): number {
    let at = start;
    let afterNewline = 0;
    let next = 0;
    for (; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit >= 128) {
        return UNDECIDED;
      }
      next = CLASSES[unit]!;
      if (next === NEWLINE) {
        afterNewline = at + 1;
      } else if (next !== BLANK) {
        break;
      }
    }
    if (afterNewline > 0) {
      return afterNewline;
    }
    const all = at === end || at - start === 1 || (deepseek && next === DIGIT);
    return all ? at : at - 1;
  }
}

function runEnd(text: string, start: number, end: number, from: number, to: number): number {
  let at = start;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 128) {
      return UNDECIDED;
    }
    const kind = CLASSES[unit]!;
    if (kind < from || kind > to) {
      break;
    }
  }
  return at;
}

function digitsEnd(text: string, start: number, end: number, most: number): number {
  return runEnd(text, start, Math.min(end, start + most), DIGIT, DIGIT);
}

/** Length of the contraction (`'s`, `'ll`) at the apostrophe, 0 when there is none. */
function contractionLength(text: string, apostrophe: number, end: number): number {
  const first = lowerCaseAt(text, apostrophe + 1, end);
  if (first === UNDECIDED || first === 0) {
    return first;
  }
  const letter = String.fromCharCode(first);
  if ('stmd'.includes(letter)) {
    return 2;
  }
  const wanted = { l: 'l', v: 'e', r: 'e' }[letter];
  if (wanted === undefined) {
    return 0;
  }
  const second = lowerCaseAt(text, apostrophe + 2, end);
  if (second === UNDECIDED) {
    return UNDECIDED;
  }
  return second === wanted.charCodeAt(0) ? 3 : 0;
}

/** The letter there in lower case; other ASCII becomes something that is no letter a contraction has. */
function lowerCaseAt(text: string, index: number, end: number): number {
  if (index >= end) {
    return 0;
  }
  const unit = text.charCodeAt(index);
  if (unit >= 128) {
    return UNDECIDED;
  }
  return CLASSES[unit]! <= UPPER ? unit | 0x20 : 0;
}
