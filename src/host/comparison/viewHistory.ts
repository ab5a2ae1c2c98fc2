import { convert, type ExchangeRates } from '../../core/pricing/exchangeRates';
import { addDays } from '../../core/time/moment';
import type { Locale } from '../../core/text/message';
import { modelName } from '../../core/text/modelName';
import { decimal } from '../../core/money';
import type { Catalogue, CatalogueModel } from '../../core/pricing/catalogue';
import type { CurrencyCode, Model } from '../../core/pricing/schema';
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
  readonly locale: Locale;
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
      .map(entry => names(entry, settings.locale)),
    models: models.map(entry => modelHistory(entry, rates, settings)),
  };
}

function names(
  { id, model, provider }: CatalogueModel,
  locale: Locale,
): PriceHistory['choices'][number] {
  return {
    id,
    name: modelName(model, locale),
    providerName: provider.name[locale],
  };
}

function modelHistory(
  entry: CatalogueModel,
  rates: ExchangeRates,
  { locale, currency: wanted, until }: HistorySettings,
): ModelHistory {
  const { model, provider } = entry;
  const { shutdownOn } = model.lifecycle;
  return {
    ...names(entry, locale),
    steps: model.prices.map(interval => {
      const from = interval.effectiveFrom ?? releaseDay(model);
      const currency = interval.currency ?? provider.currency;
      const comparable = (perMTok: number | null): number | null =>
        perMTok === null || currency === wanted
          ? perMTok
          : (convert(decimal(perMTok), currency, wanted, from ?? '', rates)?.amount.toNumber() ??
            null);
      const lastDay =
        shutdownOn?.length === 10 && shutdownOn <= until ? addDays(shutdownOn, -1) : null;
      return {
        from,
        to: interval.effectiveTo ?? lastDay,
        currency,
        inputPerMTok: interval.rates.inputPerMTok,
        outputPerMTok: interval.rates.outputPerMTok,
        inputComparable: comparable(interval.rates.inputPerMTok),
        outputComparable: comparable(interval.rates.outputPerMTok),
        source: viewSource(provider, interval.source),
      };
    }),
  };
}

/** A price of unknown begin cannot be older than its model. */
function releaseDay({ lifecycle }: Model): string | null {
  return lifecycle.releasedOn?.length === 10 ? lifecycle.releasedOn : null;
}
