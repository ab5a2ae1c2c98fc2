/**
 * Costs that somebody else computed or printed: test suites of other price calculators, providers'
 * pages, the press of 2024. Each case names its source; none comes from our own output.
 */
import { describe, expect, test } from 'vitest';
import { estimateCost } from '../../../src/core/cost/estimateCost';
import { parseMoment } from '../../../src/core/cost/moment';
import { priceAt } from '../../../src/core/cost/priceAt';
import { usageOf, type Usage } from '../../../src/core/cost/usage';
import type { CurrencyCode, Model, PriceInterval } from '../../../src/core/pricing/schema';
import { interval, model, noHolidays, provider } from '../compare/fixtures';

interface Case {
  readonly name: string;
  readonly source: string;
  readonly prices: readonly PriceInterval[];
  readonly usage: Partial<Usage>;
  readonly total: string;
  readonly at?: string;
  readonly currency?: CurrencyCode;
  readonly model?: Partial<Model>;
}

function total(each: Case): string {
  const bought = model('bought', { prices: [...each.prices], ...each.model });
  const seller = provider('seller', [bought], { currency: each.currency ?? 'USD' });
  const moment = parseMoment(each.at ?? '2026-11-21');
  if (moment === null) {
    return 'no such moment';
  }
  const outcome = priceAt(bought, seller, moment, noHolidays);
  if (outcome.kind === 'unknown') {
    return outcome.reason.key;
  }
  const cost = estimateCost(usageOf(each.usage), outcome.price, bought);
  return cost.kind === 'known' ? cost.total.toFixed() : cost.reason.key;
}

function flat(input: number, output: number, cacheRead?: number, cacheWrite?: number) {
  return [
    interval({
      inputPerMTok: input,
      outputPerMTok: output,
      ...(cacheRead !== undefined && { cacheReadPerMTok: cacheRead }),
      ...(cacheWrite !== undefined && { cacheWritePerMTok: cacheWrite }),
    }),
  ];
}

function tiered(
  base: PriceInterval['rates'],
  ...tiers: readonly (readonly [inputAbove: number, rates: PriceInterval['rates']])[]
) {
  return [interval(base, { tiers: tiers.map(([inputAbove, rates]) => ({ inputAbove, rates })) })];
}

const genaiPrices = 'pydantic/genai-prices tests/test_price_calc.py';
const genaiTiers = 'pydantic/genai-prices tests/test_tiered_pricing.py';
const promptspend = 'AndrewAvery7/promptspend src/lib/engine/cost.test.ts';
const tokencost = 'AgentOps-AI/tokencost tests/test_costs.py';
const jannchie = 'Jannchie, tier and reasoning-mode tests';

const o3 = [
  interval({ inputPerMTok: 10, outputPerMTok: 40 }, { effectiveTo: '2025-06-09' }),
  interval({ inputPerMTok: 2, outputPerMTok: 8 }, { effectiveFrom: '2025-06-10' }),
];
const kimiCode = flat(0.95, 4, 0.19);
const sonnet45 = tiered({ inputPerMTok: 3, outputPerMTok: 15 }, [
  200_000,
  { inputPerMTok: 6, outputPerMTok: 22.5 },
]);
const gpt54 = tiered({ inputPerMTok: 2.5, outputPerMTok: 15, cacheReadPerMTok: 0.25 }, [
  272_000,
  { inputPerMTok: 5, outputPerMTok: 22.5, cacheReadPerMTok: 0.5 },
]);
const gemini15Flash = tiered({ inputPerMTok: 0.075, outputPerMTok: 0.3 }, [
  128_000,
  { inputPerMTok: 0.15, outputPerMTok: 0.6 },
]);
const sonnet = flat(3, 15, 0.3);
const qwenPlus = [
  interval(
    { inputPerMTok: 0.4, outputPerMTok: 1.2 },
    {
      variants: [
        {
          name: { en: 'thinking' },
          when: { thinking: true },
          rates: { inputPerMTok: 0.4, outputPerMTok: 4 },
        },
      ],
    },
  ),
];
const deepseek2025 = [
  interval(
    { inputPerMTok: 0.27, outputPerMTok: 1.1 },
    {
      schedules: [
        {
          name: { en: 'discount hours' },
          timeZone: 'UTC',
          days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
          windows: [
            { from: '16:30', to: '24:00' },
            { from: '00:00', to: '00:30' },
          ],
          table: { rates: { inputPerMTok: 0.135, outputPerMTok: 0.55 } },
        },
      ],
    },
  ),
];

const otherCalculators: readonly Case[] = [
  {
    name: 'gpt-4o 1,000 + 100',
    source: genaiPrices,
    prices: flat(2.5, 10),
    usage: { inputTokens: 1000, outputTokens: 100 },
    total: '0.0035',
  },
  {
    name: 'gpt-4o input alone',
    source: genaiPrices,
    prices: flat(2.5, 10),
    usage: { inputTokens: 1000 },
    total: '0.0025',
  },
  {
    name: 'gpt-4o output alone',
    source: genaiPrices,
    prices: flat(2.5, 10),
    usage: { outputTokens: 100 },
    total: '0.001',
  },
  {
    name: 'claude-3.5-sonnet with 20 written, 30 read',
    source: genaiPrices,
    prices: flat(3, 15, 0.3, 3.75),
    usage: { inputTokens: 1000, outputTokens: 100, cacheWriteTokens: 20, cacheReadTokens: 30 },
    total: '0.004434',
  },
  {
    name: 'claude-3.5-sonnet, its input alone',
    source: genaiPrices,
    prices: flat(3, 15, 0.3, 3.75),
    usage: { inputTokens: 1000, cacheWriteTokens: 20, cacheReadTokens: 30 },
    total: '0.002934',
  },
  {
    name: 'o3 today',
    source: genaiPrices,
    prices: o3,
    usage: { inputTokens: 1000, outputTokens: 100 },
    total: '0.0028',
  },
  {
    name: 'o3 on 2025-06-01, before the cut',
    source: genaiPrices,
    prices: o3,
    usage: { inputTokens: 1000 },
    at: '2025-06-01',
    total: '0.01',
  },
  {
    name: 'o3 input after the cut',
    source: genaiPrices,
    prices: o3,
    usage: { inputTokens: 1000 },
    total: '0.002',
  },
  {
    name: 'kimi-k2.7-code with 100 cached',
    source: genaiPrices,
    prices: kimiCode,
    usage: { inputTokens: 1000, cacheReadTokens: 100, outputTokens: 100 },
    total: '0.001274',
  },
  {
    name: 'kimi-k2.7-code, its input alone',
    source: genaiPrices,
    prices: kimiCode,
    usage: { inputTokens: 1000, cacheReadTokens: 100 },
    total: '0.000874',
  },
  {
    name: 'kimi-k2.7-code through OpenRouter',
    source: genaiPrices,
    prices: flat(0.75, 3.5, 0.16),
    usage: { inputTokens: 1000, cacheReadTokens: 100, outputTokens: 100 },
    total: '0.001041',
  },
  {
    name: 'kimi-k2.7-code through OpenRouter, 2,038,030 + 13,034',
    source: genaiPrices,
    prices: flat(0.75, 3.5),
    usage: { inputTokens: 2_038_030, outputTokens: 13_034 },
    total: '1.5741415',
  },
  {
    name: 'glm-5.1 through OpenRouter, 27,447 + 83',
    source: genaiPrices,
    prices: flat(0.98, 3.08),
    usage: { inputTokens: 27_447, outputTokens: 83 },
    total: '0.0271537',
  },
  {
    name: 'glm-5.2 through OpenRouter',
    source: genaiPrices,
    prices: flat(1.4, 4.4),
    usage: { inputTokens: 1000, outputTokens: 100 },
    total: '0.00184',
  },
  {
    name: 'glm-5.2 in USD at 7.25',
    source: genaiPrices,
    prices: flat(1.103, 3.862),
    usage: { inputTokens: 1000, outputTokens: 100 },
    total: '0.0014892',
  },
  {
    name: 'claude-opus-4-5 on regional Bedrock',
    source: genaiPrices,
    prices: flat(5.5, 27.5),
    usage: { inputTokens: 1000, outputTokens: 100 },
    total: '0.00825',
  },
  {
    name: 'minimax-m3 through OpenRouter',
    source: genaiPrices,
    prices: flat(0.3, 1.2),
    usage: { inputTokens: 1000, outputTokens: 100 },
    total: '0.00042',
  },
  {
    name: 'qwen3.7-plus through OpenRouter',
    source: genaiPrices,
    prices: flat(0.4, 1.6),
    usage: { inputTokens: 1000, outputTokens: 100 },
    total: '0.00056',
  },
  {
    name: 'deepseek-v3.2 through OpenRouter, half of it cached',
    source: genaiPrices,
    prices: flat(0.2288, 0.3432, 0.2288),
    usage: { inputTokens: 2_000_000, outputTokens: 1_000_000, cacheReadTokens: 1_000_000 },
    total: '0.8008',
  },
  {
    name: 'deepseek-chat at 16:00 UTC, normal hours of 2025',
    source: genaiPrices,
    prices: deepseek2025,
    usage: { inputTokens: 100_000_000 },
    at: '2025-06-01T16:00:00Z',
    total: '27',
  },
  {
    name: 'deepseek-chat at 17:00 UTC, discount hours of 2025',
    source: genaiPrices,
    prices: deepseek2025,
    usage: { inputTokens: 100_000_000 },
    at: '2025-06-01T17:00:00Z',
    total: '13.5',
  },
  {
    name: 'gemini-1.5-flash 500,000: the whole request at the tier',
    source: genaiPrices,
    prices: gemini15Flash,
    usage: { inputTokens: 500_000 },
    total: '0.075',
  },
  {
    name: 'gemini-1.5-flash 100,000',
    source: genaiTiers,
    prices: gemini15Flash,
    usage: { inputTokens: 100_000 },
    total: '0.0075',
  },
  {
    name: 'claude-sonnet-4.5 100,000',
    source: genaiTiers,
    prices: sonnet45,
    usage: { inputTokens: 100_000 },
    total: '0.3',
  },
  {
    name: 'claude-sonnet-4.5 1,000,000',
    source: genaiTiers,
    prices: sonnet45,
    usage: { inputTokens: 1_000_000 },
    total: '6',
  },
  {
    name: 'claude-sonnet-4.5 199,999, one below the edge',
    source: genaiTiers,
    prices: sonnet45,
    usage: { inputTokens: 199_999 },
    total: '0.599997',
  },
  {
    name: 'claude-sonnet-4.5 200,000, the edge itself',
    source: genaiTiers,
    prices: sonnet45,
    usage: { inputTokens: 200_000 },
    total: '0.6',
  },
  {
    name: 'claude-sonnet-4.5 200,001, one above the edge',
    source: genaiTiers,
    prices: sonnet45,
    usage: { inputTokens: 200_001 },
    total: '1.200006',
  },
  {
    name: 'claude-sonnet-4.5 100,000 + 100,000',
    source: genaiTiers,
    prices: sonnet45,
    usage: { inputTokens: 100_000, outputTokens: 100_000 },
    total: '1.8',
  },
  {
    name: 'claude-sonnet-4.5 300,000 + 100,000: the output at the tier too',
    source: genaiTiers,
    prices: sonnet45,
    usage: { inputTokens: 300_000, outputTokens: 100_000 },
    total: '4.05',
  },
  {
    name: 'gpt-5.4 200,000',
    source: genaiTiers,
    prices: gpt54,
    usage: { inputTokens: 200_000 },
    total: '0.5',
  },
  {
    name: 'gpt-5.4 500,000',
    source: genaiTiers,
    prices: gpt54,
    usage: { inputTokens: 500_000 },
    total: '2.5',
  },
  {
    name: 'gpt-5.4 300,000 + 100,000',
    source: genaiTiers,
    prices: gpt54,
    usage: { inputTokens: 300_000, outputTokens: 100_000 },
    total: '3.75',
  },
  {
    name: 'gpt-5.4 100,000, all cached',
    source: genaiTiers,
    prices: gpt54,
    usage: { inputTokens: 100_000, cacheReadTokens: 100_000 },
    total: '0.025',
  },
  {
    name: 'an edge of 100 tokens, on it',
    source: genaiTiers,
    prices: tiered({ inputPerMTok: 1, outputPerMTok: 1 }, [
      100,
      { inputPerMTok: 2, outputPerMTok: 2 },
    ]),
    usage: { inputTokens: 100 },
    total: '0.0001',
  },
  {
    name: 'gpt-5.5 400,000 + 1,000 at the base price',
    source: jannchie,
    prices: flat(5, 30),
    usage: { inputTokens: 400_000, outputTokens: 1000 },
    total: '2.03',
  },
  {
    name: 'gpt-5.5 400,000 + 1,000 at its tier',
    source: jannchie,
    prices: tiered({ inputPerMTok: 5, outputPerMTok: 30 }, [
      272_000,
      { inputPerMTok: 10, outputPerMTok: 45 },
    ]),
    usage: { inputTokens: 400_000, outputTokens: 1000 },
    total: '4.045',
  },
  {
    name: 'qwen-plus 100,000 + 20,000 without thinking',
    source: jannchie,
    prices: qwenPlus,
    usage: { inputTokens: 100_000, outputTokens: 20_000 },
    total: '0.064',
  },
  {
    name: 'qwen-plus 100,000 + 20,000 with thinking',
    source: jannchie,
    prices: qwenPlus,
    usage: { inputTokens: 100_000, outputTokens: 20_000, thinking: true },
    total: '0.12',
  },
  {
    name: 'Sonnet 3/15, a chat of 6 turns',
    source: promptspend,
    prices: sonnet,
    usage: { inputTokens: 26_700, outputTokens: 5400 },
    total: '0.1611',
  },
  {
    name: 'Sonnet 3/15, the same chat with 60 % cached',
    source: promptspend,
    prices: sonnet,
    usage: { inputTokens: 26_700, cacheReadTokens: 16_020, outputTokens: 5400 },
    total: '0.117846',
  },
  {
    name: 'Sonnet 3/15, thinking trebles the output',
    source: promptspend,
    prices: sonnet,
    usage: { inputTokens: 26_700, outputTokens: 5400, thinking: true, thinkingMultiplier: 3 },
    total: '0.3231',
  },
  {
    name: 'Sonnet 3/15 as a batch at half price',
    source: promptspend,
    prices: [interval({ inputPerMTok: 3, outputPerMTok: 15 }, { batch: { factor: 0.5 } })],
    usage: { inputTokens: 26_700, outputTokens: 5400, batch: true },
    total: '0.08055',
  },
  {
    name: '100 tokens at $0.28 without float noise',
    source: promptspend,
    prices: flat(0.28, 0.4),
    usage: { inputTokens: 100 },
    total: '0.000028',
  },
  {
    name: 'a promotion while it lasts',
    source: promptspend,
    prices: [
      interval(
        { inputPerMTok: 2, outputPerMTok: 10 },
        { effectiveTo: '2026-08-31', promotion: {} },
      ),
      interval({ inputPerMTok: 3, outputPerMTok: 15 }, { effectiveFrom: '2026-09-01' }),
    ],
    usage: { inputTokens: 1_000_000 },
    at: '2026-08-31',
    total: '2',
  },
  {
    name: 'a promotion after its last day',
    source: promptspend,
    prices: [
      interval(
        { inputPerMTok: 2, outputPerMTok: 10 },
        { effectiveTo: '2026-08-31', promotion: {} },
      ),
      interval({ inputPerMTok: 3, outputPerMTok: 15 }, { effectiveFrom: '2026-09-01' }),
    ],
    usage: { inputTokens: 1_000_000 },
    at: '2026-09-01',
    total: '3',
  },
  {
    name: 'gpt-4o answers in 4 tokens',
    source: tokencost,
    prices: flat(2.5, 10),
    usage: { outputTokens: 4 },
    total: '0.00004',
  },
  {
    name: 'gpt-4o is asked in 15 tokens',
    source: tokencost,
    prices: flat(2.5, 10),
    usage: { inputTokens: 15 },
    total: '0.0000375',
  },
  {
    name: 'gpt-4o reads 100 cached tokens',
    source: tokencost,
    prices: flat(2.5, 10, 1.25),
    usage: { inputTokens: 100, cacheReadTokens: 100 },
    total: '0.000125',
  },
  {
    name: 'gpt-4o of May 2024, 15 tokens',
    source: tokencost,
    prices: flat(5, 15),
    usage: { inputTokens: 15 },
    total: '0.000075',
  },
  {
    name: 'gpt-4o of May 2024, 4 tokens out',
    source: tokencost,
    prices: flat(5, 15),
    usage: { outputTokens: 4 },
    total: '0.00006',
  },
  {
    name: 'gpt-3.5-turbo, 15 tokens',
    source: tokencost,
    prices: flat(1.5, 2),
    usage: { inputTokens: 15 },
    total: '0.0000225',
  },
  {
    name: 'gpt-3.5-turbo, 4 tokens out',
    source: tokencost,
    prices: flat(1.5, 2),
    usage: { outputTokens: 4 },
    total: '0.000008',
  },
  {
    name: 'gpt-3.5-turbo-1106, 15 tokens',
    source: tokencost,
    prices: flat(1, 2),
    usage: { inputTokens: 15 },
    total: '0.000015',
  },
  {
    name: 'gpt-4, 15 tokens',
    source: tokencost,
    prices: flat(30, 60),
    usage: { inputTokens: 15 },
    total: '0.00045',
  },
  {
    name: 'gpt-4, 4 tokens out',
    source: tokencost,
    prices: flat(30, 60),
    usage: { outputTokens: 4 },
    total: '0.00024',
  },
  {
    name: 'gpt-4-32k, 15 tokens',
    source: tokencost,
    prices: flat(60, 120),
    usage: { inputTokens: 15 },
    total: '0.0009',
  },
  {
    name: 'gpt-4-1106-preview, 15 tokens',
    source: tokencost,
    prices: flat(10, 30),
    usage: { inputTokens: 15 },
    total: '0.00015',
  },
  {
    name: 'claude-2.1, 4 tokens in',
    source: tokencost,
    prices: flat(8, 24),
    usage: { inputTokens: 4 },
    total: '0.000032',
  },
  {
    name: 'claude-2.1, 4 tokens out',
    source: tokencost,
    prices: flat(8, 24),
    usage: { outputTokens: 4 },
    total: '0.000096',
  },
  {
    name: 'text-embedding-ada-002, 4 tokens',
    source: tokencost,
    prices: flat(0.1, 0),
    usage: { inputTokens: 4 },
    total: '0.0000004',
  },
];

const deepseekV4 = (off: readonly number[], peak: readonly number[]): readonly PriceInterval[] => {
  const rates = ([input = 0, output = 0, cache = 0]: readonly number[]) => ({
    inputPerMTok: input,
    outputPerMTok: output,
    cacheReadPerMTok: cache,
  });
  return [
    interval(rates(off), {
      effectiveFrom: '2026-08-23',
      schedules: [
        {
          name: { en: 'peak hours' },
          timeZone: 'Asia/Shanghai',
          days: ['mon', 'tue', 'wed', 'thu', 'fri'],
          windows: [
            { from: '09:00', to: '12:00' },
            { from: '14:00', to: '18:00' },
          ],
          table: { rates: rates(peak) },
        },
      ],
    }),
  ];
};
const v4FlashCny = deepseekV4([1.5, 4.5, 0.05], [3, 9, 0.1]);
const v4FlashUsd = deepseekV4([0.22, 0.66, 0.007], [0.44, 1.32, 0.014]);
const v4ProUsd = deepseekV4([0.66, 1.98, 0.022], [1.32, 3.96, 0.044]);
const million = { inputTokens: 1_000_000 };
const ppk = 'PPK tests; DeepSeek pricing page, effective 2026-08-16 16:00 UTC';
const modelsDev3954 = 'models.dev#3954: qwen3.7-flash, mainland';
const modelsDev6723 = 'models.dev#6723: qwen3-max, mainland';
const szp2005 = 'szp2005/llm-prices-cn: qwen3.5-flash';
const qwen37Flash = tiered(
  { inputPerMTok: 0.2, outputPerMTok: 0.8 },
  [32_000, { inputPerMTok: 0.6, outputPerMTok: 2.4 }],
  [256_000, { inputPerMTok: 1.2, outputPerMTok: 4.8 }],
);
const qwen3Max = tiered({ inputPerMTok: 9, outputPerMTok: 54 }, [
  128_000,
  { inputPerMTok: 15, outputPerMTok: 90 },
]);
const qwen35Flash = tiered(
  { inputPerMTok: 0.2, outputPerMTok: 2 },
  [128_000, { inputPerMTok: 0.8, outputPerMTok: 8 }],
  [256_000, { inputPerMTok: 1.2, outputPerMTok: 12 }],
);
const tuesday = '2026-09-15';

const today: readonly Case[] = [
  {
    name: 'deepseek-v4-flash off-peak, 1M in',
    source: ppk,
    prices: v4FlashCny,
    usage: million,
    at: `${tuesday}T13:00:00+08:00`,
    currency: 'CNY',
    total: '1.5',
  },
  {
    name: 'deepseek-v4-flash at peak, 1M in',
    source: ppk,
    prices: v4FlashCny,
    usage: million,
    at: `${tuesday}T09:00:00+08:00`,
    currency: 'CNY',
    total: '3',
  },
  {
    name: 'deepseek-v4-flash at peak, 1M cached',
    source: ppk,
    prices: v4FlashCny,
    usage: { ...million, cacheReadTokens: 1_000_000 },
    at: `${tuesday}T14:00:00+08:00`,
    currency: 'CNY',
    total: '0.1',
  },
  {
    name: 'deepseek-v4-flash at peak, 1M out',
    source: ppk,
    prices: v4FlashCny,
    usage: { outputTokens: 1_000_000 },
    at: `${tuesday}T17:59:59+08:00`,
    currency: 'CNY',
    total: '9',
  },
  {
    name: 'deepseek-v4-flash when the peak has just ended',
    source: ppk,
    prices: v4FlashCny,
    usage: million,
    at: `${tuesday}T12:00:00+08:00`,
    currency: 'CNY',
    total: '1.5',
  },
  {
    name: 'deepseek-v4-flash on a Saturday at 10:00',
    source: ppk,
    prices: v4FlashCny,
    usage: million,
    at: '2026-09-19T10:00:00+08:00',
    currency: 'CNY',
    total: '1.5',
  },
  {
    name: 'deepseek-v4-flash in USD at 01:00 UTC of a weekday',
    source: ppk,
    prices: v4FlashUsd,
    usage: million,
    at: `${tuesday}T01:00:00Z`,
    total: '0.44',
  },
  {
    name: 'deepseek-v4-flash in USD at 04:00 UTC',
    source: ppk,
    prices: v4FlashUsd,
    usage: million,
    at: `${tuesday}T04:00:00Z`,
    total: '0.22',
  },
  {
    name: 'deepseek-v4-pro in USD at 06:00 UTC',
    source: ppk,
    prices: v4ProUsd,
    usage: { outputTokens: 1_000_000 },
    at: `${tuesday}T06:00:00Z`,
    total: '3.96',
  },
  {
    name: 'deepseek-v4-pro in USD at 10:00 UTC',
    source: ppk,
    prices: v4ProUsd,
    usage: { outputTokens: 1_000_000 },
    at: `${tuesday}T10:00:00Z`,
    total: '1.98',
  },
  {
    name: 'qwen3.7-flash at 32K',
    source: modelsDev3954,
    prices: qwen37Flash,
    usage: { inputTokens: 32_000 },
    currency: 'CNY',
    total: '0.0064',
  },
  {
    name: 'qwen3.7-flash one above 32K',
    source: modelsDev3954,
    prices: qwen37Flash,
    usage: { inputTokens: 32_001 },
    currency: 'CNY',
    total: '0.0192006',
  },
  {
    name: 'qwen3.7-flash at 256K',
    source: modelsDev3954,
    prices: qwen37Flash,
    usage: { inputTokens: 256_000 },
    currency: 'CNY',
    total: '0.1536',
  },
  {
    name: 'qwen3.7-flash at 1M + 1,000',
    source: modelsDev3954,
    prices: qwen37Flash,
    usage: { ...million, outputTokens: 1000 },
    currency: 'CNY',
    total: '1.2048',
  },
  {
    name: 'qwen3-max at 128K',
    source: modelsDev6723,
    prices: qwen3Max,
    usage: { inputTokens: 128_000, outputTokens: 1000 },
    currency: 'CNY',
    total: '1.206',
  },
  {
    name: 'qwen3-max one above 128K',
    source: modelsDev6723,
    prices: qwen3Max,
    usage: { inputTokens: 128_001, outputTokens: 1000 },
    currency: 'CNY',
    total: '2.010015',
  },
  {
    name: 'qwen3.5-flash at 128K',
    source: szp2005,
    prices: qwen35Flash,
    usage: { inputTokens: 128_000 },
    currency: 'CNY',
    total: '0.0256',
  },
  {
    name: 'qwen3.5-flash at 256K',
    source: szp2005,
    prices: qwen35Flash,
    usage: { inputTokens: 256_000 },
    currency: 'CNY',
    total: '0.2048',
  },
  {
    name: 'qwen3.5-flash above 256K',
    source: szp2005,
    prices: qwen35Flash,
    usage: { inputTokens: 256_001 },
    currency: 'CNY',
    total: '0.3072012',
  },
  {
    name: 'kimi code, ¥1.3 cached / 6.5 in / 27 out',
    source: 'PPK tests',
    prices: flat(6.5, 27, 1.3),
    usage: { inputTokens: 10_000, cacheReadTokens: 8000, outputTokens: 1000 },
    currency: 'CNY',
    total: '0.0504',
  },
  {
    name: 'gpt-6-astra at 272,000',
    source: 'models.dev of 2026-11-10 (pi-ai 1.5.2)',
    prices: tiered(
      { inputPerMTok: 10, outputPerMTok: 50, cacheReadPerMTok: 1, cacheWritePerMTok: 12.5 },
      [
        272_000,
        { inputPerMTok: 20, outputPerMTok: 75, cacheReadPerMTok: 2, cacheWritePerMTok: 25 },
      ],
    ),
    usage: { inputTokens: 272_000, outputTokens: 1000 },
    total: '2.77',
  },
  {
    name: 'gpt-6-astra at 272,001',
    source: 'models.dev of 2026-11-10 (pi-ai 1.5.2)',
    prices: tiered({ inputPerMTok: 10, outputPerMTok: 50 }, [
      272_000,
      { inputPerMTok: 20, outputPerMTok: 75 },
    ]),
    usage: { inputTokens: 272_001, outputTokens: 1000 },
    total: '5.51502',
  },
];

const leiphone = '雷峰网 (press, 2024-06)';
const technologyDaily = '科技日报 (press, 2024-06)';
const guancha = '佘宗明, 风闻 (press, 2024-06)';
const july2024 = 'press article, 2024-07-08';

/** Prices of the war as the press printed them: what 1,000 or 10,000 tokens cost, in yuan. */
const priceWar: readonly Case[] = [
  {
    name: 'Qwen-Long: ¥0.0005 per 1k in',
    source: technologyDaily,
    prices: flat(0.5, 2),
    usage: { inputTokens: 1000 },
    currency: 'CNY',
    total: '0.0005',
  },
  {
    name: 'Qwen-Long: ¥0.002 per 1k out',
    source: technologyDaily,
    prices: flat(0.5, 2),
    usage: { outputTokens: 1000 },
    currency: 'CNY',
    total: '0.002',
  },
  {
    name: 'Qwen-Long: 2M tokens for ¥1',
    source: technologyDaily,
    prices: flat(0.5, 2),
    usage: { inputTokens: 2_000_000 },
    currency: 'CNY',
    total: '1',
  },
  {
    name: 'Qwen-Long before: ¥0.02 per 1k',
    source: technologyDaily,
    prices: flat(20, 20),
    usage: { inputTokens: 1000 },
    currency: 'CNY',
    total: '0.02',
  },
  {
    name: 'Doubao: ¥0.0008 per 1k in',
    source: guancha,
    prices: flat(0.8, 2),
    usage: { inputTokens: 1000 },
    currency: 'CNY',
    total: '0.0008',
  },
  {
    name: 'hunyuan-standard: ¥0.0045 per 1k in',
    source: technologyDaily,
    prices: flat(4.5, 5),
    usage: { inputTokens: 1000 },
    currency: 'CNY',
    total: '0.0045',
  },
  {
    name: 'hunyuan-standard: ¥0.005 per 1k out',
    source: technologyDaily,
    prices: flat(4.5, 5),
    usage: { outputTokens: 1000 },
    currency: 'CNY',
    total: '0.005',
  },
  {
    name: 'Spark Pro and Max: ¥0.21 per 10k',
    source: guancha,
    prices: flat(21, 21),
    usage: { inputTokens: 4000, outputTokens: 6000 },
    currency: 'CNY',
    total: '0.21',
  },
  {
    name: 'DeepSeek-V2: ¥1 per 1M in, ¥2 out',
    source: leiphone,
    prices: flat(1, 2),
    usage: { inputTokens: 1_000_000, outputTokens: 1_000_000 },
    currency: 'CNY',
    total: '3',
  },
  {
    name: 'GLM-3-Turbo: ¥1 per 1M',
    source: guancha,
    prices: flat(1, 1),
    usage: { inputTokens: 600_000, outputTokens: 400_000 },
    currency: 'CNY',
    total: '1',
  },
  {
    name: 'ERNIE 4.0 Turbo: ¥0.03 per 1k in, ¥0.06 out',
    source: july2024,
    prices: flat(30, 60),
    usage: { inputTokens: 1000, outputTokens: 1000 },
    currency: 'CNY',
    total: '0.09',
  },
  {
    name: 'ERNIE Speed: free at once',
    source: leiphone,
    prices: flat(0, 0),
    usage: { inputTokens: 5000, outputTokens: 1000 },
    currency: 'CNY',
    total: '0',
  },
  {
    name: 'GPT-4o: $5 per 1M in',
    source: guancha,
    prices: flat(5, 15),
    usage: { inputTokens: 1_000_000 },
    total: '5',
  },
  {
    name: 'Gemini 1.5 Flash: $0.35 per 1M in',
    source: guancha,
    prices: flat(0.35, 1.05),
    usage: { inputTokens: 1_000_000 },
    total: '0.35',
  },
];

describe.each([
  ['other calculators', otherCalculators],
  ['prices of 2026', today],
  ['the price war of 2024', priceWar],
])('%s', (_group, cases) => {
  test.each(cases.map(each => [each.name, each] as const))('%s', (_name, each) => {
    expect(total(each), each.source).toBe(each.total);
  });
});

test('there are at least 80 cases', () => {
  expect(otherCalculators.length + today.length + priceWar.length).toBeGreaterThanOrEqual(80);
});

test('what no one publishes costs an unknown amount, never zero', () => {
  const unpublished: Case = {
    name: 'unknown model',
    source: 'Quota; PPK scripts/tests/test_pipeline_v3.py',
    prices: [interval({ inputPerMTok: null, outputPerMTok: null })],
    usage: { inputTokens: 0 },
    total: '',
  };
  expect(total(unpublished)).toBe('cost.inputUnpublished');
  expect(total({ ...unpublished, prices: [] })).toBe('cost.noPrice');
  expect(total({ ...unpublished, prices: flat(1, 1), at: '2022-12-31' })).toBe(
    'cost.noPriceBefore',
  );
});
