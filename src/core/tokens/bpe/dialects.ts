import type { PatternName } from './patterns';
import {
  BLANK,
  CJK,
  CONTROL,
  LETTER,
  LOWER,
  MARK,
  NEWLINE,
  PUNCTUATION,
  UNCERTAIN,
  UPPER,
  WIDE_PUNCTUATION,
  generalClass,
} from './unitClasses';

/** What tells the patterns apart, for finding borders without the expression. */
export interface Dialect {
  /** Class of a character of the Basic Multilingual Plane, surrogates excepted. */
  readonly classOf: (char: string) => number;
  /** What may stand before the letters of a word as its first character. */
  readonly wordPrefix: 'punctuation or blank' | 'space';
  /** ASCII punctuation takes the ASCII letters that follow along, and no other letters. */
  readonly punctuatedWords: boolean;
  readonly digitsPerPiece: 'one' | 'three' | 'all';
  readonly spaceBeforeDigits: boolean;
  /** A run of punctuation takes slashes after its newlines along. */
  readonly slashAfterNewline: boolean;
  /** Blanks before a digit or CJK stay together; before anything else the last one is left to it. */
  readonly blanksEndAtDigits: boolean;
  readonly contractions: 'piece' | 'lower-case piece' | 'suffix' | 'none';
}

const HAN = /\p{Script=Han}/u;

/** A word ends where an upper-case letter follows a lower-case one. */
function casedClass(char: string): number {
  const general = generalClass(char);
  return general === CONTROL ? PUNCTUATION : general;
}

/** Runs of Han are pieces of their own. The few Han characters that are no letters are of both kinds. */
function kimiClass(char: string): number {
  const general = casedClass(char);
  if (!HAN.test(char)) {
    return general;
  }
  return general === LETTER ? CJK : UNCERTAIN;
}

/** Marks are no letters here, and a word does not see case. */
function caselessClass(char: string): number {
  const general = generalClass(char);
  if (general === LETTER || general === UPPER) {
    return LOWER;
  }
  return general === CONTROL || general === MARK ? PUNCTUATION : general;
}

function markedClass(char: string): number {
  return generalClass(char) === MARK ? LOWER : caselessClass(char);
}

/** Newlines are white space like any other. */
function gpt2Class(char: string): number {
  const general = caselessClass(char);
  return general === NEWLINE ? BLANK : general;
}

function deepseekClass(char: string): number {
  if (/[\u4E00-\u9FA5\u3040-\u309F\u30A0-\u30FF]/.test(char)) {
    return CJK;
  }
  if (char.charCodeAt(0) >= 128) {
    return /[\p{P}\p{S}]/u.test(char) ? WIDE_PUNCTUATION : UNCERTAIN;
  }
  const general = generalClass(char);
  return general === UPPER ? LOWER : general;
}

const CL100K: Dialect = {
  classOf: caselessClass,
  wordPrefix: 'punctuation or blank',
  punctuatedWords: false,
  digitsPerPiece: 'three',
  spaceBeforeDigits: false,
  slashAfterNewline: false,
  blanksEndAtDigits: false,
  contractions: 'piece',
};

const O200K: Dialect = {
  ...CL100K,
  classOf: casedClass,
  slashAfterNewline: true,
  contractions: 'suffix',
};

/** The patterns of `patterns.ts`. Gemma has none: user symbols and inner spaces need its expression. */
export const DIALECTS: Partial<Record<PatternName, Dialect>> = {
  cl100k: CL100K,
  qwen2: { ...CL100K, digitsPerPiece: 'one' },
  qwen35: { ...CL100K, classOf: markedClass, digitsPerPiece: 'one' },
  o200k: O200K,
  tekken: { ...O200K, digitsPerPiece: 'one', contractions: 'none' },
  kimi: { ...O200K, classOf: kimiClass, slashAfterNewline: false },
  deepseek: {
    ...CL100K,
    classOf: deepseekClass,
    punctuatedWords: true,
    blanksEndAtDigits: true,
    contractions: 'none',
  },
  gpt2: {
    ...CL100K,
    classOf: gpt2Class,
    wordPrefix: 'space',
    digitsPerPiece: 'all',
    spaceBeforeDigits: true,
    contractions: 'lower-case piece',
  },
};
