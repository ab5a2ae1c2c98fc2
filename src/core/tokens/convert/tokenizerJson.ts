/** A splitting step of a `tokenizer.json`; which fields it has depends on its type. */
export interface PreTokenizer {
  readonly type: string;
  readonly pretokenizers?: readonly PreTokenizer[];
  readonly pattern?: { readonly Regex?: string; readonly String?: string };
  readonly behavior?: string;
  readonly invert?: boolean;
  readonly add_prefix_space?: boolean;
  /** Absent means `true`: the pattern of GPT-2. */
  readonly use_regex?: boolean;
}

export interface Normalizer {
  readonly type: string;
  readonly normalizers?: readonly Normalizer[];
  readonly pattern?: { readonly Regex?: string; readonly String?: string };
  readonly content?: string;
}

/** The parts of a Hugging Face `tokenizer.json` that a count depends on. */
export interface TokenizerJson {
  readonly added_tokens: readonly { readonly content: string; readonly special: boolean }[];
  readonly normalizer?: Normalizer | null;
  readonly pre_tokenizer?: PreTokenizer | null;
  readonly model: {
    readonly type?: string;
    readonly vocab: Readonly<Record<string, number>>;
    /** `"left right"` in older files, `[left, right]` in newer ones. */
    readonly merges: readonly (string | readonly [string, string])[];
    readonly byte_fallback?: boolean;
    /** A piece that is a token is not merged at all. */
    readonly ignore_merges?: boolean;
    readonly continuing_subword_prefix?: string | null;
    readonly end_of_word_suffix?: string | null;
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
