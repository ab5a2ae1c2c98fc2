import type { Locale } from '../messages/message';
import { decimal, type Decimal } from '../money';
import type { CurrencyCode } from '../pricing/schema';
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

type Amount = Decimal | number | string | null;

/**
 * An amount as a reader wants it: `$0.000028`, `¥0.0062`, `$0.118`, `$1.50`, `$295`, `$8,838`, `$0`.
 * Unknown (`null`, not a number) is "—", never zero.
 */
export function formatMoney(amount: Amount, currency: CurrencyCode, locale: Locale = 'en'): string {
  const value = parseAmount(amount);
  if (value === null) {
    return unknownText;
  }
  const size = value.abs();
  const digits = size.gte(100) ? 0 : size.gte(1) ? 2 : null;
  const rounded = digits === null ? value.prec(significantDigits) : value.round(digits);
  return write(rounded, currency, locale);
}

/** A rate with every digit the provider prints: `$2.50`, `¥0.0005`, `$15`. */
export function formatExactMoney(
  amount: Amount,
  currency: CurrencyCode,
  locale: Locale = 'en',
): string {
  const value = parseAmount(amount);
  return value === null ? unknownText : write(value, currency, locale);
}

function parseAmount(amount: Amount): Decimal | null {
  if (amount === null || (typeof amount === 'number' && !Number.isFinite(amount))) {
    return null;
  }
  return decimal(amount);
}

/** Cents are written in pairs: `$1.50`; whole amounts without them: `$295`. */
function write(value: Decimal, currency: CurrencyCode, locale: Locale): string {
  const fraction = value.toFixed().split('.')[1]?.length ?? 0;
  const digits = fraction === 0 ? 0 : Math.max(2, fraction);
  // Intl takes decimal strings; its type only knows literals.
  const text = numberFormatter(locale, digits, Math.min(digits, 100)).format(
    value.abs().toFixed(digits) as `${number}`,
  );
  return `${value.lt(0) ? '-' : ''}${symbols[currency]}${text}`;
}
