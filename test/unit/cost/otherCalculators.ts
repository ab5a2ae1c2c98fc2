/** Answers in the test suites of other price calculators. */
import { interval } from '../compare/fixtures';
import { answer, flat, tiered, tokens, type Answer } from './knownAnswer';

const genaiPrices = 'pydantic/genai-prices tests/test_price_calc.py';
const genaiTiers = 'pydantic/genai-prices tests/test_tiered_pricing.py';
const promptspend = 'AndrewAvery7/promptspend src/lib/engine/cost.test.ts';
const tokencost = 'AgentOps-AI/tokencost tests/test_costs.py';
const jannchie = 'Jannchie, tier and reasoning-mode tests';

const o3 = [
  interval({ inputPerMTok: 10, outputPerMTok: 40 }, { effectiveTo: '2025-06-09' }),
  interval({ inputPerMTok: 2, outputPerMTok: 8 }, { effectiveFrom: '2025-06-10' }),
];
const promoted = [
  interval({ inputPerMTok: 2, outputPerMTok: 10 }, { effectiveTo: '2026-08-31', promotion: {} }),
  interval({ inputPerMTok: 3, outputPerMTok: 15 }, { effectiveFrom: '2026-09-01' }),
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

export const otherCalculators: readonly Answer[] = [
  answer('gpt-4o 1,000 + 100', genaiPrices, flat(2.5, 10), tokens(1000, 100), '0.0035'),
  answer('gpt-4o input alone', genaiPrices, flat(2.5, 10), tokens(1000), '0.0025'),
  answer('gpt-4o output alone', genaiPrices, flat(2.5, 10), tokens(0, 100), '0.001'),
  answer(
    'claude-3.5-sonnet with 20 written, 30 read',
    genaiPrices,
    flat(3, 15, 0.3, 3.75),
    tokens(1000, 100, { cacheWriteTokens: 20, cacheReadTokens: 30 }),
    '0.004434',
  ),
  answer(
    'claude-3.5-sonnet, its input alone',
    genaiPrices,
    flat(3, 15, 0.3, 3.75),
    tokens(1000, 0, { cacheWriteTokens: 20, cacheReadTokens: 30 }),
    '0.002934',
  ),
  answer('o3 today', genaiPrices, o3, tokens(1000, 100), '0.0028'),
  answer('o3 on 2025-06-01, before the cut', genaiPrices, o3, tokens(1000), '0.01', {
    at: '2025-06-01',
  }),
  answer('o3 input after the cut', genaiPrices, o3, tokens(1000), '0.002'),
  answer(
    'kimi-k2.7-code with 100 cached',
    genaiPrices,
    kimiCode,
    tokens(1000, 100, { cacheReadTokens: 100 }),
    '0.001274',
  ),
  answer(
    'kimi-k2.7-code, its input alone',
    genaiPrices,
    kimiCode,
    tokens(1000, 0, { cacheReadTokens: 100 }),
    '0.000874',
  ),
  answer(
    'kimi-k2.7-code through OpenRouter',
    genaiPrices,
    flat(0.75, 3.5, 0.16),
    tokens(1000, 100, { cacheReadTokens: 100 }),
    '0.001041',
  ),
  answer(
    'kimi-k2.7-code through OpenRouter, 2,038,030 + 13,034',
    genaiPrices,
    flat(0.75, 3.5),
    tokens(2_038_030, 13_034),
    '1.5741415',
  ),
  answer(
    'glm-5.1 through OpenRouter, 27,447 + 83',
    genaiPrices,
    flat(0.98, 3.08),
    tokens(27_447, 83),
    '0.0271537',
  ),
  answer('glm-5.2 through OpenRouter', genaiPrices, flat(1.4, 4.4), tokens(1000, 100), '0.00184'),
  answer('glm-5.2 in USD at 7.25', genaiPrices, flat(1.103, 3.862), tokens(1000, 100), '0.0014892'),
  answer(
    'claude-opus-4-5 on regional Bedrock',
    genaiPrices,
    flat(5.5, 27.5),
    tokens(1000, 100),
    '0.00825',
  ),
  answer(
    'minimax-m3 through OpenRouter',
    genaiPrices,
    flat(0.3, 1.2),
    tokens(1000, 100),
    '0.00042',
  ),
  answer(
    'qwen3.7-plus through OpenRouter',
    genaiPrices,
    flat(0.4, 1.6),
    tokens(1000, 100),
    '0.00056',
  ),
  answer(
    'deepseek-v3.2 through OpenRouter, half of it cached',
    genaiPrices,
    flat(0.2288, 0.3432, 0.2288),
    tokens(2_000_000, 1_000_000, { cacheReadTokens: 1_000_000 }),
    '0.8008',
  ),
  answer(
    'deepseek-chat at 16:00 UTC, normal hours of 2025',
    genaiPrices,
    deepseek2025,
    tokens(100_000_000),
    '27',
    { at: '2025-06-01T16:00:00Z' },
  ),
  answer(
    'deepseek-chat at 17:00 UTC, discount hours of 2025',
    genaiPrices,
    deepseek2025,
    tokens(100_000_000),
    '13.5',
    { at: '2025-06-01T17:00:00Z' },
  ),
  answer(
    'gemini-1.5-flash 500,000: the whole request at the tier',
    genaiPrices,
    gemini15Flash,
    tokens(500_000),
    '0.075',
  ),
  answer('gemini-1.5-flash 100,000', genaiTiers, gemini15Flash, tokens(100_000), '0.0075'),
  answer('claude-sonnet-4.5 100,000', genaiTiers, sonnet45, tokens(100_000), '0.3'),
  answer('claude-sonnet-4.5 1,000,000', genaiTiers, sonnet45, tokens(1_000_000), '6'),
  answer(
    'claude-sonnet-4.5 199,999, one below the edge',
    genaiTiers,
    sonnet45,
    tokens(199_999),
    '0.599997',
  ),
  answer(
    'claude-sonnet-4.5 200,000, the edge itself',
    genaiTiers,
    sonnet45,
    tokens(200_000),
    '0.6',
  ),
  answer(
    'claude-sonnet-4.5 200,001, one above the edge',
    genaiTiers,
    sonnet45,
    tokens(200_001),
    '1.200006',
  ),
  answer(
    'claude-sonnet-4.5 100,000 + 100,000',
    genaiTiers,
    sonnet45,
    tokens(100_000, 100_000),
    '1.8',
  ),
  answer(
    'claude-sonnet-4.5 300,000 + 100,000: the output at the tier too',
    genaiTiers,
    sonnet45,
    tokens(300_000, 100_000),
    '4.05',
  ),
  answer('gpt-5.4 200,000', genaiTiers, gpt54, tokens(200_000), '0.5'),
  answer('gpt-5.4 500,000', genaiTiers, gpt54, tokens(500_000), '2.5'),
  answer('gpt-5.4 300,000 + 100,000', genaiTiers, gpt54, tokens(300_000, 100_000), '3.75'),
  answer(
    'gpt-5.4 100,000, all cached',
    genaiTiers,
    gpt54,
    tokens(100_000, 0, { cacheReadTokens: 100_000 }),
    '0.025',
  ),
  answer(
    'an edge of 100 tokens, on it',
    genaiTiers,
    tiered({ inputPerMTok: 1, outputPerMTok: 1 }, [100, { inputPerMTok: 2, outputPerMTok: 2 }]),
    tokens(100),
    '0.0001',
  ),
  answer(
    'gpt-5.5 400,000 + 1,000 at the base price',
    jannchie,
    flat(5, 30),
    tokens(400_000, 1000),
    '2.03',
  ),
  answer(
    'gpt-5.5 400,000 + 1,000 at its tier',
    jannchie,
    tiered({ inputPerMTok: 5, outputPerMTok: 30 }, [
      272_000,
      { inputPerMTok: 10, outputPerMTok: 45 },
    ]),
    tokens(400_000, 1000),
    '4.045',
  ),
  answer(
    'qwen-plus 100,000 + 20,000 without thinking',
    jannchie,
    qwenPlus,
    tokens(100_000, 20_000),
    '0.064',
  ),
  answer(
    'qwen-plus 100,000 + 20,000 with thinking',
    jannchie,
    qwenPlus,
    tokens(100_000, 20_000, { thinking: true }),
    '0.12',
  ),
  answer('Sonnet 3/15, a chat of 6 turns', promptspend, sonnet, tokens(26_700, 5400), '0.1611'),
  answer(
    'Sonnet 3/15, the same chat with 60 % cached',
    promptspend,
    sonnet,
    tokens(26_700, 5400, { cacheReadTokens: 16_020 }),
    '0.117846',
  ),
  answer(
    'Sonnet 3/15, thinking trebles the output',
    promptspend,
    sonnet,
    tokens(26_700, 3 * 5400, { thinking: true }),
    '0.3231',
  ),
  answer(
    'Sonnet 3/15 as a batch at half price',
    promptspend,
    [interval({ inputPerMTok: 3, outputPerMTok: 15 }, { batch: { factor: 0.5 } })],
    tokens(26_700, 5400, { batch: true }),
    '0.08055',
  ),
  answer(
    '100 tokens at $0.28 without float noise',
    promptspend,
    flat(0.28, 0.4),
    tokens(100),
    '0.000028',
  ),
  answer('a promotion while it lasts', promptspend, promoted, tokens(1_000_000), '2', {
    at: '2026-08-31',
  }),
  answer('a promotion after its last day', promptspend, promoted, tokens(1_000_000), '3', {
    at: '2026-09-01',
  }),
  answer('gpt-4o answers in 4 tokens', tokencost, flat(2.5, 10), tokens(0, 4), '0.00004'),
  answer('gpt-4o is asked in 15 tokens', tokencost, flat(2.5, 10), tokens(15), '0.0000375'),
  answer(
    'gpt-4o reads 100 cached tokens',
    tokencost,
    flat(2.5, 10, 1.25),
    tokens(100, 0, { cacheReadTokens: 100 }),
    '0.000125',
  ),
  answer('gpt-4o of May 2024, 15 tokens', tokencost, flat(5, 15), tokens(15), '0.000075'),
  answer('gpt-4o of May 2024, 4 tokens out', tokencost, flat(5, 15), tokens(0, 4), '0.00006'),
  answer('gpt-3.5-turbo, 15 tokens', tokencost, flat(1.5, 2), tokens(15), '0.0000225'),
  answer('gpt-3.5-turbo, 4 tokens out', tokencost, flat(1.5, 2), tokens(0, 4), '0.000008'),
  answer('gpt-3.5-turbo-1106, 15 tokens', tokencost, flat(1, 2), tokens(15), '0.000015'),
  answer('gpt-4, 15 tokens', tokencost, flat(30, 60), tokens(15), '0.00045'),
  answer('gpt-4, 4 tokens out', tokencost, flat(30, 60), tokens(0, 4), '0.00024'),
  answer('gpt-4-32k, 15 tokens', tokencost, flat(60, 120), tokens(15), '0.0009'),
  answer('gpt-4-1106-preview, 15 tokens', tokencost, flat(10, 30), tokens(15), '0.00015'),
  answer('claude-2.1, 4 tokens in', tokencost, flat(8, 24), tokens(4), '0.000032'),
  answer('claude-2.1, 4 tokens out', tokencost, flat(8, 24), tokens(0, 4), '0.000096'),
  answer('text-embedding-ada-002, 4 tokens', tokencost, flat(0.1, 0), tokens(4), '0.0000004'),
];
