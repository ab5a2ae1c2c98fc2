/**
 * How clouds, routers and repositories name the maker before the name of a model, by our providers of
 * it: the market abroad first, for what clouds and routers resell is that. None of those who serve no
 * model themselves, or are not in the catalogue.
 */
const groups: readonly (readonly [providers: string, names: string])[] = [
  ['anthropic', 'anthropic'],
  ['openai', 'openai'],
  ['google', 'google'],
  ['xai', 'xai x-ai xai-org spacexai'],
  ['mistral', 'mistral mistralai'],
  ['cohere', 'cohere coherelabs cohereforai'],
  ['deepseek deepseek-cn', 'deepseek deepseek-ai'],
  ['alibaba-intl alibaba-cn', 'qwen alibaba'],
  ['moonshot moonshot-cn', 'moonshot moonshotai'],
  ['minimax minimax-cn', 'minimax minimaxai'],
  ['zai zhipu', 'zai z-ai zai-org thudm'],
  ['zhipu zai', 'zhipu zhipuai'],
  ['stepfun', 'stepfun stepfun-ai'],
  ['baidu', 'baidu'],
  ['tencent', 'tencent'],
  ['volcengine', 'bytedance bytedance-seed volcengine'],
  ['xiaomi', 'xiaomi xiaomimimo'],
  ['meituan-longcat', 'meituan meituan-longcat'],
  ['ai21', 'ai21'],
  ['zeroone', '01-ai'],
  ['baichuan', 'baichuan-inc'],
  ['internlm', 'internlm'],
  ['bedrock', 'amazon amazon-nova'],
  ['', 'meta meta-llama nvidia microsoft ibm'],
];

const makers = groups.map(
  ([providers, names]) => [providers.split(' ').filter(Boolean), names.split(' ')] as const,
);
const byName = new Map(makers.flatMap(([ids, names]) => names.map(name => [name, ids] as const)));

/** Our providers of the maker so named; `null` for a word that names none. */
export function makersNamed(slug: string): readonly string[] | null {
  return byName.get(slug.toLowerCase()) ?? null;
}

/** All providers of the maker that sells as this one too: a company's two markets. */
export function marketsOf(providerId: string): readonly string[] {
  const [both = [providerId]] = makers.find(([ids]) => ids.includes(providerId)) ?? [];
  return [providerId, ...both.filter(id => id !== providerId)];
}
