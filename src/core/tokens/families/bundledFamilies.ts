import { sentence, type Sentence } from '../../text/sentence';

/** The vocabularies in the package, by id: each is a family of its own. Their files come from `src/dev/vocabularies/sources.ts`. */
export const bundledFamilies = {
  o200k_base: {
    title: 'OpenAI o200k_base',
    evidence: sentence('Counted with OpenAI’s published vocabulary o200k_base.'),
  },
  cl100k_base: {
    title: 'OpenAI cl100k_base',
    evidence: sentence('Counted with OpenAI’s published vocabulary cl100k_base.'),
  },
  qwen3: {
    title: 'Qwen 2.5 / Qwen 3',
    evidence: sentence(
      'Counted with the vocabulary published with the Qwen 2.5 and Qwen 3 models.',
    ),
  },
  deepseek_v3: {
    title: 'DeepSeek V3 / V4',
    evidence: sentence(
      'Counted with the vocabulary published with DeepSeek V3; V4 has the same merges.',
    ),
  },
  gemma3: {
    title: 'Gemma 3 / Gemini',
    evidence: sentence(
      'Counted with the Gemma 3 vocabulary, which Google’s own SDKs use to count for Gemini.',
    ),
  },
  tekken: {
    title: 'Mistral Tekken',
    evidence: sentence('Counted with Mistral’s published Tekken vocabulary.'),
  },
  claude2: {
    title: 'Claude 2',
    evidence: sentence('Counted with the tokenizer Anthropic published for Claude 2.'),
  },
} as const satisfies Record<string, { readonly title: string; readonly evidence: Sentence }>;

export type BundledVocabulary = keyof typeof bundledFamilies;

export const bundledVocabularies = Object.keys(bundledFamilies) as readonly BundledVocabulary[];
