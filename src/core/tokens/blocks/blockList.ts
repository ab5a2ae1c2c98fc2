/** A block of a document with what has been counted of it: one entry per measure, by the measure's slot. */
export interface CountedBlock {
  readonly text: string;
  readonly forced: boolean;
  readonly counts: (Float64Array | undefined)[];
}

/** A text of half a gigabyte has more blocks than a call takes arguments. */
const mostArguments = 10_000;

export interface BlockPosition {
  readonly index: number;
  /** Offset of the block's first unit in the document. */
  readonly start: number;
}

/**
 * The blocks of a document in order. Remembers where the last look-up ended and walks from there:
 * edits and selections come close to each other, and a walk over all of a 10 MB document's blocks
 * still takes microseconds.
 */
export class BlockList {
  readonly blocks: CountedBlock[] = [];
  length = 0;
  #last: BlockPosition = { index: 0, start: 0 };

  /** The block that holds the unit at `offset`; the last one for the end of the document. */
  find(offset: number): BlockPosition {
    const { blocks } = this;
    let { index, start } = this.#last;
    while (index > 0 && start > offset) {
      index--;
      start -= blocks[index]?.text.length ?? 0;
    }
    for (;;) {
      const end = start + (blocks[index]?.text.length ?? 0);
      if (end > offset || index + 1 >= blocks.length) {
        break;
      }
      start = end;
      index++;
    }
    this.#last = { index, start };
    return this.#last;
  }

  /** Replaces blocks from `from.index` on and returns those removed. */
  splice(from: BlockPosition, remove: number, added: CountedBlock[]): CountedBlock[] {
    const removed = this.blocks.splice(from.index, remove);
    for (let done = 0; done < added.length; done += mostArguments) {
      this.blocks.splice(from.index + done, 0, ...added.slice(done, done + mostArguments));
    }
    const units = (blocks: CountedBlock[]) => blocks.reduce((sum, b) => sum + b.text.length, 0);
    this.length += units(added) - units(removed);
    this.#last = from.index < this.blocks.length ? from : { index: 0, start: 0 };
    return removed;
  }
}
