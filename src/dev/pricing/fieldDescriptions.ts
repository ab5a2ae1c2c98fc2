/**
 * What the editor says of a field while a price file is written, in both languages: a JSON Schema has
 * only one text. Keyed by field, or by `parent.field` where the same name means different things.
 */
type Texts = Readonly<Record<string, readonly [en: string, zh: string]>>;

export const fieldDescriptions: Texts = {
  'file.id': [
    'Provider id: the part before the first slash of a model id.',
    '服务商 id：模型 id 中第一个斜杠之前的部分。',
  ],
  'file.name': ['Name of the provider.', '服务商名称。'],
  'file.kind': [
    'maker, cloud (resells under its own bill) or aggregator (routes to others).',
    'maker 为模型的开发方，cloud 为自行计费的云平台，aggregator 为聚合转发。',
  ],
  market: [
    'cn or intl: whose accounts it bills; decides the currency.',
    'cn 或 intl：面向哪个市场的账号计费，并决定货币。',
  ],
  'file.currency': [
    'Currency the provider bills in: CNY in cn, USD in intl.',
    '服务商计费货币：cn 为 CNY，intl 为 USD。',
  ],
  'prices.currency': [
    'Only where this price was billed in another currency; say in note by whom and when.',
    '仅当此价格以其他货币计费时填写，并在 note 中说明由谁、何时。',
  ],
  timeZone: [
    'IANA time zone in which days and hours are meant, e.g. Asia/Shanghai.',
    '日期与时刻所用的 IANA 时区，如 Asia/Shanghai。',
  ],
  pricingPage: ['Where the provider prints its prices.', '服务商公布价格的页面。'],
  openAICompatible: [
    'Whether its API takes OpenAI requests; null = not known.',
    '接口是否兼容 OpenAI；null 表示未知。',
  ],
  sources: [
    'Who says so: each statement refers to a key of this list.',
    '信息来源：每条陈述都引用此处的一个键。',
  ],
  'sources.kind': [
    'official (needs url), copy of an official page, dataset, press; own: your contract or invoice, in a file of your own only.',
    'official 官方（须有 url）、copy 官方页面副本、dataset 数据集、press 媒体；own 为你的合同或账单，仅可用于自有文件。',
  ],
  'sources.title': ['As one would cite it.', '引用时的写法。'],
  'sources.url': [
    'https address; never invented, left out where there is none.',
    'https 地址；不得编造，没有则不填。',
  ],
  'sources.date': ['When the source itself is dated.', '来源自身注明的日期。'],
  source: ['A key of sources.', 'sources 中的一个键。'],
  checkedOn: [
    'Day on which somebody last compared the statement with its source.',
    '最近一次与来源核对的日期。',
  ],
  confidence: ['How far the statement can be trusted.', '该陈述的可信程度。'],
  confirmation: [
    'The newest word of another source that gives the same prices; a refresh writes it.',
    '另一来源最近一次给出相同价格的记录；由刷新价格写入。',
  ],
  conflict: [
    'Other values seen and why they were not taken; shown to the user.',
    '其他来源的不同数值及未采用的原因；会向用户显示。',
  ],
  note: ['Shown with the statement.', '与该陈述一同显示的备注。'],
  endpoints: ['Where the models are called.', '调用模型的端点。'],
  baseUrl: ['Base URL of the API.', '接口的 Base URL。'],
  availability: ['Countries it serves, or does not.', '服务或不服务的国家与地区。'],
  regions: [
    'ISO 3166 codes of two letters, EU, or * for everywhere else.',
    '两位 ISO 3166 代码、EU，或 * 表示其他所有地区。',
  ],
  account: ['What opening an account takes.', '开通账号所需条件。'],
  models: ['One entry per id that the API takes.', '接口接受的每个模型 id 一项。'],
  'models.id': ['The id the API takes.', '接口使用的模型 id。'],
  'models.name': ['Display name.', '显示名称。'],
  nameZh: ['Display name in Chinese, where it differs.', '中文显示名称（与英文不同时填写）。'],
  aliases: [
    'Other ids and names of exactly this model, dated snapshots among them.',
    '同一模型的其他 id 与名称，包括带日期的快照。',
  ],
  class: ['What it competes with.', '模型档位。'],
  contextWindow: [
    'Tokens of input and output together; null = not published.',
    '输入与输出合计的 token 上限；null 表示未公布。',
  ],
  maxOutput: [
    'Max output in tokens; null = not published.',
    '最大输出 token 数；null 表示未公布。',
  ],
  'models.thinking': [
    'Thinking is billed as output; always = cannot be switched off.',
    '思考内容按输出计费；always 表示无法关闭。',
  ],
  servesModel: [
    'provider/model whose model this one serves.',
    '实际提供的模型，写作“服务商/模型”。',
  ],
  tokenizer: [
    'In a file of your own: a tokenizer family, or "same as provider/model".',
    '仅用于自有文件：分词器系列，或 "same as 服务商/模型"。',
  ],
  lifecycle: ['From release to shutdown.', '从发布到下线。'],
  'lifecycle.status': [
    'Where it stands today; for other days the dates decide.',
    '今天的状态；其他日期由各日期字段决定。',
  ],
  releasedOn: ['Day, month or year of the release.', '发布的日、月或年。'],
  deprecatedOn: ['Day on which the end was announced.', '宣布下线的日期。'],
  shutdownOn: ['First day on which it no longer answers.', '不再响应的首日。'],
  unlistedSince: [
    'Day of the first list without it, where the day of its shutdown is not known.',
    '首份不再列出它的清单的日期；用于下线日不详时。',
  ],
  replacement: [
    'Model id of this file that the provider names.',
    '服务商指定的替代模型（本文件中的 id）。',
  ],
  routedTo: [
    'Requests to this id are answered and billed by that model.',
    '对此 id 的调用由该模型响应并计费。',
  ],
  prices: [
    'Intervals in order of time; a new price is a new entry, the old one gets its effectiveTo.',
    '按时间排列的价格区间；新价格新增一项，旧价格补上 effectiveTo。',
  ],
  effectiveFrom: [
    'First day; null = since before anyone recorded it.',
    '生效首日；null 表示早于任何记录。',
  ],
  effectiveTo: ['Last day; left out while it is in force.', '最后一天；仍有效时不填。'],
  dateKind: ['How the first day is known.', '生效首日的依据。'],
  rates: ['Per 1M tokens, digits as printed.', '每百万 token 的价格，按公布的数字填写。'],
  inputPerMTok: [
    'Per 1M input tokens; null = not published, 0 = billed at zero.',
    '每百万输入 token；null 为未公布，0 为按零计费。',
  ],
  outputPerMTok: [
    'Per 1M output tokens; null = not published.',
    '每百万输出 token；null 为未公布。',
  ],
  cacheReadPerMTok: [
    'Left out = billed as input; null = not published.',
    '不填表示按输入计费；null 为未公布。',
  ],
  cacheWritePerMTok: [
    'Left out = billed as input; null = not published.',
    '不填表示按输入计费；null 为未公布。',
  ],
  cacheWrite1hPerMTok: [
    'For writes kept for an hour; left out = no price of their own, null = not published.',
    '保留 1 小时的写入价；不填表示没有单独标价，null 为未公布。',
  ],
  cacheStoragePerMTokHour: [
    'Fee for keeping an explicit cache, per 1M tokens and hour; named on the bill, not included.',
    '显式缓存的存储费，每百万 token 每小时；会在费用明细中注明，不计入金额。',
  ],
  'prices.cacheEvidence': [
    'Who says so of cache prices that the source of the rates does not give.',
    '价格来源未给出的缓存价格由谁说明。',
  ],
  tiers: [
    'By input length, ascending: the highest one exceeded bills the whole request.',
    '按输入长度递增；超过的最高一级对整次调用计费。',
  ],
  inputAbove: ['Input tokens strictly greater than this.', '输入 token 数严格大于此值。'],
  variants: [
    'Other rates in thinking mode or above an output length; the first that applies wins.',
    '思考模式或超过某输出长度时的价格；取首个适用项。',
  ],
  outputAbove: ['Output tokens strictly greater than this.', '输出 token 数严格大于此值。'],
  schedules: ['Other rates at certain hours.', '特定时段的价格。'],
  windows: ['Local times HH:MM from (inclusive) to (exclusive).', '本地时间 HH:MM，含起不含止。'],
  factor: ['Multiplies every class: 0.5 = half price.', '乘以各类价格：0.5 为半价。'],
  'batch.cache': [
    'Discounts of cached input in a batch: stacks (both; so when left out), batch-only, cache-only, or unknown (the dearest is billed).',
    '批量调用中缓存部分的折扣：stacks 两者叠加（不填亦然）、batch-only 仅批量、cache-only 仅缓存、unknown 未知（按最贵计）。',
  ],
  'batch.cacheEvidence': [
    'Who says so of cache; required unless it is unknown.',
    'cache 规则的来源；unknown 以外必填。',
  ],
  promotion: [
    'A price that will end; what follows is the next interval.',
    '会结束的促销价；其后为下一个区间。',
  ],
  discount: [
    'In a file of your own: the rates are the list price less this (below zero: with this surcharge); named on the bill.',
    '仅用于自有文件：价格已按此比例低于标价（负数表示加价），账单上会注明。',
  ],
  freeTiers: [
    'Offers that can make usage free; what is not stated is left out, never guessed.',
    '可能免费的优惠；未写明的内容不填，绝不猜测。',
  ],
  amount: ['What is given; left out = no amount stated.', '赠送数量；未写明则不填。'],
  limits: ['Rate limits of the offer.', '优惠的限速。'],
  validDays: ['Days a credit lasts.', '额度有效天数。'],
  catches: [
    'Terms because of which it is not simply free: non-commercial, personal-only, trial-only (evaluation or prototyping), ide-only, subscription (one of its own), data-sharing (a programme that must be joined). Only where its words say so; text gives them.',
    '使其不算真正免费的条款：non-commercial 仅限非商业、personal-only 仅限个人、trial-only 仅限评估或原型、ide-only 仅限 IDE 内、subscription 需另行订阅、data-sharing 须加入数据共享计划。仅在原文写明时填写，并在 text 中说明。',
  ],
  coverage: [
    'Whether the offer covers batch requests and cached input; what no source says is left out.',
    '优惠是否涵盖批量调用与缓存输入；没有来源说明的不填。',
  ],
  'coverage.usage': ['batch requests, or cache: cached input.', 'batch 批量调用；cache 缓存输入。'],
  'coverage.covered': [
    'false = billed, or not to be had within the offer.',
    'false 表示须付费，或优惠内不可用。',
  ],
  until: ['Last day the offer holds.', '优惠的最后有效日。'],
};
