import type { Writer } from '../../core/text/writer';
import type { ExchangeRates } from '../../core/pricing/exchangeRates';
import { priceSteps } from '../../core/pricing/priceSteps';
import type { Catalogue, CatalogueModel } from '../../core/pricing/catalogue';
import type { CurrencyCode } from '../../core/terms';
import type { ModelHistory, PriceHistory } from '../../protocol/comparisonHistory';
import { viewSource } from './viewRow';

/** Models whose prices fell in May 2024, one of each company that took part. */
const priceWarModels = [
  'deepseek-cn/deepseek-chat',
  'zhipu/glm-3-turbo',
  'volcengine/doubao-pro-32k',
  'alibaba-cn/qwen-long',
  'baidu/ernie-speed-8k',
  'tencent/hunyuan-lite',
  'iflytek/lite',
];

interface HistorySettings {
  readonly writer: Writer;
  readonly currency: CurrencyCode;
  /** Last day of the chart. */
  readonly until: string;
}

/** Prices over time of the models asked for; of the price war's when none is. */
export function viewHistory(
  catalogue: Catalogue,
  rates: ExchangeRates,
  modelIds: readonly string[],
  settings: HistorySettings,
): PriceHistory {
  const wanted = modelIds.length > 0 ? modelIds : priceWarModels;
  const models = wanted
    .map(id => catalogue.model(id))
    .filter(entry => entry !== undefined)
    .filter(entry => entry.model.prices.length > 0);
  return {
    currency: settings.currency,
    until: settings.until,
    choices: catalogue.models
      .filter(entry => entry.model.prices.length > 0)
      .map(entry => names(entry, settings.writer)),
    models: models.map(entry => modelHistory(entry, rates, settings)),
  };
}

function names(
  { id, model, provider }: CatalogueModel,
  writer: Writer,
): PriceHistory['choices'][number] {
  return {
    id,
    name: writer.nameOf(model),
    providerName: writer.localized(provider.name),
  };
}

function modelHistory(
  entry: CatalogueModel,
  rates: ExchangeRates,
  { writer, currency: wanted, until }: HistorySettings,
): ModelHistory {
  return {
    ...names(entry, writer),
    steps: priceSteps(entry, wanted, until, rates).map(
      ({ interval, from, to, currency, comparableInput, comparableOutput }) => ({
        from,
        to,
        currency,
        inputPerMTok: interval.rates.inputPerMTok,
        outputPerMTok: interval.rates.outputPerMTok,
        inputComparable: comparableInput?.toNumber() ?? null,
        outputComparable: comparableOutput?.toNumber() ?? null,
        source: viewSource(entry.provider, interval.source),
      }),
    ),
  };
}
