/** A cost that somebody else computed or printed, and how to ask for it here. */
import { estimateCost } from '../../../src/core/cost/estimateCost';
import { parseMoment } from '../../../src/core/time/moment';
import { priceAt } from '../../../src/core/pricing/priceAt';
import { usageOf, type Usage } from '../../../src/core/cost/usage';
import type { CurrencyCode, PriceInterval } from '../../../src/core/pricing/schema';
import { interval, model, noHolidays, provider } from '../compare/fixtures';

export interface Answer {
  readonly name: string;
  readonly source: string;
  readonly prices: readonly PriceInterval[];
  readonly usage: Partial<Usage>;
  readonly total: string;
  readonly at?: string;
  readonly currency?: CurrencyCode;
}

export function costOf(each: Answer): string {
  const bought = model('bought', { prices: [...each.prices] });
  const seller = provider('seller', [bought], { currency: each.currency ?? 'USD' });
  const moment = parseMoment(each.at ?? '2026-11-21');
  if (moment === null) {
    return 'no such moment';
  }
  const outcome = priceAt(bought, seller, moment, noHolidays);
  if (outcome.kind === 'unknown') {
    return outcome.reason.text;
  }
  const cost = estimateCost(usageOf(each.usage), outcome.price, bought);
  return cost.kind === 'known' ? cost.total.toFixed() : cost.reason.text;
}

export function flat(
  input: number,
  output: number,
  cacheRead?: number,
  cacheWrite?: number,
): readonly PriceInterval[] {
  return [
    interval({
      inputPerMTok: input,
      outputPerMTok: output,
      ...(cacheRead !== undefined && { cacheReadPerMTok: cacheRead }),
      ...(cacheWrite !== undefined && { cacheWritePerMTok: cacheWrite }),
    }),
  ];
}

export function tiered(
  base: PriceInterval['rates'],
  ...tiers: readonly (readonly [inputAbove: number, rates: PriceInterval['rates']])[]
): readonly PriceInterval[] {
  return [interval(base, { tiers: tiers.map(([inputAbove, rates]) => ({ inputAbove, rates })) })];
}

export function tokens(
  inputTokens: number,
  outputTokens = 0,
  more: Partial<Usage> = {},
): Partial<Usage> {
  return { inputTokens, outputTokens, ...more };
}

export function answer(
  name: string,
  source: string,
  prices: readonly PriceInterval[],
  usage: Partial<Usage>,
  total: string,
  more: Pick<Answer, 'at' | 'currency'> = {},
): Answer {
  return { name, source, prices, usage, total, ...more };
}
