import { goneReason, shutdownWarning } from '../compare/rowDates';
import { daysBetween } from '../cost/moment';
import { message, type Message } from '../messages/message';
import type { Catalogue, CatalogueModel } from '../pricing/catalogue';

type Question = Pick<Catalogue, 'model' | 'lifecycleOn'>;

/** That an id in a document is of no use any more, or soon. */
export interface EndOfLife {
  readonly kind: 'shut-down' | 'ending';
  readonly message: Message;
  /** Ids the providers name instead, written as the id in the document is. */
  readonly replacements: readonly string[];
}

/**
 * Whether everything an id may mean is shut down on a day, or will be within some days. Where makers
 * have the id, theirs counts; the same id at a reseller may live on under other terms.
 * `entries` is what `resolveModelId` answers for `name`; `day` is ISO.
 */
export function endOfLife(
  name: string,
  entries: readonly CatalogueModel[],
  catalogue: Question,
  day: string,
  withinDays: number,
): EndOfLife | null {
  const makers = entries.filter(({ provider }) => provider.kind === 'maker');
  const meant = makers.length > 0 ? makers : entries;
  const ends = meant.map(entry => endOf(entry, catalogue, day, withinDays));
  const [first] = meant;
  if (first === undefined || ends.includes(null)) {
    return null;
  }
  const kind = ends.includes('ending') ? 'ending' : 'shut-down';
  const said = meant[ends.indexOf(kind)] ?? first;
  const reason = kind === 'ending' ? shutdownWarning(said.model) : shutDownReason(said);
  const replacements = meant.flatMap(entry => {
    const next = replacementOf(entry, catalogue, day);
    return next === null ? [] : [isFullId(name, entry) ? next.id : next.model.id];
  });
  return reason === null
    ? null
    : { kind, message: reason, replacements: [...new Set(replacements)] };
}

function endOf(
  entry: CatalogueModel,
  catalogue: Question,
  day: string,
  withinDays: number,
): EndOfLife['kind'] | null {
  if (catalogue.lifecycleOn(entry, day) === 'retired') {
    return 'shut-down';
  }
  const { shutdownOn } = entry.model.lifecycle;
  // A month or year counts from its first day: a warning had better come early.
  const firstDay = shutdownOn?.padEnd(10, '-01');
  return firstDay !== undefined && daysBetween(day, firstDay) <= withinDays ? 'ending' : null;
}

function shutDownReason({ model }: CatalogueModel): Message {
  const { routedTo } = model.lifecycle;
  return routedTo === undefined
    ? goneReason(model)
    : message('cost.routedTo', { model: model.name, target: routedTo });
}

/** What the provider names, or what it names instead of that once that is shut down too. */
function replacementOf(
  entry: CatalogueModel,
  catalogue: Question,
  day: string,
  passed: readonly string[] = [],
): CatalogueModel | null {
  const next = namedBy(entry, catalogue);
  if (next === undefined || passed.includes(next.id)) {
    return null;
  }
  return catalogue.lifecycleOn(next, day) === 'retired'
    ? replacementOf(next, catalogue, day, [...passed, entry.id])
    : next;
}

function namedBy(
  { provider, model }: CatalogueModel,
  catalogue: Question,
): CatalogueModel | undefined {
  const { replacement } = model.lifecycle;
  return replacement === undefined ? undefined : catalogue.model(`${provider.id}/${replacement}`);
}

function isFullId(name: string, { provider }: CatalogueModel): boolean {
  return name.toLowerCase().startsWith(`${provider.id}/`);
}
