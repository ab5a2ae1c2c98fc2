import { isModelId } from '../identifiers';
import type { Rates } from '../pricing/schema';

/** The classes that price lists tell apart. */
export const priceClasses = [
  'inputPerMTok',
  'outputPerMTok',
  'cacheReadPerMTok',
  'cacheWritePerMTok',
] as const satisfies readonly (keyof Rates)[];

export type PriceClass = (typeof priceClasses)[number];

/** US dollars per 1M tokens; `null` where the list says nothing. */
export type QuotedRates = Readonly<Record<PriceClass, number | null>>;

/** What a list asks at one length of input. */
export interface QuotedTable {
  readonly rates: QuotedRates;
  /** Output of a request that thinks, where the list gives it a price of its own. */
  readonly thinkingOutputPerMTok?: number;
}

export interface QuotedTier extends QuotedTable {
  readonly inputAbove: number;
}

/** What a price list says of one model of a provider we know. */
export interface PriceQuote extends QuotedTable {
  /** Our provider id. */
  readonly provider: string;
  /** The provider's id of the model, as the list writes it. */
  readonly id: string;
  readonly name?: string | undefined;
  /** By input length, ascending. */
  readonly tiers: readonly QuotedTier[];
  /** The list names its tiers' limits only roughly: the rates count, not the limits. */
  readonly limitsAreRough?: boolean;
  readonly batchFactor?: number | undefined;
  /** The list says that it cannot think. */
  readonly neverThinks?: boolean;
  readonly contextWindow: number | null;
  readonly maxOutput: number | null;
  /** A day, month or year. */
  readonly releasedOn?: string | undefined;
  readonly deprecatedOn?: string | undefined;
  /** Day on which the list's authors last touched this entry, when they say it. */
  readonly asOf?: string | undefined;
  /** Day on which they last compared this price with the provider's, when they say it. */
  readonly checkedOn?: string | undefined;
}

/** A model whose price the list says in a way we do not understand, or cannot repeat. */
export interface UnreadEntry {
  readonly provider: string;
  readonly id: string;
  /** Paths of the fields, as the list names them. */
  readonly fields: readonly string[];
}

/** What an entry comes to; `null`: nothing of use here. */
export type Reading = PriceQuote | UnreadEntry | null;

/** A price list of others, read. */
export interface PriceList {
  readonly format: ListFormat;
  readonly quotes: readonly PriceQuote[];
  readonly unread: readonly UnreadEntry[];
  /** Models of providers we do not know, without a price or an id that could be one, or not for text. */
  readonly passedOver: number;
}

export type ListFormat = 'liteLlm' | 'modelsDev' | 'genaiPrices';

/** As one would cite it. */
export const listTitles: Readonly<Record<ListFormat, string>> = {
  liteLlm: 'LiteLLM model_prices_and_context_window.json',
  modelsDev: 'models.dev api.json',
  genaiPrices: 'genai-prices data.json',
};

export function priceList(format: ListFormat, readings: readonly Reading[]): PriceList {
  const priced = readings.filter(each => each !== null && 'rates' in each);
  const quotes = priced.filter(({ id }) => isModelId(id));
  const unread = readings.filter(each => each !== null && 'fields' in each);
  const passedOver = readings.length - quotes.length - unread.length;
  return { format, quotes, unread, passedOver };
}

export function hasPrice({ rates }: Pick<PriceQuote, 'rates'>): boolean {
  return rates.inputPerMTok !== null || rates.outputPerMTok !== null;
}

/**
 * Lists price the tokens of thinking; providers that ask two prices bill the whole output of a request
 * that thinks at the dearer one. `undefined`: a price for which this cannot be so.
 */
export function thinkingOutput(
  output: number | null,
  reasoning: number | null,
): Pick<QuotedTable, 'thinkingOutputPerMTok'> | undefined {
  if (reasoning === null || reasoning === output) {
    return {};
  }
  return output === null || reasoning < output ? undefined : { thinkingOutputPerMTok: reasoning };
}
