import { DamagedTokenizer, UnsupportedTokenizer } from './unsupportedTokenizer';

interface Step {
  readonly type: string;
  readonly pattern?: { readonly Regex?: string | null; readonly String?: string | null } | null;
  readonly behavior?: string | null;
  readonly invert?: boolean | null;
  readonly add_prefix_space?: boolean | null;
  /** Absent means `true`: the pattern of GPT-2. */
  readonly use_regex?: boolean | null;
  readonly content?: string | null;
}

/** A splitting step of a `tokenizer.json`; which fields it has depends on its type. */
export interface PreTokenizer extends Step {
  readonly pretokenizers?: readonly Step[] | null;
}

/** A step by itself, or a sequence of steps. */
export interface Normalizer extends Step {
  readonly normalizers?: readonly Step[] | null;
}

/** The parts of a Hugging Face `tokenizer.json` that a count depends on. */
export interface TokenizerJson {
  readonly added_tokens: readonly { readonly content: string; readonly special?: boolean }[];
  readonly normalizer?: Normalizer | null;
  readonly pre_tokenizer?: PreTokenizer | null;
  readonly model: {
    readonly vocab: Readonly<Record<string, number>>;
    /** `"left right"` in older files, `[left, right]` in newer ones. */
    readonly merges: readonly (string | readonly [string, string])[];
    readonly byte_fallback?: boolean | null;
    /** A piece that is a token is not merged at all. */
    readonly ignore_merges?: boolean | null;
    readonly continuing_subword_prefix?: string | null;
    readonly end_of_word_suffix?: string | null;
  };
}

/** Where a value is not as it should be, as a path from it; `null` when it is. */
type Check = (value: unknown) => string | null;

const text: Check = value => (typeof value === 'string' ? null : '');
const flag: Check = value => (typeof value === 'boolean' ? null : '');
const maybe =
  (check: Check): Check =>
  value =>
    value == null ? null : check(value);
const below = (key: string, path: string) => (path === '' ? key : `${key}.${path}`);

function fields(checks: Readonly<Record<string, Check>>): Check {
  return value => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return '';
    }
    for (const [key, check] of Object.entries(checks)) {
      const wrong = check((value as Readonly<Record<string, unknown>>)[key]);
      if (wrong !== null) {
        return below(key, wrong);
      }
    }
    return null;
  };
}

function listOf(check: Check): Check {
  return value => {
    if (!Array.isArray(value)) {
      return '';
    }
    for (const [index, each] of value.entries()) {
      const wrong = check(each);
      if (wrong !== null) {
        return below(String(index), wrong);
      }
    }
    return null;
  };
}

const ofStep = {
  type: text,
  pattern: maybe(fields({ Regex: maybe(text), String: maybe(text) })),
  behavior: maybe(text),
  invert: maybe(flag),
  add_prefix_space: maybe(flag),
  use_regex: maybe(flag),
  content: maybe(text),
};

/** All but the two long lists. By hand: a library for it would double the size of the worker. */
const checkFile = fields({
  added_tokens: maybe(listOf(fields({ content: text, special: maybe(flag) }))),
  normalizer: maybe(fields({ ...ofStep, normalizers: maybe(listOf(fields(ofStep))) })),
  pre_tokenizer: maybe(fields({ ...ofStep, pretokenizers: maybe(listOf(fields(ofStep))) })),
  model: fields({
    byte_fallback: maybe(flag),
    ignore_merges: maybe(flag),
    continuing_subword_prefix: maybe(text),
    end_of_word_suffix: maybe(text),
  }),
});

/**
 * The parts that are read, checked; the rest of the file is not looked at. `document` has a `model`
 * with a `vocab`. Throws `UnsupportedTokenizer` for a model that does not merge, `DamagedTokenizer` for
 * one that is not of the format.
 */
export function readTokenizerJson(document: unknown): TokenizerJson {
  const json = document as Omit<TokenizerJson, 'added_tokens'> & {
    added_tokens?: TokenizerJson['added_tokens'] | null;
    model: { type?: unknown };
  };
  const { type, vocab, merges } = json.model;
  if (typeof type === 'string' && type !== 'BPE') {
    throw new UnsupportedTokenizer('model', type);
  }
  const wrong = checkFile(document);
  if (wrong !== null) {
    throw new DamagedTokenizer(wrong);
  }
  return {
    ...json,
    added_tokens: json.added_tokens ?? [],
    model: { ...json.model, vocab: readVocab(vocab), merges: readMerges(merges) },
  };
}

function readVocab(value: unknown): TokenizerJson['model']['vocab'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DamagedTokenizer('model.vocab');
  }
  for (const [token, id] of Object.entries(value)) {
    if (!Number.isSafeInteger(id) || (id as number) < 0) {
      throw new DamagedTokenizer(`model.vocab: ${JSON.stringify(token)}`);
    }
  }
  return value as TokenizerJson['model']['vocab'];
}

function readMerges(value: unknown): TokenizerJson['model']['merges'] {
  if (!Array.isArray(value)) {
    throw new DamagedTokenizer('model.merges');
  }
  const wrong = value.findIndex((merge: unknown) =>
    typeof merge === 'string'
      ? !merge.includes(' ', 1)
      : !Array.isArray(merge) ||
        merge.length !== 2 ||
        !merge.every(part => typeof part === 'string' && part !== ''),
  );
  if (wrong >= 0) {
    throw new DamagedTokenizer(`model.merges.${wrong}: ${JSON.stringify(value[wrong])}`);
  }
  return value as TokenizerJson['model']['merges'];
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
