import { formatMessage, message, type Locale, type MessageKey } from './message';
import { decimal, type Decimal } from '../money';
import type { CurrencyCode, PriceUnit } from '../terms';
import { currencySymbol, formatExactMoney, parseAmount } from './money';
import { formatNumber, unknownText } from './numbers';

const perUnit: Readonly<Record<PriceUnit, string>> = {
  perMTok: '1',
  per10kTok: '0.01',
  perKTok: '0.001',
};

const labels: Readonly<Record<PriceUnit, MessageKey>> = {
  perMTok: 'unit.perMTok',
  per10kTok: 'unit.per10kTok',
  perKTok: 'unit.perKTok',
};

/** `$2.50/1M tokens`, `¥0.0005/千 tokens`; "—" when the rate is not published. */
export function formatRate(
  ratePerMTok: Decimal | number | null,
  currency: CurrencyCode,
  unit: PriceUnit = 'perMTok',
  locale: Locale = 'en',
): string {
  const money = formatRateNumber(ratePerMTok, currency, unit, locale);
  return money === unknownText ? money : `${money}${formatUnit(unit, locale)}`;
}

/** The money of a rate without its unit, for a column whose header names the unit. */
export function formatRateNumber(
  ratePerMTok: Decimal | number | null,
  currency: CurrencyCode,
  unit: PriceUnit = 'perMTok',
  locale: Locale = 'en',
): string {
  const rate = parseAmount(ratePerMTok);
  return formatExactMoney(rate?.times(perUnit[unit]) ?? null, currency, locale);
}

/** The unit alone: `/1M tokens`, `/百万 tokens`. */
export function formatUnit(unit: PriceUnit, locale: Locale = 'en'): string {
  return formatMessage({ key: labels[unit], parameters: {} }, locale);
}

/** The price as the press of 2024 put it: "¥1 buys 2,000,000 tokens". `null` at zero or unknown. */
export function formatTokensPerCoin(
  ratePerMTok: Decimal | number | null,
  currency: CurrencyCode,
  locale: Locale = 'en',
): string | null {
  const rate = parseAmount(ratePerMTok);
  if (rate === null || rate.lte(0)) {
    return null;
  }
  const tokens = decimal(1_000_000).div(rate).round(0, 0);
  return formatMessage(
    message('unit.tokensPerCoin', {
      coin: `${currencySymbol(currency)}1`,
      tokens: formatNumber(tokens.toNumber(), locale),
    }),
    locale,
  );
}
