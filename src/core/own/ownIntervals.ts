/** Price intervals with a price or a discount of the user's in them. Pure; the catalogue's stay untouched. */
import { addDays } from '../time/moment';
import { decimal } from '../money';
import type { PriceInterval, PriceTable, Rates } from '../pricing/schema';

/** The own price from its first day on; of the others what lies before. */
export function withPriceFrom(
  intervals: readonly PriceInterval[],
  own: PriceInterval,
): PriceInterval[] {
  return [...intervalsBefore(intervals, own.effectiveFrom), own];
}

function intervalsBefore(
  intervals: readonly PriceInterval[],
  day: string | null,
): readonly PriceInterval[] {
  return day === null ? [] : intervals.flatMap(interval => splitAt(interval, day)[0] ?? []);
}

/** The intervals, of which those from a day on (`null` = all) are changed. */
export function changeFrom(
  intervals: readonly PriceInterval[],
  day: string | null,
  change: (interval: PriceInterval) => PriceInterval,
): PriceInterval[] {
  return intervals.flatMap(interval => {
    if (day === null) {
      return change(interval);
    }
    const [before, after] = splitAt(interval, day);
    return [...(before === null ? [] : [before]), ...(after === null ? [] : [change(after)])];
  });
}

/** What of an interval lies before a day, and what from it on. */
function splitAt(
  interval: PriceInterval,
  day: string,
): [before: PriceInterval | null, after: PriceInterval | null] {
  const { effectiveFrom, effectiveTo } = interval;
  if (effectiveFrom !== null && effectiveFrom >= day) {
    return [null, interval];
  }
  if (effectiveTo !== undefined && effectiveTo < day) {
    return [interval, null];
  }
  return [
    { ...interval, effectiveTo: addDays(day, -1) },
    { ...interval, effectiveFrom: day },
  ];
}

/** Every rate of the interval less a part of it, in decimals. */
export function discounted(interval: PriceInterval, percentOff: number): PriceInterval {
  const table = tableLess(interval, percentOff);
  return interval.schedules === undefined
    ? { ...interval, ...table }
    : {
        ...interval,
        ...table,
        schedules: interval.schedules.map(schedule => ({
          ...schedule,
          table: tableLess(schedule.table, percentOff),
        })),
      };
}

function tableLess({ rates, variants, tiers }: PriceTable, percentOff: number): PriceTable {
  const variantsLess = (
    all: NonNullable<PriceTable['variants']>,
  ): NonNullable<PriceTable['variants']> =>
    all.map(variant => ({ ...variant, rates: ratesLess(variant.rates, percentOff) }));
  return {
    rates: ratesLess(rates, percentOff),
    ...(variants !== undefined && { variants: variantsLess(variants) }),
    ...(tiers !== undefined && {
      tiers: tiers.map(tier => ({
        ...tier,
        rates: ratesLess(tier.rates, percentOff),
        ...(tier.variants !== undefined && { variants: variantsLess(tier.variants) }),
      })),
    }),
  };
}

function ratesLess(rates: Rates, percentOff: number): Rates {
  const share = decimal(100).minus(decimal(percentOff)).times(decimal('0.01'));
  const less = (rate: number | null): number | null =>
    rate === null ? null : decimal(rate).times(share).toNumber();
  const { cacheReadPerMTok, cacheWritePerMTok, cacheWrite1hPerMTok } = rates;
  return {
    inputPerMTok: less(rates.inputPerMTok),
    outputPerMTok: less(rates.outputPerMTok),
    ...(cacheReadPerMTok !== undefined && { cacheReadPerMTok: less(cacheReadPerMTok) }),
    ...(cacheWritePerMTok !== undefined && { cacheWritePerMTok: less(cacheWritePerMTok) }),
    ...(cacheWrite1hPerMTok !== undefined && { cacheWrite1hPerMTok: less(cacheWrite1hPerMTok) }),
  };
}
