/** Sizes of families whose weights have another name at their maker; `family:size` as Ollama has them. */
const sizes: Readonly<Record<string, string>> = {
  'deepseek-r1:671b': 'deepseek-r1',
  'deepseek-v3:671b': 'deepseek-v3',
  'deepseek-v3.1:671b': 'deepseek-v3.1',
  'gemma3:27b': 'gemma-3-27b-it',
  'gemma4:26b': 'gemma-4-26b-a4b-it',
  'gemma4:31b': 'gemma-4-31b-it',
  'mistral-nemo:12b': 'open-mistral-nemo',
  'mistral:7b': 'open-mistral-7b',
  'mixtral:8x7b': 'open-mixtral-8x7b',
  'mixtral:8x22b': 'open-mixtral-8x22b',
  'qwen3:30b': 'qwen3-30b-a3b',
  'qwen3:30b-a3b': 'qwen3-30b-a3b',
  'qwen3:32b': 'qwen3-32b',
  'qwen3:235b': 'qwen3-235b-a22b',
  'qwen3:235b-a22b': 'qwen3-235b-a22b',
  'qwen3:235b-a22b-instruct-2507': 'qwen3-235b-a22b-instruct-2507',
  'qwen3-coder:480b': 'qwen3-coder-480b-a35b-instruct',
  'qwen3-coder:480b-a35b': 'qwen3-coder-480b-a35b-instruct',
  'qwen3-next:80b': 'qwen3-next-80b-a3b-instruct',
  'qwen3-next:80b-a3b': 'qwen3-next-80b-a3b-instruct',
  'qwen3-next:80b-a3b-instruct': 'qwen3-next-80b-a3b-instruct',
};

const families = new Set(Object.keys(sizes).map(name => name.replace(/:.*/, '')));

/** A family of several sizes, by itself: which one Ollama takes is its own affair. */
export function isOllamaFamily(name: string): boolean {
  return families.has(name.replace(/:latest$/, ''));
}

/** The maker's name for what `family:size-quantisation` means; `null` where it is none of a maker's. */
export function ollamaName(name: string): string | null {
  const bare = name
    .replace(/-gguf(?::[\w.-]+)?$/, '')
    .replace(/-(?:q\d\w*|fp16|bf16|mxfp4|cloud)$/, '')
    .replace(/:cloud$/, '');
  if (Object.hasOwn(sizes, bare)) {
    return sizes[bare] ?? null;
  }
  return bare.includes(':') || isOllamaFamily(bare) ? null : bare;
}
