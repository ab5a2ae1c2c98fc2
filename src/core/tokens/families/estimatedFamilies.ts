import { sentence, type Sentence } from '../../text/sentence';
import { claudeFamilies } from './claudeFamilies';
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
  evidence: Sentence,
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
  estimated(
    'openai',
    'OpenAI (assumed o200k_base)',
    likelySame('o200k_base'),
    [bar(10), bar(15)],
    sentence(
      'Estimated: OpenAI has not named this model’s tokenizer; its models since GPT-4o use o200k_base.',
    ),
  ),
  estimated(
    'gemini',
    'Gemini (assumed Gemma 3)',
    likelySame('gemma3'),
    [bar(10), bar(15)],
    sentence(
      'Estimated: Google has not named this model’s vocabulary; earlier Gemini models use Gemma 3’s.',
    ),
  ),
  estimated(
    'gemma4',
    'Gemma 4 / Gemini',
    likelySame('gemma3'),
    [bar(2), bar(3)],
    sentence(
      'Counted with the Gemma 3 vocabulary: Google’s SDK names Gemma 4’s for this model, which gave the same tokens on 142 of 143 reference lines.',
    ),
  ),
  estimated(
    'mistral',
    'Mistral (assumed Tekken)',
    likelySame('tekken'),
    [bar(10), bar(15)],
    sentence(
      'Estimated: no published file names this model’s vocabulary; recent Mistral models use Tekken.',
    ),
  ),
  estimated(
    'deepseek',
    'DeepSeek (assumed V3)',
    likelySame('deepseek_v3'),
    [bar(10), bar(15)],
    sentence(
      'Estimated: no published file names this model’s vocabulary; DeepSeek V3 to V4 share one.',
    ),
  ),
  estimated(
    'qwen',
    'Qwen, closed',
    likelySame('qwen3'),
    [bar(10), bar(20)],
    sentence(
      'Estimated with the Qwen 3 vocabulary: which one this closed model uses is not published.',
    ),
  ),
  estimated(
    'qwen-3.5',
    'Qwen 3.5 and later',
    likelySame('qwen3'),
    [bar(8), bar(15)],
    sentence(
      'Estimated with the Qwen 3 vocabulary; Qwen 3.5 has a new one of 248,000 entries (6 % apart on nine lines of ten).',
    ),
  ),
  estimated(
    'glm',
    'GLM',
    { vocabularies: { o200k_base: 1.05 }, features: { han: -0.23 } },
    [bar(8), bar(15)],
    sentence(
      'Estimated from o200k_base, calibrated on token totals published for GLM 4.5 and 4.6.',
    ),
  ),
  estimated(
    'minimax',
    'MiniMax',
    { vocabularies: { o200k_base: 1.06 }, features: { han: -0.2 } },
    [bar(10), bar(15)],
    sentence('Estimated from o200k_base, calibrated on token totals published for MiniMax M2.'),
  ),
  estimated(
    'grok',
    'Grok 4',
    { vocabularies: { o200k_base: 1.035 }, features: {} },
    [bar(7), bar(15)],
    sentence(
      'Estimated from o200k_base, calibrated on token totals published for Grok 4, where xAI adds 150 to 680 tokens to each request.',
    ),
  ),
  estimated(
    'grok-3',
    'Grok 3',
    { vocabularies: { o200k_base: 1.01 }, features: {} },
    [bar(5), bar(15)],
    sentence('Estimated from o200k_base, calibrated on token totals published for Grok 3.'),
  ),
  estimated(
    'kimi',
    'Kimi',
    { vocabularies: { o200k_base: 1 }, features: { han: -0.2 } },
    [bar(12), bar(20)],
    sentence(
      'Estimated from o200k_base; measured against the published Kimi K2 vocabulary, which is not in the package.',
    ),
  ),
  estimated(
    'llama3',
    'Llama 3',
    { vocabularies: { o200k_base: 1 }, features: { han: 0.02 } },
    [bar(5), bar(20)],
    sentence(
      'Estimated from o200k_base; measured within 3 % of the Llama 3 vocabulary on code, English and Chinese.',
    ),
  ),
  estimated(
    'llama4',
    'Llama 4',
    { vocabularies: { o200k_base: 0.99 }, features: { han: -0.15 } },
    [bar(7), bar(20)],
    sentence(
      'Estimated from o200k_base; measured against the published Llama 4 vocabulary, which is not in the package.',
    ),
  ),
  estimated(
    'nova',
    'Amazon Nova',
    { vocabularies: { o200k_base: 1.24 }, features: {} },
    [bar(10), bar(20)],
    sentence('Estimated from o200k_base, calibrated on token totals published for Amazon Nova.'),
  ),
  estimated(
    'cohere',
    'Cohere Command',
    { vocabularies: { o200k_base: 1.1 }, features: { han: -0.21 } },
    [bar(13), bar(25)],
    sentence(
      'Estimated from o200k_base; measured against the Command R+ vocabulary, whose licence forbids packaging it.',
    ),
  ),
  estimated(
    'doubao',
    'Doubao',
    chineseMean,
    [bar(10), bar(20)],
    sentence(
      'Estimated as the mean of Qwen 3 and DeepSeek: ByteDance publishes no tokenizer for Doubao.',
    ),
  ),
  estimated(
    'ernie',
    'ERNIE',
    chineseMean,
    [bar(10, 15), bar(20, 25)],
    sentence(
      'Estimated as the mean of Qwen 3 and DeepSeek: Baidu publishes no tokenizer for this model.',
    ),
  ),
  estimated(
    'hunyuan',
    'Hunyuan',
    chineseMean,
    [bar(10), bar(20)],
    sentence(
      'Estimated as the mean of Qwen 3 and DeepSeek; Tencent’s published Hunyuan vocabulary may not be packaged.',
    ),
  ),
  estimated(
    'spark',
    'iFlytek Spark',
    chineseMean,
    [bar(10, 30), bar(20, 40)],
    sentence(
      'Estimated as the mean of Qwen 3 and DeepSeek: iFlytek publishes no tokenizer; code may be 30 % more.',
    ),
  ),
  estimated(
    'chinese-2023',
    'Chinese, of 2023 and 2024',
    { vocabularies: { o200k_base: 1.3 }, features: { han: -0.45 } },
    [bar(20, 12), bar(25, 40)],
    sentence(
      'Estimated from o200k_base; measured against the published vocabularies of Baichuan 2, Yi and ChatGLM 3.',
    ),
  ),
  estimated(
    'unknown',
    'Unknown tokenizer',
    { vocabularies: { o200k_base: 1.08 }, features: {} },
    [bar(35, 35), bar(45, 60)],
    sentence(
      'Estimated from o200k_base: nothing is published about this model’s tokenizer; the range spans the public ones.',
    ),
  ),
];
