import { isSafeCut } from './safeCuts';
import { isHighSurrogate } from '../bpe/wellFormed';

/** A new block gets at least this many UTF-16 units: the recount after an edit touches one block. */
const minUnits = 2048;
/** An edited block may grow to this before it is cut again, so that typing does not cut at each key. */
const maxUnits = 6144;
/**
 * Without a safe cut for this long (one unbroken run) the text is cut anyway, and the count is
 * approximate. Not longer, because an edit has its whole block counted anew, and merging so many
 * ideographs takes some milliseconds.
 */
export const forcedCutUnits = 4096;
/** Blocks below this are joined with a neighbour, so that deleting leaves no crumbs. */
export const crumbUnits = 512;

interface TextBlock {
  readonly text: string;
  /** The border before it is no safe cut: counts on both sides may be off by a token or two. */
  readonly forced: boolean;
}

/** Cuts a text into blocks for counting one after another. `forced` is the first block's own. */
export function* textBlocks(text: string, forced = false): Generator<TextBlock> {
  let start = 0;
  let startForced = forced;
  while (text.length - start > maxUnits) {
    const cut = findSafeCut(text, start);
    const end = cut ?? forcedCut(text, start);
    if (end >= text.length) {
      break;
    }
    yield { text: text.slice(start, end), forced: startForced };
    start = end;
    startForced = cut === null;
  }
  if (start < text.length) {
    yield { text: text.slice(start), forced: startForced };
  }
}

/** Units from the start of the text to its first safe cut, or to its end; those beyond `most` are not looked at. */
export function unitsToFirstCut(text: string, most: number): number {
  const end = Math.min(text.length, most);
  let index = 1;
  while (index < end && !isSafeCut(text, index)) {
    index++;
  }
  return Math.min(index, end);
}

/** Units from the last safe cut, or from the start, to the end of the text; as far back as `most`. */
export function unitsAfterLastCut(text: string, most: number): number {
  const first = Math.max(text.length - most, 0);
  let index = text.length - 1;
  while (index > first && !isSafeCut(text, index)) {
    index--;
  }
  return text.length - Math.max(index, first);
}

function findSafeCut(text: string, start: number): number | null {
  const last = Math.min(start + forcedCutUnits, text.length - 1);
  for (let index = start + minUnits; index <= last; index++) {
    if (isSafeCut(text, index)) {
      return index;
    }
  }
  for (let index = start + minUnits - 1; index > start; index--) {
    if (isSafeCut(text, index)) {
      return index;
    }
  }
  return null;
}

/** Not inside a surrogate pair. */
function forcedCut(text: string, start: number): number {
  const index = start + forcedCutUnits;
  return isHighSurrogate(text.charCodeAt(index - 1)) ? index - 1 : index;
}
