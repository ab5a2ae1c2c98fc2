/** A model's prices in time: one at a day, in order, and none before the model was there. */
import { sentence } from '../../text/sentence';
import type { Place } from '../problems';
import type { Model, PriceInterval } from '../schema';
import { checkSchedule, checkTable } from './tables';

/** Lists of the price war speak of models whose release nobody recorded; newer ones must bound theirs. */
const endOfOldLists = '2025-01-01';

export function checkIntervals(model: Model, at: Place, today: string): void {
  checkStart(model, at);
  for (const [interval, here, index] of at.each('prices', model.prices)) {
    checkPeriod(interval, here, today);
    const next = model.prices[index + 1];
    if (next === undefined) {
      checkLast(interval, here);
    } else {
      checkSuccession(interval, here, next, at.at('prices', index + 1));
    }
    checkTable(interval, here);
    checkBatch(interval, here);
    for (const [schedule, place] of here.each('schedules', interval.schedules)) {
      checkSchedule(schedule, place);
    }
  }
}

function checkStart({ prices, lifecycle }: Model, at: Place): void {
  const first = prices[0];
  at.at('prices', 0, 'effectiveFrom').must(
    first?.effectiveFrom !== null ||
      first.checkedOn < endOfOldLists ||
      lifecycle.releasedOn !== undefined,
    sentence(
      'a price since an unknown day needs lifecycle.releasedOn, or it is offered in every earlier year',
    ),
    sentence(
      'give releasedOn (a year or month suffices), or the day it was first recorded (dateKind "first-recorded")',
    ),
  );
}

function checkPeriod(interval: PriceInterval, here: Place, today: string): void {
  const { effectiveFrom: from, effectiveTo: to, dateKind } = interval;
  if (from === null) {
    return;
  }
  here
    .at('effectiveTo')
    .must(
      to === undefined || to >= from,
      sentence('an interval does not end before it starts ({from})', { from }),
      sentence('exchange or correct the dates'),
    );
  here
    .at('effectiveFrom')
    .must(
      from <= today || dateKind === 'announced',
      sentence('only an announced price starts in the future'),
      sentence('set dateKind to "announced" or correct the date'),
    );
}

/** That a rule is not known needs no evidence; the rule does, and it is seldom the price list that says it. */
function checkBatch({ batch }: PriceInterval, here: Place): void {
  here
    .at('batch', 'cacheEvidence')
    .must(
      (batch?.cache ?? 'unknown') === 'unknown' || batch?.cacheEvidence !== undefined,
      sentence('a rule on cached input in batches has a source'),
      sentence('give cacheEvidence, or set cache to "unknown"'),
    );
}

function checkLast({ promotion, effectiveTo, note }: PriceInterval, here: Place): void {
  here
    .at('promotion')
    .must(
      promotion === undefined || effectiveTo === undefined || note !== undefined,
      sentence('a promotion that ends is followed by the price after it'),
      sentence('add the next interval (dateKind "announced"), or say in note why it is unknown'),
    );
}

function checkSuccession(
  { effectiveTo }: PriceInterval,
  here: Place,
  { effectiveFrom }: PriceInterval,
  nextPlace: Place,
): void {
  const nextStart = nextPlace.at('effectiveFrom');
  if (effectiveFrom === null) {
    nextStart.must(
      false,
      sentence('only the first interval may start at an unknown day'),
      sentence('give the day on which this price was first recorded (dateKind "first-recorded")'),
    );
  } else if (effectiveTo === undefined) {
    here
      .at('effectiveTo')
      .must(
        false,
        sentence('overlaps the next interval, which starts on {effectiveFrom}', { effectiveFrom }),
        sentence('only the last interval may be open: end this one the day before the next starts'),
      );
  } else {
    nextStart.must(
      effectiveFrom > effectiveTo,
      sentence(
        'intervals are in order and do not overlap: the one before holds through {effectiveTo}',
        { effectiveTo },
      ),
      sentence('sort them by date, and end each the day before the next starts'),
    );
  }
}
