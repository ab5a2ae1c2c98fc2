/* eslint-disable @typescript-eslint/no-non-null-assertion -- the class table covers every unit, and the units end with END_UNIT */
import type { PatternName } from './patterns';
import {
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
  UNCERTAIN,
  UPPER,
  UnitClasses,
  WIDE_PUNCTUATION,
  generalClass,
} from './unitClasses';

/** The pattern leaves a gap here, or its answer hangs on a rare character: ask the expression. */
export const UNDECIDED = -1;

const SPACE_UNIT = 0x20;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
/** Folds to `s`. */
const LONG_S = 0x17f;

/** What tells the patterns apart. */
interface Dialect {
  /**
   * `any`: a word is letters of either case (cl100k). `cased`: a word ends where an upper-case letter
   * follows a lower-case one (o200k). `deepseek`: as `any`, and ASCII punctuation takes a word along.
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

const CLASS_OF: Readonly<Record<Dialect['words'], (char: string) => number>> = {
  cased: char => {
    const general = generalClass(char);
    return general === CONTROL ? PUNCTUATION : general;
  },
  // Marks are no letters to these patterns, and a word does not see case.
  any: char => {
    const general = generalClass(char);
    if (general === LETTER || general === UPPER) {
      return LOWER;
    }
    return general === CONTROL || general === MARK ? PUNCTUATION : general;
  },
  deepseek: char => {
    if (/[\u4E00-\u9FA5\u3040-\u309F\u30A0-\u30FF]/.test(char)) {
      return CJK;
    }
    if (char.charCodeAt(0) >= 128) {
      return /[\p{P}\p{S}]/u.test(char) ? WIDE_PUNCTUATION : UNCERTAIN;
    }
    const general = generalClass(char);
    return general === UPPER ? LOWER : general;
  },
};

/** The finder for a pattern, or `null` where only the expression knows. */
export function borderFinder(pattern: PatternName): BorderFinder | null {
  const dialect = DIALECTS[pattern];
  return dialect === undefined ? null : new BorderFinder(dialect);
}

/**
 * Finds where a piece ends by the classes of its units, without the regular expression, which is
 * several times slower. Answers for the whole Basic Multilingual Plane but for a few rare cases.
 */
export class BorderFinder {
  readonly classes: UnitClasses;
  private readonly table: Uint8Array;
  private readonly cased: boolean;
  private readonly deepseek: boolean;
  private readonly contractionPieces: boolean;
  private readonly contractionSuffixes: boolean;
  private readonly digitsPerPiece: number;
  private readonly slashAfterNewline: boolean;

  constructor(dialect: Dialect) {
    this.classes = new UnitClasses(CLASS_OF[dialect.words]);
    this.table = this.classes.table;
    this.cased = dialect.words === 'cased';
    this.deepseek = dialect.words === 'deepseek';
    this.contractionPieces = dialect.contractions === 'own piece';
    this.contractionSuffixes = dialect.contractions === 'suffix';
    this.digitsPerPiece = dialect.digitsPerPiece;
    this.slashAfterNewline = dialect.slashAfterNewline;
  }

  /** End of the piece at `start`, or `UNDECIDED`. `classes` must have learnt all units. */
  pieceEnd(units: Uint16Array, start: number): number {
    const { table } = this;
    const first = units[start]!;
    const kind = table[first]!;
    if (kind <= UPPER) {
      // As the first character a mark may be a word's prefix as well as its first letter.
      return kind === MARK ? UNDECIDED : this.wordEnd(units, start);
    }
    if (kind === DIGIT) {
      return this.digitsEnd(units, start);
    }
    if (kind === NEWLINE) {
      return this.spaceEnd(units, start);
    }
    if (kind >= CJK) {
      return kind === CJK ? this.cjkEnd(units, start) : UNDECIDED;
    }
    if (first === APOSTROPHE && this.contractionPieces) {
      const length = contractionLength(units, start);
      if (length > 0) {
        return start + length;
      }
    }
    const next = table[units[start + 1]!]!;
    if (next === UNCERTAIN || next === CONTROL || kind === CONTROL) {
      return UNDECIDED;
    }
    if (next <= UPPER && kind !== WIDE_PUNCTUATION) {
      return kind === PUNCTUATION && this.deepseek
        ? this.asciiWordEnd(units, start + 1)
        : this.wordEnd(units, start + 1);
    }
    if (kind !== BLANK) {
      return this.punctuationEnd(units, start);
    }
    if (first === SPACE_UNIT && (next === PUNCTUATION || next === WIDE_PUNCTUATION)) {
      return this.punctuationEnd(units, start + 1);
    }
    return this.spaceEnd(units, start);
  }

  /** End of the letters from `start`, which is one. */
  private wordEnd(units: Uint16Array, start: number): number {
    return this.cased ? this.casedWordEnd(units, start) : this.plainWordEnd(units, start);
  }

  private plainWordEnd(units: Uint16Array, start: number): number {
    const { table } = this;
    let at = start + 1;
    let kind = table[units[at]!]!;
    while (kind === LOWER) {
      kind = table[units[++at]!]!;
    }
    return kind === UNCERTAIN ? UNDECIDED : at;
  }

  /** DeepSeek's "punctuation + word" takes ASCII letters only: whatever else comes is a border. */
  private asciiWordEnd(units: Uint16Array, start: number): number {
    const { table } = this;
    let at = start + 1;
    while (table[units[at]!] === LOWER) {
      at++;
    }
    return at;
  }

  /**
   * Upper-case letters and those without case, then lower-case ones and those without case. Where no
   * lower-case letter follows, the expression gives back what is upper-case only, up to the last
   * letter without case; where there is none the word is all upper-case.
   */
  private casedWordEnd(units: Uint16Array, start: number): number {
    const { table } = this;
    let at = start;
    let afterUncased = 0;
    let kind = table[units[at]!]!;
    while (kind >= LETTER && kind <= UPPER) {
      at++;
      afterUncased = kind === UPPER ? afterUncased : at;
      kind = table[units[at]!]!;
    }
    if (kind === LOWER) {
      while (kind <= MARK) {
        kind = table[units[++at]!]!;
      }
    } else if (afterUncased > 0 && kind !== UNCERTAIN) {
      at = afterUncased;
    }
    if (kind === UNCERTAIN) {
      return UNDECIDED;
    }
    return this.contractionSuffixes && units[at] === APOSTROPHE
      ? at + contractionLength(units, at)
      : at;
  }

  private digitsEnd(units: Uint16Array, start: number): number {
    const { table } = this;
    const most = start + this.digitsPerPiece;
    let at = start + 1;
    while (at < most && table[units[at]!] === DIGIT) {
      at++;
    }
    return at < most && table[units[at]!] === UNCERTAIN ? UNDECIDED : at;
  }

  private cjkEnd(units: Uint16Array, start: number): number {
    const { table } = this;
    let at = start + 1;
    while (table[units[at]!] === CJK) {
      at++;
    }
    return at;
  }

  private punctuationEnd(units: Uint16Array, start: number): number {
    const { table, slashAfterNewline } = this;
    let at = start + 1;
    let kind = table[units[at]!]!;
    // Marks count as punctuation here, wherever they are no letters.
    while (kind === PUNCTUATION || kind === WIDE_PUNCTUATION || kind === MARK) {
      kind = table[units[++at]!]!;
    }
    if (kind === UNCERTAIN) {
      return UNDECIDED;
    }
    while (kind === NEWLINE || (slashAfterNewline && units[at] === SLASH)) {
      kind = table[units[++at]!]!;
    }
    return at;
  }

  /**
   * A run of white space ends after its last newline; one without newlines leaves its last blank to
   * the word that follows.
   */
  private spaceEnd(units: Uint16Array, start: number): number {
    const { table } = this;
    let at = start;
    let afterNewline = 0;
    let kind = table[units[at]!]!;
    while (kind === BLANK || kind === NEWLINE) {
      at++;
      afterNewline = kind === NEWLINE ? at : afterNewline;
      kind = table[units[at]!]!;
    }
    if (kind === UNCERTAIN) {
      return UNDECIDED;
    }
    if (afterNewline > 0) {
      return afterNewline;
    }
    const all =
      kind === END || at - start === 1 || (this.deepseek && (kind === DIGIT || kind === CJK));
    return all ? at : at - 1;
  }
}

/** Length of the contraction (`'s`, `'ll`) at the apostrophe, 0 when there is none. */
function contractionLength(units: Uint16Array, apostrophe: number): number {
  const first = units[apostrophe + 1]!;
  switch (first | 0x20) {
    case 0x73: // s
    case 0x74: // t
    case 0x6d: // m
    case 0x64: // d
      return 2;
    case 0x6c: // ll
      return (units[apostrophe + 2]! | 0x20) === 0x6c ? 3 : 0;
    case 0x76: // ve
    case 0x72: // re
      return (units[apostrophe + 2]! | 0x20) === 0x65 ? 3 : 0;
    default:
      return first === LONG_S ? 2 : 0;
  }
}
