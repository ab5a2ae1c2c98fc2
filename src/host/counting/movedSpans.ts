import type { TextSpan } from '../../core/tokens/blocks/incrementalDocument';
import type { TextChange } from '../../protocol/counting';

/**
 * Where selected stretches are after edits (offsets before the change, last one first). The editor
 * tells the new selection only in a later event. With as many edits as stretches, as many cursors
 * make, each is looked up among the others, not compared with all.
 */
export function movedSpans(spans: readonly TextSpan[], changes: readonly TextChange[]): TextSpan[] {
  const ordered = changes.toReversed();
  /** What all changes before one add. */
  const shifts: number[] = [];
  let shift = 0;
  for (const { removed, text } of ordered) {
    shifts.push(shift);
    shift += text.length - removed;
  }
  const moved = (at: number): number => {
    const index = lastBefore(ordered, at);
    const change = ordered[index];
    if (change === undefined) {
      return at;
    }
    const { offset, removed, text } = change;
    return (shifts[index] ?? 0) + text.length + Math.max(at - removed, offset);
  };
  return spans
    .map(({ start, end }) => ({ start: moved(start), end: moved(end) }))
    .filter(({ start, end }) => start < end);
}

/** Index of the last change that begins before an offset; -1 for none. */
function lastBefore(ordered: readonly TextChange[], at: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.offset ?? at) < at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}
