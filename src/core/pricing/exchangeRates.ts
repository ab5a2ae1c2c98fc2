import { sentence, type Sentence } from '../text/sentence';
import { decimal, type Decimal } from '../money';
import type { CurrencyCode, ExchangeRatesFile, Source } from './schema';

/** A rate the user set; it wins over the catalogue's. */
export interface UserRate {
  readonly base: CurrencyCode;
  readonly quote: CurrencyCode;
  /** Units of `quote` for one unit of `base`. */
  readonly rate: number;
  /** Day on which the user set it. */
  readonly date: string;
}

/** The rate used for a pair, as published: `rate` units of `quote` for one unit of `base`. */
export interface ExchangeRate {
  readonly base: CurrencyCode;
  readonly quote: CurrencyCode;
  readonly rate: Decimal;
  readonly date: string;
  /** `null` = the user's setting. */
  readonly source: Source | null;
}

export interface Conversion {
  readonly amount: Decimal;
  readonly currency: CurrencyCode;
  readonly rate: ExchangeRate;
  /** Set when no rate that old is known. */
  readonly note: Sentence | null;
}

export interface ExchangeRates {
  readonly file: ExchangeRatesFile;
  readonly own: readonly UserRate[];
}

/**
 * An amount in another currency by the rate valid on a day: the latest not after it, else the earliest.
 * `null` when no rate for the pair is known in either direction.
 */
export function convert(
  amount: Decimal,
  from: CurrencyCode,
  to: CurrencyCode,
  day: string,
  rates: ExchangeRates,
): Conversion | null {
  const rate = exchangeRateOn(from, to, day, rates);
  if (rate === null) {
    return null;
  }
  return {
    amount: convertBy(amount, to, rate),
    currency: to,
    rate,
    note:
      rate.source !== null && day < rate.date
        ? sentence('The earliest known exchange rate is of {day}, later than the price.', {
            day: { day: rate.date },
          })
        : null,
  };
}

/** An amount of the other currency of a rate's pair, in `to`. */
function convertBy(amount: Decimal, to: CurrencyCode, rate: ExchangeRate): Decimal {
  // Dividing by the published rate keeps the digits that multiplying by a rounded inverse loses.
  return rate.quote === to ? amount.times(rate.rate) : amount.div(rate.rate);
}

/** The rate of a pair, in the direction in which it is published. */
export function exchangeRateOn(
  from: CurrencyCode,
  to: CurrencyCode,
  day: string,
  rates: ExchangeRates,
): ExchangeRate | null {
  const own = rates.own.find(each => isPair(each, from, to));
  if (own !== undefined) {
    return { ...own, rate: decimal(own.rate), source: null };
  }
  const known = publishedRates(from, to, rates.file);
  return known.findLast(each => each.date <= day) ?? known[0] ?? null;
}

/** Asked for every model of a comparison: each file's pairs are sorted once. */
const published = new WeakMap<ExchangeRatesFile, Map<string, readonly ExchangeRate[]>>();

/** A pair's published rates, oldest first. */
function publishedRates(
  from: CurrencyCode,
  to: CurrencyCode,
  file: ExchangeRatesFile,
): readonly ExchangeRate[] {
  const pairs = published.get(file) ?? new Map<string, readonly ExchangeRate[]>();
  published.set(file, pairs);
  const pair = `${from} ${to}`;
  let known = pairs.get(pair);
  if (known === undefined) {
    known = file.rates
      .filter(each => isPair(each, from, to))
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .map(({ base, quote, rate, date, source }) => ({
        base,
        quote,
        rate: decimal(rate),
        date,
        source: file.sources[source] ?? null,
      }));
    pairs.set(pair, known);
  }
  return known;
}

function isPair(
  { base, quote }: { readonly base: CurrencyCode; readonly quote: CurrencyCode },
  from: CurrencyCode,
  to: CurrencyCode,
): boolean {
  return (base === from && quote === to) || (base === to && quote === from);
}

/** Units of the conversion's currency for one unit of the native one. */
export function conversionFactor({ rate, currency }: Conversion): Decimal {
  return convertBy(decimal(1), currency, rate);
}
