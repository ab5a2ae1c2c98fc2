import { message, type Message } from '../text/message';
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
  readonly notes: readonly Message[];
}

export type PriceOutcome =
  | { readonly kind: 'known'; readonly price: Price }
  | { readonly kind: 'unknown'; readonly reason: Message };

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
  const notes = [...scheduleNotes];
  if (moment.kind === 'day' && interval.schedules !== undefined) {
    notes.push(message('cost.offPeakAssumed'));
  }
  // What the user states without a date holds for every day.
  const isOwn = provider.sources[interval.source]?.kind === 'own';
  if (interval.effectiveFrom === null && day < interval.checkedOn && !isOwn) {
    notes.push(message('cost.startUnknown', { day: { day: interval.checkedOn } }));
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

/** How a bill names a discount of the user's, or a surcharge, which is one below zero. */
export function discountNote({
  name,
  percentOff,
}: NonNullable<PriceInterval['discount']>): Message {
  // As the user wrote it: 12.5 is not 13.
  const part = `${Math.abs(percentOff)}%`;
  if (percentOff < 0) {
    return name === undefined
      ? message('cost.surcharge', { part })
      : message('cost.namedSurcharge', { name, part });
  }
  return name === undefined
    ? message('cost.discount', { part })
    : message('cost.namedDiscount', { name, part });
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

function reasonForNoPrice(model: Model, day: string): Message {
  const starts = model.prices.map(startOf).sort();
  const first = starts[0];
  if (first === undefined) {
    return message('cost.noPrice', { model: model.name });
  }
  if (day < first) {
    return message('cost.noPriceBefore', { model: model.name, day: { day: first } });
  }
  return message('cost.noPriceOn', { model: model.name, day: { day } });
}
