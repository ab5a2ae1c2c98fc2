/** A model's prices in time: one at a day, in order, and none before the model was there. */
import { sentence } from '../../text/sentence';
import { problem, type Problem, type Step } from '../problems';
import type { Model, PriceInterval } from '../schema';
import { checkSchedule, checkTable } from './tables';

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
        ...checkBatch(interval, here),
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
          sentence(
            'a price since an unknown day needs lifecycle.releasedOn, or it is offered in every earlier year',
          ),
          sentence(
            'give releasedOn (a year or month suffices), or the day it was first recorded (dateKind "first-recorded")',
          ),
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
        sentence('an interval does not end before it starts ({from})', { from }),
        sentence('exchange or correct the dates'),
      ),
    );
  }
  if (from !== null && from > today && dateKind !== 'announced') {
    problems.push(
      problem(
        [...here, 'effectiveFrom'],
        from,
        sentence('only an announced price starts in the future'),
        sentence('set dateKind to "announced" or correct the date'),
      ),
    );
  }
  return problems;
}

/** That a rule is not known needs no evidence; the rule does, and it is seldom the price list that says it. */
function checkBatch({ batch }: PriceInterval, here: readonly Step[]): Problem[] {
  const isStated = batch?.cache !== undefined && batch.cache !== 'unknown';
  return isStated && batch.cacheEvidence === undefined
    ? [
        problem(
          [...here, 'batch', 'cacheEvidence'],
          undefined,
          sentence('a rule on cached input in batches has a source'),
          sentence('give cacheEvidence, or set cache to "unknown"'),
        ),
      ]
    : [];
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
            sentence('a promotion that ends is followed by the price after it'),
            sentence(
              'add the next interval (dateKind "announced"), or say in note why it is unknown',
            ),
          ),
        ]
      : [];
  }
  if (next.effectiveFrom === null) {
    return [
      problem(
        [...here.slice(0, -1), index + 1, 'effectiveFrom'],
        null,
        sentence('only the first interval may start at an unknown day'),
        sentence('give the day on which this price was first recorded (dateKind "first-recorded")'),
      ),
    ];
  }
  if (interval.effectiveTo === undefined) {
    return [
      problem(
        [...here, 'effectiveTo'],
        undefined,
        sentence('overlaps the next interval, which starts on {effectiveFrom}', {
          effectiveFrom: next.effectiveFrom,
        }),
        sentence('only the last interval may be open: end this one the day before the next starts'),
      ),
    ];
  }
  if (next.effectiveFrom <= interval.effectiveTo) {
    return [
      problem(
        [...here.slice(0, -1), index + 1, 'effectiveFrom'],
        next.effectiveFrom,
        sentence(
          'intervals are in order and do not overlap: the one before holds through {effectiveTo}',
          { effectiveTo: interval.effectiveTo },
        ),
        sentence('sort them by date, and end each the day before the next starts'),
      ),
    ];
  }
  return [];
}
