/** Prices of 2026 as pages and data sets of that year give them. */
import type { PriceInterval } from '../../../src/core/pricing/schema';
import { interval } from '../compare/fixtures';
import { answer, flat, tiered, tokens, type Answer } from './knownAnswer';

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

export const prices2026: readonly Answer[] = [
  answer('deepseek-v4-flash off-peak, 1M in', ppk, v4FlashCny, tokens(1_000_000), '1.5', {
    at: `${tuesday}T13:00:00+08:00`,
    currency: 'CNY',
  }),
  answer('deepseek-v4-flash at peak, 1M in', ppk, v4FlashCny, tokens(1_000_000), '3', {
    at: `${tuesday}T09:00:00+08:00`,
    currency: 'CNY',
  }),
  answer(
    'deepseek-v4-flash at peak, 1M cached',
    ppk,
    v4FlashCny,
    tokens(1_000_000, 0, { cacheReadTokens: 1_000_000 }),
    '0.1',
    { at: `${tuesday}T14:00:00+08:00`, currency: 'CNY' },
  ),
  answer('deepseek-v4-flash at peak, 1M out', ppk, v4FlashCny, tokens(0, 1_000_000), '9', {
    at: `${tuesday}T17:59:59+08:00`,
    currency: 'CNY',
  }),
  answer(
    'deepseek-v4-flash when the peak has just ended',
    ppk,
    v4FlashCny,
    tokens(1_000_000),
    '1.5',
    { at: `${tuesday}T12:00:00+08:00`, currency: 'CNY' },
  ),
  answer('deepseek-v4-flash on a Saturday at 10:00', ppk, v4FlashCny, tokens(1_000_000), '1.5', {
    at: '2026-09-19T10:00:00+08:00',
    currency: 'CNY',
  }),
  answer(
    'deepseek-v4-flash in USD at 01:00 UTC of a weekday',
    ppk,
    v4FlashUsd,
    tokens(1_000_000),
    '0.44',
    { at: `${tuesday}T01:00:00Z` },
  ),
  answer('deepseek-v4-flash in USD at 04:00 UTC', ppk, v4FlashUsd, tokens(1_000_000), '0.22', {
    at: `${tuesday}T04:00:00Z`,
  }),
  answer('deepseek-v4-pro in USD at 06:00 UTC', ppk, v4ProUsd, tokens(0, 1_000_000), '3.96', {
    at: `${tuesday}T06:00:00Z`,
  }),
  answer('deepseek-v4-pro in USD at 10:00 UTC', ppk, v4ProUsd, tokens(0, 1_000_000), '1.98', {
    at: `${tuesday}T10:00:00Z`,
  }),
  answer('qwen3.7-flash at 32K', modelsDev3954, qwen37Flash, tokens(32_000), '0.0064', {
    currency: 'CNY',
  }),
  answer('qwen3.7-flash one above 32K', modelsDev3954, qwen37Flash, tokens(32_001), '0.0192006', {
    currency: 'CNY',
  }),
  answer('qwen3.7-flash at 256K', modelsDev3954, qwen37Flash, tokens(256_000), '0.1536', {
    currency: 'CNY',
  }),
  answer(
    'qwen3.7-flash at 1M + 1,000',
    modelsDev3954,
    qwen37Flash,
    tokens(1_000_000, 1000),
    '1.2048',
    { currency: 'CNY' },
  ),
  answer('qwen3-max at 128K', modelsDev6723, qwen3Max, tokens(128_000, 1000), '1.206', {
    currency: 'CNY',
  }),
  answer('qwen3-max one above 128K', modelsDev6723, qwen3Max, tokens(128_001, 1000), '2.010015', {
    currency: 'CNY',
  }),
  answer('qwen3.5-flash at 128K', szp2005, qwen35Flash, tokens(128_000), '0.0256', {
    currency: 'CNY',
  }),
  answer('qwen3.5-flash at 256K', szp2005, qwen35Flash, tokens(256_000), '0.2048', {
    currency: 'CNY',
  }),
  answer('qwen3.5-flash above 256K', szp2005, qwen35Flash, tokens(256_001), '0.3072012', {
    currency: 'CNY',
  }),
  answer(
    'kimi code, ¥1.3 cached / 6.5 in / 27 out',
    'PPK tests',
    flat(6.5, 27, 1.3),
    tokens(10_000, 1000, { cacheReadTokens: 8000 }),
    '0.0504',
    { currency: 'CNY' },
  ),
  answer(
    'gpt-6-astra at 272,000',
    'models.dev of 2026-11-10 (pi-ai 1.5.2)',
    tiered({ inputPerMTok: 10, outputPerMTok: 50, cacheReadPerMTok: 1, cacheWritePerMTok: 12.5 }, [
      272_000,
      { inputPerMTok: 20, outputPerMTok: 75, cacheReadPerMTok: 2, cacheWritePerMTok: 25 },
    ]),
    tokens(272_000, 1000),
    '2.77',
  ),
  answer(
    'gpt-6-astra at 272,001',
    'models.dev of 2026-11-10 (pi-ai 1.5.2)',
    tiered({ inputPerMTok: 10, outputPerMTok: 50 }, [
      272_000,
      { inputPerMTok: 20, outputPerMTok: 75 },
    ]),
    tokens(272_001, 1000),
    '5.51502',
  ),
];
