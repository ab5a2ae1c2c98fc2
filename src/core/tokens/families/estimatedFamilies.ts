import { claudeFamilies } from './claudeFamilies';
import type { Wording } from '../../text/wording';
import type { ErrorBar, EstimatedFamily } from './family';

const bar = (percent: number, percentAbove = percent): ErrorBar => ({
  below: percent / 100,
  above: percentAbove / 100,
});

function estimated(
  id: string,
  title: string,
  formula: Pick<EstimatedFamily, 'vocabularies' | 'features'>,
  bars: readonly [ErrorBar, ErrorBar],
  evidence: Wording,
): EstimatedFamily {
  return { id, title, basis: 'estimated', ...formula, bar: bars[0], foreignBar: bars[1], evidence };
}

/** The mean of the two bundled Chinese vocabularies. */
const chineseMean = { vocabularies: { qwen3: 0.5, deepseek_v3: 0.5 }, features: {} };

function likelySame(vocabulary: 'qwen3' | 'deepseek_v3' | 'gemma3' | 'tekken' | 'o200k_base') {
  return { vocabularies: { [vocabulary]: 1 }, features: {} };
}

/**
 * Coefficients: ratios to o200k_base measured on English, Chinese and code where the vocabulary is
 * public but may not be bundled, else on token totals published for the API. The `han` term says how
 * much better a vocabulary packs Chinese. Bars: the largest deviation seen, or judged (95 %).
 */
export const estimatedFamilies: readonly EstimatedFamily[] = [
  ...claudeFamilies,
  estimated('openai', 'OpenAI (assumed o200k_base)', likelySame('o200k_base'), [bar(10), bar(15)], {
    en: 'Estimated: OpenAI has not named this model’s tokenizer; its models since GPT-4o use o200k_base.',
    zh: '估算：OpenAI 未公布该模型的分词器；自 GPT-4o 起其模型使用 o200k_base。',
  }),
  estimated('gemini', 'Gemini (assumed Gemma 3)', likelySame('gemma3'), [bar(10), bar(15)], {
    en: 'Estimated: Google has not named this model’s vocabulary; earlier Gemini models use Gemma 3’s.',
    zh: '估算：Google 未公布该模型的词表；此前的 Gemini 使用 Gemma 3 词表。',
  }),
  estimated('gemma4', 'Gemma 4 / Gemini', likelySame('gemma3'), [bar(2), bar(3)], {
    en: 'Counted with the Gemma 3 vocabulary: Google’s SDK names Gemma 4’s for this model, which gave the same tokens on 142 of 143 reference lines.',
    zh: '使用 Gemma 3 词表计数：Google SDK 为该模型指定 Gemma 4 词表，二者在 143 行参考文本中有 142 行完全一致。',
  }),
  estimated('mistral', 'Mistral (assumed Tekken)', likelySame('tekken'), [bar(10), bar(15)], {
    en: 'Estimated: no published file names this model’s vocabulary; recent Mistral models use Tekken.',
    zh: '估算：没有公开文件指明该模型的词表；近期 Mistral 模型使用 Tekken。',
  }),
  estimated('deepseek', 'DeepSeek (assumed V3)', likelySame('deepseek_v3'), [bar(10), bar(15)], {
    en: 'Estimated: no published file names this model’s vocabulary; DeepSeek V3 to V4 share one.',
    zh: '估算：没有公开文件指明该模型的词表；DeepSeek V3 至 V4 使用同一词表。',
  }),
  estimated('qwen', 'Qwen, closed', likelySame('qwen3'), [bar(10), bar(20)], {
    en: 'Estimated with the Qwen 3 vocabulary: which one this closed model uses is not published.',
    zh: '以 Qwen 3 词表估算：该闭源模型使用的词表未公布。',
  }),
  estimated('qwen-3.5', 'Qwen 3.5 and later', likelySame('qwen3'), [bar(8), bar(15)], {
    en: 'Estimated with the Qwen 3 vocabulary; Qwen 3.5 has a new one of 248,000 entries (6 % apart on nine lines of ten).',
    zh: '以 Qwen 3 词表估算；Qwen 3.5 改用 24.8 万条的新词表（九成文本相差不超过 6%）。',
  }),
  estimated(
    'glm',
    'GLM',
    { vocabularies: { o200k_base: 1.05 }, features: { han: -0.23 } },
    [bar(8), bar(15)],
    {
      en: 'Estimated from o200k_base, calibrated on token totals published for GLM 4.5 and 4.6.',
      zh: '由 o200k_base 推算，按 GLM 4.5 与 4.6 公布的 token 总数校准。',
    },
  ),
  estimated(
    'minimax',
    'MiniMax',
    { vocabularies: { o200k_base: 1.06 }, features: { han: -0.2 } },
    [bar(10), bar(15)],
    {
      en: 'Estimated from o200k_base, calibrated on token totals published for MiniMax M2.',
      zh: '由 o200k_base 推算，按 MiniMax M2 公布的 token 总数校准。',
    },
  ),
  estimated(
    'grok',
    'Grok 4',
    { vocabularies: { o200k_base: 1.035 }, features: {} },
    [bar(7), bar(15)],
    {
      en: 'Estimated from o200k_base, calibrated on token totals published for Grok 4, where xAI adds 150 to 680 tokens to each request.',
      zh: '由 o200k_base 推算，按 Grok 4 公布的 token 总数校准；xAI 每次请求另加 150 至 680 个 token。',
    },
  ),
  estimated(
    'grok-3',
    'Grok 3',
    { vocabularies: { o200k_base: 1.01 }, features: {} },
    [bar(5), bar(15)],
    {
      en: 'Estimated from o200k_base, calibrated on token totals published for Grok 3.',
      zh: '由 o200k_base 推算，按 Grok 3 公布的 token 总数校准。',
    },
  ),
  estimated(
    'kimi',
    'Kimi',
    { vocabularies: { o200k_base: 1 }, features: { han: -0.2 } },
    [bar(12), bar(20)],
    {
      en: 'Estimated from o200k_base; measured against the published Kimi K2 vocabulary, which is not in the package.',
      zh: '由 o200k_base 推算；依据已公布的 Kimi K2 词表测得（未随扩展打包）。',
    },
  ),
  estimated(
    'llama3',
    'Llama 3',
    { vocabularies: { o200k_base: 1 }, features: { han: 0.02 } },
    [bar(5), bar(20)],
    {
      en: 'Estimated from o200k_base; measured within 3 % of the Llama 3 vocabulary on code, English and Chinese.',
      zh: '由 o200k_base 推算；在代码、英文和中文上与 Llama 3 词表相差不超过 3%。',
    },
  ),
  estimated(
    'llama4',
    'Llama 4',
    { vocabularies: { o200k_base: 0.99 }, features: { han: -0.15 } },
    [bar(7), bar(20)],
    {
      en: 'Estimated from o200k_base; measured against the published Llama 4 vocabulary, which is not in the package.',
      zh: '由 o200k_base 推算；依据已公布的 Llama 4 词表测得（未随扩展打包）。',
    },
  ),
  estimated(
    'nova',
    'Amazon Nova',
    { vocabularies: { o200k_base: 1.24 }, features: {} },
    [bar(10), bar(20)],
    {
      en: 'Estimated from o200k_base, calibrated on token totals published for Amazon Nova.',
      zh: '由 o200k_base 推算，按 Amazon Nova 公布的 token 总数校准。',
    },
  ),
  estimated(
    'cohere',
    'Cohere Command',
    { vocabularies: { o200k_base: 1.1 }, features: { han: -0.21 } },
    [bar(13), bar(25)],
    {
      en: 'Estimated from o200k_base; measured against the Command R+ vocabulary, whose licence forbids packaging it.',
      zh: '由 o200k_base 推算；依据 Command R+ 词表测得（其许可不允许打包）。',
    },
  ),
  estimated('doubao', 'Doubao', chineseMean, [bar(10), bar(20)], {
    en: 'Estimated as the mean of Qwen 3 and DeepSeek: ByteDance publishes no tokenizer for Doubao.',
    zh: '取 Qwen 3 与 DeepSeek 的平均值估算：字节跳动未公布豆包的分词器。',
  }),
  estimated('ernie', 'ERNIE', chineseMean, [bar(10, 15), bar(20, 25)], {
    en: 'Estimated as the mean of Qwen 3 and DeepSeek: Baidu publishes no tokenizer for this model.',
    zh: '取 Qwen 3 与 DeepSeek 的平均值估算：百度未公布该模型的分词器。',
  }),
  estimated('hunyuan', 'Hunyuan', chineseMean, [bar(10), bar(20)], {
    en: 'Estimated as the mean of Qwen 3 and DeepSeek; Tencent’s published Hunyuan vocabulary may not be packaged.',
    zh: '取 Qwen 3 与 DeepSeek 的平均值估算；腾讯公布的混元词表不允许打包。',
  }),
  estimated('spark', 'iFlytek Spark', chineseMean, [bar(10, 30), bar(20, 40)], {
    en: 'Estimated as the mean of Qwen 3 and DeepSeek: iFlytek publishes no tokenizer; code may be 30 % more.',
    zh: '取 Qwen 3 与 DeepSeek 的平均值估算：讯飞未公布分词器；代码可能多出 30%。',
  }),
  estimated(
    'chinese-2023',
    'Chinese, of 2023 and 2024',
    { vocabularies: { o200k_base: 1.3 }, features: { han: -0.45 } },
    [bar(20, 12), bar(25, 40)],
    {
      en: 'Estimated from o200k_base; measured against the published vocabularies of Baichuan 2, Yi and ChatGLM 3.',
      zh: '由 o200k_base 推算；依据已公布的 Baichuan 2、Yi 与 ChatGLM 3 词表测得。',
    },
  ),
  estimated(
    'unknown',
    'Unknown tokenizer',
    { vocabularies: { o200k_base: 1.08 }, features: {} },
    [bar(35, 35), bar(45, 60)],
    {
      en: 'Estimated from o200k_base: nothing is published about this model’s tokenizer; the range spans the public ones.',
      zh: '由 o200k_base 推算：该模型的分词器没有公开信息；区间涵盖各公开分词器。',
    },
  ),
];
