/* eslint-disable @typescript-eslint/no-non-null-assertion -- indexes below the end, and tables that cover every UTF-16 unit */
import type { Vocabulary } from './vocabularyFile';

const replacementCharacter = 0xfffd;
const space = 0x20;
/** SentencePiece's visible space, U+2581. */
const lowerBlock = 0x2581;

/** Most symbols one UTF-16 unit can become. */
export const symbolsPerUnit = 3;

/** Writes the symbols of `units[start, end)` into `out` and returns how many. */
export type SymbolReader = (
  units: Uint16Array,
  start: number,
  end: number,
  out: Int32Array,
) => number;

/** UTF-8 bytes; a lone surrogate becomes U+FFFD, as in `toWellFormed`. */
export function readBytes(units: Uint16Array, start: number, end: number, out: Int32Array): number {
  let length = 0;
  for (let i = start; i < end; i++) {
    const unit = units[i]!;
    if (unit < 0x80) {
      out[length++] = unit;
    } else {
      const codePoint = wellFormedCodePointAt(units, i, end);
      i += codePoint > 0xffff ? 1 : 0;
      length = pushUtf8(codePoint, out, length);
    }
  }
  return length;
}

/** Code points of the vocabulary, and UTF-8 bytes for those it lacks. A space reads as U+2581. */
export function codePointReader({ header, baseCodePoints }: Vocabulary): SymbolReader {
  const inPlane0 = new Int32Array(0x10000);
  const beyond = new Map<number, number>();
  baseCodePoints.forEach((codePoint, i) => {
    if (codePoint < 0x10000) {
      inPlane0[codePoint] = 256 + i;
    } else {
      beyond.set(codePoint, 256 + i);
    }
  });
  if (header.symbols === 'codePoints') {
    inPlane0[space] = inPlane0[lowerBlock]!;
  }
  return (units, start, end, out) => {
    let length = 0;
    for (let i = start; i < end; i++) {
      const codePoint = wellFormedCodePointAt(units, i, end);
      i += codePoint > 0xffff ? 1 : 0;
      const symbol = codePoint > 0xffff ? beyond.get(codePoint) : inPlane0[codePoint];
      if (symbol === undefined || symbol === 0) {
        length = pushUtf8(codePoint, out, length);
      } else {
        out[length++] = symbol;
      }
    }
    return length;
  };
}

function wellFormedCodePointAt(units: Uint16Array, index: number, end: number): number {
  const unit = units[index]!;
  if (unit < 0xd800 || unit > 0xdfff) {
    return unit;
  }
  const next = unit < 0xdc00 && index + 1 < end ? units[index + 1]! : 0;
  return next >= 0xdc00 && next <= 0xdfff
    ? 0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00)
    : replacementCharacter;
}

function pushUtf8(codePoint: number, out: Int32Array, length: number): number {
  if (codePoint < 0x80) {
    out[length++] = codePoint;
  } else if (codePoint < 0x800) {
    out[length++] = 0xc0 | (codePoint >> 6);
    out[length++] = 0x80 | (codePoint & 0x3f);
  } else {
    if (codePoint < 0x10000) {
      out[length++] = 0xe0 | (codePoint >> 12);
    } else {
      out[length++] = 0xf0 | (codePoint >> 18);
      out[length++] = 0x80 | ((codePoint >> 12) & 0x3f);
    }
    out[length++] = 0x80 | ((codePoint >> 6) & 0x3f);
    out[length++] = 0x80 | (codePoint & 0x3f);
  }
  return length;
}
