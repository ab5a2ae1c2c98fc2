import type { Dialect } from './dialects';
import {
  apostrophe,
  blank,
  cjk,
  control,
  digit,
  endOfText,
  letter,
  lower,
  mark,
  newline,
  punctuationMark,
  slash,
  space,
  uncertain,
  upper,
  widePunctuation,
} from './unitClasses';

/**
 * A pattern as a state machine over the classes of units. An entry of the table, found by state and
 * class, is the next state; a bit says that a piece ends before the unit, another that it ends one
 * unit earlier still; from `SPECIAL` on, its upper bits name what needs a closer look.
 */
export type BorderMachine = Uint16Array;

/** States are multiples of this: state | class is the index of an entry. */
const classCount = 32;
export const stateBits = 0x3ff;
export const borderBit = 10;
export const oneBackBit = 11;
export const specialShift = 12;
export const firstSpecial = 1 << specialShift;

/** The text ends before this unit. */
export const done = 1;
/** The pattern leaves a gap here, or its answer hangs on a rare character: ask the expression. */
const ask = 2;
/** A contraction after the word, if there is one. */
export const suffix = 3;
/** A contraction as a piece, if there is one; otherwise the machine goes on. */
export const contraction = 4;
/** The piece ends after the last newline of the white space that ends here. */
export const afterNewline = 5;
/** The piece ends before the capitals that end here. */
export const beforeCapitals = 6;
/** One piece ends before the last unit, and that unit is a piece, too. */
export const twoBorders = 7;

export const startState = 0;
const lowerWord = 1;
const upperWord = 2;
/** The last letter has no case. */
const uncasedWord = 3;
const capitalsAfterUncased = 4;
const asciiWord = 5;
const firstDigit = 6;
const secondDigit = 7;
const lastDigit = 8;
const numberRun = 9;
/** It may be a word's prefix. */
const onePunctuation = 10;
const punctuations = 11;
const newlinesOfPunctuation = 12;
const oneSpace = 13;
const oneBlank = 14;
/** Two or more blanks, the last one a space. */
const blanksSpace = 15;
const blanks = 16;
const newlines = 17;
const blanksAfterNewline = 18;
const cjkRun = 19;
const stateCount = 20;

/** Beside the states and the special cases, what a step can be. */
const border = -1;
const borderOneBack = -2;
const special = (code: number, goesOn = startState): number => (code << specialShift) | goesOn;

export function borderMachine(dialect: Dialect): BorderMachine {
  const table = new Uint16Array(stateCount * classCount);
  for (let state = 0; state < stateCount; state++) {
    for (let kind = 0; kind <= endOfText; kind++) {
      table[state * classCount + kind] = entry(dialect, state, kind);
    }
  }
  return table;
}

/** A border is a step from the start on, with the unit that did not belong to the piece before. */
function entry(dialect: Dialect, state: number, kind: number): number {
  const step = stepOf(dialect, state, kind);
  if (step === border) {
    return entry(dialect, startState, kind) | (1 << borderBit);
  }
  if (step === borderOneBack) {
    const rest = entry(dialect, state === blanksSpace ? oneSpace : oneBlank, kind);
    const isTwo = ((rest >> borderBit) & 1) === 1;
    return isTwo ? special(twoBorders) : rest | (1 << borderBit) | (1 << oneBackBit);
  }
  return step < firstSpecial
    ? step * classCount
    : (step & ~stateBits) | ((step & stateBits) * classCount);
}

function stepOf(dialect: Dialect, state: number, kind: number): number {
  if (state === startState) {
    return firstStep(dialect, kind);
  }
  if (kind === uncertain) {
    const isOver = [asciiWord, lastDigit, newlinesOfPunctuation].includes(state);
    return isOver ? border : special(ask);
  }
  if (state <= asciiWord) {
    return wordStep(dialect, state, kind);
  }
  if (state >= oneSpace && state <= blanksAfterNewline) {
    return blankStep(dialect, state, kind);
  }
  switch (state) {
    case firstDigit:
      return kind === digit ? secondDigit : border;
    case secondDigit:
      return kind === digit ? lastDigit : border;
    case numberRun:
      return kind === digit ? numberRun : border;
    case cjkRun:
      return kind === cjk ? cjkRun : border;
    case onePunctuation:
    case punctuations:
    case newlinesOfPunctuation:
      return punctuationStep(dialect, state, kind);
    default:
      return border;
  }
}

function firstStep(dialect: Dialect, kind: number): number {
  const punctuation = dialect.wordPrefix === 'space' ? punctuations : onePunctuation;
  switch (kind) {
    case lower:
    case letter:
    case upper:
      return wordOf(kind);
    case digit:
      return { one: lastDigit, three: firstDigit, all: numberRun }[dialect.digitsPerPiece];
    case apostrophe:
      return dialect.contractions.endsWith('piece')
        ? special(contraction, punctuation)
        : punctuation;
    case punctuationMark:
    case slash:
      return punctuation;
    case widePunctuation:
      return punctuations;
    case space:
      return oneSpace;
    case blank:
      return oneBlank;
    case newline:
      return newlines;
    case cjk:
      return cjkRun;
    case endOfText:
      return special(done);
    default:
      // As the first character a mark may be a word's prefix as well as its first letter.
      return special(ask);
  }
}

/** The word that starts with a letter of this class. */
function wordOf(kind: number): number {
  return kind === lower ? lowerWord : kind === upper ? upperWord : uncasedWord;
}

/**
 * A cased word is upper-case letters and those without case, then lower-case ones and those without
 * case. Where no lower-case letter follows, the expression gives back what is upper-case only, up to
 * the last letter without case; where there is none the word is all upper-case.
 */
function wordStep(dialect: Dialect, state: number, kind: number): number {
  if (state === asciiWord) {
    return kind === lower ? asciiWord : border;
  }
  if (kind === lower) {
    return lowerWord;
  }
  if (kind === letter || kind === mark) {
    return state === lowerWord ? lowerWord : uncasedWord;
  }
  if (kind === upper && state !== lowerWord) {
    return state === upperWord ? upperWord : capitalsAfterUncased;
  }
  if (state === capitalsAfterUncased) {
    return special(beforeCapitals);
  }
  return kind === apostrophe && dialect.contractions === 'suffix' ? special(suffix) : border;
}

function punctuationStep(dialect: Dialect, state: number, kind: number): number {
  if (kind === newline) {
    return newlinesOfPunctuation;
  }
  if (state === newlinesOfPunctuation) {
    return kind === slash && dialect.slashAfterNewline ? state : border;
  }
  if (isPunctuation(kind)) {
    return punctuations;
  }
  if (state === punctuations) {
    // Marks count as punctuation here, wherever they are no letters.
    return kind === mark ? punctuations : border;
  }
  if (kind === control) {
    return special(ask);
  }
  if (!isLetter(kind)) {
    return border;
  }
  return dialect.punctuatedWords ? asciiWord : wordOf(kind);
}

/**
 * A run of white space ends after its last newline; one without newlines leaves its last blank to
 * what follows.
 */
function blankStep(dialect: Dialect, state: number, kind: number): number {
  const hasNewline = state === newlines || state === blanksAfterNewline;
  switch (kind) {
    case newline:
      return newlines;
    case space:
      return hasNewline ? blanksAfterNewline : blanksSpace;
    case blank:
      return hasNewline ? blanksAfterNewline : blanks;
  }
  if (hasNewline) {
    return state === newlines ? border : special(afterNewline);
  }
  if (state === blanksSpace || state === blanks) {
    const isOver = dialect.blanksEndAtDigits && (kind === digit || kind === cjk);
    return kind === endOfText || isOver ? border : borderOneBack;
  }
  if (kind === control) {
    return special(ask);
  }
  if (isLetter(kind)) {
    return state === oneSpace || dialect.wordPrefix !== 'space' ? wordOf(kind) : border;
  }
  if (state === oneBlank) {
    return border;
  }
  if (isPunctuation(kind)) {
    return punctuations;
  }
  return kind === digit && dialect.spaceBeforeDigits ? numberRun : border;
}

function isLetter(kind: number): boolean {
  return kind >= lower && kind <= upper;
}

function isPunctuation(kind: number): boolean {
  return kind >= punctuationMark && kind <= widePunctuation;
}
