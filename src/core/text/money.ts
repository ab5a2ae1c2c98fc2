import { decimal, type Decimal } from '../money';
import type { ShownUnit, CurrencyCode } from '../terms';
import { numberFormatter, unknownText } from './numbers';

/** Yen and yuan share a sign: the yuan, of which this product is full, keeps it. */
const symbols: Readonly<Record<CurrencyCode, string>> = {
  CNY: '¥',
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: 'JP¥',
  KRW: '₩',
  INR: '₹',
};

export function currencySymbol(currency: CurrencyCode): string {
  return symbols[currency];
}

/** Small amounts keep this many digits; no reader needs more of one request's cost. */
const significantDigits = 3;

export type Amount = Decimal | number | string | null;

/**
 * An amount as a reader wants it: `$0.000028`, `¥0.0062`, `$0.118`, `$1.50`, `$295`, `$8,838`, `$0`.
 * Unknown (`null`, not a number) is "—", never zero.
 */
export function formatMoney(amount: Amount, currency: CurrencyCode, language = 'en'): string {
  const value = parseAmount(amount);
  if (value === null) {
    return unknownText;
  }
  const size = value.abs();
  const digits = size.gte(100) ? 0 : size.gte(1) ? 2 : null;
  const rounded = digits === null ? value.prec(significantDigits) : value.round(digits);
  return write(rounded, currency, language);
}

/** Below this of its unit an amount is not worth its digits; one call or one run is, as somebody asked for it. */
const leastShown = decimal('0.01');

/** An amount in its unit: as money is written, and `< $0.01` for what is less than a hundredth of it. */
export function formatInUnit(
  amount: Amount,
  currency: CurrencyCode,
  unit: ShownUnit,
  language = 'en',
): string {
  const value = parseAmount(amount);
  return value !== null &&
    (unit === 'thousandCalls' || unit === 'month') &&
    value.gt(0) &&
    value.lt(leastShown)
    ? `< ${formatMoney(leastShown, currency, language)}`
    : formatMoney(value, currency, language);
}

/** A rate with every digit the provider prints: `$2.50`, `¥0.0005`, `$15`. */
export function formatExactMoney(amount: Amount, currency: CurrencyCode, language = 'en'): string {
  const value = parseAmount(amount);
  return value === null ? unknownText : write(value, currency, language);
}

/** `null` for what is no amount. */
export function parseAmount(amount: Amount): Decimal | null {
  if (amount === null || (typeof amount === 'number' && !Number.isFinite(amount))) {
    return null;
  }
  return decimal(amount);
}

/** No price and no cost has more digits behind its point; Intl refuses more than a hundred. */
const mostFractionDigits = 20;
const least = decimal(`1e-${mostFractionDigits}`);
/** From here on nobody counts the digits of an amount. */
const longest = decimal('1e21');

/** Cents are written in pairs: `$1.50`; whole amounts without them: `$295`. */
function write(value: Decimal, currency: CurrencyCode, language: string): string {
  const size = value.abs();
  const sign = value.lt(0) ? '-' : '';
  if (size.gte(longest)) {
    return `${sign}${symbols[currency]}${size.toExponential(2)}`;
  }
  if (size.gt(0) && size.lt(least)) {
    // Never zero: what costs something is not free. Of a negative amount, less is more.
    return `${sign === '' ? '<' : '>-'}${symbols[currency]}${least.toFixed()}`;
  }
  const rounded = size.round(mostFractionDigits);
  const fraction = rounded.toFixed().split('.')[1]?.length ?? 0;
  const digits = fraction === 0 ? 0 : Math.max(2, fraction);
  // Intl takes decimal strings; its type only knows literals.
  const text = numberFormatter(language, digits, digits).format(
    rounded.toFixed(digits) as `${number}`,
  );
  return `${sign}${symbols[currency]}${text}`;
}
