/** Where a counter gets a text from, piece by piece. */
export interface TextSource {
  /** The text from the offset on, at most `units` UTF-16 units of it. */
  read(offset: number, units: number): TextPiece;
}

interface TextPiece {
  readonly text: string;
  /** Offset behind the piece. */
  readonly end: number;
  readonly isLast: boolean;
}

export function stringSource(text: string): TextSource {
  return {
    read: (offset, units) => {
      const end = Math.min(offset + units, text.length);
      return { text: text.slice(offset, end), end, isLast: end === text.length };
    },
  };
}
