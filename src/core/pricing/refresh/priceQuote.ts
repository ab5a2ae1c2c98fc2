import type { Rates } from '../schema';

export type PriceClass = keyof Rates;

export const priceClasses = [
  'inputPerMTok',
  'outputPerMTok',
  'cacheReadPerMTok',
  'cacheWritePerMTok',
] as const satisfies readonly PriceClass[];

/** US dollars per 1M tokens; `null` where the list says nothing. */
export type QuotedRates = Readonly<Record<PriceClass, number | null>>;

/** What a price list says of one model of a provider we know. */
export interface PriceQuote {
  /** Our provider id. */
  readonly provider: string;
  /** The provider's id of the model, as the list writes it. */
  readonly id: string;
  readonly name?: string;
  readonly rates: QuotedRates;
  /** By input length, ascending. */
  readonly tiers: readonly { readonly inputAbove: number; readonly rates: QuotedRates }[];
  /** The list names its tiers' limits only roughly: the rates count, not the limits. */
  readonly limitsAreRough?: boolean;
  readonly batchFactor?: number;
  readonly contextWindow: number | null;
  readonly maxOutput: number | null;
  readonly releasedOn?: string;
  readonly deprecatedOn?: string;
  /** Day on which the list's authors last touched this entry, when they say it. */
  readonly asOf?: string;
  /** Day on which they last compared this price with the provider's, when they say it. */
  readonly checkedOn?: string;
}

/** A price list of others, read. */
export interface PriceList {
  readonly format: ListFormat;
  readonly quotes: readonly PriceQuote[];
  /** Models of providers we do not know, without a price, or not for text. */
  readonly passedOver: number;
}

export type ListFormat = 'liteLlm' | 'modelsDev' | 'genaiPrices';

/** As one would cite it. */
export const listTitles: Readonly<Record<ListFormat, string>> = {
  liteLlm: 'LiteLLM model_prices_and_context_window.json',
  modelsDev: 'models.dev api.json',
  genaiPrices: 'genai-prices data.json',
};

export function hasPrice({ rates }: Pick<PriceQuote, 'rates'>): boolean {
  return rates.inputPerMTok !== null || rates.outputPerMTok !== null;
}
