/**
 * The pre-tokenizer patterns: how each tokenizer cuts a text into pieces before it merges bytes.
 * Each is the published pattern rewritten for JavaScript: possessive quantifiers become plain ones
 * (the alternatives make them equal here), `\s` becomes `\p{White_Space}` because JavaScript's `\s`
 * contains U+FEFF and lacks U+0085, and `(?i:…)` contractions get U+017F, which folds to `s`.
 */

/** `tokenizers` and tiktoken read `\s` as the Unicode property. */
const whiteSpace = '\\p{White_Space}';
const contraction = "'(?:[sdmtSDMT\\u017F]|[lL][lL]|[vV][eE]|[rR][eE])";
const trailingSpace = `${whiteSpace}*[\\r\\n]+|${whiteSpace}+(?!\\P{White_Space})|${whiteSpace}+`;
const punctuationRun = ` ?[^${whiteSpace}\\p{L}\\p{N}]+`;
const wordPrefix = '[^\\r\\n\\p{L}\\p{N}]?';
const upper = '\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}';
const lower = '\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}';
const han = '\\p{Script=Han}';
/** The ranges DeepSeek's second split isolates: CJK ideographs, Hiragana, Katakana. */
const deepseekCjk = '\\u4E00-\\u9FA5\\u3040-\\u309F\\u30A0-\\u30FF';
/** Gemma reads U+2581 as a space, unless two or more of it stand in the text: such runs are user symbols. */
const gemmaSpaces = ' *(?:\\u2581(?!\\u2581) *)*';
/** Stands for the alternatives of the vocabulary's own user symbols. */
const userSymbolsMark = '<USER_SYMBOLS>';

interface Pattern {
  readonly source: string;
  /** `v` only where the pattern needs set subtraction. */
  readonly flags: 'u' | 'v';
}

export type PatternName = keyof typeof patterns;

export const patterns = {
  /** openai/tiktoken, `tiktoken_ext/openai_public.py`, `cl100k_base`; Llama 3's tokenizer.json has the same. */
  cl100k: {
    source: `${contraction}|${wordPrefix}\\p{L}+|\\p{N}{1,3}|${punctuationRun}[\\r\\n]*|${trailingSpace}`,
    flags: 'u',
  },
  /** Qwen2 … Qwen3 tokenizer.json, `pre_tokenizer`: cl100k with single digits. */
  qwen2: {
    source: `${contraction}|${wordPrefix}\\p{L}+|\\p{N}|${punctuationRun}[\\r\\n]*|${trailingSpace}`,
    flags: 'u',
  },
  /** Qwen3.5 tokenizer.json, `pre_tokenizer`: qwen2 with combining marks as part of words. */
  qwen35: {
    source: `${contraction}|${wordPrefix}[\\p{L}\\p{M}]+|\\p{N}| ?[^${whiteSpace}\\p{L}\\p{M}\\p{N}]+[\\r\\n]*|${trailingSpace}`,
    flags: 'u',
  },
  /** openai/tiktoken, `tiktoken_ext/openai_public.py`, `o200k_base`. */
  o200k: {
    source: `${wordPrefix}[${upper}]*[${lower}]+(?:${contraction})?|${wordPrefix}[${upper}]+[${lower}]*(?:${contraction})?|\\p{N}{1,3}|${punctuationRun}[\\r\\n\\/]*|${trailingSpace}`,
    flags: 'u',
  },
  /** mistralai `tekken.json`, `config.pattern`: o200k without contractions and with single digits. */
  tekken: {
    source: `${wordPrefix}[${upper}]*[${lower}]+|${wordPrefix}[${upper}]+[${lower}]*|\\p{N}|${punctuationRun}[\\r\\n\\/]*|${trailingSpace}`,
    flags: 'u',
  },
  /** moonshotai/Kimi-K2, `tokenization_kimi.py`, `pat_str`: o200k with runs of Han as words of their own. */
  kimi: {
    source: `${han}+|${wordPrefix}[[${upper}]--${han}]*[[${lower}]--${han}]+(?:${contraction})?|${wordPrefix}[[${upper}]--${han}]+[[${lower}]--${han}]*(?:${contraction})?|\\p{N}{1,3}|${punctuationRun}[\\r\\n]*|${trailingSpace}`,
    flags: 'v',
  },
  /**
   * DeepSeek-V3 tokenizer.json, `pre_tokenizer`: three splits in a row (digits, CJK, the rest).
   * Folded into one pattern: digits and CJK runs are hard borders, which the last look-ahead must see.
   * Characters no alternative matches (control characters, joiners) form pieces of their own.
   */
  deepseek: {
    source: `\\p{N}{1,3}|[${deepseekCjk}]+|[!-\\/:-@\\[-\`\\{-~][A-Za-z]+|[^\\r\\n\\p{L}\\p{P}\\p{S}\\p{N}${deepseekCjk}]?[[\\p{L}\\p{M}]--[${deepseekCjk}]]+| ?[[\\p{P}\\p{S}]--[${deepseekCjk}]]+[\\r\\n]*|${whiteSpace}*[\\r\\n]+|${whiteSpace}+(?![^${whiteSpace}\\p{N}${deepseekCjk}])|${whiteSpace}+`,
    flags: 'v',
  },
  /**
   * Gemma 3 tokenizer.json has no pattern: SentencePiece merges over the whole text, after the user
   * symbols are cut out. Runs may be cut before every space (and at newlines) without changing the
   * result, because no vocabulary entry has a space inside but `>▁</`.
   */
  gemma: {
    source: `${userSymbolsMark}|\\n{1,31}|\\u2581{2,31}|${gemmaSpaces}(?:(?!${userSymbolsMark})(?:[^ \\u2581\\n]|(?<=>)[ \\u2581](?=<\\/)))+| +(?:\\u2581(?!\\u2581) *)*|\\u2581 *(?:\\u2581(?!\\u2581) *)*`,
    flags: 'u',
  },
  /** openai/gpt-2, `encoder.py`; Claude 2's tokenizer.json uses it by `ByteLevel(use_regex)`. */
  gpt2: {
    source: `'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+|${punctuationRun}|${whiteSpace}+(?!\\P{White_Space})|${whiteSpace}+`,
    flags: 'u',
  },
} as const satisfies Record<string, Pattern>;

/** The pattern as a sticky expression, with the vocabulary's user symbols (longest first) filled in. */
export function compilePattern(name: PatternName, userSymbols: readonly string[]): RegExp {
  const pattern: Pattern = patterns[name];
  const alternatives = [...userSymbols]
    .sort((a, b) => b.length - a.length)
    .map(escapePattern)
    .join('|');
  const source = pattern.source.replaceAll(userSymbolsMark, `(?:${alternatives || '(?!)'})`);
  return new RegExp(source, `${pattern.flags}y`);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
