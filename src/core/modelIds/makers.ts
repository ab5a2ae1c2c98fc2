/** Our providers of one maker, the market abroad first: what clouds and routers resell is that. */
const alibaba = ['alibaba-intl', 'alibaba-cn'];
const deepseek = ['deepseek', 'deepseek-cn'];
const moonshot = ['moonshot', 'moonshot-cn'];
const minimax = ['minimax', 'minimax-cn'];
const zai = ['zai', 'zhipu'];
const zhipu = ['zhipu', 'zai'];
/** Makers of models that others serve, and who serve none themselves or are not in the catalogue. */
const none: readonly string[] = [];

/** How clouds, routers and repositories name the maker before the name of a model. */
const table: Readonly<Record<string, readonly string[]>> = {
  anthropic: ['anthropic'],
  openai: ['openai'],
  google: ['google'],
  xai: ['xai'],
  'x-ai': ['xai'],
  'xai-org': ['xai'],
  spacexai: ['xai'],
  mistral: ['mistral'],
  mistralai: ['mistral'],
  cohere: ['cohere'],
  coherelabs: ['cohere'],
  cohereforai: ['cohere'],
  deepseek,
  'deepseek-ai': deepseek,
  qwen: alibaba,
  alibaba,
  moonshot,
  moonshotai: moonshot,
  minimax,
  minimaxai: minimax,
  zai,
  'z-ai': zai,
  'zai-org': zai,
  thudm: zai,
  zhipu,
  zhipuai: zhipu,
  stepfun: ['stepfun'],
  'stepfun-ai': ['stepfun'],
  baidu: ['baidu'],
  tencent: ['tencent'],
  bytedance: ['volcengine'],
  'bytedance-seed': ['volcengine'],
  volcengine: ['volcengine'],
  xiaomi: ['xiaomi'],
  xiaomimimo: ['xiaomi'],
  meituan: ['meituan-longcat'],
  'meituan-longcat': ['meituan-longcat'],
  ai21: ['ai21'],
  '01-ai': ['zeroone'],
  'baichuan-inc': ['baichuan'],
  internlm: ['internlm'],
  amazon: ['bedrock'],
  'amazon-nova': ['bedrock'],
  meta: none,
  'meta-llama': none,
  nvidia: none,
  microsoft: none,
  ibm: none,
};

/** Our providers of the maker so named; `null` for a word that names none. */
export function makersNamed(slug: string): readonly string[] | null {
  const name = slug.toLowerCase();
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null;
}

/** All providers of the maker that sells as this one too: a company's two markets. */
export function marketsOf(providerId: string): readonly string[] {
  const both = [alibaba, deepseek, moonshot, minimax, zai].find(each => each.includes(providerId));
  return both === undefined ? [providerId] : [providerId, ...both.filter(id => id !== providerId)];
}
