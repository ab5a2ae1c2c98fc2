/** A change of whole lines: those from `first` to `last` became `lines` lines. */
export interface LineChange {
  readonly first: number;
  readonly last: number;
  readonly lines: number;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** What was found in the lines of a text, kept right through edits: only touched lines are read again. */
export class LineFindings<Finding> {
  #found = new Map<number, readonly Finding[]>();
  /** Lines to be read; a `last` beyond the text means its end. */
  #unread: Span | null = { first: 0, last: Infinity };
  #countBefore = 0;

  /** How many findings there are before the next line to be read. */
  get countBefore(): number {
    return this.#countBefore;
  }

  /** The next line to be read, if there is one. */
  get unread(): number | null {
    return this.#unread?.first ?? null;
  }

  /** Findings by line. */
  get found(): ReadonlyMap<number, readonly Finding[]> {
    return this.#found;
  }

  forget(): void {
    this.#found.clear();
    this.#countBefore = 0;
    this.#unread = { first: 0, last: Infinity };
  }

  /** `isFollowed` = the meaning of all later lines may hang on the changed ones. */
  edit({ first, last, lines }: LineChange, isFollowed: boolean): void {
    const shift = lines - (last - first + 1);
    const moved = (line: number): number => (line > last ? line + shift : line);
    const before = this.#unread;
    const unread = {
      first: before === null ? first : Math.min(first, moved(before.first)),
      last: isFollowed
        ? Infinity
        : Math.max(first + lines - 1, before === null ? 0 : moved(before.last)),
    };
    // What is to be read again counts no longer: who reads only so much must come to it.
    const kept = [...this.#found]
      .filter(([line]) => line < first || line > last)
      .map(([line, found]) => [moved(line), found] as const)
      .filter(([line]) => line < unread.first || line > unread.last);
    this.#found = new Map(kept);
    this.#countBefore = kept
      .filter(([line]) => line < unread.first)
      .reduce((sum, [, found]) => sum + found.length, 0);
    this.#unread = unread;
  }

  /** What the next unread line holds; `lineCount` is the text's. */
  read(findings: readonly Finding[], lineCount: number): void {
    if (this.#unread === null) {
      return;
    }
    const { first, last } = this.#unread;
    if (findings.length > 0) {
      this.#found.set(first, findings);
      this.#countBefore += findings.length;
    }
    this.#unread = first >= last || first + 1 >= lineCount ? null : { first: first + 1, last };
  }
}
