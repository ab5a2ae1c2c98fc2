/** genai-prices' `data.json`: a list of providers; dollars per 1M tokens, tiers and start dates per class. */
import { countOf, dayOf, fieldsOf, listOf, priceOf, textOf, type Fields } from './fields';
import {
  hasPrice,
  priceClasses,
  type PriceClass,
  type PriceList,
  type PriceQuote,
  type QuotedRates,
} from './priceQuote';
import { providerNamed } from './providerNames';

const fieldNames: Readonly<Record<PriceClass, string>> = {
  inputPerMTok: 'input_mtok',
  outputPerMTok: 'output_mtok',
  cacheReadPerMTok: 'cache_read_mtok',
  cacheWritePerMTok: 'cache_write_mtok',
};

export function isGenaiPrices(document: unknown): boolean {
  const providers = providersOf(document);
  return (
    providers.length > 0 &&
    providers.every(each => Array.isArray(fieldsOf(each)?.models) && 'id' in (fieldsOf(each) ?? {}))
  );
}

/** `today`: the day whose prices are meant. */
export function readGenaiPrices(document: unknown, today: string): PriceList {
  let entries = 0;
  const quotes = providersOf(document).flatMap(each => {
    const provider = fieldsOf(each);
    const models = listOf(provider?.models);
    entries += models.length;
    const ours = providerNamed('genaiPrices', textOf(provider?.id) ?? '');
    return ours === undefined
      ? []
      : models.flatMap(model => {
          const quote = readModel(ours, fieldsOf(model), today);
          return quote === null ? [] : [quote];
        });
  });
  return { format: 'genaiPrices', quotes, passedOver: entries - quotes.length };
}

function providersOf(document: unknown): readonly unknown[] {
  return Array.isArray(document) ? document : listOf(fieldsOf(document)?.providers);
}

function readModel(provider: string, model: Fields | null, today: string): PriceQuote | null {
  const id = textOf(model?.id);
  const prices = pricesOn(model?.prices, today);
  if (model === null || id === undefined || prices === null || model.deprecated === true) {
    return null;
  }
  const starts = priceClasses.flatMap(name =>
    tiersOf(prices[fieldNames[name]]).map(({ start }) => start),
  );
  const name = textOf(model.name);
  const asOf = dayOf(model.prices_checked);
  const quote: PriceQuote = {
    provider,
    id,
    ...(name === undefined ? {} : { name }),
    rates: ratesAbove(prices, 0),
    tiers: [...new Set(starts)]
      .sort((a, b) => a - b)
      .map(start => ({ inputAbove: start, rates: ratesAbove(prices, start) })),
    contextWindow: countOf(model.context_window),
    maxOutput: null,
    ...(asOf === undefined ? {} : { asOf, checkedOn: asOf }),
  };
  return hasPrice(quote) ? quote : null;
}

/**
 * The prices of the day: of several, the last that has begun. A price that depends on the time of day
 * is none that could be compared.
 */
function pricesOn(value: unknown, today: string): Fields | null {
  if (!Array.isArray(value)) {
    return fieldsOf(value);
  }
  const choices = value.map(each => fieldsOf(each));
  if (choices.some(each => fieldsOf(each?.constraint)?.start_time !== undefined)) {
    return null;
  }
  const begun = choices.findLast(each => {
    const start = fieldsOf(each?.constraint)?.start_date;
    return each !== null && (start === undefined || (dayOf(start) ?? '9999') <= today);
  });
  return fieldsOf(begun?.prices);
}

function ratesAbove(prices: Fields, inputAbove: number): QuotedRates {
  const price = (name: PriceClass) => {
    const value = prices[fieldNames[name]];
    const tier = tiersOf(value).findLast(({ start }) => start <= inputAbove);
    return tier?.price ?? priceOf(fieldsOf(value)?.base ?? value);
  };
  return {
    inputPerMTok: price('inputPerMTok'),
    outputPerMTok: price('outputPerMTok'),
    cacheReadPerMTok: price('cacheReadPerMTok'),
    cacheWritePerMTok: price('cacheWritePerMTok'),
  };
}

function tiersOf(value: unknown): { start: number; price: number | null }[] {
  return listOf(fieldsOf(value)?.tiers)
    .flatMap(each => {
      const tier = fieldsOf(each);
      const start = countOf(tier?.start);
      return start === null ? [] : [{ start, price: priceOf(tier?.price) }];
    })
    .sort((a, b) => a.start - b.start);
}
