/* eslint-disable @typescript-eslint/no-non-null-assertion -- hot loops over typed arrays: slots are masked, the arena is checked on insert */

/** Longer pieces are rare and would fill the arena. */
export const MAX_CACHED_UNITS = 48;
const MAX_CACHED_TOKENS = 255;

const SLOTS = 1 << 17;
const MASK = SLOTS - 1;
const MAX_LOAD = SLOTS * 0.6;
const ARENA_UNITS = SLOTS * 5;
const EMPTY = 0;

/**
 * Token counts of pieces seen before: source code repeats its words. Compares the text itself, so a
 * hash collision costs time, never a wrong count. About 2.4 MB; starts over when full, which keeps
 * it bounded without bookkeeping per hit.
 */
export class PieceCache {
  /** Hash and arena offset, side by side: nearly every piece is decided with one line of memory. */
  private readonly slots = new Int32Array(SLOTS * 2);
  /** One unit with length × 256 + tokens, then the piece. */
  private readonly arena = new Uint16Array(ARENA_UNITS);
  /** Offset 0 means "empty slot", so the arena starts at 1. */
  private arenaEnd = 1;
  private entries = 0;
  private missHash = 0;
  private missSlot = 0;

  /** Token count of `units[start, end)`, or 0 when unknown; `insert` then stores it in the free slot found. */
  find(units: Uint16Array, start: number, end: number): number {
    const { slots, arena } = this;
    const length = end - start;
    const hash = hashOf(units, start, end);
    for (let slot = hash & MASK; ; slot = (slot + 1) & MASK) {
      const offset = slots[2 * slot + 1]!;
      if (offset === EMPTY) {
        this.missHash = hash;
        this.missSlot = slot;
        return 0;
      }
      if (slots[2 * slot] === hash) {
        const entry = arena[offset]!;
        if (entry >> 8 === length && equals(arena, offset + 1, units, start, length)) {
          return entry & 0xff;
        }
      }
    }
  }

  /** Stores the count of the piece that `find` has just missed. */
  insert(units: Uint16Array, start: number, end: number, tokens: number): void {
    if (tokens > MAX_CACHED_TOKENS) {
      return;
    }
    const length = end - start;
    if (this.entries > MAX_LOAD || this.arenaEnd + length + 1 > ARENA_UNITS) {
      this.clear();
      return;
    }
    const { arena, arenaEnd } = this;
    this.slots[2 * this.missSlot] = this.missHash;
    this.slots[2 * this.missSlot + 1] = arenaEnd;
    arena[arenaEnd] = (length << 8) | tokens;
    for (let i = 0; i < length; i++) {
      arena[arenaEnd + 1 + i] = units[start + i]!;
    }
    this.arenaEnd += length + 1;
    this.entries++;
  }

  private clear(): void {
    this.slots.fill(EMPTY);
    this.arenaEnd = 1;
    this.entries = 0;
  }
}

function equals(
  left: Uint16Array,
  leftStart: number,
  right: Uint16Array,
  rightStart: number,
  length: number,
): boolean {
  let i = 0;
  while (i < length && left[leftStart + i] === right[rightStart + i]) {
    i++;
  }
  return i === length;
}

/** FNV-1a over UTF-16 units, with the high bits mixed down because the slot uses the low ones. */
function hashOf(units: Uint16Array, start: number, end: number): number {
  let value = end - start;
  for (let i = start; i < end; i++) {
    value = Math.imul(value ^ units[i]!, 0x01000193);
  }
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return value ^ (value >>> 12);
}
