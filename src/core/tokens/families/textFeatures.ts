/* eslint-disable @typescript-eslint/no-non-null-assertion -- class table that covers every UTF-16 unit */
import type { Measure } from '../blocks/measure';
import { isHighSurrogate } from '../bpe/wellFormed';

/**
 * What estimators read from a text beside token counts. All add up over blocks. The names and
 * definitions are those the Claude coefficients were fitted with.
 */
const FEATURES = [
  /** Code points of Script=Han. */
  'han',
  /** Code points of Hiragana and Katakana. */
  'kana',
  /** Code points that are not ASCII, not Han and not Latin (kana and CJK punctuation included). */
  'other',
  /** Runs of letters. */
  'words',
  /** An upper-case letter followed by lower-case ones. */
  'capitalised',
  /** Runs of two or more upper-case letters. */
  'allCaps',
  /** ASCII lower case followed by upper case. */
  'camelHumps',
  /** ASCII digits in groups of up to three. */
  'digitGroups',
  'newlines',
  /** Runs of U+0020. */
  'spaceRuns',
  'tabRuns',
  /** Runs of ASCII punctuation. */
  'punctuationRuns',
  'punctuation',
  'upper',
  'lower',
  /** Letters of any script. */
  'letters',
  /** Letters of scripts the estimators were not calibrated on: neither Latin nor Han. */
  'foreignLetters',
] as const;

export type FeatureName = (typeof FEATURES)[number];

export const FEATURES_MEASURE_ID = 'features';

const INDEX = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<
  FeatureName,
  number
>;

export function featureIndex(name: FeatureName): number {
  return INDEX[name];
}

/** Bits of a character's class. */
const UPPER = 1;
const LOWER = 2;
const LETTER = 4;
const DIGIT = 8;
const PUNCTUATION = 16;
const HAN = 32;
const KANA = 64;
const OTHER = 128;
const FOREIGN_LETTER = 256;
const KNOWN = 512;

const TESTS: readonly (readonly [RegExp, number])[] = [
  [/\p{Lu}/u, UPPER],
  [/\p{Ll}/u, LOWER],
  [/\p{L}/u, LETTER],
  [/[0-9]/, DIGIT],
  [/[!-/:-@[-`{-~]/, PUNCTUATION],
  [/\p{Script=Han}/u, HAN],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, KANA],
  [/[^\x00-\x7f\p{Script=Han}\p{Script=Latin}]/u, OTHER],
  [/(?=\p{L})[^\p{Script=Latin}\p{Script=Han}]/u, FOREIGN_LETTER],
];

function classify(codePoint: number): number {
  const char = String.fromCodePoint(codePoint);
  return TESTS.reduce((bits, [test, bit]) => (test.test(char) ? bits | bit : bits), KNOWN);
}

/** Classes by UTF-16 unit, filled as characters turn up: the property tests are slow. */
const classes = new Uint16Array(0x10000);
/** Classes of the code points beyond, the same way. */
const classesBeyond = new Map<number, number>();

function classBeyond(codePoint: number): number {
  let bits = classesBeyond.get(codePoint);
  if (bits === undefined) {
    bits = classify(codePoint);
    classesBeyond.set(codePoint, bits);
  }
  return bits;
}
const SPACE_UNIT = 0x20;
const TAB_UNIT = 0x09;
const NEWLINE_UNIT = 0x0a;

export const FEATURES_MEASURE: Measure = {
  id: FEATURES_MEASURE_ID,
  width: FEATURES.length,
  measure: measureFeatures,
  measureWithin: measureFeatures,
};

function measureFeatures(text: string): Float64Array {
  const sums = new Float64Array(FEATURES.length);
  let previous = 0;
  let previousUnit = -1;
  let digitsInRun = 0;
  let capitalsInRun = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let bits = classes[unit]!;
    const codePoint = isHighSurrogate(unit) ? text.codePointAt(i)! : unit;
    if (codePoint > 0xffff) {
      bits = classBeyond(codePoint);
      i++;
    } else if (bits === 0) {
      bits = classify(unit);
      classes[unit] = bits;
    }
    digitsInRun = (bits & DIGIT) === 0 ? 0 : digitsInRun + 1;
    const capitalsBefore = capitalsInRun;
    capitalsInRun = (bits & UPPER) === 0 ? 0 : capitalsInRun + 1;

    if ((bits & LETTER) !== 0) {
      sums[INDEX.letters]!++;
      sums[INDEX.words]! += (previous & LETTER) === 0 ? 1 : 0;
      sums[INDEX.upper]! += (bits & UPPER) === 0 ? 0 : 1;
      sums[INDEX.lower]! += (bits & LOWER) === 0 ? 0 : 1;
      sums[INDEX.allCaps]! += capitalsInRun === 2 ? 1 : 0;
      sums[INDEX.capitalised]! += capitalsBefore > 0 && (bits & LOWER) !== 0 ? 1 : 0;
      sums[INDEX.foreignLetters]! += (bits & FOREIGN_LETTER) === 0 ? 0 : 1;
      if (unit < 128 && (bits & UPPER) !== 0 && previousUnit < 128 && (previous & LOWER) !== 0) {
        sums[INDEX.camelHumps]!++;
      }
    } else if ((bits & DIGIT) !== 0) {
      sums[INDEX.digitGroups]! += digitsInRun % 3 === 1 ? 1 : 0;
    } else if ((bits & PUNCTUATION) !== 0) {
      sums[INDEX.punctuation]!++;
      sums[INDEX.punctuationRuns]! += (previous & PUNCTUATION) === 0 ? 1 : 0;
    } else if (unit === SPACE_UNIT) {
      sums[INDEX.spaceRuns]! += previousUnit === SPACE_UNIT ? 0 : 1;
    } else if (unit === NEWLINE_UNIT) {
      sums[INDEX.newlines]!++;
    } else if (unit === TAB_UNIT) {
      sums[INDEX.tabRuns]! += previousUnit === TAB_UNIT ? 0 : 1;
    }
    if ((bits & (HAN | KANA | OTHER)) !== 0) {
      sums[INDEX.han]! += (bits & HAN) === 0 ? 0 : 1;
      sums[INDEX.kana]! += (bits & KANA) === 0 ? 0 : 1;
      sums[INDEX.other]! += (bits & OTHER) === 0 ? 0 : 1;
    }
    previous = bits;
    previousUnit = unit;
  }
  return sums;
}
