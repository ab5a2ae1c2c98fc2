import type { Lifecycle, Model } from './schema';

export type LifecycleStatus = Lifecycle['status'];

/**
 * Where a model stands on a day. The file says where it stands today; for another day its dates decide.
 * A date known only by its month counts from the first day for a release and from the day after the
 * month for a shutdown: nothing is called dead before it surely is.
 */
export function lifecycleOn(model: Model, day: string, catalogueDate: string): LifecycleStatus {
  const { status, releasedOn, deprecatedOn, shutdownOn, evidence } = model.lifecycle;
  if (shutdownOn !== undefined && hasPassed(shutdownOn, day)) {
    return 'retired';
  }
  if (shutdownOn === undefined && status === 'retired') {
    if ((evidence?.checkedOn ?? catalogueDate) <= day) {
      return 'retired';
    }
  }
  if (!hasBegun(model, releasedOn, day)) {
    return 'announced';
  }
  if (deprecatedOn !== undefined && isReached(deprecatedOn, day)) {
    return 'deprecated';
  }
  if (status === 'uncertain') {
    return 'uncertain';
  }
  return status === 'deprecated' && deprecatedOn === undefined ? 'deprecated' : 'live';
}

/** Whether one could call the model on the day. */
export function isOffered(status: LifecycleStatus): boolean {
  return status !== 'retired' && status !== 'announced';
}

function hasBegun(model: Model, releasedOn: string | undefined, day: string): boolean {
  if (releasedOn !== undefined) {
    return isReached(releasedOn, day);
  }
  if (model.lifecycle.status === 'announced') {
    return false;
  }
  // Without a release date the first recorded price is the first sign of life.
  const starts = model.prices.map(({ effectiveFrom }) => effectiveFrom ?? '').sort();
  return (starts[0] ?? '') <= day;
}

/** The partial date's first day is not after the day. */
function isReached(partial: string, day: string): boolean {
  return partial <= day.slice(0, partial.length);
}

/** The whole of the partial date lies before the day; a full date is itself the first day after. */
function hasPassed(partial: string, day: string): boolean {
  return partial.length === 10 ? partial <= day : partial < day.slice(0, partial.length);
}
