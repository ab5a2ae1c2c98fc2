import type { LifecycleStatus } from '../terms';
import { addDays } from '../time/moment';
import type { Model } from './schema';

/**
 * Where a model stands on a day. The file says where it stands today; for another day its dates decide.
 * A date known only by its month counts from the first day for a release and from the day after the
 * month for a shutdown, or from the day in that month on which somebody saw it gone: nothing is called
 * dead before it surely is. What was only seen deprecated counts as live on the days before. What only
 * dropped out of the lists is uncertain from the last of them that is recorded to have it.
 */
export function lifecycleOn(model: Model, day: string, catalogueDate: string): LifecycleStatus {
  const { status, deprecatedOn, shutdownOn, unlistedSince, evidence } = model.lifecycle;
  const seenOn = unlistedSince ?? evidence?.checkedOn ?? catalogueDate;
  const seenRetired = status === 'retired' && seenOn <= day;
  if (
    shutdownOn === undefined
      ? seenRetired
      : hasPassed(shutdownOn, day) || (seenRetired && isReachedInPart(shutdownOn, day))
  ) {
    return 'retired';
  }
  if (!hasBegun(model, day, catalogueDate)) {
    return 'announced';
  }
  const isDeprecated =
    deprecatedOn === undefined
      ? status === 'deprecated' && seenOn <= day
      : isReached(deprecatedOn, day);
  if (isDeprecated) {
    return 'deprecated';
  }
  if (unlistedSince !== undefined) {
    return lastListed(model) < day ? 'uncertain' : 'live';
  }
  // A price recorded to change later shows that the model still answered on the day.
  return status === 'uncertain' && lastPriceChange(model) <= day ? 'uncertain' : 'live';
}

/** Whether one could call the model on the day. */
export function isOffered(status: LifecycleStatus): boolean {
  return status !== 'retired' && status !== 'announced';
}

/**
 * How long a model may have been there before its first trace, when nobody recorded its release.
 * Price lists are looked at every few weeks; a quarter earlier it may not have existed.
 */
const daysBeforeFirstTrace = 90;

function hasBegun(model: Model, day: string, catalogueDate: string): boolean {
  const { releasedOn } = model.lifecycle;
  if (releasedOn !== undefined) {
    return isReached(releasedOn, day);
  }
  return model.lifecycle.status !== 'announced' && firstTrace(model, catalogueDate) <= day;
}

/** The first day on which a model without a release date may have been there. */
function firstTrace({ prices, lifecycle, freeTiers }: Model, catalogueDate: string): string {
  const starts = prices.map(({ effectiveFrom }) => effectiveFrom);
  const recorded = starts.filter(start => start !== null).sort()[0];
  if (recorded !== undefined && !starts.includes(null)) {
    return recorded;
  }
  const traces = [
    ...prices.flatMap(({ effectiveFrom, effectiveTo, checkedOn }) => [
      effectiveFrom,
      effectiveTo,
      checkedOn,
    ]),
    lifecycle.deprecatedOn,
    lifecycle.shutdownOn,
    lifecycle.evidence?.checkedOn,
    ...(freeTiers ?? []).flatMap(({ from, checkedOn }) => [from, checkedOn]),
  ].filter(trace => trace?.length === 10);
  const first = traces.sort()[0];
  return addDays(first ?? catalogueDate, -daysBeforeFirstTrace);
}

/** The latest day on which a price is recorded to begin or end; sorts first when there is none. */
function lastPriceChange({ prices }: Model): string {
  const changes = prices.flatMap(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo]);
  return changes.reduce<string>((last, day) => (day != null && day > last ? day : last), '');
}

/** The last day of which a price is recorded. */
function lastListed(model: Model): string {
  return model.prices.reduce(
    (last, { checkedOn }) => (checkedOn > last ? checkedOn : last),
    lastPriceChange(model),
  );
}

/** The partial date's first day is not after the day. */
function isReached(partial: string, day: string): boolean {
  return partial <= day.slice(0, partial.length);
}

/** The day lies in the month or year that a partial date names. */
function isReachedInPart(partial: string, day: string): boolean {
  return partial.length < 10 && isReached(partial, day);
}

/** The whole of the partial date lies before the day; a full date is itself the first day after. */
function hasPassed(partial: string, day: string): boolean {
  return partial.length === 10 ? partial <= day : partial < day.slice(0, partial.length);
}
