import type { PatternName } from './patterns';
import {
  blank,
  cjk,
  control,
  letter,
  lower,
  mark,
  newline,
  punctuationMark,
  uncertain,
  upper,
  widePunctuation,
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

const han = /\p{Script=Han}/u;

/** A word ends where an upper-case letter follows a lower-case one. */
function casedClass(char: string): number {
  const general = generalClass(char);
  return general === control ? punctuationMark : general;
}

/** Runs of Han are pieces of their own. The few Han characters that are no letters are of both kinds. */
function kimiClass(char: string): number {
  const general = casedClass(char);
  if (!han.test(char)) {
    return general;
  }
  return general === letter ? cjk : uncertain;
}

/** Marks are no letters here, and a word does not see case. */
function caselessClass(char: string): number {
  const general = generalClass(char);
  if (general === letter || general === upper) {
    return lower;
  }
  return general === control || general === mark ? punctuationMark : general;
}

function markedClass(char: string): number {
  return generalClass(char) === mark ? lower : caselessClass(char);
}

/** Newlines are white space like any other. */
function gpt2Class(char: string): number {
  const general = caselessClass(char);
  return general === newline ? blank : general;
}

function deepseekClass(char: string): number {
  if (/[\u4E00-\u9FA5\u3040-\u309F\u30A0-\u30FF]/.test(char)) {
    return cjk;
  }
  if (char.charCodeAt(0) >= 128) {
    return /[\p{P}\p{S}]/u.test(char) ? widePunctuation : uncertain;
  }
  const general = generalClass(char);
  return general === upper ? lower : general;
}

const cl100k: Dialect = {
  classOf: caselessClass,
  wordPrefix: 'punctuation or blank',
  punctuatedWords: false,
  digitsPerPiece: 'three',
  spaceBeforeDigits: false,
  slashAfterNewline: false,
  blanksEndAtDigits: false,
  contractions: 'piece',
};

const o200k: Dialect = {
  ...cl100k,
  classOf: casedClass,
  slashAfterNewline: true,
  contractions: 'suffix',
};

/** The patterns of `patterns.ts`. Gemma has none: user symbols and inner spaces need its expression. */
export const dialects: Partial<Record<PatternName, Dialect>> = {
  cl100k: cl100k,
  qwen2: { ...cl100k, digitsPerPiece: 'one' },
  qwen35: { ...cl100k, classOf: markedClass, digitsPerPiece: 'one' },
  o200k: o200k,
  tekken: { ...o200k, digitsPerPiece: 'one', contractions: 'none' },
  kimi: { ...o200k, classOf: kimiClass, slashAfterNewline: false },
  deepseek: {
    ...cl100k,
    classOf: deepseekClass,
    punctuatedWords: true,
    blanksEndAtDigits: true,
    contractions: 'none',
  },
  gpt2: {
    ...cl100k,
    classOf: gpt2Class,
    wordPrefix: 'space',
    digitsPerPiece: 'all',
    spaceBeforeDigits: true,
    contractions: 'lower-case piece',
  },
};
