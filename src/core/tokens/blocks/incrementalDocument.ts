import { BlockList, type BlockPosition, type CountedBlock } from './blockList';
import { type Measure, type MeasuredText, addTo } from './measure';
import { isSafeCut } from './safeCuts';
import {
  crumbUnits,
  forcedCutUnits,
  textBlocks,
  unitsAfterLastCut,
  unitsToFirstCut,
} from './textBlocks';

const always = () => true;

/** A stretch of the document in UTF-16 units, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * A document that is counted while it is edited. It is kept as blocks cut at safe places; an edit
 * replaces the blocks it touches, `work` counts what has no count yet, and the sums are exactly those
 * of a full count. Counting is left to the caller's time budget.
 */
export class IncrementalDocument {
  readonly #list = new BlockList();
  /** Every measure that was ever asked for keeps its slot, so that going back costs nothing. */
  readonly #slots: Measure[] = [];
  #active: number[] = [];
  readonly #uncounted = new Set<CountedBlock>();
  #totals: Float64Array[] = [];
  #forcedCuts = 0;

  get length(): number {
    return this.#list.length;
  }

  /** Chooses what is counted. Counts of measures used before are kept. */
  setMeasures(measures: readonly Measure[]): void {
    const active = measures.map(measure => {
      const known = this.#slots.findIndex(slot => slot.id === measure.id);
      return known < 0 ? this.#slots.push(measure) - 1 : known;
    });
    if (active.join() === this.#active.join()) {
      return;
    }
    this.#active = active;
    this.#totals = this.#slots.map(
      (measure, slot) => this.#totals[slot] ?? new Float64Array(measure.width),
    );
    this.#uncounted.clear();
    for (const block of this.#list.blocks) {
      this.#noteIfUncounted(block);
    }
  }

  /** Replaces `removed` units at `offset` by `text`, as a VS Code content change says it. */
  applyChange(offset: number, removed: number, text: string): void {
    const start = Math.min(Math.max(offset, 0), this.length);
    const end = Math.min(start + Math.max(removed, 0), this.length);
    if (start === end && text === '') {
      return;
    }
    const { blocks } = this.#list;
    let first = this.#list.find(start);
    let { index: last, start: lastStart } = this.#list.find(Math.max(start, end - 1));
    let edited =
      (blocks[first.index]?.text.slice(0, start - first.start) ?? '') +
      text +
      (blocks[last]?.text.slice(end - lastStart) ?? '');

    while (first.index > 0 && this.#joins(blocks[first.index - 1], edited, 'before')) {
      const previous = blocks[first.index - 1]?.text ?? '';
      edited = previous + edited;
      first = { index: first.index - 1, start: first.start - previous.length };
    }
    while (last + 1 < blocks.length && this.#joins(blocks[last + 1], edited, 'after')) {
      lastStart += blocks[last]?.text.length ?? 0;
      last++;
      edited += blocks[last]?.text ?? '';
    }
    this.#replaceBlocks(first, last, edited);
  }

  /**
   * Counts until nothing is left or `outOfTime` says so, which it is asked about once a millisecond.
   * True when everything is counted.
   */
  work(outOfTime: () => boolean): boolean {
    for (const block of this.#uncounted) {
      for (const slot of this.#active) {
        if (block.counts[slot] === undefined) {
          const isCounted = this.#count(block, slot, outOfTime);
          if (!isCounted || outOfTime()) {
            return false;
          }
        }
      }
      this.#uncounted.delete(block);
    }
    return true;
  }

  /** The whole document; `null` while counts are missing. */
  measured(): MeasuredText | null {
    if (this.#uncounted.size > 0) {
      return null;
    }
    const sums = this.#active.map(slot => Float64Array.from(this.#totals[slot] ?? []));
    return { sums: this.#byId(sums), forcedCuts: this.#forcedCuts };
  }

  /**
   * The sum over several stretches, each counted as the text of its own that it would be in a
   * request. Blocks inside a stretch are not counted again: call it when `work` is through. It pauses
   * about once a millisecond, and goes on as long as neither the text nor the measures change.
   */
  *measuredSpans(spans: readonly TextSpan[]): Generator<void, MeasuredText> {
    const sums = this.#active.map(slot => new Float64Array(this.#slots[slot]?.width ?? 0));
    let forcedCuts = 0;
    for (const { start, end } of spans) {
      forcedCuts += yield* this.#addSpan(Math.max(start, 0), Math.min(end, this.length), sums);
    }
    return { sums: this.#byId(sums), forcedCuts };
  }

  *#addSpan(start: number, end: number, sums: Float64Array[]): Generator<void, number> {
    if (start >= end) {
      return 0;
    }
    const { blocks } = this.#list;
    let { index, start: blockStart } = this.#list.find(start);
    let forcedCuts = 0;
    for (; blockStart < end; index++) {
      const block = blocks[index];
      if (block === undefined) {
        break;
      }
      const { text, forced } = block;
      const inside = blockStart >= start && blockStart + text.length <= end;
      const part = text.slice(Math.max(start - blockStart, 0), Math.max(end - blockStart, 0));
      for (const [i, slot] of this.#active.entries()) {
        addTo(sums[i], inside ? block.counts[slot] : yield* this.#measurePart(part, slot), 1);
      }
      forcedCuts += forced && blockStart > start ? 1 : 0;
      blockStart += text.length;
    }
    return forcedCuts;
  }

  *#measurePart(part: string, slot: number): Generator<void, Float64Array | undefined> {
    const measure = this.#slots[slot];
    let counted = measure?.measureWithin(part, always);
    while (counted === null) {
      yield;
      counted = measure?.measureWithin(part, always);
    }
    yield;
    return counted;
  }

  /**
   * Whether the edited text must take a neighbour in: it is a crumb, or the border between them is no
   * safe cut. A border inside an endless run stays, or one edit would join the whole run.
   */
  #joins(neighbour: CountedBlock | undefined, edited: string, side: 'before' | 'after'): boolean {
    if (neighbour === undefined) {
      return false;
    }
    if (edited.length < crumbUnits) {
      return true;
    }
    const [left, right] = side === 'before' ? [neighbour.text, edited] : [edited, neighbour.text];
    if (isSafeCut(left.slice(-1) + right.slice(0, 1), 1)) {
      return false;
    }
    const most = forcedCutUnits + 1;
    return unitsAfterLastCut(left, most) + unitsToFirstCut(right, most) <= forcedCutUnits;
  }

  #replaceBlocks(first: BlockPosition, last: number, text: string): void {
    const list = this.#list;
    const before = list.blocks[first.index - 1]?.text.slice(-1) ?? '';
    const after = list.blocks[last + 1];
    const isForced = (left: string, right: string) =>
      left !== '' && right !== '' && !isSafeCut(left + right.slice(0, 1), 1);
    const added = Array.from(textBlocks(text, isForced(before, text)), (block): CountedBlock => ({
      ...block,
      counts: [],
    }));
    let removeCount = last - first.index + 1;
    if (after !== undefined) {
      const forced = isForced(text === '' ? before : text.slice(-1), after.text);
      if (forced !== after.forced) {
        added.push({ ...after, forced });
        removeCount++;
      }
    }
    for (const block of list.splice(first, removeCount, added)) {
      this.#uncounted.delete(block);
      this.#addToTotals(block, -1);
    }
    for (const block of added) {
      this.#addToTotals(block, 1);
      this.#noteIfUncounted(block);
    }
  }

  #count(block: CountedBlock, slot: number, outOfTime: () => boolean): boolean {
    const counted = this.#slots[slot]?.measureWithin(block.text, outOfTime);
    if (counted == null) {
      return false;
    }
    block.counts[slot] = counted;
    addTo(this.#totals[slot], counted, 1);
    return true;
  }

  #addToTotals(block: CountedBlock, sign: 1 | -1): void {
    this.#forcedCuts += block.forced ? sign : 0;
    block.counts.forEach((counted, slot) => {
      addTo(this.#totals[slot], counted, sign);
    });
  }

  #noteIfUncounted(block: CountedBlock): void {
    if (this.#active.some(slot => block.counts[slot] === undefined)) {
      this.#uncounted.add(block);
    }
  }

  #byId(sums: readonly Float64Array[]): MeasuredText['sums'] {
    return new Map(
      this.#active.map((slot, i) => [this.#slots[slot]?.id ?? '', sums[i] ?? new Float64Array()]),
    );
  }
}
