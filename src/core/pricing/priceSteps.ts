import { decimal, type Decimal } from '../money';
import type { CurrencyCode } from '../terms';
import { addDays } from '../time/moment';
import type { CatalogueModel } from './catalogue';
import { convert, type ExchangeRates } from './exchangeRates';
import type { Model, PriceInterval } from './schema';

/** One price of a model that held from a day on. */
export interface PriceStep {
  readonly interval: PriceInterval;
  /** `null` = since before anyone recorded it. */
  readonly from: string | null;
  /** Last day it held; `null` = it still holds, or nobody recorded its end. */
  readonly to: string | null;
  readonly currency: CurrencyCode;
  /** Per 1M tokens in the currency asked for, by the rate of the first day; `null` where no rate is known. */
  readonly comparableInput: Decimal | null;
  readonly comparableOutput: Decimal | null;
}

/** A model's prices over time up to a day, in its provider's zone. */
export function priceSteps(
  { model, provider }: CatalogueModel,
  wanted: CurrencyCode,
  until: string,
  rates: ExchangeRates,
): readonly PriceStep[] {
  const { shutdownOn } = model.lifecycle;
  const lastDay = shutdownOn?.length === 10 && shutdownOn <= until ? addDays(shutdownOn, -1) : null;
  return model.prices.map(interval => {
    const from = interval.effectiveFrom ?? releaseDay(model);
    const currency = interval.currency ?? provider.currency;
    const comparable = (perMTok: number | null): Decimal | null => {
      if (perMTok === null) {
        return null;
      }
      const rate = decimal(perMTok);
      return currency === wanted
        ? rate
        : (convert(rate, currency, wanted, from ?? '', rates)?.amount ?? null);
    };
    return {
      interval,
      from,
      to: interval.effectiveTo ?? lastDay,
      currency,
      comparableInput: comparable(interval.rates.inputPerMTok),
      comparableOutput: comparable(interval.rates.outputPerMTok),
    };
  });
}

/** A price of unknown begin cannot be older than its model. */
function releaseDay({ lifecycle }: Model): string | null {
  return lifecycle.releasedOn?.length === 10 ? lifecycle.releasedOn : null;
}
