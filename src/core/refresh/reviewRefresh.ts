/** From the text somebody sent to a catalogue one could use: every gate in one place, each with its name. */
import type { Problem } from '../pricing/problems';
import type { CatalogueData } from '../pricing/schema';
import { applyList, type AppliedList } from './applyList';
import { changesBetween, isDeleted, type ChangeKind, type PriceChange } from './changes';
import { fieldsOf, type Fields } from '../files/fields';
import { dayOfFetch } from './dayOfFetch';
import { isGenaiPrices, readGenaiPrices } from './lists/genaiPrices';
import { isLiteLlm, readLiteLlm } from './lists/liteLlm';
import { isModelsDev, readModelsDev } from './lists/modelsDev';
import { isCatalogueDocument, readCatalogueDocument } from './lists/catalogueFormat';
import type { ListFormat, PriceList } from './priceQuote';
import { isHeld, withoutHeld } from './sanity';

export interface RefreshContext {
  /** The catalogue in force. */
  readonly base: CatalogueData;
  /** Moment of the fetch, ISO 8601 in UTC. */
  readonly now: string;
  readonly url: string;
  /** Our models that the same list named last time; what it then knew it should still know. */
  readonly namedBefore?: readonly string[];
}

/** Why nothing of a document is taken. */
export type Refusal =
  | { readonly reason: 'notJson' }
  | { readonly reason: 'unknownFormat' }
  | { readonly reason: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly reason: 'older'; readonly date: string; readonly inForce: string }
  | { readonly reason: 'modelsVanish'; readonly missing: number; readonly known: number }
  | { readonly reason: 'nothingKnown' }
  | { readonly reason: 'currency'; readonly provider: string };

export interface Review {
  readonly format: ListFormat | 'catalogue';
  /** With the held prices as they were. */
  readonly safe: CatalogueData;
  /** With the held prices, too. */
  readonly whole: CatalogueData;
  readonly changes: readonly PriceChange[];
  /** Of the changes, those a person should look at first. */
  readonly held: readonly PriceChange[];
  /** For a price list: what became of the rest. */
  readonly list: Omit<AppliedList, 'data'> | null;
  readonly passedOver: number;
}

/** What matters most of a change; each model is counted as one thing. */
export type ChangeGroup = ChangeKind | 'held' | 'deletes';

/** The changes that are of one of these groups. */
export function changesOf(review: Review, ...groups: readonly ChangeGroup[]): PriceChange[] {
  return review.changes.filter(change => groups.includes(groupOf(change, review)));
}

export function groupOf(change: PriceChange, { held }: Review): ChangeGroup {
  if (!held.includes(change)) {
    return change.kind;
  }
  return change.classes.some(isDeleted) ? 'deletes' : 'held';
}

type RefreshOutcome =
  | { readonly ok: true; readonly review: Review }
  | { readonly ok: false; readonly refusal: Refusal };

/** A catalogue may lose this part of its models at once; more is a broken file. */
const mayVanish = 0.2;

export function reviewRefresh(text: string, context: RefreshContext): RefreshOutcome {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return refused({ reason: 'notJson' });
  }
  const fields = fieldsOf(document);
  if (fields !== null && isCatalogueDocument(fields)) {
    return reviewCatalogue(fields, text, context);
  }
  const list = readList(document, dayOfFetch(context.now));
  return list === null ? refused({ reason: 'unknownFormat' }) : reviewList(list, context);
}

/** One of the three lists by what is in it; `today`: the day whose prices are meant. */
export function readList(document: unknown, today: string): PriceList | null {
  if (isGenaiPrices(document)) {
    return readGenaiPrices(document, today);
  }
  const fields = fieldsOf(document);
  if (fields !== null && isLiteLlm(fields)) {
    return readLiteLlm(fields);
  }
  return fields !== null && isModelsDev(fields) ? readModelsDev(fields) : null;
}

function reviewCatalogue(
  document: Fields,
  text: string,
  { base, now }: RefreshContext,
): RefreshOutcome {
  const today = dayOfFetch(now);
  const reading = readCatalogueDocument(document, text, today);
  if (!reading.ok) {
    return refused({ reason: 'invalid', problems: reading.problems });
  }
  const { data } = reading;
  if (data.date < base.date) {
    return refused({ reason: 'older', date: data.date, inForce: base.date });
  }
  const currencies = new Map(base.providers.map(({ id, currency }) => [id, currency]));
  const other = data.providers.find(
    ({ id, currency }) => (currencies.get(id) ?? currency) !== currency,
  );
  if (other !== undefined) {
    return refused({ reason: 'currency', provider: other.id });
  }
  const vanished = vanishing(idsOf(base), new Set(idsOf(data)));
  return vanished === null ? accepted(base, data, today, 'catalogue', null, 0) : refused(vanished);
}

function reviewList(
  list: PriceList,
  { base, now, url, namedBefore = [] }: RefreshContext,
): RefreshOutcome {
  const { data, ...rest } = applyList(base, list, { now, url });
  if (rest.named.length === 0) {
    return refused({ reason: 'nothingKnown' });
  }
  const known = new Set(idsOf(base));
  const vanished = vanishing(
    namedBefore.filter(id => known.has(id)),
    new Set(rest.named),
  );
  return vanished === null
    ? accepted(base, data, dayOfFetch(now), list.format, rest, list.passedOver)
    : refused(vanished);
}

function accepted(
  base: CatalogueData,
  whole: CatalogueData,
  today: string,
  format: Review['format'],
  list: Review['list'],
  passedOver: number,
): RefreshOutcome {
  const changes = changesBetween(base, whole, today);
  const doubtful = new Set(list?.doubtful);
  const held = changes.filter(change => isHeld(change) || doubtful.has(change.id));
  const safe = withoutHeld(base, whole, held);
  return { ok: true, review: { format, safe, whole, changes, held, list, passedOver } };
}

function vanishing(known: readonly string[], present: ReadonlySet<string>): Refusal | null {
  const missing = known.filter(id => !present.has(id)).length;
  return missing > known.length * mayVanish
    ? { reason: 'modelsVanish', missing, known: known.length }
    : null;
}

function idsOf({ providers }: CatalogueData): string[] {
  return providers.flatMap(({ id, models }) => models.map(model => `${id}/${model.id}`));
}

function refused(refusal: Refusal): RefreshOutcome {
  return { ok: false, refusal };
}
