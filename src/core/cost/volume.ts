import { decimal, type Decimal } from '../money';
import type { Model } from '../pricing/schema';
import type { CostOutcome } from './estimateCost';
import type { Price } from '../pricing/priceAt';
import { minutesPerWeek, scheduledMinutes } from '../pricing/schedule';
import type { ShownUnit } from '../terms';
import { estimateRun, type Run } from './run';

/** A month of a volume estimate: always 30 days, and said so where it is shown. */
const daysPerMonth = 30;

export interface VolumeCost {
  readonly perDay: Decimal;
  readonly perMonth: Decimal;
}

export function volumeCost(perRequest: Decimal, requestsPerDay: number): VolumeCost {
  const perDay = perRequest.times(decimal(requestsPerDay));
  return { perDay, perMonth: perDay.times(daysPerMonth) };
}

/** An amount as it is shown. */
export interface ShownAmount {
  readonly amount: Decimal | null;
  readonly unit: ShownUnit;
}

export function amountIn(
  unit: ShownUnit,
  perRequest: Decimal | null,
  perMonth: Decimal | null,
): ShownAmount {
  switch (unit) {
    case 'month':
      return { amount: perMonth, unit };
    case 'thousandCalls':
      return { amount: perRequest?.times(1000) ?? null, unit };
    case 'call':
    case 'run':
      return { amount: perRequest, unit };
  }
}

/** What one request costs, or one run of several, when its price depends on the hour. */
export interface CostOverWeek {
  /** Requests spread evenly over an ordinary week (no holidays). */
  readonly blended: Decimal;
  /** Every request at the dearest hour. */
  readonly worst: Decimal;
  /** Every request at the cheapest hour. */
  readonly least: Decimal;
}

/** `null` when the price does not depend on the hour, or some hour's price is unknown. */
export function costOverWeek(run: Run, price: Price, model: Model): CostOverWeek | null {
  const schedules = price.interval.schedules ?? [];
  if (schedules.length === 0) {
    return null;
  }
  const base: CostOutcome = estimateRun(run, { ...price, table: price.interval }, model);
  if (base.kind === 'unknown') {
    return null;
  }
  let worst = base.total;
  let least = base.total;
  let weighted = decimal(0);
  let minutesLeft = minutesPerWeek;
  for (const schedule of schedules) {
    const cost = estimateRun(run, { ...price, table: schedule.table }, model);
    if (cost.kind === 'unknown') {
      return null;
    }
    const minutes = scheduledMinutes(schedule);
    minutesLeft -= minutes;
    weighted = weighted.plus(cost.total.times(minutes));
    worst = cost.total.gt(worst) ? cost.total : worst;
    least = cost.total.lt(least) ? cost.total : least;
  }
  return {
    blended: weighted.plus(base.total.times(minutesLeft)).div(minutesPerWeek),
    worst,
    least,
  };
}
