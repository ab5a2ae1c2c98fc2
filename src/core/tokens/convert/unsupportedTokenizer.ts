/** What of a tokenizer file the engine cannot count with. */
export type UnsupportedPart = 'model' | 'splitting' | 'normalization' | 'merges';

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
