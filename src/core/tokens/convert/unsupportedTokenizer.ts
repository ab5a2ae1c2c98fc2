/** What of a tokenizer file the engine cannot count with. */
export type UnsupportedPart = 'model' | 'splitting' | 'normalization' | 'merges' | 'addedTokens';

/** A sound file of a kind this engine would count wrongly: refused, never approximated. */
export class UnsupportedTokenizer extends Error {
  constructor(
    readonly part: UnsupportedPart,
    /** What the file says there, in its own words. */
    readonly found: string,
  ) {
    super(`Unsupported ${part}: ${found}`);
  }
}

/** A tokenizer file that contradicts itself or breaks its format. */
export class DamagedTokenizer extends Error {
  constructor(
    /** The place, in the file's own words. */
    readonly found: string,
  ) {
    super(`Damaged: ${found}`);
  }
}
