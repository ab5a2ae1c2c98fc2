import type { CatalogueModel } from '../pricing/catalogue';

interface Snapshot {
  readonly family: string;
  /** ISO. */
  readonly day: string;
}

const dated = /^(.+?)[-@](20\d{2})(-?)([01]\d)\3([0-3]\d)$/;
/** Volcengine writes `-YYMMDD`. */
const shortDated = /^(doubao-.+)-(2\d)([01]\d)([0-3]\d)$/;

/** The dated version a name means; `null` for a name without a date, or with a day no calendar has. */
export function snapshotOf(name: string): Snapshot | null {
  const [, family, year, , month, date] = dated.exec(name) ?? [];
  if (family !== undefined && year !== undefined) {
    return snapshot(family, `${year}-${month ?? ''}-${date ?? ''}`);
  }
  const [, model, short, m, d] = shortDated.exec(name) ?? [];
  return model === undefined ? null : snapshot(model, `20${short ?? ''}-${m ?? ''}-${d ?? ''}`);
}

function snapshot(family: string, day: string): Snapshot | null {
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
    ? { family, day }
    : null;
}

/**
 * What is known of a version of that day which the catalogue does not list: it is the model itself when
 * named after its release and the price has been one since; it may have cost something else when it
 * came later; before the release, or in the future, there was none.
 */
export function knownOf(
  { model }: CatalogueModel,
  day: string,
  today: string,
): 'same' | 'possible' | 'none' {
  const { releasedOn = '' } = model.lifecycle;
  if (day > today || day < releasedOn.slice(0, day.length)) {
    return 'none';
  }
  const [first, ...others] = model.prices
    .filter(({ effectiveTo }) => effectiveTo === undefined || effectiveTo >= day)
    .map(({ rates, tiers }) => JSON.stringify([rates, tiers]));
  return releasedOn === day && others.every(each => each === first) ? 'same' : 'possible';
}
