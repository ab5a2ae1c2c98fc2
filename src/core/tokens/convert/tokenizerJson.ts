/** The parts of a Hugging Face `tokenizer.json` that a count depends on. */
export interface TokenizerJson {
  readonly added_tokens: readonly { readonly content: string; readonly special: boolean }[];
  readonly model: {
    readonly vocab: Readonly<Record<string, number>>;
    /** `"left right"` in older files, `[left, right]` in newer ones. */
    readonly merges: readonly (string | readonly [string, string])[];
  };
}

export function mergeParts(merge: string | readonly [string, string]): readonly [string, string] {
  if (typeof merge !== 'string') {
    return merge;
  }
  // From 1: a SentencePiece part may itself begin with a space.
  const space = merge.indexOf(' ', 1);
  return [merge.slice(0, space), merge.slice(space + 1)];
}

/** Tokens in id order. */
export function tokensById({ model }: TokenizerJson): string[] {
  return Object.entries(model.vocab)
    .sort(([, a], [, b]) => a - b)
    .map(([token]) => token);
}
