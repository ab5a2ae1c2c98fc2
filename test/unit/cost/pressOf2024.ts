import { answer, flat, tokens, type Answer } from './knownAnswer';

const leiphone = '雷峰网 (press, 2024-06)';
const technologyDaily = '科技日报 (press, 2024-06)';
const guancha = '佘宗明, 风闻 (press, 2024-06)';
const july2024 = 'press article, 2024-07-08';

/** Prices of the war as the press printed them: what 1,000 or 10,000 tokens cost, in yuan. */
export const pressOf2024: readonly Answer[] = [
  answer('Qwen-Long: ¥0.0005 per 1k in', technologyDaily, flat(0.5, 2), tokens(1000), '0.0005', {
    currency: 'CNY',
  }),
  answer('Qwen-Long: ¥0.002 per 1k out', technologyDaily, flat(0.5, 2), tokens(0, 1000), '0.002', {
    currency: 'CNY',
  }),
  answer('Qwen-Long: 2M tokens for ¥1', technologyDaily, flat(0.5, 2), tokens(2_000_000), '1', {
    currency: 'CNY',
  }),
  answer('Qwen-Long before: ¥0.02 per 1k', technologyDaily, flat(20, 20), tokens(1000), '0.02', {
    currency: 'CNY',
  }),
  answer('Doubao: ¥0.0008 per 1k in', guancha, flat(0.8, 2), tokens(1000), '0.0008', {
    currency: 'CNY',
  }),
  answer(
    'hunyuan-standard: ¥0.0045 per 1k in',
    technologyDaily,
    flat(4.5, 5),
    tokens(1000),
    '0.0045',
    { currency: 'CNY' },
  ),
  answer(
    'hunyuan-standard: ¥0.005 per 1k out',
    technologyDaily,
    flat(4.5, 5),
    tokens(0, 1000),
    '0.005',
    { currency: 'CNY' },
  ),
  answer('Spark Pro and Max: ¥0.21 per 10k', guancha, flat(21, 21), tokens(4000, 6000), '0.21', {
    currency: 'CNY',
  }),
  answer(
    'DeepSeek-V2: ¥1 per 1M in, ¥2 out',
    leiphone,
    flat(1, 2),
    tokens(1_000_000, 1_000_000),
    '3',
    { currency: 'CNY' },
  ),
  answer('GLM-3-Turbo: ¥1 per 1M', guancha, flat(1, 1), tokens(600_000, 400_000), '1', {
    currency: 'CNY',
  }),
  answer(
    'ERNIE 4.0 Turbo: ¥0.03 per 1k in, ¥0.06 out',
    july2024,
    flat(30, 60),
    tokens(1000, 1000),
    '0.09',
    { currency: 'CNY' },
  ),
  answer('ERNIE Speed: free at once', leiphone, flat(0, 0), tokens(5000, 1000), '0', {
    currency: 'CNY',
  }),
  answer('GPT-4o: $5 per 1M in', guancha, flat(5, 15), tokens(1_000_000), '5'),
  answer('Gemini 1.5 Flash: $0.35 per 1M in', guancha, flat(0.35, 1.05), tokens(1_000_000), '0.35'),
];
