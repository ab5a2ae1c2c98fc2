/** What a UTF-16 unit is to the pre-tokenizer patterns. */
export const LOWER = 1;
/** A letter without case (`\p{Lm}`, `\p{Lo}`), as Han and kana are. */
export const LETTER = 2;
export const MARK = 3;
export const UPPER = 4;
export const DIGIT = 5;
export const PUNCTUATION = 6;
export const SLASH = 7;
export const APOSTROPHE = 8;
/** Punctuation beyond ASCII, where a pattern tells it apart. */
export const WIDE_PUNCTUATION = 9;
export const CONTROL = 10;
export const SPACE = 11;
/** White space other than U+0020 and newlines. */
export const BLANK = 12;
export const NEWLINE = 13;
/** The characters a pattern cuts out as runs of their own. */
export const CJK = 14;
/** Only the expression knows: halves of surrogate pairs, and what a dialect leaves out. */
export const UNCERTAIN = 15;
export const END = 16;
const UNKNOWN = 0;

/**
 * Stands after the last unit, so that a run needs no check for the end. Well-formed text has this unit
 * only as the second half of a pair, and the first half is never stepped over.
 */
export const END_UNIT = 0xdfff;

const GENERAL: readonly (readonly [RegExp, number])[] = [
  [/[\r\n]/, NEWLINE],
  [/ /, SPACE],
  [/\p{White_Space}/u, BLANK],
  [/[\0-\x1f\x7f]/, CONTROL],
  [/\p{Ll}/u, LOWER],
  [/[\p{Lu}\p{Lt}]/u, UPPER],
  [/\p{L}/u, LETTER],
  [/\p{M}/u, MARK],
  [/\p{N}/u, DIGIT],
  [/\//, SLASH],
  [/'/, APOSTROPHE],
];

/** The class of a character by its Unicode properties. */
export function generalClass(char: string): number {
  return GENERAL.find(([test]) => test.test(char))?.[1] ?? PUNCTUATION;
}

/** Classes by unit, learnt as units turn up: asking all properties of all units takes tens of ms. */
export class UnitClasses {
  readonly table = new Uint8Array(0x10000);

  constructor(private readonly classOf: (char: string) => number) {
    for (let unit = 0; unit < 128; unit++) {
      this.learn(unit);
    }
    this.table.fill(UNCERTAIN, 0xd800, 0xe000);
    this.table[END_UNIT] = END;
  }

  /** Makes sure the table knows the unit. */
  learn(unit: number): void {
    if (this.table[unit] === UNKNOWN) {
      this.table[unit] = this.classOf(String.fromCharCode(unit));
    }
  }
}
