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

export const bedrockHost = of('bedrock', { dialect: 'bedrock' });
export const googleHost = of('google');
export const cloudflareHost = of('cloudflare-workers-ai');
export const siliconFlowHost = of('siliconflow-cn');
const azure = of('azure', { servesByName: true });
export const fireworksHost = of('fireworks', { dialect: 'fireworks' });
export const ollamaHost = of(null, { dialect: 'ollama' });
export const databricksHost = of(null, { dialect: 'dashedVersions' });
export const otherHost = of(null);
const chosen = of(null, { ownersNames: true });

/**
 * The first segment of an id, before `/` or `:`, as LiteLLM, models.dev, the AI SDK, pydantic-ai,
 * LangChain, OpenCode, Cloudflare's and Vercel's gateways and VS Code write it. Reviewed by hand: a
 * word that is not here is no host.
 */
const groups: readonly (readonly [host: Host, prefixes: string])[] = [
  // The makers' own APIs.
  [of('openai'), 'openai-chat openai-responses text-completion-openai'],
  [of('anthropic'), 'anthropic_text claude-code'],
  [googleHost, 'gemini google-gla google_genai google-ai-studio google-genai googleai'],
  [of('mistral'), 'codestral text-completion-codestral'],
  [of('cohere'), 'cohere_chat'],
  [of('deepseek-cn'), 'deepseek-cn'],
  [of('xai'), 'grok'],
  [of('alibaba-intl'), 'dashscope alibaba-intl'],
  [of('alibaba-cn'), 'alibaba-cn'],
  [of('moonshot-cn'), 'moonshot-cn moonshotai-cn'],
  [of('minimax-cn'), 'minimax-cn'],
  [of('baidu'), 'qianfan'],
  [of('xiaomi'), 'xiaomi_mimo'],
  [of('ai21'), 'ai21_chat'],
  // Clouds and hosts.
  [azure, 'azure azure_ai azure_openai azure_text azure-openai'],
  [bedrockHost, 'bedrock bedrock_converse bedrock-converse bedrock_mantle'],
  [bedrockHost, 'amazon-bedrock aws-bedrock amazon_bedrock'],
  [otherHost, 'vertex_ai vertex_ai_beta vertexai vertex google_vertexai google_anthropic_vertex'],
  [otherHost, 'google-vertex google-vertex-ai google-vertex-anthropic'],
  [of('groq'), 'groq'],
  [of('cerebras'), 'cerebras'],
  [of('together'), 'together together_ai togetherai'],
  [fireworksHost, 'fireworks fireworks_ai fireworks-ai'],
  [of('nvidia'), 'nvidia nvidia_nim'],
  [of('sambanova'), 'sambanova'],
  [cloudflareHost, 'workers-ai cloudflare cloudflare-workers-ai'],
  [of('scaleway'), 'scaleway'],
  [databricksHost, 'databricks'],
  [of(null, { dialect: 'bedrock' }), 'oci'],
  [siliconFlowHost, 'siliconflow-cn'],
  [of('modelscope'), 'modelscope'],
  [otherHost, 'snowflake watsonx replicate deepinfra perplexity nebius nebius_ai novita'],
  [otherHost, 'hyperbolic baseten nscale lambda_ai featherless_ai friendliai wandb heroku'],
  [otherHost, 'ovhcloud aiml predibase gradient_ai digitalocean vultr chutes venice poe'],
  [otherHost, 'nano-gpt requesty helicone zenmux fastrouter aihubmix 302ai anyscale gmi crusoe'],
  [otherHost, 'libertai tensormesh siliconflow'],
  [otherHost, 'lm_studio lmstudio'],
  [ollamaHost, 'ollama ollama_chat'],
  [of('ollama-cloud', { dialect: 'ollama' }), 'ollama-cloud'],
  // Gateways and routers.
  [of('openrouter'), 'openrouter'],
  [of('vercel-ai-gateway'), 'vercel vercel_ai_gateway vercel-ai-gateway'],
  [of('huggingface'), 'huggingface'],
  [of(null, { dialect: 'ollama' }), 'hf.co huggingface.co'],
  [of('opencode-zen'), 'opencode opencode-zen'],
  [of('github-models'), 'github github-models'],
  [otherHost, 'copilot github-copilot github_copilot openai-codex cursor gateway litellm'],
  [otherHost, 'zai-coding-plan zhipuai-coding-plan'],
  [chosen, 'sagemaker sagemaker_chat vllm hosted_vllm litellm_proxy'],
  [chosen, 'customendpoint customoai copilotcli'],
];

const table = new Map(
  groups.flatMap(([host, prefixes]) => prefixes.split(' ').map(prefix => [prefix, host] as const)),
);

export function hostNamed(prefix: string): Host | null {
  return table.get(prefix.toLowerCase()) ?? null;
}
