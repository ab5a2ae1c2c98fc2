import type { Dialect } from './dialects';
import {
  APOSTROPHE,
  BLANK,
  CJK,
  CONTROL,
  DIGIT,
  END,
  LETTER,
  LOWER,
  MARK,
  NEWLINE,
  PUNCTUATION,
  SLASH,
  SPACE,
  UNCERTAIN,
  UPPER,
  WIDE_PUNCTUATION,
} from './unitClasses';

/**
 * A pattern as a state machine over the classes of units. An entry of the table, found by state and
 * class, is the next state; a bit says that a piece ends before the unit, another that it ends one
 * unit earlier still; from `SPECIAL` on, its upper bits name what needs a closer look.
 */
export type BorderMachine = Uint16Array;

/** States are multiples of this: state | class is the index of an entry. */
const CLASSES = 32;
export const STATE_BITS = 0x3ff;
export const BORDER_BIT = 10;
export const ONE_BACK_BIT = 11;
export const SPECIAL_SHIFT = 12;
export const SPECIAL = 1 << SPECIAL_SHIFT;

/** The text ends before this unit. */
export const DONE = 1;
/** The pattern leaves a gap here, or its answer hangs on a rare character: ask the expression. */
const ASK = 2;
/** A contraction after the word, if there is one. */
export const SUFFIX = 3;
/** A contraction as a piece, if there is one; otherwise the machine goes on. */
export const CONTRACTION = 4;
/** The piece ends after the last newline of the white space that ends here. */
export const AFTER_NEWLINE = 5;
/** The piece ends before the capitals that end here. */
export const BEFORE_CAPITALS = 6;
/** One piece ends before the last unit, and that unit is a piece, too. */
export const TWO_BORDERS = 7;

export const START = 0;
const LOWER_WORD = 1;
const UPPER_WORD = 2;
/** The last letter has no case. */
const UNCASED_WORD = 3;
const CAPITALS_AFTER_UNCASED = 4;
const ASCII_WORD = 5;
const FIRST_DIGIT = 6;
const SECOND_DIGIT = 7;
const LAST_DIGIT = 8;
const NUMBER = 9;
/** It may be a word's prefix. */
const ONE_PUNCTUATION = 10;
const PUNCTUATIONS = 11;
const NEWLINES_OF_PUNCTUATION = 12;
const ONE_SPACE = 13;
const ONE_BLANK = 14;
/** Two or more blanks, the last one a space. */
const BLANKS_SPACE = 15;
const BLANKS = 16;
const NEWLINES = 17;
const BLANKS_AFTER_NEWLINE = 18;
const CJK_RUN = 19;
const STATES = 20;

/** Beside the states and the special cases, what a step can be. */
const BORDER = -1;
const BORDER_ONE_BACK = -2;
const special = (code: number, goesOn = START): number => (code << SPECIAL_SHIFT) | goesOn;

export function borderMachine(dialect: Dialect): BorderMachine {
  const table = new Uint16Array(STATES * CLASSES);
  for (let state = 0; state < STATES; state++) {
    for (let kind = 0; kind <= END; kind++) {
      table[state * CLASSES + kind] = entry(dialect, state, kind);
    }
  }
  return table;
}

/** A border is a step from the start on, with the unit that did not belong to the piece before. */
function entry(dialect: Dialect, state: number, kind: number): number {
  const step = stepOf(dialect, state, kind);
  if (step === BORDER) {
    return entry(dialect, START, kind) | (1 << BORDER_BIT);
  }
  if (step === BORDER_ONE_BACK) {
    const rest = entry(dialect, state === BLANKS_SPACE ? ONE_SPACE : ONE_BLANK, kind);
    const isTwo = ((rest >> BORDER_BIT) & 1) === 1;
    return isTwo ? special(TWO_BORDERS) : rest | (1 << BORDER_BIT) | (1 << ONE_BACK_BIT);
  }
  return step < SPECIAL ? step * CLASSES : (step & ~STATE_BITS) | ((step & STATE_BITS) * CLASSES);
}

function stepOf(dialect: Dialect, state: number, kind: number): number {
  if (state === START) {
    return firstStep(dialect, kind);
  }
  if (kind === UNCERTAIN) {
    const isOver = [ASCII_WORD, LAST_DIGIT, NEWLINES_OF_PUNCTUATION].includes(state);
    return isOver ? BORDER : special(ASK);
  }
  if (state <= ASCII_WORD) {
    return wordStep(dialect, state, kind);
  }
  if (state >= ONE_SPACE && state <= BLANKS_AFTER_NEWLINE) {
    return blankStep(dialect, state, kind);
  }
  switch (state) {
    case FIRST_DIGIT:
      return kind === DIGIT ? SECOND_DIGIT : BORDER;
    case SECOND_DIGIT:
      return kind === DIGIT ? LAST_DIGIT : BORDER;
    case NUMBER:
      return kind === DIGIT ? NUMBER : BORDER;
    case CJK_RUN:
      return kind === CJK ? CJK_RUN : BORDER;
    case ONE_PUNCTUATION:
    case PUNCTUATIONS:
    case NEWLINES_OF_PUNCTUATION:
      return punctuationStep(dialect, state, kind);
    default:
      return BORDER;
  }
}

function firstStep(dialect: Dialect, kind: number): number {
  const punctuation = dialect.wordPrefix === 'space' ? PUNCTUATIONS : ONE_PUNCTUATION;
  switch (kind) {
    case LOWER:
    case LETTER:
    case UPPER:
      return wordOf(kind);
    case DIGIT:
      return { one: LAST_DIGIT, three: FIRST_DIGIT, all: NUMBER }[dialect.digitsPerPiece];
    case APOSTROPHE:
      return dialect.contractions.endsWith('piece')
        ? special(CONTRACTION, punctuation)
        : punctuation;
    case PUNCTUATION:
    case SLASH:
      return punctuation;
    case WIDE_PUNCTUATION:
      return PUNCTUATIONS;
    case SPACE:
      return ONE_SPACE;
    case BLANK:
      return ONE_BLANK;
    case NEWLINE:
      return NEWLINES;
    case CJK:
      return CJK_RUN;
    case END:
      return special(DONE);
    default:
      // As the first character a mark may be a word's prefix as well as its first letter.
      return special(ASK);
  }
}

/** The word that starts with a letter of this class. */
function wordOf(kind: number): number {
  return kind === LOWER ? LOWER_WORD : kind === UPPER ? UPPER_WORD : UNCASED_WORD;
}

/**
 * A cased word is upper-case letters and those without case, then lower-case ones and those without
 * case. Where no lower-case letter follows, the expression gives back what is upper-case only, up to
 * the last letter without case; where there is none the word is all upper-case.
 */
function wordStep(dialect: Dialect, state: number, kind: number): number {
  if (state === ASCII_WORD) {
    return kind === LOWER ? ASCII_WORD : BORDER;
  }
  if (kind === LOWER) {
    return LOWER_WORD;
  }
  if (kind === LETTER || kind === MARK) {
    return state === LOWER_WORD ? LOWER_WORD : UNCASED_WORD;
  }
  if (kind === UPPER && state !== LOWER_WORD) {
    return state === UPPER_WORD ? UPPER_WORD : CAPITALS_AFTER_UNCASED;
  }
  if (state === CAPITALS_AFTER_UNCASED) {
    return special(BEFORE_CAPITALS);
  }
  return kind === APOSTROPHE && dialect.contractions === 'suffix' ? special(SUFFIX) : BORDER;
}

function punctuationStep(dialect: Dialect, state: number, kind: number): number {
  if (kind === NEWLINE) {
    return NEWLINES_OF_PUNCTUATION;
  }
  if (state === NEWLINES_OF_PUNCTUATION) {
    return kind === SLASH && dialect.slashAfterNewline ? state : BORDER;
  }
  if (isPunctuation(kind)) {
    return PUNCTUATIONS;
  }
  if (state === PUNCTUATIONS) {
    // Marks count as punctuation here, wherever they are no letters.
    return kind === MARK ? PUNCTUATIONS : BORDER;
  }
  if (kind === CONTROL) {
    return special(ASK);
  }
  if (!isLetter(kind)) {
    return BORDER;
  }
  return dialect.punctuatedWords ? ASCII_WORD : wordOf(kind);
}

/**
 * A run of white space ends after its last newline; one without newlines leaves its last blank to
 * what follows.
 */
function blankStep(dialect: Dialect, state: number, kind: number): number {
  const hasNewline = state === NEWLINES || state === BLANKS_AFTER_NEWLINE;
  switch (kind) {
    case NEWLINE:
      return NEWLINES;
    case SPACE:
      return hasNewline ? BLANKS_AFTER_NEWLINE : BLANKS_SPACE;
    case BLANK:
      return hasNewline ? BLANKS_AFTER_NEWLINE : BLANKS;
  }
  if (hasNewline) {
    return state === NEWLINES ? BORDER : special(AFTER_NEWLINE);
  }
  if (state === BLANKS_SPACE || state === BLANKS) {
    const isOver = dialect.blanksEndAtDigits && (kind === DIGIT || kind === CJK);
    return kind === END || isOver ? BORDER : BORDER_ONE_BACK;
  }
  if (kind === CONTROL) {
    return special(ASK);
  }
  if (isLetter(kind)) {
    return state === ONE_SPACE || dialect.wordPrefix !== 'space' ? wordOf(kind) : BORDER;
  }
  if (state === ONE_BLANK) {
    return BORDER;
  }
  if (isPunctuation(kind)) {
    return PUNCTUATIONS;
  }
  return kind === DIGIT && dialect.spaceBeforeDigits ? NUMBER : BORDER;
}

function isLetter(kind: number): boolean {
  return kind >= LOWER && kind <= UPPER;
}

function isPunctuation(kind: number): boolean {
  return kind >= PUNCTUATION && kind <= WIDE_PUNCTUATION;
}
