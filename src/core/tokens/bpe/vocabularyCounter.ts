/* eslint-disable @typescript-eslint/no-non-null-assertion -- hot loops over typed arrays: every index is below the text's length */
import { type PieceFinder, pieceFinder } from './borderFinder';
import { LongPieces, neverOutOfTime } from './longPieces';
import { longPieceSymbols, PieceMerger } from './merge';
import { PairTable } from './pairTable';
import { maxCachedUnits, PieceCache } from './pieceCache';
import { shortUnits, ShortPieceCache } from './shortPieceCache';
import { symbolsPerUnit, type SymbolReader, codePointReader, readBytes } from './symbols';
import { endUnit } from './unitClasses';
import { readAscii, textOfUnits } from './units';
import type { Vocabulary } from './vocabularyFile';
import { isHighSurrogate, wellFormed } from './wellFormed';

/**
 * Longer pieces (one unbroken run) are counted in windows of this many UTF-16 units: it bounds the
 * memory that merging takes, and what one edit has counted anew.
 */
export const windowUnits = 4096;

/** Room for any block; longer texts get an array of their own. */
const keptUnits = 32_768;

export interface BlockCount {
  readonly tokens: number;
  /** How often a piece was cut at a window's edge; above 0 the count is approximate. */
  readonly windowCuts: number;
}

/**
 * Counts the tokens of a text with one vocabulary. Special-token strings count as the ordinary text
 * they are. Works on texts of any kind and never throws; its time is linear in the text but for the
 * bounded windows, so hand it long documents in blocks (see `textBlocks`) to stay interruptible.
 */
export class VocabularyCounter {
  #windowUnits = windowUnits;
  readonly #merger: PieceMerger;
  readonly #longPieces: LongPieces;
  readonly #shortCache = new ShortPieceCache();
  readonly #cache = new PieceCache();
  readonly #finder: PieceFinder;
  readonly #readSymbols: SymbolReader;
  readonly #normalization: 'NFC' | 'NFKC' | null;
  readonly #wholePieces: ReadonlySet<string>;
  readonly #longestWholePiece: number;
  readonly #userSymbols: ReadonlySet<string>;
  readonly #longestUserSymbol: number;
  /** SentencePiece keeps newline runs as user symbols; a run of the pattern is one of them. */
  readonly #newlineRunsAreTokens: boolean;
  /**
   * The units of the text, then `endUnit`: every unit is looked at several times, and reading a string
   * costs several times as much as reading an array.
   */
  #units = new Uint16Array(keptUnits);
  #unitWords = new DataView(this.#units.buffer);
  /** Where each piece of the text ends. */
  #ends = new Int32Array(keptUnits);
  #windowCuts = 0;
  readonly #lastLong = { units: new Uint16Array(windowUnits), length: 0, tokens: 0 };

  constructor(vocabulary: Vocabulary, pairs: PairTable = PairTable.of(vocabulary)) {
    const { header } = vocabulary;
    this.#merger = new PieceMerger(pairs);
    this.#longPieces = new LongPieces(pairs);
    this.#finder = pieceFinder(header.pattern, header.userSymbols);
    this.#readSymbols = header.symbols === 'bytes' ? readBytes : codePointReader(vocabulary);
    this.#normalization = header.normalization;
    this.#wholePieces = new Set(header.wholePieces);
    this.#longestWholePiece = longestOf(header.wholePieces);
    this.#userSymbols = new Set(header.userSymbols);
    this.#longestUserSymbol = longestOf(header.userSymbols);
    this.#newlineRunsAreTokens = header.symbols === 'codePoints';
  }

  count(text: string): BlockCount {
    return this.#countBlock(text, neverOutOfTime);
  }

  /**
   * Counts until `outOfTime` says so, which it is asked about once a millisecond while a long piece is
   * merged; `null` then, and the same call again goes on. Another text in between begins anew.
   */
  countWithin(text: string, outOfTime: () => boolean): BlockCount | null {
    const counted = this.#countBlock(text, outOfTime);
    return this.#longPieces.isPaused ? null : counted;
  }

  /** The exact count of any text, however long a step it takes: for checking the windows. */
  countWithoutWindows(text: string): number {
    this.#windowUnits = Infinity;
    try {
      return this.count(text).tokens;
    } finally {
      this.#windowUnits = windowUnits;
    }
  }

  #countBlock(text: string, outOfTime: () => boolean): BlockCount {
    this.#windowCuts = 0;
    this.#longPieces.begin(text, outOfTime);
    const tokens = this.#countPrepared(text);
    this.#longPieces.end();
    return { tokens, windowCuts: this.#windowCuts };
  }

  #countPrepared(text: string): number {
    const isAscii = this.#readUnits(text);
    const prepared = isAscii ? text : this.#prepare(text);
    if (prepared !== text) {
      this.#readUnits(prepared);
    }
    const tokens = this.#countUnits(prepared);
    if (this.#units.length > keptUnits) {
      this.#setUnits(keptUnits);
    }
    return tokens;
  }

  #setUnits(size: number): void {
    this.#units = new Uint16Array(size);
    this.#unitWords = new DataView(this.#units.buffer);
    this.#ends = new Int32Array(size);
  }

  #prepare(text: string): string {
    const clean = wellFormed(text);
    return this.#normalization === null ? clean : clean.normalize(this.#normalization);
  }

  /** Copies the text to `units` and tells whether it is all ASCII, which needs no preparation. */
  #readUnits(text: string): boolean {
    const length = text.length;
    if (length + shortUnits > this.#units.length) {
      this.#setUnits(length + shortUnits);
    }
    const isAscii = readAscii(text, this.#units);
    if (!isAscii) {
      this.#readAny(text);
    }
    this.#units[length] = endUnit;
    return isAscii;
  }

  #readAny(text: string): void {
    const units = this.#units;
    const finder = this.#finder;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      units[i] = unit;
      if (unit >= 128) {
        finder.learn(unit);
      }
    }
  }

  #countUnits(text: string): number {
    const ends = this.#ends;
    const pieces = this.#finder.find(text, this.#units, ends);
    let tokens = 0;
    let start = 0;
    for (let i = 0; i < pieces; i++) {
      const end = ends[i]!;
      tokens += this.#countPiece(start, end);
      start = end;
    }
    return tokens;
  }

  #countPiece(start: number, end: number): number {
    const length = end - start;
    if (length <= shortUnits) {
      const known = this.#shortCache.find(this.#unitWords, start, length);
      if (known > 0) {
        return known;
      }
      if (known === 0) {
        return this.#countNewShort(start, end);
      }
    }
    return this.#countLonger(start, end);
  }

  #countNewShort(start: number, end: number): number {
    const tokens = this.#countUncached(start, end);
    this.#shortCache.insert(tokens);
    return tokens;
  }

  #countLonger(start: number, end: number): number {
    const units = this.#units;
    const cache = this.#cache;
    const length = end - start;
    if (length > maxCachedUnits) {
      return length > this.#windowUnits
        ? this.#countInWindows(start, end)
        : this.#countLong(start, end);
    }
    const known = cache.find(units, start, end);
    if (known > 0) {
      return known;
    }
    const tokens = this.#countUncached(start, end);
    cache.insert(units, start, end, tokens);
    return tokens;
  }

  #countInWindows(start: number, end: number): number {
    let tokens = 0;
    let at = start;
    while (end - at > windowUnits) {
      const inPair = isHighSurrogate(this.#units[at + windowUnits - 1]!);
      const windowEnd = at + windowUnits - (inPair ? 1 : 0);
      tokens += this.#countLong(at, windowEnd);
      this.#windowCuts++;
      at = windowEnd;
    }
    // A short rest would take the memory of the long windows before it, which may all be alike.
    const isShort = end - at <= maxCachedUnits;
    return tokens + (isShort ? this.#countUncached(at, end) : this.#countLong(at, end));
  }

  /** An endless run of one character is the same piece again and again. */
  #countLong(start: number, end: number): number {
    const units = this.#units;
    const lastLong = this.#lastLong;
    const longPieces = this.#longPieces;
    const length = end - start;
    if (length === lastLong.length) {
      let same = 0;
      while (same < length && units[start + same] === lastLong.units[same]) {
        same++;
      }
      if (same === length) {
        return lastLong.tokens;
      }
    }
    const tokens = longPieces.find(start) || this.#countUncached(start, end);
    if (length <= windowUnits && !longPieces.isPaused) {
      lastLong.units.set(units.subarray(start, end));
      lastLong.length = length;
      lastLong.tokens = tokens;
    }
    return tokens;
  }

  #countUncached(start: number, end: number): number {
    const merger = this.#merger;
    const units = this.#units;
    if (this.#newlineRunsAreTokens && units[start] === 0x0a) {
      return 1;
    }
    if (
      end - start <= this.#longestUserSymbol &&
      this.#userSymbols.has(textOfUnits(units.subarray(start, end)))
    ) {
      return 1;
    }
    merger.reserve((end - start) * symbolsPerUnit);
    const symbols = this.#readSymbols(units, start, end, merger.symbols);
    if (symbols <= this.#longestWholePiece && this.#isWholePiece(symbols)) {
      return 1;
    }
    return symbols > longPieceSymbols
      ? this.#longPieces.count(start, merger.symbols, symbols)
      : merger.merge(symbols);
  }

  #isWholePiece(length: number): boolean {
    return this.#wholePieces.has(textOfUnits(this.#merger.symbols.subarray(0, length)));
  }
}

/** A fetched file may bring more of them than a call takes arguments. */
function longestOf(texts: readonly string[]): number {
  return texts.reduce((longest, { length }) => Math.max(longest, length), 0);
}
