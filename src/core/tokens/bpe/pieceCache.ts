/* eslint-disable @typescript-eslint/no-non-null-assertion -- hot loops over typed arrays: slots are masked, the arena is checked on insert */

/** Longer pieces are rare and would fill the arena. */
export const maxCachedUnits = 48;
const maxCachedTokens = 255;

const firstSlots = 1 << 13;
const mostSlots = 1 << 17;
const arenaUnits = mostSlots * 5;
/** Pieces that agree in all units the hash reads could pile up; from here on one is not worth a search. */
const mostProbes = 16;
const emptySlot = 0;

/**
 * Token counts of pieces seen before: source code repeats its words. Compares the text itself, so a
 * hash collision costs time, never a wrong count. Grows with the text, because a table that fits the
 * processor's own cache is several times as fast, up to 2.4 MB; then starts over, which keeps it bounded without
 * bookkeeping per hit.
 */
export class PieceCache {
  /** Hash and arena offset, side by side: nearly every piece is decided with one line of memory. */
  #slots = new Int32Array(firstSlots * 2);
  #mask = firstSlots - 1;
  /** One unit with length × 256 + tokens, then the piece. */
  readonly #arena = new Uint16Array(arenaUnits);
  /** Offset 0 means "empty slot", so the arena starts at 1. */
  #arenaEnd = 1;
  #entries = 0;
  #missHash = 0;
  #missSlot = 0;

  /**
   * Token count of `units[start, end)`, two units at least, or 0 when unknown; `insert` then stores it
   * in the slot found.
   */
  find(units: Uint16Array, start: number, end: number): number {
    const slots = this.#slots;
    const arena = this.#arena;
    const mask = this.#mask;
    const length = end - start;
    const hash = hashOf(units, start, length);
    let slot = hash & mask;
    for (let probe = 0; probe < mostProbes; probe++) {
      const offset = slots[2 * slot + 1]!;
      if (offset === emptySlot) {
        break;
      }
      if (slots[2 * slot] === hash) {
        const entry = arena[offset]!;
        if (entry >> 8 === length && equals(arena, offset + 1, units, start, length)) {
          return entry & 0xff;
        }
      }
      slot = (slot + 1) & mask;
    }
    this.#missHash = hash;
    this.#missSlot = slot;
    return 0;
  }

  /** Stores the count of the piece that `find` has just missed. */
  insert(units: Uint16Array, start: number, end: number, tokens: number): void {
    const slots = this.#slots;
    const arena = this.#arena;
    const arenaEnd = this.#arenaEnd;
    const missSlot = this.#missSlot;
    if (tokens > maxCachedTokens || slots[2 * missSlot + 1] !== emptySlot) {
      return;
    }
    const length = end - start;
    if (arenaEnd + length + 1 > arenaUnits || this.#entries * 2 >= mostSlots) {
      this.#clear();
      return;
    }
    slots[2 * missSlot] = this.#missHash;
    slots[2 * missSlot + 1] = arenaEnd;
    arena[arenaEnd] = (length << 8) | tokens;
    for (let i = 0; i < length; i++) {
      arena[arenaEnd + 1 + i] = units[start + i]!;
    }
    this.#arenaEnd += length + 1;
    this.#entries++;
    if (this.#entries * 2 > this.#mask) {
      this.#grow();
    }
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    const mask = this.#mask * 2 + 1;
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] !== emptySlot) {
        let slot = old[i]! & mask;
        while (slots[2 * slot + 1] !== emptySlot) {
          slot = (slot + 1) & mask;
        }
        slots[2 * slot] = old[i]!;
        slots[2 * slot + 1] = old[i + 1]!;
      }
    }
    this.#slots = slots;
    this.#mask = mask;
  }

  #clear(): void {
    this.#slots.fill(emptySlot);
    this.#arenaEnd = 1;
    this.#entries = 0;
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

/**
 * From the length and seven units spread over the piece, which is all of a short word. Without a loop,
 * because its unpredictable end would cost more than the sum.
 */
function hashOf(units: Uint16Array, start: number, length: number): number {
  const last = start + length - 1;
  const quarter = length >> 2;
  let hash =
    Math.imul(units[start]!, 0x9e3779b1) +
    Math.imul(units[start + 1]!, 0x85ebca6b) +
    Math.imul(units[start + quarter]!, 0xc2b2ae35) +
    Math.imul(units[start + (length >> 1)]!, 0x27d4eb2f) +
    Math.imul(units[last - quarter]!, 0x165667b1) +
    Math.imul(units[last - 1]!, 0x2c1b3c6d) +
    Math.imul(units[last]!, 0x297a2d39) +
    length;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x735a2d97);
  return hash ^ (hash >>> 15);
}
