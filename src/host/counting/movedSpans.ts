import type { TextSpan } from '../../core/tokens/incrementalDocument';
import type { TextChange } from '../../protocol/counting';

/**
 * Where selected stretches are after edits (offsets before the change, last one first). The editor
 * tells the new selection only in a later event.
 */
export function movedSpans(spans: readonly TextSpan[], changes: readonly TextChange[]): TextSpan[] {
  const moved = (at: number, { offset, removed, text }: TextChange) => {
    if (at <= offset) {
      return at;
    }
    return at >= offset + removed ? at + text.length - removed : offset + text.length;
  };
  return spans
    .map(({ start, end }) => ({
      start: changes.reduce(moved, start),
      end: changes.reduce(moved, end),
    }))
    .filter(({ start, end }) => start < end);
}
