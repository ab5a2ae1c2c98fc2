/* eslint-disable @typescript-eslint/no-non-null-assertion -- hot loops over typed arrays: slots are masked */

/** Longest piece that fits a slot. */
export const SHORT_UNITS = 8;
const KEY_WORDS = SHORT_UNITS / 2;
/** The key, then length × 256 + tokens; 0 = empty. */
const WORDS = KEY_WORDS + 1;
const MAX_CACHED_TOKENS = 255;

const FIRST_SLOTS = 1 << 12;
const MOST_SLOTS = 1 << 16;
const EMPTY = 0;

/** What of a word belongs to the piece, by the units the piece has left there. */
const WORD_MASKS = Int32Array.of(0, 0xffff, -1);

/** Masks of the four key words for each length, side by side. */
const MASKS = Int32Array.from({ length: (SHORT_UNITS + 1) * KEY_WORDS }, (_, i) => {
  const length = Math.floor(i / KEY_WORDS);
  const unitsLeft = length - (i % KEY_WORDS) * 2;
  return WORD_MASKS[Math.min(Math.max(unitsLeft, 0), 2)]!;
});

/**
 * Token counts of pieces of up to eight units, most of any text. A piece is its own key: two units per
 * word, so that nothing is read or compared in a loop, whose unpredictable end would cost more than the
 * work. Grows with the text, because a table that fits the processor's cache is faster, up to 1.3 MB; then it starts over.
 */
export class ShortPieceCache {
  private slots = new Int32Array(FIRST_SLOTS * WORDS);
  private mask = FIRST_SLOTS - 1;
  private entries = 0;
  private readonly missed = new Int32Array(KEY_WORDS);

  /**
   * Token count of the piece of `length` units at `start`, or 0 when unknown; `insert` then stores it.
   * `units` must be readable for eight units.
   */
  find(units: DataView, start: number, length: number): number {
    const { slots, mask } = this;
    const at = start * 2;
    const m = length * KEY_WORDS;
    const a = units.getInt32(at, true) & MASKS[m]!;
    const b = units.getInt32(at + 4, true) & MASKS[m + 1]!;
    const c = units.getInt32(at + 8, true) & MASKS[m + 2]!;
    const d = units.getInt32(at + 12, true) & MASKS[m + 3]!;
    let slot = hashOf(a, b, c, d) & mask;
    for (;;) {
      const k = slot * WORDS;
      const entry = slots[k + 4]!;
      if (entry === EMPTY) {
        this.missed[0] = a;
        this.missed[1] = b;
        this.missed[2] = c;
        this.missed[3] = d;
        return 0;
      }
      if (
        ((slots[k]! ^ a) | (slots[k + 1]! ^ b) | (slots[k + 2]! ^ c) | (slots[k + 3]! ^ d)) === 0 &&
        entry >> 8 === length
      ) {
        return entry & 0xff;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** Stores the count of the piece of this length that `find` has just missed. */
  insert(length: number, tokens: number): void {
    if (tokens > MAX_CACHED_TOKENS) {
      return;
    }
    if (this.entries * 2 > this.mask) {
      this.makeRoom();
    }
    this.put(this.missed, 0, (length << 8) | tokens);
    this.entries++;
  }

  private put(key: Int32Array, from: number, entry: number): void {
    const { slots, mask } = this;
    const hash = hashOf(key[from]!, key[from + 1]!, key[from + 2]!, key[from + 3]!);
    let slot = hash & mask;
    while (slots[slot * WORDS + KEY_WORDS] !== EMPTY) {
      slot = (slot + 1) & mask;
    }
    for (let i = 0; i < KEY_WORDS; i++) {
      slots[slot * WORDS + i] = key[from + i]!;
    }
    slots[slot * WORDS + KEY_WORDS] = entry;
  }

  private makeRoom(): void {
    const old = this.slots;
    if (this.mask + 1 === MOST_SLOTS) {
      old.fill(EMPTY);
      this.entries = 0;
      return;
    }
    this.slots = new Int32Array(old.length * 2);
    this.mask = this.mask * 2 + 1;
    for (let k = 0; k < old.length; k += WORDS) {
      if (old[k + KEY_WORDS] !== EMPTY) {
        this.put(old, k, old[k + KEY_WORDS]!);
      }
    }
  }
}

function hashOf(a: number, b: number, c: number, d: number): number {
  let hash =
    Math.imul(a, 0x9e3779b1) +
    Math.imul(b, 0x85ebca6b) +
    Math.imul(c, 0xc2b2ae35) +
    Math.imul(d, 0x27d4eb2f);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x735a2d97);
  return hash ^ (hash >>> 15);
}
