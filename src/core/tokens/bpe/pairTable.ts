/* eslint-disable @typescript-eslint/no-non-null-assertion -- hot loops over typed arrays: every index is masked into range */
import { noPair, type Vocabulary } from './vocabularyFile';

/** The "rank" of two symbols that do not merge: larger than every symbol id. */
export const noMerge = 0x7fffffff;

const emptySlot = -1;
const fieldsPerSlot = 3;

/**
 * Which symbol two neighbouring symbols merge into. Merged ids rise in rank order, so the id is the
 * rank too. Open addressing in one typed array: filling it is the whole cost of loading a vocabulary.
 */
export class PairTable {
  /** Triples left, right, merged. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor({ header }: Vocabulary) {
    let capacity = 1;
    while (capacity < (header.merges + header.extraPairs.length) * 2) {
      capacity *= 2;
    }
    this.#mask = capacity - 1;
    this.#slots = new Int32Array(capacity * fieldsPerSlot).fill(emptySlot);
    for (const [left, right, merged] of header.extraPairs) {
      this.#add(left, right, merged);
    }
  }

  /** A table with all merges of the vocabulary. */
  static of(vocabulary: Vocabulary): PairTable {
    const table = new PairTable(vocabulary);
    table.fill(vocabulary, 0, vocabulary.header.merges);
    return table;
  }

  /** Adds the merges `from` (inclusive) `to` (exclusive), so that filling can be spread over time. */
  fill({ header, left, right }: Vocabulary, from: number, to: number): void {
    const firstMerged = 256 + header.baseCodePoints;
    for (let i = from; i < Math.min(to, header.merges); i++) {
      if (left[i] !== noPair) {
        this.#add(left[i]!, right[i]!, firstMerged + i);
      }
    }
  }

  /** The symbol the two merge into, or `noMerge`. */
  merged(left: number, right: number): number {
    const slots = this.#slots;
    for (let slot = this.#hash(left, right); ; slot = (slot + 1) & this.#mask) {
      const at = slot * fieldsPerSlot;
      const found = slots[at]!;
      if (found === emptySlot) {
        return noMerge;
      }
      if (found === left && slots[at + 1] === right) {
        return slots[at + 2]!;
      }
    }
  }

  /** The first of two equal pairs wins: it has the better rank. */
  #add(left: number, right: number, merged: number): void {
    const slots = this.#slots;
    let at = this.#hash(left, right) * fieldsPerSlot;
    while (slots[at] !== emptySlot) {
      if (slots[at] === left && slots[at + 1] === right) {
        return;
      }
      at = ((at / fieldsPerSlot + 1) & this.#mask) * fieldsPerSlot;
    }
    slots[at] = left;
    slots[at + 1] = right;
    slots[at + 2] = merged;
  }

  #hash(left: number, right: number): number {
    const mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }
}
