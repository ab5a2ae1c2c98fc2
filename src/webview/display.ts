/** How the numbers of a row are written: the core's formats with this view's settings. */
import { formatDate } from '../core/text/dates';
import { formatMoney } from '../core/text/money';
import { formatNumber, unknownText } from '../core/text/numbers';
import { formatRateNumber } from '../core/text/units';
import type { CurrencyCode } from '../core/pricing/schema';
import type { Row } from '../protocol/comparisonRow';
import { fill } from './fill';
import type { View } from './view';

export function writeRate(perMTok: number | null, currency: CurrencyCode, view: View): string {
  const unit = view.settings?.priceUnit ?? 'perMTok';
  return perMTok === 0
    ? view.strings.zeroRate
    : formatRateNumber(perMTok, currency, unit, view.locale);
}

export function writeMoney(amount: number | null, currency: CurrencyCode, view: View): string {
  return formatMoney(amount, currency, view.locale);
}

/** `12,431`, or `≈ 12,431` for an estimate. */
export function writeTokens(row: Row, view: View): string {
  if (row.tokens === null) {
    return unknownText;
  }
  const number = formatNumber(row.tokens.tokens, view.locale);
  return row.tokens.exact ? number : `≈ ${number}`;
}

/** Exact or a range, and by which tokenizer: the honesty behind the number. */
export function explainTokens(row: Row, { strings, locale }: View): string {
  if (row.tokens === null) {
    return strings.tokensNotCounted;
  }
  const { exact, low, high, tokenizer } = row.tokens;
  return exact
    ? fill(strings.tokensExact, tokenizer)
    : fill(
        strings.tokensEstimated,
        formatNumber(low, locale),
        formatNumber(high, locale),
        tokenizer,
      );
}

export function writeDate(date: string | null, view: View): string {
  return formatDate(date, view.locale);
}

/** A date in a table: short, of one width, sortable by eye. */
export function writeShortDate(date: string | null): string {
  return date ?? unknownText;
}
