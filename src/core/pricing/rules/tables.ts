/** What one table of prices tells apart must be unambiguous: sizes, variants and times of the day. */
import { sentence } from '../../text/sentence';
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
                sentence('tiers ascend: the one before starts above {inputAbove}', {
                  inputAbove: String(before.inputAbove),
                }),
                sentence('sort the tiers by inputAbove and write each limit once'),
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
            sentence('a variant says when it holds'),
            sentence('give thinking or outputAbove'),
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
          sentence('windows run forward, in order, without overlap'),
          sentence('split a window at midnight and sort the windows'),
        ),
      );
    }
  });
  return problems;
}
