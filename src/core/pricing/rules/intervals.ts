/** A model's prices in time: one at a day, in order, and none before the model was there. */
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
          {
            en: 'a price since an unknown day needs lifecycle.releasedOn, or it is offered in every earlier year',
            zh: '起始日未知的价格须有 lifecycle.releasedOn，否则会被当作任何年份都有效',
          },
          {
            en: 'give releasedOn (a year or month suffices), or the day it was first recorded (dateKind "first-recorded")',
            zh: '请填写 releasedOn（年或月即可），或首次记录的日期（dateKind 为 "first-recorded"）',
          },
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
        {
          en: `an interval does not end before it starts (${from})`,
          zh: `区间不能在开始（${from}）之前结束`,
        },
        { en: 'exchange or correct the dates', zh: '请对调或更正日期' },
      ),
    );
  }
  if (from !== null && from > today && dateKind !== 'announced') {
    problems.push(
      problem(
        [...here, 'effectiveFrom'],
        from,
        {
          en: 'only an announced price starts in the future',
          zh: '只有已预告的价格才能在将来生效',
        },
        {
          en: 'set dateKind to "announced" or correct the date',
          zh: '请将 dateKind 设为 "announced" 或更正日期',
        },
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
          {
            en: 'a rule on cached input in batches has a source',
            zh: '批量与缓存的计费规则须有来源',
          },
          {
            en: 'give cacheEvidence, or set cache to "unknown"',
            zh: '请填写 cacheEvidence，或将 cache 设为 "unknown"',
          },
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
            {
              en: 'a promotion that ends is followed by the price after it',
              zh: '有结束日的促销之后须有后续价格',
            },
            {
              en: 'add the next interval (dateKind "announced"), or say in note why it is unknown',
              zh: '请添加下一个区间（dateKind 为 "announced"），或在 note 中说明为何未知',
            },
          ),
        ]
      : [];
  }
  if (next.effectiveFrom === null) {
    return [
      problem(
        [...here.slice(0, -1), index + 1, 'effectiveFrom'],
        null,
        {
          en: 'only the first interval may start at an unknown day',
          zh: '只有第一个区间可以没有起始日',
        },
        {
          en: 'give the day on which this price was first recorded (dateKind "first-recorded")',
          zh: '请填写首次记录该价格的日期（dateKind 为 "first-recorded"）',
        },
      ),
    ];
  }
  if (interval.effectiveTo === undefined) {
    return [
      problem(
        [...here, 'effectiveTo'],
        undefined,
        {
          en: `overlaps the next interval, which starts on ${next.effectiveFrom}`,
          zh: `与始于 ${next.effectiveFrom} 的下一个区间重叠`,
        },
        {
          en: 'only the last interval may be open: end this one the day before the next starts',
          zh: '只有最后一个区间可以不写结束日：请让它在下一个区间开始前一天结束',
        },
      ),
    ];
  }
  if (next.effectiveFrom <= interval.effectiveTo) {
    return [
      problem(
        [...here.slice(0, -1), index + 1, 'effectiveFrom'],
        next.effectiveFrom,
        {
          en: `intervals are in order and do not overlap: the one before holds through ${interval.effectiveTo}`,
          zh: `区间须按时间排列且不重叠：前一个区间持续到 ${interval.effectiveTo}`,
        },
        {
          en: 'sort them by date, and end each the day before the next starts',
          zh: '请按日期排序，并让每个区间在下一个开始前一天结束',
        },
      ),
    ];
  }
  return [];
}
