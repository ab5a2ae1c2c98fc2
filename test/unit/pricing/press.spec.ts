/**
 * What five press articles of 2024 say of prices and offers, fact by fact: 000 产业观察 and 001 雷峰网, 002 科技日报
 * and 003 佘宗明 of June 2024, 004 of 2024-07-08. Amounts per 1M tokens, as the articles give them.
 */
import { describe, expect, it, test } from 'vitest';
import { intervalOn } from '../../../src/core/pricing/priceAt';
import { readRealCatalogue } from '../compare/realCatalogue';

const catalogue = readRealCatalogue();
const modelOf = (id: string) => catalogue.model(id)?.model;

/** Input and output on a day; `null` where no price is recorded. */
function priceOf(id: string, day: string): readonly (number | null)[] | null {
  const rates = intervalOn(modelOf(id)?.prices ?? [], day)?.rates;
  return rates === undefined ? null : [rates.inputPerMTok, rates.outputPerMTok];
}

const migrationOf = (provider: string) =>
  catalogue.provider(provider)?.freeTiers?.find(({ kind }) => kind === 'migration');

describe('prices', () => {
  test.each([
    [1, '001, 002', 'deepseek-cn/deepseek-chat', '2024-05-06', 1, 2],
    [2, '001', 'openai/gpt-4-turbo', '2024-05-06', 10, 30],
    [3, '001, 003: before 05-11', 'zhipu/glm-3-turbo', '2024-05-10', 5, 5],
    [3, '001, 003', 'zhipu/glm-3-turbo', '2024-05-11', 1, 1],
    [4, '001, 003: input 0.0008 per 1,000', 'volcengine/doubao-pro-32k', '2024-05-15', 0.8, 2],
    [5, '001–003: −97 %, −90 %', 'alibaba-cn/qwen-long', '2024-05-20', 20, 20],
    [5, '001–003', 'alibaba-cn/qwen-long', '2024-05-21', 0.5, 2],
    [7, '003: nine models that day', 'alibaba-cn/qwen-turbo', '2024-05-20', 8, 8],
    [7, '003', 'alibaba-cn/qwen-turbo', '2024-05-21', 2, 6],
    [7, '003', 'alibaba-cn/qwen-plus', '2024-05-21', 4, 12],
    [7, '003', 'alibaba-cn/qwen-max', '2024-05-21', 40, 120],
    [8, '001, 003', 'baidu/ernie-speed-8k', '2024-05-21', 0, 0],
    [8, '001, 003', 'baidu/ernie-lite-8k', '2024-05-21', 0, 0],
    [9, '003', 'iflytek/lite', '2024-05-22', 0, 0],
    [10, '003: 0.21 per 10,000', 'iflytek/generalv3', '2024-05-22', 21, 21],
    [10, '003', 'iflytek/generalv3.5', '2024-05-22', 21, 21],
    [11, '003', 'tencent/hunyuan-lite', '2024-05-22', 0, 0],
    [12, '002: before', 'tencent/hunyuan-standard', '2024-05-21', 10, 10],
    [12, '002: in May', 'tencent/hunyuan-standard', '2024-05-31', 4.5, 5],
    [13, '001, 003: half of GPT-4 Turbo', 'openai/gpt-4o', '2024-05-13', 5, 15],
    [15, '003', 'google/gemini-1.5-flash', '2024-05-31', 0.35, 1.05],
    [16, '003: Anthropic, model not named', 'anthropic/claude-3-haiku', '2024-05-31', 0.25, 1.25],
    [16, '003: Mistral, model not named', 'mistral/open-mistral-7b', '2024-05-31', 0.25, 0.25],
    [17, '004: in July', 'baidu/ernie-4.0-turbo-8k', '2024-07-08', 30, 60],
    [18, '001: in use', 'baidu/ernie-4.0-8k', '2024-05-31', 120, 120],
  ])('%i (article %s): %s on %s', (_fact, _article, id, day, input, output) => {
    expect(priceOf(id, day)).toEqual([input, output]);
  });

  it('1 (article 001): the context of DeepSeek-V2 was 32K', () => {
    expect(modelOf('deepseek-cn/deepseek-chat')?.note?.en).toContain(
      'Context 32K at the V2 launch',
    );
  });

  it('6 (articles 000, 002): 1 CNY buys 2M tokens', () => {
    expect(1 / (priceOf('alibaba-cn/qwen-long', '2024-06-01')?.[0] ?? 0)).toBe(2);
  });

  it('14 (article 001): OpenAI has cut prices since 2023; three of the four cuts are recorded', () => {
    const steps = ['2023-11-06', '2024-01-25'].map(
      day => priceOf('openai/gpt-3.5-turbo', day)?.[0],
    );
    expect([priceOf('openai/gpt-3.5-turbo', '2023-07-01')?.[0], ...steps]).toEqual([1.5, 1, 0.5]);
    expect(priceOf('openai/gpt-4o', '2024-05-13')).toEqual([5, 15]);
  });

  it('25 (articles 001–003): Baichuan and 01.AI do not join', () => {
    for (const id of ['baichuan/Baichuan2-Turbo', 'zeroone/yi-34b-chat-0205']) {
      const before = priceOf(id, '2024-05-01');
      expect(before, id).not.toBeNull();
      expect(priceOf(id, '2024-05-31'), id).toEqual(before);
    }
  });
});

describe('the notice of 2024-06-25 and what followed (article 004)', () => {
  it('20: OpenAI serves 161 countries, mainland China not among them, from 2024-07-09', () => {
    expect(catalogue.provider('openai')?.availability).toContainEqual(
      expect.objectContaining({ regions: ['CN'], status: 'unsupported', from: '2024-07-09' }),
    );
    expect(JSON.stringify(catalogue.provider('openai')?.availability)).toContain('161');
  });

  it('21: the channel by Azure is still open', () => {
    const china = catalogue
      .provider('azure')
      ?.availability.find(({ regions }) => regions.includes('CN'));
    expect(china?.status).toBe('conditional');
    expect((china?.from ?? '') <= '2024-07-08').toBe(true);
  });

  it.each([
    [22, 'baidu', undefined],
    [23, 'alibaba-cn', 22_000_000],
    [23, 'tencent', 100_000_000],
    [24, 'zhipu', undefined],
    [24, 'baichuan', undefined],
    [24, 'moonshot-cn', undefined],
    [24, 'zeroone', undefined],
  ])('%i: %s has an offer for those who move, of %s tokens', (_fact, provider, tokens) => {
    expect(migrationOf(provider)).toBeDefined();
    expect(migrationOf(provider)?.amount?.value).toBe(tokens);
  });

  it('22: Baidu’s ends on 2024-07-25; of the others no end is stated', () => {
    expect(migrationOf('baidu')?.until).toBe('2024-07-25');
    for (const provider of ['alibaba-cn', 'tencent', 'zhipu', 'baichuan']) {
      expect(migrationOf(provider)?.until, provider).toBeUndefined();
    }
  });
});

/** As the comparison's search and the picker read them. */
const names = catalogue.models.map(({ id, model, provider }) =>
  [id, model.name, model.nameZh, ...(model.aliases ?? []), provider.name.en, provider.name.zh].join(
    ' ',
  ),
);

test.each([
  ...['DeepSeek', '深度求索', '智谱', 'GLM', '豆包', '字节', '火山引擎', '通义', '千问', '阿里'],
  ...['文心', '百度', '星火', '讯飞', '混元', '腾讯', 'Kimi', '月之暗面', '百川', '零一万物'],
  ...['阶跃', '商汤', '华为', '盘古', '快手', '网易', '360', '哔哩哔哩', '京东', 'OpenAI'],
  ...['Azure', 'Gemini', '谷歌', 'Anthropic', 'Claude', 'Mistral', '通义千问2.5', 'Qwen1.5-110B'],
])('a system of the articles is found as they call it: %s', word => {
  expect(names.some(text => text.toLowerCase().includes(word.toLowerCase()))).toBe(true);
});

test('19 (article 003): what was released on 2024-05-09 is known, though not its price', () => {
  expect(catalogue.resolve('通义千问2.5').map(({ id }) => id)).toEqual([
    'alibaba-cn/tongyi-qianwen-2.5',
  ]);
  expect(priceOf('alibaba-cn/qwen1.5-110b-chat', '2024-05-31')).not.toBeNull();
});
