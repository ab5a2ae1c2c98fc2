/* eslint-disable @typescript-eslint/no-non-null-assertion -- the file's length is checked before its planes are read */
import type { PatternName } from './patterns';
import { textOfUnits } from './units';

/**
 * The compact vocabulary file: no token strings, only which two symbols merge into the next one.
 *
 * Layout: `BPE1`, header length (u32, little endian), header (JSON, ASCII only), then byte planes:
 * base code points (low, middle, high byte of all), left symbols (same), right symbols (same).
 * Planes instead of records because equal bytes side by side compress to 60 %.
 *
 * Symbol ids: 0…255 are bytes, then the base code points (SentencePiece only), then one id per merge
 * in rank order.
 */
export interface VocabularyHeader {
  readonly id: string;
  /** `bytes` starts from UTF-8 bytes, `codePoints` from code points with bytes as the fallback. */
  readonly symbols: 'bytes' | 'codePoints';
  readonly pattern: PatternName;
  readonly normalization: 'NFC' | 'NFKC' | null;
  readonly merges: number;
  readonly baseCodePoints: number;
  /** Tokens no sequence of merges builds (one char per byte): a piece that equals one is one token. */
  readonly wholePieces: readonly string[];
  /** Further ways (left, right, merged) to build a token that no merge of the list builds. */
  readonly extraPairs: readonly (readonly [number, number, number])[];
  /** Strings the tokenizer cuts out of the text first; each is one token. */
  readonly userSymbols: readonly string[];
}

export interface Vocabulary {
  readonly header: VocabularyHeader;
  readonly baseCodePoints: Int32Array;
  /** Left and right symbol of each merge; `noPair` where a token has no merge of its own. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Marks a token that is not built by merging two symbols. */
export const noPair = 0xffffff;

const magic = [0x42, 0x50, 0x45, 0x31];
const prefixBytes = 8;
const bytesPerSymbol = 3;

/** Reads a vocabulary file. Throws an `Error` that says what is wrong with it. */
export function decodeVocabulary(file: Uint8Array): Vocabulary {
  if (file.length < prefixBytes || magic.some((byte, i) => file[i] !== byte)) {
    throw new Error('This is not a vocabulary file: it does not start with "BPE1".');
  }
  const headerLength = new DataView(file.buffer, file.byteOffset).getUint32(4, true);
  const payload = file.subarray(prefixBytes + headerLength);
  const header = JSON.parse(
    textOfUnits(file.subarray(prefixBytes, prefixBytes + headerLength)),
  ) as VocabularyHeader;
  const { baseCodePoints: bases, merges } = header;
  const expected = (bases + 2 * merges) * bytesPerSymbol;
  if (payload.length !== expected) {
    throw new Error(
      `The vocabulary file "${header.id}" is damaged: ${payload.length} bytes of merges, expected ${expected}.`,
    );
  }
  const symbolsAt = (symbol: number, count: number) =>
    readPlanes(payload.subarray(symbol * bytesPerSymbol), count);
  return {
    header,
    baseCodePoints: symbolsAt(0, bases),
    left: symbolsAt(bases, merges),
    right: symbolsAt(bases + merges, merges),
  };
}

/** Writes a vocabulary file; the same vocabulary always gives the same bytes. */
export function encodeVocabulary({ header, baseCodePoints, left, right }: Vocabulary): Uint8Array {
  const headerText = JSON.stringify(header).replace(
    /[\u007f-\uffff]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const symbols = baseCodePoints.length + left.length + right.length;
  const file = new Uint8Array(prefixBytes + headerText.length + symbols * bytesPerSymbol);
  file.set(magic);
  new DataView(file.buffer).setUint32(4, headerText.length, true);
  for (let i = 0; i < headerText.length; i++) {
    file[prefixBytes + i] = headerText.charCodeAt(i);
  }
  let offset = prefixBytes + headerText.length;
  for (const values of [baseCodePoints, left, right]) {
    writePlanes(values, file.subarray(offset));
    offset += values.length * bytesPerSymbol;
  }
  return file;
}

function readPlanes(bytes: Uint8Array, count: number): Int32Array {
  const values = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    values[i] = bytes[i]! | (bytes[count + i]! << 8) | (bytes[2 * count + i]! << 16);
  }
  return values;
}

function writePlanes(values: Int32Array, bytes: Uint8Array): void {
  values.forEach((value, i) => {
    for (let plane = 0; plane < bytesPerSymbol; plane++) {
      bytes[plane * values.length + i] = value >> (8 * plane);
    }
  });
}
