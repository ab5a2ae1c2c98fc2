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
                {
                  en: `tiers ascend: the one before starts above ${before.inputAbove}`,
                  zh: `分档须递增：前一档始于 ${before.inputAbove} 以上`,
                },
                {
                  en: 'sort the tiers by inputAbove and write each limit once',
                  zh: '请按 inputAbove 排序，每个界限只写一次',
                },
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
            { en: 'a variant says when it holds', zh: '变体须说明适用条件' },
            { en: 'give thinking or outputAbove', zh: '请填写 thinking 或 outputAbove' },
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
        { en: 'an IANA time zone', zh: '应为 IANA 时区' },
        { en: 'write it like Asia/Shanghai', zh: '请写成 Asia/Shanghai 的形式' },
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
          {
            en: 'windows run forward, in order, without overlap',
            zh: '时段须由早到晚、依次排列且不重叠',
          },
          {
            en: 'split a window at midnight and sort the windows',
            zh: '跨午夜的时段请拆成两段，并排序',
          },
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
