import type { ListFormat } from '../priceQuote';

/**
 * Our provider ids by the names the lists use. Only providers that bill in dollars: the lists convert
 * the mainland's prices at rates of their own, and a converted price is not the price.
 */
const names: Readonly<Record<ListFormat, Readonly<Record<string, string>>>> = {
  liteLlm: {
    ai21: 'ai21',
    anthropic: 'anthropic',
    azure: 'azure',
    azure_ai: 'azure',
    baseten: 'baseten',
    bedrock: 'bedrock',
    bedrock_converse: 'bedrock',
    cerebras: 'cerebras',
    cohere: 'cohere',
    cohere_chat: 'cohere',
    dashscope: 'alibaba-intl',
    deepseek: 'deepseek',
    fireworks_ai: 'fireworks',
    gemini: 'google',
    groq: 'groq',
    minimax: 'minimax',
    mistral: 'mistral',
    moonshot: 'moonshot',
    openai: 'openai',
    openrouter: 'openrouter',
    sambanova: 'sambanova',
    'text-completion-openai': 'openai',
    together_ai: 'together',
    vercel_ai_gateway: 'vercel-ai-gateway',
    xai: 'xai',
    xiaomi_mimo: 'xiaomi',
    zai: 'zai',
  },
  modelsDev: {
    ai21: 'ai21',
    alibaba: 'alibaba-intl',
    'amazon-bedrock': 'bedrock',
    anthropic: 'anthropic',
    azure: 'azure',
    baseten: 'baseten',
    cerebras: 'cerebras',
    'cloudflare-workers-ai': 'cloudflare-workers-ai',
    cohere: 'cohere',
    deepseek: 'deepseek',
    'fireworks-ai': 'fireworks',
    'github-models': 'github-models',
    google: 'google',
    'google-vertex': 'google-vertex',
    groq: 'groq',
    huggingface: 'huggingface',
    minimax: 'minimax',
    mistral: 'mistral',
    modal: 'modal',
    moonshotai: 'moonshot',
    nvidia: 'nvidia',
    'ollama-cloud': 'ollama-cloud',
    openai: 'openai',
    opencode: 'opencode-zen',
    openrouter: 'openrouter',
    sambanova: 'sambanova',
    scaleway: 'scaleway',
    togetherai: 'together',
    vercel: 'vercel-ai-gateway',
    xai: 'xai',
    xiaomi: 'xiaomi',
    zai: 'zai',
  },
  genaiPrices: {
    anthropic: 'anthropic',
    aws: 'bedrock',
    azure: 'azure',
    cerebras: 'cerebras',
    cohere: 'cohere',
    deepseek: 'deepseek',
    fireworks: 'fireworks',
    google: 'google',
    groq: 'groq',
    minimax: 'minimax',
    mistral: 'mistral',
    moonshotai: 'moonshot',
    openai: 'openai',
    openrouter: 'openrouter',
    together: 'together',
    'x-ai': 'xai',
    zai: 'zai',
  },
};

/** Our id of a provider as a list names it. */
export type NameProvider = (format: ListFormat, name: string) => string | undefined;

export const providerNamed: NameProvider = (format, name) =>
  Object.hasOwn(names[format], name) ? names[format][name] : undefined;

/** Ours by the lists' names where the mainland's money is billed. */
const mainlandNames: Readonly<Record<string, string>> = {
  longcat: 'meituan-longcat',
  'moonshotai-cn': 'moonshot-cn',
  'tencent-tokenhub': 'tencent',
  zhipuai: 'zhipu',
};

/** Providers that bill in yuan as well: only to compare with, for the lists convert their prices. */
export const anyProviderNamed: NameProvider = (format, name) =>
  providerNamed(format, name) ?? (Object.hasOwn(mainlandNames, name) ? mainlandNames[name] : name);
