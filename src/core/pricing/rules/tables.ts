/** What one table of prices tells apart must be unambiguous: sizes, variants and times of the day. */
import { sentence } from '../../text/sentence';
import type { Place } from '../problems';
import type { PriceTable, Schedule } from '../schema';
import { checkTimeZone } from './timeZone';

export function checkTable({ variants, tiers = [] }: PriceTable, here: Place): void {
  checkVariants(variants, here);
  for (const [tier, at, index] of here.each('tiers', tiers)) {
    const limitBefore = tiers[index - 1]?.inputAbove ?? 0;
    at.at('inputAbove').must(
      tier.inputAbove > limitBefore,
      sentence('tiers ascend: the one before starts above {inputAbove}', {
        inputAbove: String(limitBefore),
      }),
      sentence('sort the tiers by inputAbove and write each limit once'),
    );
    checkVariants(tier.variants, at);
  }
}

function checkVariants(variants: PriceTable['variants'], here: Place): void {
  for (const [{ when }, at] of here.each('variants', variants)) {
    at.at('when').must(
      when.thinking !== undefined || when.outputAbove !== undefined,
      sentence('a variant says when it holds'),
      sentence('give thinking or outputAbove'),
    );
  }
}

export function checkSchedule({ table, timeZone, windows }: Schedule, here: Place): void {
  checkTable(table, here.at('table'));
  checkTimeZone(timeZone, here.at('timeZone'));
  for (const [{ from, to }, at, index] of here.each('windows', windows)) {
    at.must(
      from < to && from >= (windows[index - 1]?.to ?? ''),
      sentence('windows run forward, in order, without overlap'),
      sentence('split a window at midnight and sort the windows'),
    );
  }
}
