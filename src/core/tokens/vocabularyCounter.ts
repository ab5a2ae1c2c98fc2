/* eslint-disable @typescript-eslint/no-non-null-assertion -- hot loops over typed arrays: every index is below the text's length */
import { type BorderFinder, UNDECIDED, borderFinder } from './borderFinder';
import { PieceMerger } from './merge';
import { PairTable } from './pairTable';
import { compilePattern } from './patterns';
import { readAscii } from './asciiText';
import { MAX_CACHED_UNITS, PieceCache } from './pieceCache';
import { SHORT_UNITS, ShortPieceCache } from './shortPieceCache';
import { SYMBOLS_PER_UNIT, type SymbolReader, codePointReader, readBytes } from './symbols';
import { END_UNIT } from './unitClasses';
import type { Vocabulary } from './vocabularyFile';
import { wellFormed } from './wellFormed';

/**
 * Longer pieces (one unbroken run) are counted in windows of this many UTF-16 units: it bounds the
 * longest step that cannot be interrupted to about a millisecond.
 */
export const WINDOW_UNITS = 4096;

/** Room for any block; longer texts get an array of their own. */
const KEPT_UNITS = 32_768;

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
  private windowUnits = WINDOW_UNITS;
  private readonly merger: PieceMerger;
  private readonly shortCache = new ShortPieceCache();
  private readonly cache = new PieceCache();
  /** Tokens of every single unit seen so far as a piece of its own; 0 = not yet. */
  private readonly unitTokens = new Uint8Array(0x10000);
  private readonly pattern: RegExp;
  private readonly finder: BorderFinder | null;
  private readonly readSymbols: SymbolReader;
  private readonly normalization: 'NFC' | 'NFKC' | null;
  private readonly wholePieces: ReadonlySet<string>;
  private readonly longestWholePiece: number;
  private readonly userSymbols: ReadonlySet<string>;
  private readonly longestUserSymbol: number;
  /** SentencePiece keeps newline runs as user symbols; a run of the pattern is one of them. */
  private readonly newlineRunsAreTokens: boolean;
  /**
   * The units of the text, then `END_UNIT`: every unit is looked at several times, and reading a string
   * costs several times as much as reading an array.
   */
  private units = new Uint16Array(KEPT_UNITS);
  private unitWords = new DataView(this.units.buffer);
  private windowCuts = 0;

  constructor(vocabulary: Vocabulary, pairs: PairTable = PairTable.of(vocabulary)) {
    const { header } = vocabulary;
    this.merger = new PieceMerger(pairs);
    this.pattern = compilePattern(header.pattern, header.userSymbols);
    this.finder = borderFinder(header.pattern);
    this.readSymbols = header.symbols === 'bytes' ? readBytes : codePointReader(vocabulary);
    this.normalization = header.normalization;
    this.wholePieces = new Set(header.wholePieces);
    this.longestWholePiece = Math.max(0, ...header.wholePieces.map(piece => piece.length));
    this.userSymbols = new Set(header.userSymbols);
    this.longestUserSymbol = Math.max(0, ...header.userSymbols.map(symbol => symbol.length));
    this.newlineRunsAreTokens = header.symbols === 'codePoints';
  }

  count(text: string): BlockCount {
    this.windowCuts = 0;
    const tokens = this.countPrepared(text);
    return { tokens, windowCuts: this.windowCuts };
  }

  /** The exact count of any text, however long a step it takes: for checking the windows. */
  countWithoutWindows(text: string): number {
    this.windowUnits = Infinity;
    try {
      return this.countPrepared(text);
    } finally {
      this.windowUnits = WINDOW_UNITS;
    }
  }

  private countPrepared(text: string): number {
    const isAscii = this.readUnits(text);
    const prepared = isAscii ? text : this.prepare(text);
    if (prepared !== text) {
      this.readUnits(prepared);
    }
    const tokens = this.countUnits(prepared);
    if (this.units.length > KEPT_UNITS) {
      this.setUnits(KEPT_UNITS);
    }
    return tokens;
  }

  private setUnits(size: number): void {
    this.units = new Uint16Array(size);
    this.unitWords = new DataView(this.units.buffer);
  }

  private prepare(text: string): string {
    const clean = wellFormed(text);
    return this.normalization === null ? clean : clean.normalize(this.normalization);
  }

  /** Copies the text to `units` and tells whether it is all ASCII, which needs no preparation. */
  private readUnits(text: string): boolean {
    const length = text.length;
    if (length + SHORT_UNITS > this.units.length) {
      this.setUnits(length + SHORT_UNITS);
    }
    const isAscii = readAscii(text, this.units);
    if (!isAscii) {
      this.readAny(text);
    }
    this.units[length] = END_UNIT;
    return isAscii;
  }

  private readAny(text: string): void {
    const { units } = this;
    const classes = this.finder?.classes;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      units[i] = unit;
      if (unit >= 128) {
        classes?.learn(unit);
      }
    }
  }

  private countUnits(text: string): number {
    const { finder, units } = this;
    const length = text.length;
    let tokens = 0;
    let at = 0;
    while (at < length) {
      let end = finder === null ? UNDECIDED : finder.pieceEnd(units, at);
      if (end === UNDECIDED) {
        end = this.borderByPattern(text, at);
      }
      tokens += this.countPiece(at, end);
      at = end;
    }
    return tokens;
  }

  private borderByPattern(text: string, at: number): number {
    const { pattern } = this;
    pattern.lastIndex = at;
    if (pattern.test(text)) {
      return pattern.lastIndex;
    }
    // Nothing matches here: what lies before the next match is a piece of its own, as `Split` isolates it.
    let end = at;
    do {
      end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
      pattern.lastIndex = end;
    } while (end < text.length && !pattern.test(text));
    return end;
  }

  private countPiece(start: number, end: number): number {
    const length = end - start;
    const { units } = this;
    if (length === 1) {
      return this.countUnit(start);
    }
    if (length > MAX_CACHED_UNITS) {
      return length > this.windowUnits
        ? this.countInWindows(start, end)
        : this.countUncached(start, end);
    }
    if (length <= SHORT_UNITS) {
      return this.countShort(start, length);
    }
    const known = this.cache.find(units, start, end);
    if (known > 0) {
      return known;
    }
    const tokens = this.countUncached(start, end);
    this.cache.insert(units, start, end, tokens);
    return tokens;
  }

  private countShort(start: number, length: number): number {
    const { shortCache } = this;
    let tokens = shortCache.find(this.unitWords, start, length);
    if (tokens === 0) {
      tokens = this.countUncached(start, start + length);
      shortCache.insert(length, tokens);
    }
    return tokens;
  }

  private countUnit(at: number): number {
    const unit = this.units[at]!;
    let tokens = this.unitTokens[unit]!;
    if (tokens === 0) {
      tokens = this.countUncached(at, at + 1);
      this.unitTokens[unit] = tokens;
    }
    return tokens;
  }

  private countInWindows(start: number, end: number): number {
    let tokens = 0;
    let at = start;
    while (end - at > WINDOW_UNITS) {
      const inPair = isHighSurrogate(this.units[at + WINDOW_UNITS - 1]!);
      const windowEnd = at + WINDOW_UNITS - (inPair ? 1 : 0);
      tokens += this.countUncached(at, windowEnd);
      this.windowCuts++;
      at = windowEnd;
    }
    return tokens + this.countUncached(at, end);
  }

  private countUncached(start: number, end: number): number {
    const { merger, units } = this;
    if (this.newlineRunsAreTokens && units[start] === 0x0a) {
      return 1;
    }
    if (
      end - start <= this.longestUserSymbol &&
      this.userSymbols.has(String.fromCharCode(...units.subarray(start, end)))
    ) {
      return 1;
    }
    merger.reserve((end - start) * SYMBOLS_PER_UNIT);
    const symbols = this.readSymbols(units, start, end, merger.symbols);
    if (symbols <= this.longestWholePiece && this.isWholePiece(symbols)) {
      return 1;
    }
    return merger.merge(symbols);
  }

  private isWholePiece(length: number): boolean {
    return this.wholePieces.has(String.fromCharCode(...this.merger.symbols.subarray(0, length)));
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
