import type { UserRate } from '../pricing/exchangeRates';
import type { CurrencyCode, Model, ProviderFile, Rates } from '../pricing/schema';

/** A model or a price that the user states in the settings. What is left out is the catalogue's, or unknown. */
export interface OwnModel {
  /** Its place in the setting, to name it when something does not fit. */
  readonly index: number;
  readonly providerId: string;
  /** The provider's own id of the model. */
  readonly modelId: string;
  readonly name?: string | undefined;
  /** Name of a provider that the catalogue does not have. */
  readonly provider?: string | undefined;
  readonly market?: ProviderFile['market'] | undefined;
  readonly currency: CurrencyCode;
  readonly rates: Rates;
  readonly contextWindow?: number | undefined;
  readonly maxOutput?: number | undefined;
  readonly class?: Model['class'] | undefined;
  /** Tokenizer family, or the `provider/model` that is counted alike. */
  readonly tokenizer?: string | undefined;
  /** Of a private endpoint; shown, never called. */
  readonly baseUrl?: string | undefined;
  /** First day of the price; left out = for every day. */
  readonly effectiveFrom?: string | undefined;
  readonly note?: string | undefined;
}

/** What the user pays instead of the list price. */
export interface OwnDiscount {
  /** `provider/model`, where `*` stands for any characters. */
  readonly pattern: string;
  /** A price of one's own, in the provider's currency, or a part of the list price. */
  readonly terms: { readonly percentOff: number } | { readonly rates: Rates };
  /** First day it holds; left out = for every day. */
  readonly effectiveFrom?: string | undefined;
  /** How the bill names it. */
  readonly name?: string | undefined;
}

/** A checked provider file of the user's. */
export interface OwnFile {
  /** Shown as the source of its prices. */
  readonly name: string;
  readonly provider: ProviderFile;
}

/** All that is laid over the catalogue, in this order: files, models, discounts. */
export interface OwnPrices {
  readonly files: readonly OwnFile[];
  readonly models: readonly OwnModel[];
  readonly discounts: readonly OwnDiscount[];
  /** They win over the catalogue's. */
  readonly exchangeRates: readonly UserRate[];
}

export const noOwnPrices: OwnPrices = { files: [], models: [], discounts: [], exchangeRates: [] };
