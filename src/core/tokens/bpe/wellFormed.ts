declare global {
  // ES2024; every host this runs in has it (Node 20, Chrome 111), the ES2023 library does not declare it.
  interface String {
    isWellFormed(): boolean;
    toWellFormed(): string;
  }
}

/** The text with U+FFFD for every lone surrogate, as any UTF-8 encoder would send it to an API. */
export function wellFormed(text: string): string {
  return text.isWellFormed() ? text : text.toWellFormed();
}

/** The first half of a pair: no text may be cut after it. */
export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
