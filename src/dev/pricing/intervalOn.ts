import type { PriceInterval } from '../../core/pricing/schema';

/** The price in force on a day. */
export function intervalOn(
  prices: readonly PriceInterval[],
  day: string,
): PriceInterval | undefined {
  return prices.find(
    ({ effectiveFrom, effectiveTo }) =>
      (effectiveFrom ?? '') <= day && day <= (effectiveTo ?? '9999'),
  );
}
