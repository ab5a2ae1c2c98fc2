/* eslint-disable @typescript-eslint/no-non-null-assertion -- class table that covers every UTF-16 unit */
import type { Measure } from '../blocks/measure';
import { isHighSurrogate } from '../bpe/wellFormed';

/**
 * What estimators read from a text beside token counts. All add up over blocks. The names and
 * definitions are those the Claude coefficients were fitted with.
 */
const features = [
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

export type FeatureName = (typeof features)[number];

export const featuresMeasureId = 'features';

const featureIndexes = Object.fromEntries(features.map((name, i) => [name, i])) as Record<
  FeatureName,
  number
>;

export function featureIndex(name: FeatureName): number {
  return featureIndexes[name];
}

/** Bits of a character's class. */
const upper = 1;
const lower = 2;
const letter = 4;
const digit = 8;
const punctuationMark = 16;
const han = 32;
const kana = 64;
const other = 128;
const foreignLetter = 256;
const known = 512;

const classTests: readonly (readonly [RegExp, number])[] = [
  [/\p{Lu}/u, upper],
  [/\p{Ll}/u, lower],
  [/\p{L}/u, letter],
  [/[0-9]/, digit],
  [/[!-/:-@[-`{-~]/, punctuationMark],
  [/\p{Script=Han}/u, han],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, kana],
  [/[^\x00-\x7f\p{Script=Han}\p{Script=Latin}]/u, other],
  [/(?=\p{L})[^\p{Script=Latin}\p{Script=Han}]/u, foreignLetter],
];

function classify(codePoint: number): number {
  const char = String.fromCodePoint(codePoint);
  return classTests.reduce((bits, [test, bit]) => (test.test(char) ? bits | bit : bits), known);
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
const spaceUnit = 0x20;
const tabUnit = 0x09;
const newlineUnit = 0x0a;

export const featuresMeasure: Measure = {
  id: featuresMeasureId,
  width: features.length,
  measure: measureFeatures,
  measureWithin: measureFeatures,
};

function measureFeatures(text: string): Float64Array {
  const sums = new Float64Array(features.length);
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
    digitsInRun = (bits & digit) === 0 ? 0 : digitsInRun + 1;
    const capitalsBefore = capitalsInRun;
    capitalsInRun = (bits & upper) === 0 ? 0 : capitalsInRun + 1;

    if ((bits & letter) !== 0) {
      sums[featureIndexes.letters]!++;
      sums[featureIndexes.words]! += (previous & letter) === 0 ? 1 : 0;
      sums[featureIndexes.upper]! += (bits & upper) === 0 ? 0 : 1;
      sums[featureIndexes.lower]! += (bits & lower) === 0 ? 0 : 1;
      sums[featureIndexes.allCaps]! += capitalsInRun === 2 ? 1 : 0;
      sums[featureIndexes.capitalised]! += capitalsBefore > 0 && (bits & lower) !== 0 ? 1 : 0;
      sums[featureIndexes.foreignLetters]! += (bits & foreignLetter) === 0 ? 0 : 1;
      if (unit < 128 && (bits & upper) !== 0 && previousUnit < 128 && (previous & lower) !== 0) {
        sums[featureIndexes.camelHumps]!++;
      }
    } else if ((bits & digit) !== 0) {
      sums[featureIndexes.digitGroups]! += digitsInRun % 3 === 1 ? 1 : 0;
    } else if ((bits & punctuationMark) !== 0) {
      sums[featureIndexes.punctuation]!++;
      sums[featureIndexes.punctuationRuns]! += (previous & punctuationMark) === 0 ? 1 : 0;
    } else if (unit === spaceUnit) {
      sums[featureIndexes.spaceRuns]! += previousUnit === spaceUnit ? 0 : 1;
    } else if (unit === newlineUnit) {
      sums[featureIndexes.newlines]!++;
    } else if (unit === tabUnit) {
      sums[featureIndexes.tabRuns]! += previousUnit === tabUnit ? 0 : 1;
    }
    if ((bits & (han | kana | other)) !== 0) {
      sums[featureIndexes.han]! += (bits & han) === 0 ? 0 : 1;
      sums[featureIndexes.kana]! += (bits & kana) === 0 ? 0 : 1;
      sums[featureIndexes.other]! += (bits & other) === 0 ? 0 : 1;
    }
    previous = bits;
    previousUnit = unit;
  }
  return sums;
}
