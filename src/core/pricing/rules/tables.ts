/** What one table of prices tells apart must be unambiguous: sizes, variants and times of the day. */
import { problem, type Problem, type Step } from '../problems';
import type { PriceTable, Schedule } from '../schema';
import { checkTimeZone } from './timeZone';

export function checkTable(table: PriceTable, here: readonly Step[]): Problem[] {
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

export function checkSchedule(schedule: Schedule, here: readonly Step[]): Problem[] {
  const problems = [
    ...checkTable(schedule.table, [...here, 'table']),
    ...checkTimeZone(schedule.timeZone, [...here, 'timeZone']),
  ];
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
