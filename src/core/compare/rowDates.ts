import { sentence, type Sentence } from '../text/sentence';
import { daysBetween } from '../time/moment';
import type { Price } from '../pricing/priceAt';
import { lastCheckedOn } from '../pricing/lastChecked';
import type { Model } from '../pricing/schema';
import type { PromotionEnd } from './row';

/** A shutdown that lies ahead, with the replacement where the provider names one. */
export function shutdownWarning({ name, lifecycle }: Model): Sentence | null {
  const { shutdownOn, replacement } = lifecycle;
  if (shutdownOn === undefined) {
    return null;
  }
  const day = { day: shutdownOn };
  return replacement === undefined
    ? sentence('{model} is shut down on {day}.', { model: name, day })
    : sentence('{model} is shut down on {day}. The provider names {replacement} instead.', {
        model: name,
        day,
        replacement,
      });
}

/** Whole days from a day to the shutdown; `null` where its day is not known. */
export function daysToShutdown({ lifecycle }: Model, day: string): number | null {
  const { shutdownOn } = lifecycle;
  return shutdownOn?.length === 10 ? daysBetween(day, shutdownOn) : null;
}

/** That a model is shut down, since when, and the replacement where the provider names one. */
export function goneReason({ name, lifecycle }: Model): Sentence {
  const { shutdownOn, replacement } = lifecycle;
  if (shutdownOn === undefined) {
    return sentence('{model} is shut down and answers no requests.', { model: name });
  }
  const day = { day: shutdownOn };
  return replacement === undefined
    ? sentence('{model} was shut down on {day} and answers no requests.', { model: name, day })
    : sentence(
        '{model} was shut down on {day} and answers no requests. The provider names {replacement} instead.',
        { model: name, day, replacement },
      );
}

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
