import { DOWNLOADABLE } from './downloadable';
import { estimatedFamilies } from './estimatedFamilies';
import type { BundledVocabulary, ExactFamily, TokenizerFamily } from './family';

function exact(vocabulary: BundledVocabulary, title: string, en: string, zh: string): ExactFamily {
  return { id: vocabulary, basis: 'exact', title, vocabulary, evidence: { en, zh } };
}

const exactFamilies: readonly ExactFamily[] = [
  exact(
    'o200k_base',
    'OpenAI o200k_base',
    'Counted with OpenAI’s published vocabulary o200k_base.',
    '使用 OpenAI 公布的 o200k_base 词表计数。',
  ),
  exact(
    'cl100k_base',
    'OpenAI cl100k_base',
    'Counted with OpenAI’s published vocabulary cl100k_base.',
    '使用 OpenAI 公布的 cl100k_base 词表计数。',
  ),
  exact(
    'qwen3',
    'Qwen 2.5 / Qwen 3',
    'Counted with the vocabulary published with the Qwen 2.5 and Qwen 3 models.',
    '使用 Qwen 2.5 与 Qwen 3 模型公布的词表计数。',
  ),
  exact(
    'deepseek_v3',
    'DeepSeek V3 / V4',
    'Counted with the vocabulary published with DeepSeek V3; V4 has the same merges.',
    '使用 DeepSeek V3 公布的词表计数；V4 的合并规则与之相同。',
  ),
  exact(
    'gemma3',
    'Gemma 3 / Gemini',
    'Counted with the Gemma 3 vocabulary, which Google’s own SDKs use to count for Gemini.',
    '使用 Gemma 3 词表计数，Google 官方 SDK 即以此为 Gemini 计数。',
  ),
  exact(
    'tekken',
    'Mistral Tekken',
    'Counted with Mistral’s published Tekken vocabulary.',
    '使用 Mistral 公布的 Tekken 词表计数。',
  ),
  exact(
    'claude2',
    'Claude 2',
    'Counted with the tokenizer Anthropic published for Claude 2.',
    '使用 Anthropic 为 Claude 2 公布的分词器计数。',
  ),
];

/** Only models whose vocabulary is at hand are given one of these: see `withFetched`. */
const fetchedFamilies = DOWNLOADABLE.map(({ id, title }): ExactFamily => ({
  id,
  basis: 'exact',
  title,
  vocabulary: id,
  evidence: {
    en: `Counted with the published vocabulary of ${title}, which you have fetched.`,
    zh: `使用你已获取的 ${title} 公开词表计数。`,
  },
}));

export const FAMILIES: ReadonlyMap<string, TokenizerFamily> = new Map(
  [...exactFamilies, ...fetchedFamilies, ...estimatedFamilies].map(family => [family.id, family]),
);

/** What to count with where nothing is known. */
export const UNKNOWN_FAMILY = 'unknown';

/** The family, or the one for unknown tokenizers: an id from a newer catalogue must still get a count. */
export function familyOf(id: string): TokenizerFamily {
  const family = FAMILIES.get(id) ?? FAMILIES.get(UNKNOWN_FAMILY);
  if (family === undefined) {
    throw new Error('The family for unknown tokenizers is missing from the table.');
  }
  return family;
}
