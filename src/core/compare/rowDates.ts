import { daysBetween } from '../time/moment';
import type { Price } from '../pricing/priceAt';
import { lastCheckedOn } from '../pricing/lastChecked';
import type { PromotionEnd } from './row';

/** A price nobody has looked at for half a year recommends nothing. */
export const outdatedAfterDays = 180;

/** When an introductory price ends and what follows; `null` for an ordinary price. */
export function promotionOf(price: Price | null): PromotionEnd | null {
  const promotion = price?.interval.promotion;
  return price === null || promotion === undefined
    ? null
    : {
        lastDay: price.interval.effectiveTo ?? null,
        minimumUntil: promotion.minimumUntil ?? null,
        next: price.next,
      };
}

/**
 * Whether a price was last checked longer ago than `afterDays`. Only the price in force today can go
 * stale: one that ended was checked while it held or after.
 */
export function isStale(price: Price | null, today: string, afterDays: number): boolean {
  if (price === null) {
    return false;
  }
  const { effectiveTo } = price.interval;
  const isPast = price.next !== null && (price.next.effectiveFrom ?? '') <= today;
  if (isPast || (effectiveTo !== undefined && effectiveTo < today)) {
    return false;
  }
  return daysBetween(lastCheckedOn(price.interval), today) > afterDays;
}
