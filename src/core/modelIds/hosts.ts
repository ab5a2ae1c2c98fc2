/** How a host writes the names of the models it serves, where it has a way of its own. */
type Dialect = 'bedrock' | 'fireworks' | 'dashedVersions' | 'ollama';

/** Who serves and bills what is written after a prefix. */
export interface Host {
  /** Our id of that provider; `null` for one the catalogue has not. */
  readonly provider: string | null;
  readonly dialect?: Dialect;
  /** Sells makers' models under their names: its entry is found through the maker's. */
  readonly servesByName?: true;
  /** What stands behind the prefix is a name its owner chose. */
  readonly ownersNames?: true;
}

const of = (provider: string | null, more: Partial<Host> = {}): Host => ({ provider, ...more });

const bedrock = of('bedrock', { dialect: 'bedrock' });
const azure = of('azure', { servesByName: true });
const fireworks = of('fireworks', { dialect: 'fireworks' });
const ollama = of(null, { dialect: 'ollama' });
const databricks = of(null, { dialect: 'dashedVersions' });
const other = of(null);
const chosen = of(null, { ownersNames: true });

/**
 * The first segment of an id, before `/` or `:`, as LiteLLM, models.dev, the AI SDK, pydantic-ai,
 * LangChain, OpenCode, Cloudflare's and Vercel's gateways and VS Code write it. Reviewed by hand: a
 * word that is not here is no host.
 */
const table: Readonly<Record<string, Host>> = {
  // The makers' own APIs.
  'openai-chat': of('openai'),
  'openai-responses': of('openai'),
  'text-completion-openai': of('openai'),
  anthropic_text: of('anthropic'),
  'claude-code': of('anthropic'),
  gemini: of('google'),
  'google-gla': of('google'),
  google_genai: of('google'),
  'google-ai-studio': of('google'),
  'google-genai': of('google'),
  googleai: of('google'),
  codestral: of('mistral'),
  'text-completion-codestral': of('mistral'),
  cohere_chat: of('cohere'),
  'deepseek-cn': of('deepseek-cn'),
  grok: of('xai'),
  dashscope: of('alibaba-intl'),
  'alibaba-cn': of('alibaba-cn'),
  'alibaba-intl': of('alibaba-intl'),
  'moonshot-cn': of('moonshot-cn'),
  'moonshotai-cn': of('moonshot-cn'),
  'minimax-cn': of('minimax-cn'),
  qianfan: of('baidu'),
  xiaomi_mimo: of('xiaomi'),
  ai21_chat: of('ai21'),
  // Clouds and hosts.
  azure,
  azure_ai: azure,
  azure_openai: azure,
  azure_text: azure,
  'azure-openai': azure,
  bedrock,
  bedrock_converse: bedrock,
  'bedrock-converse': bedrock,
  bedrock_mantle: bedrock,
  'amazon-bedrock': bedrock,
  'aws-bedrock': bedrock,
  amazon_bedrock: bedrock,
  vertex_ai: other,
  vertex_ai_beta: other,
  vertexai: other,
  vertex: other,
  google_vertexai: other,
  google_anthropic_vertex: other,
  'google-vertex': other,
  'google-vertex-ai': other,
  'google-vertex-anthropic': other,
  groq: of('groq'),
  cerebras: of('cerebras'),
  together: of('together'),
  together_ai: of('together'),
  togetherai: of('together'),
  fireworks,
  fireworks_ai: fireworks,
  'fireworks-ai': fireworks,
  nvidia: of('nvidia'),
  nvidia_nim: of('nvidia'),
  sambanova: of('sambanova'),
  'workers-ai': of('cloudflare-workers-ai'),
  cloudflare: of('cloudflare-workers-ai'),
  'cloudflare-workers-ai': of('cloudflare-workers-ai'),
  scaleway: of('scaleway'),
  databricks,
  snowflake: other,
  watsonx: other,
  oci: of(null, { dialect: 'bedrock' }),
  replicate: other,
  deepinfra: other,
  perplexity: other,
  nebius: other,
  novita: other,
  hyperbolic: other,
  baseten: other,
  nscale: other,
  lambda_ai: other,
  featherless_ai: other,
  friendliai: other,
  wandb: other,
  heroku: other,
  ovhcloud: other,
  aiml: other,
  predibase: other,
  gradient_ai: other,
  digitalocean: other,
  nebius_ai: other,
  vultr: other,
  chutes: other,
  venice: other,
  poe: other,
  'nano-gpt': other,
  requesty: other,
  helicone: other,
  zenmux: other,
  fastrouter: other,
  aihubmix: other,
  '302ai': other,
  anyscale: other,
  gmi: other,
  crusoe: other,
  libertai: other,
  tensormesh: other,
  siliconflow: other,
  'siliconflow-cn': of('siliconflow-cn'),
  modelscope: of('modelscope'),
  ollama,
  ollama_chat: ollama,
  'ollama-cloud': of('ollama-cloud', { dialect: 'ollama' }),
  lm_studio: other,
  lmstudio: other,
  // Gateways and routers.
  openrouter: of('openrouter'),
  vercel: of('vercel-ai-gateway'),
  vercel_ai_gateway: of('vercel-ai-gateway'),
  'vercel-ai-gateway': of('vercel-ai-gateway'),
  huggingface: of('huggingface'),
  'hf.co': of(null, { dialect: 'ollama' }),
  'huggingface.co': of(null, { dialect: 'ollama' }),
  opencode: of('opencode-zen'),
  'opencode-zen': of('opencode-zen'),
  github: of('github-models'),
  'github-models': of('github-models'),
  copilot: other,
  'github-copilot': other,
  github_copilot: other,
  'zai-coding-plan': other,
  'zhipuai-coding-plan': other,
  'openai-codex': other,
  cursor: other,
  gateway: other,
  litellm: other,
  sagemaker: chosen,
  sagemaker_chat: chosen,
  vllm: chosen,
  hosted_vllm: chosen,
  litellm_proxy: chosen,
  customendpoint: chosen,
  customoai: chosen,
  copilotcli: chosen,
};

export function hostNamed(prefix: string): Host | null {
  const name = prefix.toLowerCase();
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null;
}

export const bedrockHost = bedrock;
export const fireworksHost = fireworks;
export const ollamaHost = ollama;
export const databricksHost = databricks;
export const otherHost = other;
export const googleHost = of('google');
export const cloudflareHost = of('cloudflare-workers-ai');
export const siliconFlowHost = of('siliconflow-cn');
