import { sentence, type Sentence } from '../text/sentence';
import type { FreeTier } from '../pricing/schema';

/** Whether an offer holds on a day, and the sentence that says so where it does not. */
export type OfferState =
  | { readonly kind: 'active' }
  | { readonly kind: 'ended' | 'later' | 'not-free' | 'unknown'; readonly reason: Sentence };

/**
 * The file's status speaks of the day it was checked; for other days the offer's dates decide.
 * `billsZero`: the price in force on that day is zero, which shows that the offer held.
 */
export function offerOn(offer: FreeTier, day: string, billsZero: boolean): OfferState {
  const { status, from, until, checkedOn } = offer;
  const name = offerName(offer);
  if (status === 'not-free') {
    return {
      kind: 'not-free',
      reason: sentence('No free tier (checked {day}).', {
        day: { day: checkedOn },
      }),
    };
  }
  if (from !== undefined && day < from) {
    return {
      kind: 'later',
      reason: sentence('{offer}: begins on {day}.', { offer: name, day: { day: from } }),
    };
  }
  if (until !== undefined && day > until) {
    return {
      kind: 'ended',
      reason: sentence('{offer}: ended, {day} was its last day.', {
        offer: name,
        day: { day: until },
      }),
    };
  }
  if (status === 'ended' && until === undefined && checkedOn <= day) {
    return {
      kind: 'ended',
      reason: sentence('{offer}: ended, on {day} at the latest.', {
        offer: name,
        day: { day: checkedOn },
      }),
    };
  }
  // Only the days between the first and the last evidence of the offer are certain.
  const firstKnown = from ?? (until !== undefined && until < checkedOn ? until : checkedOn);
  if (!billsZero && day < firstKnown) {
    return {
      kind: 'unknown',
      reason: sentence('{offer}: known from {day} on; whether it held before is not recorded.', {
        offer: name,
        day: { day: firstKnown },
      }),
    };
  }
  // A zero price shows that an offer held before somebody found it ended, not that it holds today.
  const endUnknown = status === 'ended' && until === undefined && !billsZero;
  if (status === 'uncertain' || endUnknown) {
    return {
      kind: 'unknown',
      reason: sentence('{offer}: whether it holds is not certain (checked on {day}).', {
        offer: name,
        day: { day: checkedOn },
      }),
    };
  }
  return { kind: 'active' };
}

/** What to call an offer: its own name, else its kind. */
export function offerName(offer: FreeTier): NonNullable<FreeTier['name']> | Sentence {
  return offer.name ?? kinds[offer.kind];
}

const kinds: Readonly<Record<FreeTier['kind'], Sentence>> = {
  'free-model': sentence('Free model'),
  'recurring-quota': sentence('Free quota'),
  'signup-credit': sentence('Credit for signing up'),
  promotion: sentence('Promotion'),
  migration: sentence('Offer for migrants'),
  trial: sentence('Trial'),
};
