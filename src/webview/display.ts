/** How the numbers of a row are written: the core's formats with this view's settings. */
import { unknownText } from '../core/text/numbers';
import type { CurrencyCode } from '../core/pricing/schema';
import type { Row } from '../protocol/comparisonRow';
import type { View } from './view';

export function writeRate(perMTok: number | null, currency: CurrencyCode, view: View): string {
  const unit = view.settings?.priceUnit ?? 'perMTok';
  return perMTok === 0 ? view.writer.say('Free') : view.writer.rate(perMTok, currency, unit);
}

export function writeMoney(amount: number | null, currency: CurrencyCode, view: View): string {
  return view.writer.money(amount, currency);
}

/** `12,431`, or `≈ 12,431` for an estimate. */
export function writeTokens(row: Row, view: View): string {
  if (row.tokens === null) {
    return unknownText;
  }
  const number = view.writer.number(row.tokens.tokens);
  return row.tokens.exact ? number : `≈ ${number}`;
}

/** Exact or a range, and by which tokenizer: the honesty behind the number. */
export function explainTokens(row: Row, { writer }: View): string {
  if (row.tokens === null) {
    return writer.say('Not counted yet');
  }
  const { exact, low, high, tokenizer } = row.tokens;
  return exact
    ? writer.say('Exact, counted with {tokenizer}', { tokenizer })
    : writer.say('Estimated: {low} to {high} tokens ({tokenizer})', {
        low: writer.number(low),
        high: writer.number(high),
        tokenizer,
      });
}

export function writeDate(date: string | null, view: View): string {
  return view.writer.date(date);
}

/** A date in a table: short, of one width, sortable by eye. */
export function writeShortDate(date: string | null): string {
  return date ?? unknownText;
}
