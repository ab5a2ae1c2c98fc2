import { decimal, type Decimal } from '../money';
import type { CurrencyCode, PriceUnit } from '../terms';
import { currencySymbol, parseAmount } from './money';
import { sentence, type Sentence } from './sentence';

const perUnit: Readonly<Record<PriceUnit, string>> = {
  perMTok: '1',
  per10kTok: '0.01',
  perKTok: '0.001',
};

/** A rate per 1M tokens as the rate per `unit`; `null` when it is not published. */
export function ratePer(ratePerMTok: Decimal | number | null, unit: PriceUnit): Decimal | null {
  return parseAmount(ratePerMTok)?.times(perUnit[unit]) ?? null;
}

/** The price as the press of 2024 put it: "¥1 buys 2M tokens". `null` at zero or unknown. */
export function tokensPerCoin(
  ratePerMTok: Decimal | number | null,
  currency: CurrencyCode,
): Sentence | null {
  const rate = parseAmount(ratePerMTok);
  if (rate === null || rate.lte(0)) {
    return null;
  }
  return sentence('{coin} buys {tokens} tokens', {
    coin: `${currencySymbol(currency)}1`,
    tokens: { count: Number(decimal(1_000_000).div(rate).toPrecision(3)) },
  });
}
