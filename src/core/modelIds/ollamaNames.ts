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

/** Those of a single size that is served, and versions that a tag names. */
const others: Readonly<Record<string, string>> = {
  'command-a:111b': 'command-a-03-2025',
  'deepseek-r1:671b-0528': 'deepseek-r1',
  'deepseek-v3.1:671b-terminus': 'deepseek-v3.1',
  'devstral-2:123b': 'devstral-2512',
  'devstral-small-2:24b': 'labs-devstral-small-2512',
  'gemma3:27b-it': 'gemma-3-27b-it',
  'ministral-3:3b': 'ministral-3b-2512',
  'ministral-3:8b': 'ministral-8b-2512',
  'ministral-3:14b': 'ministral-14b-2512',
  'mistral:7b-instruct': 'open-mistral-7b',
  'mistral:7b-instruct-v0.3': 'open-mistral-7b',
  'mistral-large-3:675b': 'mistral-large-2512',
  'mistral-small:22b': 'mistral-small-2409',
  'mistral-small:24b': 'mistral-small-2501',
  'mistral-small3.1:24b': 'mistral-small-2503',
  'mistral-small3.2:24b': 'mistral-small-2506',
  'mixtral:8x7b-instruct': 'open-mixtral-8x7b',
  'mixtral:8x7b-instruct-v0.1': 'open-mixtral-8x7b',
  'mixtral:8x22b-instruct': 'open-mixtral-8x22b',
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
    .replace(/[-:](?:q\d\w*|fp16|bf16|mxfp4|cloud)$/, '')
    .replace(/-qat$/, '');
  for (const table of [sizes, others]) {
    if (Object.hasOwn(table, bare)) {
      return table[bare] ?? null;
    }
  }
  return bare.includes(':') || isOllamaFamily(bare) ? null : bare;
}
