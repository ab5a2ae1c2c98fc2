/** genai-prices' `data.json`: a list of providers; dollars per 1M tokens, tiers and start dates per class. */
import { countOf, dayOf, fieldsOf, listOf, priceOf, textOf, type Fields } from './fields';
import { genaiPricesFields } from './genaiPricesFields';
import {
  hasPrice,
  priceList,
  thinkingOutput,
  type PriceList,
  type PriceQuote,
  type QuotedRates,
  type QuotedTable,
  type QuotedTier,
  type Reading,
} from '../priceQuote';
import { providerNamed, type NameProvider } from './providerNames';

/** Written for five minutes, which is what an ordinary cache write is. */
const shorterWrite = 'cache_write_5m_mtok';

const readFields = [
  'input_mtok',
  'output_mtok',
  'output_reasoning_mtok',
  'cache_read_mtok',
  'cache_write_mtok',
  shorterWrite,
];

export function isGenaiPrices(document: unknown): boolean {
  const providers = providersOf(document);
  return (
    providers.length > 0 &&
    providers.every(each => Array.isArray(fieldsOf(each)?.models) && 'id' in (fieldsOf(each) ?? {}))
  );
}

/** `today`: the day whose prices are meant. */
export function readGenaiPrices(
  document: unknown,
  today: string,
  nameProvider: NameProvider = providerNamed,
): PriceList {
  const readings = providersOf(document).flatMap(each => {
    const provider = fieldsOf(each);
    const ours = nameProvider('genaiPrices', textOf(provider?.id) ?? '');
    return listOf(provider?.models).map(model =>
      ours === undefined ? null : readModel(ours, fieldsOf(model), today),
    );
  });
  return priceList('genaiPrices', readings);
}

function providersOf(document: unknown): readonly unknown[] {
  return Array.isArray(document) ? document : listOf(fieldsOf(document)?.providers);
}

function readModel(provider: string, model: Fields | null, today: string): Reading {
  const id = textOf(model?.id);
  if (model === null || id === undefined || model.deprecated === true || model.removed === true) {
    return null;
  }
  const prices = pricesOn(model.prices, today);
  const tables = prices === null ? [] : readTables(prices);
  const fields = [
    ...genaiPricesFields.notUnderstood(model),
    ...conditionsOf(model.prices),
    ...(prices === null ? [] : fieldsNotUnderstood(prices)),
    ...(tables.includes(null) ? ['prices.output_reasoning_mtok'] : []),
  ];
  if (fields.length > 0) {
    return { provider, id, fields: [...new Set(fields)] };
  }
  const [base, ...tiers] = tables.filter(table => table !== null);
  if (base === undefined) {
    return null;
  }
  // A list that knows of other prices has not settled on this one.
  const checkedOn =
    fieldsOf(model.price_discrepancies) === null ? dayOf(model.prices_checked) : undefined;
  const quote: PriceQuote = {
    provider,
    id,
    name: textOf(model.name),
    ...withoutLimit(base),
    tiers,
    contextWindow: countOf(model.context_window),
    maxOutput: null,
    asOf: checkedOn,
    checkedOn,
  };
  return hasPrice(quote) ? quote : null;
}

/** The prices of the day: of several, the last that has begun, else the first, as the list has it. */
function pricesOn(value: unknown, today: string): Fields | null {
  if (!Array.isArray(value)) {
    return fieldsOf(value);
  }
  const choices = value.map(each => fieldsOf(each));
  const begun = choices.findLast(each => {
    const start = fieldsOf(each?.constraint)?.start_date;
    return each !== null && (start === undefined || (dayOf(start) ?? '9999') <= today);
  });
  return fieldsOf((begun ?? choices[0])?.prices);
}

/** What the choice of a price hangs on besides the day. */
function conditionsOf(prices: unknown): string[] {
  return listOf(prices).flatMap(each => {
    const choice = fieldsOf(each);
    const constraint = fieldsOf(choice?.constraint);
    return choice === null
      ? ['prices']
      : [
          ...genaiPricesFields.notUnderstood(choice, 'prices[].', true),
          ...genaiPricesFields.notUnderstood(constraint ?? {}, 'prices[].constraint.', true),
          ...(constraint !== null &&
          'start_date' in constraint &&
          dayOf(constraint.start_date) === undefined
            ? ['prices[].constraint.start_date']
            : []),
        ];
  });
}

/** Fields of the prices we do not know, and those whose tiers are not what the list's schema says. */
function fieldsNotUnderstood(prices: Fields): string[] {
  const writes = [prices.cache_write_mtok, prices.cache_write_5m_mtok].filter(each => each != null);
  return [
    ...genaiPricesFields.notUnderstood(prices, 'prices.', true),
    ...readFields.filter(name => !isPriceOrTiers(prices[name], `prices.${name}.`)),
    ...(new Set(writes.map(each => JSON.stringify(each))).size > 1 ? [shorterWrite] : []),
  ].map(name => (name.startsWith('prices.') ? name : `prices.${name}`));
}

/** A base and starts that differ, each with a price; a bare price of any kind is judged when it is read. */
function isPriceOrTiers(value: unknown, place: string): boolean {
  if (typeof value !== 'object' || value === null) {
    return true;
  }
  const price = fieldsOf(value);
  const tiers = tiersOf(price);
  const isKnown = (fields: Fields | null, at: string) =>
    genaiPricesFields.notUnderstood(fields ?? {}, at, true).length === 0;
  return (
    price !== null &&
    priceOf(price.base) !== null &&
    Array.isArray(price.tiers) &&
    tiers.length === price.tiers.length &&
    new Set(tiers.map(({ start }) => start)).size === tiers.length &&
    isKnown(price, place) &&
    price.tiers.every(tier => isKnown(fieldsOf(tier), `${place}tiers[].`))
  );
}

/** The base and every tier, ascending; `null` where thinking has a price that we cannot repeat. */
function readTables(prices: Fields): (QuotedTier | null)[] {
  const starts = readFields.flatMap(name => tiersOf(prices[name]).map(({ start }) => start));
  return [0, ...[...new Set(starts)].sort((a, b) => a - b)].map(inputAbove => {
    const price = (name: string) => priceAbove(prices[name], inputAbove);
    const rates: QuotedRates = {
      inputPerMTok: price('input_mtok'),
      outputPerMTok: price('output_mtok'),
      cacheReadPerMTok: price('cache_read_mtok'),
      cacheWritePerMTok: price('cache_write_mtok') ?? price(shorterWrite),
    };
    const thinking = thinkingOutput(rates.outputPerMTok, price('output_reasoning_mtok'));
    return thinking === undefined ? null : { inputAbove, rates, ...thinking };
  });
}

function withoutLimit({ rates, thinkingOutputPerMTok }: QuotedTier): QuotedTable {
  return { rates, ...(thinkingOutputPerMTok === undefined ? {} : { thinkingOutputPerMTok }) };
}

function priceAbove(value: unknown, inputAbove: number): number | null {
  const tier = tiersOf(value).findLast(({ start }) => start <= inputAbove);
  return tier?.price ?? priceOf(fieldsOf(value)?.base ?? value);
}

function tiersOf(value: unknown): { start: number; price: number }[] {
  return listOf(fieldsOf(value)?.tiers)
    .flatMap(each => {
      const tier = fieldsOf(each);
      const start = countOf(tier?.start);
      const price = priceOf(tier?.price);
      return start === null || price === null ? [] : [{ start, price }];
    })
    .sort((a, b) => a.start - b.start);
}
