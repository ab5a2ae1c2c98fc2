import { sentence, type Sentence } from '../text/sentence';
import type {
  CurrencyCode,
  HolidaysFile,
  Model,
  PriceInterval,
  PriceTable,
  ProviderFile,
  Schedule,
} from './schema';
import { dayIn, type Moment } from '../time/moment';
import { lastCheckedOn } from './lastChecked';
import { scheduleAt } from './schedule';

/** The price in force at a moment. */
export interface Price {
  readonly interval: PriceInterval;
  readonly currency: CurrencyCode;
  /** Rates of this moment: those of the schedule when one is in force. */
  readonly table: PriceTable;
  readonly schedule: Schedule | null;
  /** What is announced or recorded to hold afterwards. */
  readonly next: PriceInterval | null;
  /** What had to be assumed. */
  readonly notes: readonly Sentence[];
}

export type PriceOutcome =
  | { readonly kind: 'known'; readonly price: Price }
  | { readonly kind: 'unknown'; readonly reason: Sentence };

/** The price of a model at a moment, or why there is none. Days are the provider's. */
export function priceAt(
  model: Model,
  provider: ProviderFile,
  moment: Moment,
  holidays: HolidaysFile,
): PriceOutcome {
  const day = dayIn(moment, provider.timeZone);
  const interval = intervalOn(model.prices, day);
  if (interval === null) {
    return { kind: 'unknown', reason: reasonForNoPrice(model, day) };
  }
  const { schedule, notes: scheduleNotes } = scheduleAt(interval.schedules ?? [], moment, holidays);
  const promise = promiseNote(interval, day);
  const notes = promise === null ? [...scheduleNotes] : [promise, ...scheduleNotes];
  if (moment.kind === 'day' && interval.schedules !== undefined) {
    notes.push(sentence('Off-peak price: the price depends on the time of day.'));
  }
  // What the user states without a date holds for every day.
  const isOwn = provider.sources[interval.source]?.kind === 'own';
  if (interval.effectiveFrom === null && day < interval.checkedOn && !isOwn) {
    notes.push(
      sentence('When this price began is not recorded; it was first seen on {day}.', {
        day: { day: interval.checkedOn },
      }),
    );
  }
  if (interval.discount !== undefined) {
    notes.push(discountNote(interval.discount));
  }
  return {
    kind: 'known',
    price: {
      interval,
      currency: interval.currency ?? provider.currency,
      table: schedule?.table ?? interval,
      schedule,
      next: nextInterval(model.prices, interval),
      notes,
    },
  };
}

/** That a price was promised until a day that has passed, and nobody has confirmed it since. */
export function promiseNote(interval: PriceInterval, day: string): Sentence | null {
  const until = interval.promotion?.minimumUntil;
  return until === undefined ||
    until >= day ||
    interval.effectiveTo !== undefined ||
    lastCheckedOn(interval) > until
    ? null
    : sentence('This price was promised until {day}; nobody has confirmed it since.', {
        day: { day: until },
      });
}

/** How a bill names a discount of the user's, or a surcharge, which is one below zero. */
export function discountNote({
  name,
  percentOff,
}: NonNullable<PriceInterval['discount']>): Sentence {
  // As the user wrote it: 12.5 is not 13.
  const part = `${Math.abs(percentOff)}%`;
  if (percentOff < 0) {
    return name === undefined
      ? sentence('Your surcharge of {part} on the list price is added.', { part })
      : sentence('Your surcharge “{name}” of {part} on the list price is added.', { name, part });
  }
  return name === undefined
    ? sentence('Your discount of {part} on the list price is taken off.', { part })
    : sentence('Your discount “{name}” of {part} on the list price is taken off.', { name, part });
}

/** The latest started of the intervals that hold on a day. */
export function intervalOn(intervals: readonly PriceInterval[], day: string): PriceInterval | null {
  let found: PriceInterval | null = null;
  for (const interval of intervals) {
    const holds =
      startOf(interval) <= day &&
      (interval.effectiveTo === undefined || day <= interval.effectiveTo);
    if (holds && (found === null || startOf(interval) >= startOf(found))) {
      found = interval;
    }
  }
  return found;
}

function nextInterval(
  intervals: readonly PriceInterval[],
  current: PriceInterval,
): PriceInterval | null {
  let next: PriceInterval | null = null;
  for (const interval of intervals) {
    if (
      startOf(interval) > startOf(current) &&
      (next === null || startOf(interval) < startOf(next))
    ) {
      next = interval;
    }
  }
  return next;
}

/** Sorts before every day when nobody recorded the start. */
function startOf(interval: PriceInterval): string {
  return interval.effectiveFrom ?? '';
}

function reasonForNoPrice(model: Model, day: string): Sentence {
  const starts = model.prices.map(startOf).sort();
  const first = starts[0];
  if (first === undefined) {
    return sentence('No price is recorded for {model}.', { model: model.name });
  }
  if (day < first) {
    return sentence('No price of {model} is recorded before {day}.', {
      model: model.name,
      day: { day: first },
    });
  }
  return sentence('No price of {model} is recorded for {day}.', {
    model: model.name,
    day: { day },
  });
}
