/**
 * The price war of May 2024, replayed: 10,000 input and 2,000 output tokens before and after.
 * The tables are reckoned by hand: 0.01 × input price + 0.002 × output price, from the prices named
 * beside each row as the press and the price lists of those days give them (CNY or USD per 1M).
 */
import { describe, expect, test } from 'vitest';
import { compareModels } from '../../../src/core/compare/compareModels';
import { publicComparison } from '../../../src/core/compare/publicComparison';
import { now, tokenizerOf } from './fixtures';
import { readRealCatalogue } from './realCatalogue';

type Golden = readonly (readonly [id: string, currency: 'CNY' | 'USD', cost: number])[];

/** one-api@91b80ae8 (2024-05-07), where one price stands for input and output; press for the rest. */
const before: Golden = [
  ['anthropic/claude-3-haiku', 'USD', 0.005], // 0.25 / 1.25
  ['baidu/ernie-speed-128k', 'CNY', 0.048], // 4
  ['openai/gpt-3.5-turbo', 'USD', 0.008], // 0.5 / 1.5; ¥0.0579
  ['zhipu/glm-3-turbo', 'CNY', 0.06], // 5
  ['alibaba-cn/qwen-turbo', 'CNY', 0.096], // 8
  ['baichuan/Baichuan2-Turbo', 'CNY', 0.096], // 8
  ['tencent/hunyuan-standard', 'CNY', 0.12], // 10
  ['iflytek/lite', 'CNY', 0.216], // 18
  ['alibaba-cn/qwen-long', 'CNY', 0.24], // 20
  ['alibaba-cn/qwen-plus', 'CNY', 0.24], // 20
  ['moonshot-cn/moonshot-v1-32k', 'CNY', 0.288], // 24
  ['anthropic/claude-3-sonnet', 'USD', 0.06], // 3 / 15; ¥0.434
  ['moonshot-cn/moonshot-v1-128k', 'CNY', 0.72], // 60
  ['openai/gpt-4-turbo', 'USD', 0.16], // 10 / 30; ¥1.16
  ['tencent/hunyuan-pro', 'CNY', 1.2], // 100
  ['zhipu/glm-4', 'CNY', 1.2], // 100
  ['anthropic/claude-3-opus', 'USD', 0.3], // 15 / 75; ¥2.17
];

/** xielong/ai-hub (2024-06-18), checked against small-tou (05-30), isaced (06-07) and the press. */
const after: Golden = [
  ['tencent/hunyuan-lite', 'CNY', 0], // free since 05-22; of the two it reads more
  ['baidu/ernie-speed-128k', 'CNY', 0], // free since 05-21
  ['volcengine/doubao-lite-32k', 'CNY', 0.0042], // 0.3 / 0.6
  ['alibaba-cn/qwen-long', 'CNY', 0.009], // 0.5 / 2
  ['volcengine/doubao-lite-128k', 'CNY', 0.01], // 0.8 / 1
  ['volcengine/doubao-pro-32k', 'CNY', 0.012], // 0.8 / 2
  ['zhipu/glm-3-turbo', 'CNY', 0.012], // 1
  ['deepseek-cn/deepseek-chat', 'CNY', 0.014], // 1 / 2
  ['alibaba-cn/qwen-turbo', 'CNY', 0.032], // 2 / 6
  ['anthropic/claude-3-haiku', 'USD', 0.005], // 0.25 / 1.25; ¥0.0362
  ['tencent/hunyuan-standard', 'CNY', 0.055], // 4.5 / 5
  ['openai/gpt-3.5-turbo', 'USD', 0.008], // 0.5 / 1.5; ¥0.0579
  ['alibaba-cn/qwen-plus', 'CNY', 0.064], // 4 / 12
  ['volcengine/doubao-pro-128k', 'CNY', 0.068], // 5 / 9
  ['baichuan/Baichuan2-Turbo', 'CNY', 0.096], // 8
  ['moonshot-cn/moonshot-v1-32k', 'CNY', 0.288], // 24: "will not join"
  ['anthropic/claude-3-sonnet', 'USD', 0.06], // 3 / 15
  ['tencent/hunyuan-pro', 'CNY', 0.5], // 30 / 100
  ['openai/gpt-4o', 'USD', 0.08], // 5 / 15; ¥0.579
  ['alibaba-cn/qwen-max', 'CNY', 0.64], // 40 / 120
  ['moonshot-cn/moonshot-v1-128k', 'CNY', 0.72], // 60
  ['openai/gpt-4-turbo', 'USD', 0.16], // 10 / 30
  ['zhipu/glm-4', 'CNY', 1.2], // 100: not cut yet
  ['anthropic/claude-3-opus', 'USD', 0.3], // 15 / 75
  ['iflytek/lite', 'CNY', 0], // free since 05-22, but not for business: no price to rank it by
];

const catalogue = readRealCatalogue();

function replay(asOf: string, modelIds: readonly string[]) {
  const request = {
    inputTokens: 10_000,
    outputTokens: 2000,
    currency: 'CNY',
    modelIds: [...modelIds],
    asOf,
  };
  return publicComparison(compareModels(request, { catalogue, now, tokenizerOf })).rows;
}

describe.each([
  ['2024-05-01', before],
  ['2024-05-31', after],
] as const)('the ranking on %s', (asOf, golden) => {
  test('is the table reckoned by hand', () => {
    const ids = golden.map(([id]) => id);
    const rows = replay(asOf, ids.toReversed());
    expect(rows.map(row => [row.modelId, row.cost?.currency, row.cost?.total])).toEqual(golden);
  });
});

test('Qwen-Long fell by 97 % for input and 90 % for output (科技日报, press, 2024-06)', () => {
  const price = (asOf: string) => replay(asOf, ['alibaba-cn/qwen-long'])[0]?.price;
  expect(price('2024-05-20')).toMatchObject({ inputPerMTok: 20, outputPerMTok: 20 });
  expect(price('2024-05-21')).toMatchObject({ inputPerMTok: 0.5, outputPerMTok: 2 });
});

test('what became free on a day was not free the day before', () => {
  const verdict = (id: string, asOf: string) => replay(asOf, [id])[0]?.freeTier.status;
  expect(verdict('baidu/ernie-speed-128k', '2024-05-21')).toBe('free');
  expect(verdict('baidu/ernie-speed-128k', '2024-05-20')).not.toBe('free');
  expect(verdict('iflytek/lite', '2024-05-22')).toBe('free');
  expect(verdict('iflytek/lite', '2024-05-21')).toBe('none');
  expect(verdict('tencent/hunyuan-lite', '2024-05-22')).toBe('free');
});
