/** Prices in time and in size: intervals, tiers, variants and schedules must be unambiguous. */
import { problem, type Problem, type Step } from '../problems';
import type { Model, PriceInterval, PriceTable, Schedule } from '../schema';

/** Lists of the price war speak of models whose release nobody recorded; newer ones must bound theirs. */
const endOfOldLists = '2025-01-01';

export function checkIntervals(model: Model, at: readonly Step[], today: string): Problem[] {
  return checkStart(model, at).concat(
    model.prices.flatMap((interval, index) => {
      const here = [...at, 'prices', index];
      return [
        ...checkPeriod(interval, here, today),
        ...checkSuccession(model.prices, index, here),
        ...checkTable(interval, here),
        ...(interval.schedules ?? []).flatMap((schedule, number) =>
          checkSchedule(schedule, [...here, 'schedules', number]),
        ),
      ];
    }),
  );
}

function checkStart(model: Model, at: readonly Step[]): Problem[] {
  const first = model.prices[0];
  return first?.effectiveFrom === null &&
    first.checkedOn >= endOfOldLists &&
    model.lifecycle.releasedOn === undefined
    ? [
        problem(
          [...at, 'prices', 0, 'effectiveFrom'],
          null,
          'a price since an unknown day needs lifecycle.releasedOn, or it is offered in every earlier year',
          'give releasedOn (a year or month suffices), or the day it was first recorded (dateKind "first-recorded")',
        ),
      ]
    : [];
}

function checkPeriod(interval: PriceInterval, here: readonly Step[], today: string): Problem[] {
  const { effectiveFrom: from, effectiveTo: to, dateKind } = interval;
  const problems: Problem[] = [];
  if (from !== null && to !== undefined && to < from) {
    problems.push(
      problem(
        [...here, 'effectiveTo'],
        to,
        `an interval does not end before it starts (${from})`,
        'exchange or correct the dates',
      ),
    );
  }
  if (from !== null && from > today && dateKind !== 'announced') {
    problems.push(
      problem(
        [...here, 'effectiveFrom'],
        from,
        'only an announced price starts in the future',
        'set dateKind to "announced" or correct the date',
      ),
    );
  }
  return problems;
}

function checkSuccession(
  prices: readonly PriceInterval[],
  index: number,
  here: readonly Step[],
): Problem[] {
  const interval = prices[index];
  const next = prices[index + 1];
  if (interval === undefined) {
    return [];
  }
  if (next === undefined) {
    const { promotion, effectiveTo, note } = interval;
    return promotion !== undefined && effectiveTo !== undefined && note === undefined
      ? [
          problem(
            [...here, 'promotion'],
            promotion,
            'a promotion that ends is followed by the price after it',
            'add the next interval (dateKind "announced"), or say in note why it is unknown',
          ),
        ]
      : [];
  }
  if (next.effectiveFrom === null) {
    return [
      problem(
        [...here.slice(0, -1), index + 1, 'effectiveFrom'],
        null,
        'only the first interval may start at an unknown day',
        'give the day on which this price was first recorded (dateKind "first-recorded")',
      ),
    ];
  }
  if (interval.effectiveTo === undefined) {
    return [
      problem(
        [...here, 'effectiveTo'],
        undefined,
        `overlaps the next interval, which starts on ${next.effectiveFrom}`,
        'only the last interval may be open: end this one the day before the next starts',
      ),
    ];
  }
  if (next.effectiveFrom <= interval.effectiveTo) {
    return [
      problem(
        [...here.slice(0, -1), index + 1, 'effectiveFrom'],
        next.effectiveFrom,
        `intervals are in order and do not overlap: the one before holds through ${interval.effectiveTo}`,
        'sort them by date, and end each the day before the next starts',
      ),
    ];
  }
  return [];
}

function checkTable(table: PriceTable, here: readonly Step[]): Problem[] {
  const tiers = table.tiers ?? [];
  return [
    ...checkVariants(table.variants, here),
    ...tiers.flatMap((tier, index) => {
      const before = tiers[index - 1];
      const spot = [...here, 'tiers', index];
      return [
        ...(before !== undefined && tier.inputAbove <= before.inputAbove
          ? [
              problem(
                [...spot, 'inputAbove'],
                tier.inputAbove,
                `tiers ascend: the one before starts above ${before.inputAbove}`,
                'sort the tiers by inputAbove and write each limit once',
              ),
            ]
          : []),
        ...checkVariants(tier.variants, spot),
      ];
    }),
  ];
}

function checkVariants(variants: PriceTable['variants'], here: readonly Step[]): Problem[] {
  return (variants ?? []).flatMap((variant, index) => {
    const { thinking, outputAbove } = variant.when;
    return thinking === undefined && outputAbove === undefined
      ? [
          problem(
            [...here, 'variants', index, 'when'],
            variant.when,
            'a variant says when it holds',
            'give thinking or outputAbove',
          ),
        ]
      : [];
  });
}

function checkSchedule(schedule: Schedule, here: readonly Step[]): Problem[] {
  const problems = checkTable(schedule.table, [...here, 'table']);
  if (!isTimeZone(schedule.timeZone)) {
    problems.push(
      problem(
        [...here, 'timeZone'],
        schedule.timeZone,
        'an IANA time zone',
        'write it like Asia/Shanghai',
      ),
    );
  }
  schedule.windows.forEach((window, index) => {
    const before = schedule.windows[index - 1];
    if (window.from >= window.to || (before !== undefined && window.from < before.to)) {
      problems.push(
        problem(
          [...here, 'windows', index],
          window,
          'windows run forward, in order, without overlap',
          'split a window at midnight and sort the windows',
        ),
      );
    }
  });
  return problems;
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
