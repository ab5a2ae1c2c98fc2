import type { IncrementalDocument } from '../core/tokens/blocks/incrementalDocument';
import { isHighSurrogate } from '../core/tokens/bpe/wellFormed';
import type { TextChange } from '../protocol/counting';

/** A part of this many units is cut into blocks in a millisecond or two. */
const unitsPerStep = 16_384;
/** What a change costs, however short it is, in units. */
const unitsPerChange = 256;

/** Applies changes until that has taken a step's time; gives the ones that are left. */
export function applySome(
  document: IncrementalDocument | undefined,
  changes: readonly TextChange[],
): readonly TextChange[] {
  let room = unitsPerStep;
  for (const [i, { offset, removed, text }] of changes.entries()) {
    const part = text.slice(0, lengthOfPart(text));
    document?.applyChange(offset, removed, part);
    room -= part.length + unitsPerChange;
    if (part.length < text.length) {
      const rest = { offset: offset + part.length, removed: 0, text: text.slice(part.length) };
      return [rest, ...changes.slice(i + 1)];
    }
    if (room <= 0) {
      return changes.slice(i + 1);
    }
  }
  return [];
}

/** Not inside a surrogate pair. */
function lengthOfPart(text: string): number {
  return unitsPerStep - (isHighSurrogate(text.charCodeAt(unitsPerStep - 1)) ? 1 : 0);
}
