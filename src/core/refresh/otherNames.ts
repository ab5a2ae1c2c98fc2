import { withoutSnapshotDate } from '../modelIds/resolveModelId';

/** A model called through the gateways of one region: Bedrock's `us.…`, LiteLLM's `azure/eu/…`, `us-east-1/…`. */
const regionalCopy = /^(us|us-gov|eu|apac|jp|au|ca)[./]|^[a-z]{2}(-gov)?-[a-z]+-\d\//i;

export function isRegionalCopy(id: string): boolean {
  return regionalCopy.test(id);
}

/** A name that means another model from time to time. */
export function isMovingName(id: string): boolean {
  return /[-@]latest$/i.test(id);
}

/** The day a full date in the id names, `null` without one. */
export function dayInId(id: string): string | null {
  const [, year, month, day] = /(20\d{2})-?([01]\d)-?([0-3]\d)(?!\d)/.exec(id) ?? [];
  return year === undefined || month === undefined || day === undefined
    ? null
    : `${year}-${month}-${day}`;
}

/** Words of an id that name a version: a date without its year, year and month, a number, a stage. */
const versionWord =
  /^([01]\d[0-3]\d|2\d(0[1-9]|1[0-2])|00\d|latest|default|preview|beta|exp|experimental)$/;

/** A date with its year, or a month and a day, wherever they stand. */
const dates = /[-@](20\d{2}-?[01]\d-?[0-3]\d|[01]\d-20\d{2}|[01]\d-[0-3]\d)(?=-|$)/g;

/**
 * What ids of one model have in common: without paths, regions, vendors, dates, versions and stages,
 * and whatever the order of its words. Ids of two models may have it in common as well, so it shows
 * only what need not be added, never what a price belongs to.
 */
export function identityOf(id: string): string {
  const name = basename(id.toLowerCase())
    .replace(regionalCopy, '')
    .replace(/^global\./, '')
    // Bedrock: vendor, model, version.
    .replace(/^[a-z]+\.(?=[a-z])(.+?)(-v\d+(:\d+)*(:\w+)?)?$/, '$1')
    .replace(/:[\s\S]*/, '')
    // Azure's spelling.
    .replace(/^gpt-35/, 'gpt-3.5');
  const words = (withoutSnapshotDate(name) ?? name)
    .replace(dates, '')
    .replace(/(\d)[-_p](?=\d(?![\da-z]))/g, '$1.')
    .split(/[-_@ ]+/)
    .filter(word => !versionWord.test(word));
  return words.length === 0 ? name : words.sort().join('-');
}

/** An id without the path some providers write before it. */
export function basename(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
