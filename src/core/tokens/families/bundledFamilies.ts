import { sentence, type Sentence } from '../../text/sentence';

interface BundledFamily {
  readonly title: string;
  /** What the count rests on, where that is more than the vocabulary's publication. */
  readonly evidence?: Sentence;
}

/** The vocabularies in the package, by id: each is a family of its own. Their files come from `src/dev/vocabularies/sources.ts`. */
export const bundledFamilies = {
  o200k_base: { title: 'OpenAI o200k_base' },
  cl100k_base: { title: 'OpenAI cl100k_base' },
  qwen3: { title: 'Qwen 2.5 / Qwen 3' },
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
  tekken: { title: 'Mistral Tekken' },
  claude2: { title: 'Claude 2' },
} as const satisfies Record<string, BundledFamily>;

export type BundledVocabulary = keyof typeof bundledFamilies;

export const bundledVocabularies = Object.keys(bundledFamilies) as readonly BundledVocabulary[];
