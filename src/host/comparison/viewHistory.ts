import type { Writer } from '../../core/text/writer';
import type { ExchangeRates } from '../../core/pricing/exchangeRates';
import { priceSteps } from '../../core/pricing/priceSteps';
import type { Catalogue, CatalogueModel } from '../../core/pricing/catalogue';
import type { CurrencyCode } from '../../core/terms';
import type { ModelHistory, PriceHistory } from '../../protocol/comparisonHistory';
import { costHistory, type CostThen } from '../../core/compare/costHistory';
import type { Row } from '../../core/compare/row';
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
  /** The text of the comparison on a model as it was on a day; `null` where there is none. */
  readonly rowOn: (modelId: string, day: string) => Row | null;
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
  { writer, currency: wanted, until, rowOn }: HistorySettings,
): ModelHistory {
  const steps = priceSteps(entry, wanted, until, rates);
  const costs = costHistory(steps.map(({ from, to }) => rowOn(entry.id, from ?? to ?? until)));
  return {
    ...names(entry, writer),
    steps: steps.map(({ interval, from, to, currency, comparableInput, comparableOutput }, at) => ({
      from,
      to,
      currency,
      inputPerMTok: interval.rates.inputPerMTok,
      outputPerMTok: interval.rates.outputPerMTok,
      inputComparable: comparableInput?.toNumber() ?? null,
      outputComparable: comparableOutput?.toNumber() ?? null,
      source: viewSource(entry.provider, interval.source),
      ofText: viewCost(costs[at] ?? null, currency),
    })),
  };
}

function viewCost(
  cost: CostThen | null,
  currency: CurrencyCode,
): ModelHistory['steps'][number]['ofText'] {
  return (
    cost && {
      amount: cost.row.shown.amount?.toNumber() ?? null,
      unit: cost.row.shown.unit,
      currency: cost.row.price?.currency ?? currency,
      times: cost.times,
    }
  );
}
