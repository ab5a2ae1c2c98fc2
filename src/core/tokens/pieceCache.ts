/* eslint-disable @typescript-eslint/no-non-null-assertion -- hot loops over typed arrays: slots are masked, the arena is checked on insert */

/** Longer pieces are rare and would fill the arena. */
export const MAX_CACHED_UNITS = 48;
const MAX_CACHED_TOKENS = 255;

const SLOTS = 1 << 17;
const MASK = SLOTS - 1;
const MAX_LOAD = SLOTS * 0.6;
const ARENA_UNITS = SLOTS * 4;
const EMPTY = 0;

/**
 * Token counts of pieces seen before: source code repeats its words. Compares the text itself, so a
 * hash collision costs time, never a wrong count. About 1.8 MB; starts over when full, which keeps
 * it bounded without bookkeeping per hit.
 */
export class PieceCache {
  private readonly offsets = new Int32Array(SLOTS);
  private readonly lengths = new Uint8Array(SLOTS);
  private readonly tokens = new Uint8Array(SLOTS);
  private readonly arena = new Uint16Array(ARENA_UNITS);
  /** Offset 0 means "empty slot", so the arena starts at 1. */
  private arenaEnd = 1;
  private entries = 0;
  private missSlot = 0;

  /** Token count of `text[start, end)`, or 0 when unknown; `insert` then stores it in the free slot found. */
  find(text: string, start: number, end: number): number {
    const { offsets, lengths, arena } = this;
    const length = end - start;
    let slot = hash(text, start, end) & MASK;
    for (;;) {
      const offset = offsets[slot]!;
      if (offset === EMPTY) {
        this.missSlot = slot;
        return 0;
      }
      if (lengths[slot] === length) {
        let i = 0;
        while (i < length && arena[offset + i] === text.charCodeAt(start + i)) {
          i++;
        }
        if (i === length) {
          return this.tokens[slot]!;
        }
      }
      slot = (slot + 1) & MASK;
    }
  }

  /** Stores the count of the piece that `find` has just missed. */
  insert(text: string, start: number, end: number, tokens: number): void {
    if (tokens > MAX_CACHED_TOKENS) {
      return;
    }
    const length = end - start;
    if (this.entries > MAX_LOAD || this.arenaEnd + length > ARENA_UNITS) {
      this.clear();
      return;
    }
    this.offsets[this.missSlot] = this.arenaEnd;
    this.lengths[this.missSlot] = length;
    this.tokens[this.missSlot] = tokens;
    for (let i = 0; i < length; i++) {
      this.arena[this.arenaEnd + i] = text.charCodeAt(start + i);
    }
    this.arenaEnd += length;
    this.entries++;
  }

  private clear(): void {
    this.offsets.fill(EMPTY);
    this.arenaEnd = 1;
    this.entries = 0;
  }
}

/** FNV-1a over UTF-16 units, with the high bits mixed down because the slot uses the low ones. */
function hash(text: string, start: number, end: number): number {
  let value = end - start;
  for (let i = start; i < end; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return value ^ (value >>> 12);
}
