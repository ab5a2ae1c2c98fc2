/** What a UTF-16 unit is to the pre-tokenizer patterns. */
export const lower = 1;
/** A letter without case (`\p{Lm}`, `\p{Lo}`), as Han and kana are. */
export const letter = 2;
export const mark = 3;
export const upper = 4;
export const digit = 5;
export const punctuationMark = 6;
export const slash = 7;
export const apostrophe = 8;
/** Punctuation beyond ASCII, where a pattern tells it apart. */
export const widePunctuation = 9;
export const control = 10;
export const space = 11;
/** White space other than U+0020 and newlines. */
export const blank = 12;
export const newline = 13;
/** The characters a pattern cuts out as runs of their own. */
export const cjk = 14;
/** Only the expression knows: halves of surrogate pairs, and what a dialect leaves out. */
export const uncertain = 15;
export const endOfText = 16;
const unlearnt = 0;

/**
 * Stands after the last unit, so that a run needs no check for the end. Well-formed text has this unit
 * only as the second half of a pair, and the first half is never stepped over.
 */
export const endUnit = 0xdfff;

const generalClasses: readonly (readonly [RegExp, number])[] = [
  [/[\r\n]/, newline],
  [/ /, space],
  [/\p{White_Space}/u, blank],
  [/[\0-\x1f\x7f]/, control],
  [/\p{Ll}/u, lower],
  [/[\p{Lu}\p{Lt}]/u, upper],
  [/\p{L}/u, letter],
  [/\p{M}/u, mark],
  [/\p{N}/u, digit],
  [/\//, slash],
  [/'/, apostrophe],
];

/** The class of a character by its Unicode properties. */
export function generalClass(char: string): number {
  return generalClasses.find(([test]) => test.test(char))?.[1] ?? punctuationMark;
}

/** Classes by unit, learnt as units turn up: asking all properties of all units takes tens of ms. */
export class UnitClasses {
  readonly table = new Uint8Array(0x10000);
  readonly #classOf: (char: string) => number;

  constructor(classOf: (char: string) => number) {
    this.#classOf = classOf;
    for (let unit = 0; unit < 128; unit++) {
      this.learn(unit);
    }
    this.table.fill(uncertain, 0xd800, 0xe000);
    this.table[endUnit] = endOfText;
  }

  /** Makes sure the table knows the unit. */
  learn(unit: number): void {
    if (this.table[unit] === unlearnt) {
      this.table[unit] = this.#classOf(String.fromCharCode(unit));
    }
  }
}
