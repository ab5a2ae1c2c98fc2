import type { PatternName } from '../bpe/patterns';
import type { VocabularyHeader } from '../bpe/vocabularyFile';
import { UnsupportedTokenizer } from './unsupportedTokenizer';
import type { Normalizer, PreTokenizer } from './tokenizerJson';

const contractions = "(?i:'s|'t|'re|'ve|'m|'ll|'d)";
const ending = '\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+';
const cased =
  '[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]*[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]+';
const upperCased =
  '[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]+[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]*';

/** The expressions of published files, as they stand there, for the patterns this engine has. */
const published: readonly (readonly [expressions: readonly string[], name: PatternName])[] = [
  [
    [
      `${contractions}|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|${ending}`,
    ],
    'cl100k',
  ],
  [
    [
      `${contractions}|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|${ending}`,
    ],
    'qwen2',
  ],
  [
    [
      `${contractions}|[^\\r\\n\\p{L}\\p{N}]?[\\p{L}\\p{M}]+|\\p{N}| ?[^\\s\\p{L}\\p{M}\\p{N}]+[\\r\\n]*|${ending}`,
    ],
    'qwen35',
  ],
  [
    [
      `${cased}${contractions}?|${upperCased}${contractions}?|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*|${ending}`,
    ],
    'o200k',
  ],
  [[`${cased}|${upperCased}|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*|${ending}`], 'tekken'],
  [
    [
      '\\p{N}{1,3}',
      '[一-龥\u3040-ゟ゠-ヿ]+',
      `[!"#$%&'()*+,\\-./:;<=>?@\\[\\\\\\]^_\`{|}~][A-Za-z]+|[^\r\n\\p{L}\\p{P}\\p{S}]?[\\p{L}\\p{M}]+| ?[\\p{P}\\p{S}]+[\r\n]*|\\s*[\r\n]+|\\s+(?!\\S)|\\s+`,
    ],
    'deepseek',
  ],
];

/** The pattern of a byte-level file. Throws `UnsupportedTokenizer` if the engine has none like it. */
export function splittingPattern(preTokenizer: PreTokenizer | null | undefined): PatternName {
  const steps = preTokenizer?.pretokenizers ?? (preTokenizer == null ? [] : [preTokenizer]);
  const byteLevel = steps.at(-1);
  if (byteLevel?.type !== 'ByteLevel') {
    throw new UnsupportedTokenizer('splitting', steps.map(step => step.type).join(' + '));
  }
  if (byteLevel.add_prefix_space === true) {
    throw new UnsupportedTokenizer('splitting', 'ByteLevel(add_prefix_space)');
  }
  const expressions = steps.slice(0, -1).map(expressionOf);
  const ownPattern = byteLevel.use_regex ?? true;
  if (ownPattern && expressions.length === 0) {
    return 'gpt2';
  }
  const known = published.find(
    ([published]) =>
      published.length === expressions.length &&
      published.every((expression, i) => expression === expressions[i]),
  );
  if (ownPattern || known === undefined) {
    throw new UnsupportedTokenizer('splitting', expressions.join('  ') || byteLevel.type);
  }
  return known[1];
}

function expressionOf({ type, pattern, behavior, invert }: PreTokenizer): string {
  if (type !== 'Split' || behavior !== 'Isolated' || invert === true) {
    throw new UnsupportedTokenizer('splitting', `${type}(${behavior ?? ''})`);
  }
  return pattern?.Regex ?? '';
}

/** Throws `UnsupportedTokenizer` for anything but NFC, NFKC or nothing. */
export function normalizationOf(
  normalizer: Normalizer | null | undefined,
): VocabularyHeader['normalization'] {
  if (normalizer == null) {
    return null;
  }
  const steps = normalizer.type === 'Sequence' ? (normalizer.normalizers ?? []) : [normalizer];
  const [only] = steps;
  if (only === undefined) {
    return null;
  }
  if (steps.length === 1 && (only.type === 'NFC' || only.type === 'NFKC')) {
    return only.type;
  }
  throw new UnsupportedTokenizer('normalization', steps.map(step => step.type).join(' + '));
}
