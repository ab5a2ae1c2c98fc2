/* eslint-disable @typescript-eslint/no-non-null-assertion -- hot loops over typed arrays: slots are masked */

/** Longest piece that can be its own key: of Latin-1 characters, one byte each. */
export const shortUnits = 8;
/** Longest one of other characters, two bytes each. */
const wideUnits = 4;
const notLatin = 0xff00ff00;

/** The key's two words, then length × 256 + tokens and whether it is wide; 0 = empty. */
const entryWords = 3;
const wideFlag = 1 << 16;
const maxCachedTokens = 255;

const firstSlots = 1 << 12;
const mostSlots = 1 << 16;
const emptySlot = 0;

/** The piece cannot be its own key. */
const notShort = -1;

/** What of a word belongs to the piece, by the units the piece has left there. */
const wordMasks = Int32Array.of(0, 0xffff, -1);
const pairsOfUnits = shortUnits / 2;

/** Masks of the four pairs of units for each length, side by side. */
const keyMasks = Int32Array.from({ length: (shortUnits + 1) * pairsOfUnits }, (_, i) => {
  const length = Math.floor(i / pairsOfUnits);
  const unitsLeft = length - (i % pairsOfUnits) * 2;
  return wordMasks[Math.min(Math.max(unitsLeft, 0), 2)]!;
});

/**
 * Token counts of short pieces, most of any text. A piece is its own key: eight bytes, so that nothing
 * is read or compared in a loop, whose unpredictable end would cost more than the work. Grows with the
 * text, because a table that fits the processor's cache is faster, up to 0.8 MB; then it starts over.
 */
export class ShortPieceCache {
  #slots: Int32Array;
  #mask: number;
  #entries = 0;
  #missed0 = 0;
  #missed1 = 0;
  #missedEntry = 0;

  constructor() {
    this.#slots = new Int32Array(firstSlots * entryWords);
    this.#mask = firstSlots - 1;
  }

  /**
   * Token count of the piece of `length` units at `start`, `notShort`, or 0 when unknown; `insert`
   * then stores it. `units` must be readable for eight units.
   */
  find(units: DataView, start: number, length: number): number {
    const at = start * 2;
    const m = length * pairsOfUnits;
    let word0 = units.getInt32(at, true) & keyMasks[m]!;
    let word1 = units.getInt32(at + 4, true) & keyMasks[m + 1]!;
    const c = units.getInt32(at + 8, true) & keyMasks[m + 2]!;
    const d = units.getInt32(at + 12, true) & keyMasks[m + 3]!;
    let entry = length << 8;
    if (((word0 | word1 | c | d) & notLatin) === 0) {
      word0 |= word1 << 8;
      word1 = c | (d << 8);
    } else if (length <= wideUnits) {
      entry |= wideFlag;
    } else {
      return notShort;
    }
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = hashOf(word0, word1) & mask;
    for (;;) {
      const k = slot * entryWords;
      const found = slots[k + 2]!;
      if (((slots[k]! ^ word0) | (slots[k + 1]! ^ word1) | ((found ^ entry) & ~0xff)) === 0) {
        return found & 0xff;
      }
      if (found === emptySlot) {
        this.#missed0 = word0;
        this.#missed1 = word1;
        this.#missedEntry = entry;
        return 0;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** Stores the count of the piece that `find` has just missed. */
  insert(tokens: number): void {
    if (tokens > maxCachedTokens) {
      return;
    }
    if (this.#entries * 2 > this.#mask) {
      this.#makeRoom();
    }
    this.#put(this.#missed0, this.#missed1, this.#missedEntry | tokens);
    this.#entries++;
  }

  #put(word0: number, word1: number, entry: number): void {
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = hashOf(word0, word1) & mask;
    while (slots[slot * entryWords + 2] !== emptySlot) {
      slot = (slot + 1) & mask;
    }
    slots[slot * entryWords] = word0;
    slots[slot * entryWords + 1] = word1;
    slots[slot * entryWords + 2] = entry;
  }

  #makeRoom(): void {
    const old = this.#slots;
    if (this.#mask + 1 === mostSlots) {
      old.fill(emptySlot);
      this.#entries = 0;
      return;
    }
    this.#slots = new Int32Array(old.length * 2);
    this.#mask = this.#mask * 2 + 1;
    for (let k = 0; k < old.length; k += entryWords) {
      if (old[k + 2] !== emptySlot) {
        this.#put(old[k]!, old[k + 1]!, old[k + 2]!);
      }
    }
  }
}

function hashOf(word0: number, word1: number): number {
  let hash = Math.imul(word0, 0x9e3779b1) ^ Math.imul(word1, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x735a2d97);
  return hash ^ (hash >>> 15);
}
