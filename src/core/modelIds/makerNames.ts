/** A name to look up at a maker, and what its spelling adds to that. */
interface Candidate {
  readonly name: string;
  /** Of one version among several, whose price may have been another. */
  readonly isVersion?: true;
}

interface Grammar {
  /** Names the maker's API does not take and that mean a model of it; reviewed one by one. */
  readonly names: Readonly<Record<string, string>>;
  /** Rewrites a spelling as the maker writes it; each is tried. */
  readonly forms: readonly ((name: string) => string)[];
}

const anthropic: Grammar = {
  names: {
    // Of Copilot.
    'claude-opus-41': 'claude-opus-4-1',
    'claude-v2': 'claude-2',
    'claude-v2:0': 'claude-2',
    'claude-v2:1': 'claude-2.1',
  },
  forms: [
    // `claude-4.5-sonnet` of Replicate, Snowflake and Cursor; the third generation is named that way.
    name =>
      dashed(name).replace(
        /^claude-([4-9](?:-\d)?)-(opus|sonnet|haiku|fable|mythos)/,
        'claude-$2-$1',
      ),
    // `sonnet-4.5` of Cursor.
    name => dashed(name).replace(/^(?=(?:opus|sonnet|haiku|fable|mythos)-\d)/, 'claude-'),
    // `claude-3-5-sonnet-v2@20241022`, `claude-opus-4-8@default` of Vertex.
    name =>
      dashed(name)
        .replace(/(?<=sonnet)-v2(?=@|$)/, '')
        .replace(/@(?:default|latest)$/, ''),
    // `claude-sonnet-4-5-latest` of Zed.
    name => (/^claude-.*\d/.test(name) ? name.replace(/-latest$/, '') : name),
    // Copilot shows `Claude Sonnet 3.7`.
    name => dashed(name).replace(/^claude (sonnet|haiku|opus) (3(?:-\d)?)$/, 'claude-$2-$1'),
    dashed,
  ],
};

/** Versions with a dot, of Claude written with a dash. */
function dashed(name: string): string {
  return name.replace(/(?<=\d)\.(?=\d)/g, '-');
}

const google: Grammar = {
  names: {
    'gemini-1.5-flash-latest': 'gemini-1.5-flash',
    'gemini-1.5-pro-latest': 'gemini-1.5-pro',
    'gemini-3-flash': 'gemini-3-flash-preview',
    'gemini-3-pro': 'gemini-3-pro-preview',
    'gemini-3.1-flash-lite-preview': 'gemini-3.1-flash-lite',
    'gemini-3.1-pro': 'gemini-3.1-pro-preview',
    'gemini 3 flash': 'gemini-3-flash-preview',
    'gemini 3 pro': 'gemini-3-pro-preview',
    'gemini 3.1 pro': 'gemini-3.1-pro-preview',
    'gemini-flash-1.5': 'gemini-1.5-flash',
    'gemini-flash-1.5-8b': 'gemini-1.5-flash-8b',
    'gemini-pro-1.5': 'gemini-1.5-pro',
    'gemma-3-27b': 'gemma-3-27b-it',
    'gemma-4-26b-a4b': 'gemma-4-26b-a4b-it',
    'gemma-4-31b': 'gemma-4-31b-it',
  },
  // Copilot shows `Gemini 3 Flash (Preview)`.
  forms: [name => name.replace(/ \(preview\)$/, '')],
};

const openai: Grammar = {
  names: { 'codex-mini': 'codex-mini-latest' },
  forms: [
    // Azure's spelling.
    name => name.replace(/^gpt-35-/, 'gpt-3.5-'),
    // `gpt-5.2-chat` of Azure and routers.
    name => name.replace(/^(gpt-5(?:\.\d)?-chat)(?=$|-20\d\d-)/, '$1-latest'),
  ],
};

const xai: Grammar = {
  names: {
    'grok-3-beta': 'grok-3',
    'grok-3-latest': 'grok-3',
    'grok-4': 'grok-4-0709',
    'grok-4-latest': 'grok-4-0709',
    'grok-4-fast': 'grok-4-fast-reasoning',
    'grok-4-1-fast': 'grok-4-1-fast-reasoning',
    'grok-4.1-fast': 'grok-4-1-fast-reasoning',
    'grok-4.1-fast-non-reasoning': 'grok-4-1-fast-non-reasoning',
    'grok-4.1-fast-reasoning': 'grok-4-1-fast-reasoning',
    'grok-code-fast': 'grok-code-fast-1',
    'grok-code-fast-1-0825': 'grok-code-fast-1',
  },
  forms: [
    name => name.replace(/^(grok-\d.*)-latest$/, '$1'),
    // One price for all that reason, or not, or work together.
    name =>
      name.replace(
        /^(grok-4\.20)(?:-beta)?(?:-0309)?-(?:(?:non-)?reasoning|multi-agent)(?:-beta)?(?:-0309)?(?:-latest)?$/,
        '$1',
      ),
  ],
};

const mistral: Grammar = {
  names: {
    'mistral-7b-instruct': 'open-mistral-7b',
    'mistral-7b-instruct-v0.1': 'open-mistral-7b',
    'mistral-7b-instruct-v0.2': 'open-mistral-7b',
    'mistral-7b-instruct-v0.3': 'open-mistral-7b',
    'mixtral-8x7b-instruct': 'open-mixtral-8x7b',
    'mixtral-8x7b-instruct-v0.1': 'open-mixtral-8x7b',
    'mixtral-8x22b-instruct': 'open-mixtral-8x22b',
    'mixtral-8x22b-instruct-v0.1': 'open-mixtral-8x22b',
    'mistral-nemo': 'open-mistral-nemo',
    'mistral-nemo-instruct-2407': 'open-mistral-nemo',
    'mistral-large-3-675b-instruct': 'mistral-large-2512',
    'mistral-large-3-675b-instruct-2512': 'mistral-large-2512',
    'mistral-medium-3': 'mistral-medium-2505',
    'mistral-medium-3.1': 'mistral-medium-2508',
    'mistral-small-24b-instruct-2501': 'mistral-small-2501',
    'mistral-small-3.1-24b-instruct': 'mistral-small-2503',
    'mistral-small-3.1-24b-instruct-2503': 'mistral-small-2503',
    'mistral-small-3.2-24b-instruct': 'mistral-small-2506',
    'mistral-small-3.2-24b-instruct-2506': 'mistral-small-2506',
    'ministral-3-8b-instruct': 'ministral-8b-2512',
    'ministral-3-8b-instruct-2512': 'ministral-8b-2512',
    'ministral-3-14b-instruct': 'ministral-14b-2512',
    'ministral-3-14b-instruct-2512': 'ministral-14b-2512',
    'ministral-3-3b-instruct': 'ministral-3b-2512',
    'ministral-3-3b-instruct-2512': 'ministral-3b-2512',
    'mistral-nemo-2407': 'open-mistral-nemo',
    'mistral-saba': 'mistral-saba-2502',
    'mistral-saba-24b': 'mistral-saba-2502',
    'mistral-large2': 'mistral-large-2407',
    'mistral-large-4-0': 'mistral-large-4',
    'mistral-medium-3.5-128b': 'mistral-medium-2604',
    'mistral-small-3-1-24b-instruct-2503': 'mistral-small-2503',
    'ministral-14b': 'ministral-14b-2512',
    'ministral-14b-latest': 'ministral-14b-2512',
    'ministral-3b-latest': 'ministral-3b-2512',
    'magistral-medium': 'magistral-medium-2509',
    'magistral-small': 'magistral-small-2509',
    'codestral-2': 'codestral-2508',
    'codestral-22b-v0.1': 'codestral-2405',
    'codestral-mamba': 'open-codestral-mamba',
    'codestral-mamba-latest': 'open-codestral-mamba',
    'devstral-small': 'devstral-small-2507',
    'devstral-2': 'devstral-2512',
    'devstral-2-123b': 'devstral-2512',
    'devstral-medium': 'devstral-medium-2507',
    'devstral-small-2': 'labs-devstral-small-2512',
    'pixtral-12b': 'pixtral-12b-2409',
    'pixtral-large': 'pixtral-large-2411',
  },
  forms: [
    // `mistral-large@2411-001`, `codestral@2405` of Vertex.
    name => name.replace(/@(\d{4})(?:-\d{3})?$/, '-$1').replace(/@\d{3}$/, ''),
    // Repositories: `Mistral-Large-Instruct-2407`.
    name => name.replace(/-instruct(?=-\d{4}$)/, ''),
    // `mistral-medium-3-1-2508`.
    name => name.replace(/-\d-\d(?=-\d{4}$)/, ''),
  ],
};

const deepseek: Grammar = {
  names: {
    'deepseek-chat-v3': 'deepseek-chat',
    'deepseek-chat-v3-0324': 'deepseek-chat',
    'deepseek-chat-v3.1': 'deepseek-chat',
    'deepseek-v3-0324': 'deepseek-chat',
    'deepseek-v3.1-terminus': 'deepseek-chat',
    'deepseek-v3.1-thinking': 'deepseek-reasoner',
    'deepseek-v3.2-thinking': 'deepseek-reasoner',
    'deepseek-r1-671b': 'deepseek-reasoner',
    'deepseek-v3.2-exp': 'deepseek-chat',
  },
  // Bedrock: `deepseek.r1-v1:0`.
  forms: [name => name.replace(/^(?=[rv]\d)/, 'deepseek-')],
};

const alibaba: Grammar = {
  names: {
    'qwen3-235b-a22b-2507': 'qwen3-235b-a22b-instruct-2507',
    'qwen3-coder-480b': 'qwen3-coder-480b-a35b-instruct',
    'qwen3-coder': 'qwen3-coder-480b-a35b-instruct',
    'qwen3-coder-480b-a35b': 'qwen3-coder-480b-a35b-instruct',
    'qwen3-next-80b-a3b': 'qwen3-next-80b-a3b-instruct',
    'qwen3-30b': 'qwen3-30b-a3b',
    'qwen3-235b': 'qwen3-235b-a22b',
  },
  forms: [
    name => name.replace(/^(q(?:wen|wq|vq)[\w.-]*)-latest$/, '$1'),
    // Cerebras.
    name => name.replace(/^qwen-(?=3-)/, 'qwen'),
  ],
};

/** NVIDIA leaves the dash out. */
const zai: Grammar = { names: {}, forms: [name => name.replace(/^glm(?=\d)/, 'glm-')] };

const minimax: Grammar = {
  names: {
    'minimax-01': 'minimax-text-01',
    'minimax-m1-40k': 'minimax-m1',
    'minimax-m1-80k': 'minimax-m1',
  },
  forms: [],
};

const cohere: Grammar = {
  names: {
    'command-text-v14': 'command',
    'command-light-text-v14': 'command-light',
    'command-r-v01': 'command-r-03-2024',
  },
  // Repositories say `c4ai-command-…`, Azure `Cohere-command-…`.
  forms: [name => name.replace(/^(?:c4ai|cohere)-(?=command)/, '')],
};

const volcengine: Grammar = {
  names: {},
  // OpenRouter: `bytedance-seed/seed-1.6`.
  forms: [name => name.replace(/^(?=seed-\d)/, 'doubao-')],
};

/** Amazon sells its models on Bedrock alone: `amazon/nova-pro-v1` of OpenRouter. */
const bedrock: Grammar = {
  names: {},
  forms: ['amazon.', 'global.amazon.'].flatMap(prefix =>
    [':0', '-v1:0'].map(
      version => (name: string) => (name.startsWith('nova-') ? `${prefix}${name}${version}` : name),
    ),
  ),
};

const grammars: Readonly<Record<string, Grammar>> = {
  anthropic,
  google,
  openai,
  xai,
  mistral,
  deepseek,
  'deepseek-cn': deepseek,
  'alibaba-intl': alibaba,
  'alibaba-cn': alibaba,
  zai,
  zhipu: zai,
  minimax,
  'minimax-cn': minimax,
  cohere,
  volcengine,
  bedrock,
};

/** Numbered versions of Gemini before 2.5: `gemini-1.5-pro-002`. */
const geminiVersion = /^(gemini-(?:1\.0|1\.5|2\.0)-[a-z0-9-]+?)-00\d$/;

/**
 * What a name may be at a maker's own API, the surest first: as it is, by the table, rewritten.
 * `name` is in lower case.
 */
export function candidatesAt(makerId: string, name: string): readonly Candidate[] {
  const grammar = Object.hasOwn(grammars, makerId) ? grammars[makerId] : undefined;
  const spelled = [name, ...(grammar?.forms ?? []).map(form => form(name))];
  const found: Candidate[] = [...new Set(spelled)].flatMap(each => {
    const meant =
      grammar !== undefined && Object.hasOwn(grammar.names, each) ? grammar.names[each] : undefined;
    return [{ name: each }, ...(meant === undefined ? [] : [{ name: meant }])];
  });
  const family = makerId === 'google' ? geminiVersion.exec(name)?.[1] : undefined;
  return family === undefined ? found : [...found, { name: family, isVersion: true }];
}
