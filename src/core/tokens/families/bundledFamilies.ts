import type { Wording } from '../../text/wording';

/** The vocabularies in the package, by id: each is a family of its own. Their files come from `src/dev/vocabularies/sources.ts`. */
export const bundledFamilies = {
  o200k_base: {
    title: 'OpenAI o200k_base',
    evidence: {
      en: 'Counted with OpenAI’s published vocabulary o200k_base.',
      zh: '使用 OpenAI 公布的 o200k_base 词表计数。',
    },
  },
  cl100k_base: {
    title: 'OpenAI cl100k_base',
    evidence: {
      en: 'Counted with OpenAI’s published vocabulary cl100k_base.',
      zh: '使用 OpenAI 公布的 cl100k_base 词表计数。',
    },
  },
  qwen3: {
    title: 'Qwen 2.5 / Qwen 3',
    evidence: {
      en: 'Counted with the vocabulary published with the Qwen 2.5 and Qwen 3 models.',
      zh: '使用 Qwen 2.5 与 Qwen 3 模型公布的词表计数。',
    },
  },
  deepseek_v3: {
    title: 'DeepSeek V3 / V4',
    evidence: {
      en: 'Counted with the vocabulary published with DeepSeek V3; V4 has the same merges.',
      zh: '使用 DeepSeek V3 公布的词表计数；V4 的合并规则与之相同。',
    },
  },
  gemma3: {
    title: 'Gemma 3 / Gemini',
    evidence: {
      en: 'Counted with the Gemma 3 vocabulary, which Google’s own SDKs use to count for Gemini.',
      zh: '使用 Gemma 3 词表计数，Google 官方 SDK 即以此为 Gemini 计数。',
    },
  },
  tekken: {
    title: 'Mistral Tekken',
    evidence: {
      en: 'Counted with Mistral’s published Tekken vocabulary.',
      zh: '使用 Mistral 公布的 Tekken 词表计数。',
    },
  },
  claude2: {
    title: 'Claude 2',
    evidence: {
      en: 'Counted with the tokenizer Anthropic published for Claude 2.',
      zh: '使用 Anthropic 为 Claude 2 公布的分词器计数。',
    },
  },
} as const satisfies Record<string, { readonly title: string; readonly evidence: Wording }>;

export type BundledVocabulary = keyof typeof bundledFamilies;

export const bundledVocabularies = Object.keys(bundledFamilies) as readonly BundledVocabulary[];
