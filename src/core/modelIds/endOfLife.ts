import { sentence, type Sentence } from '../text/sentence';
import { goneReason, shutdownWarning } from '../pricing/shutdown';
import { daysBetween } from '../time/moment';
import type { Catalogue, CatalogueModel } from '../pricing/catalogue';
import type { Resolution } from './resolveModel';

type Question = Pick<Catalogue, 'model' | 'lifecycleOn'>;

/** That an id in a document is of no use any more, or soon. */
export interface EndOfLife {
  readonly kind: 'shut-down' | 'ending';
  readonly message: Sentence;
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
    const next = successorOf(entry, catalogue, day);
    const prefix = next === null ? null : prefixOf(name, entry);
    return next === null || prefix === null ? [] : [`${prefix}${next.model.id}`];
  });
  return reason === null
    ? null
    : { kind, message: reason, replacements: [...new Set(replacements)] };
}

/**
 * The same of what a spelling means. Who resells a model sets days of his own: of his offer only the
 * maker's end is known, and said as that; the maker's replacement is not written into his id.
 */
export function endOfMeant(
  name: string,
  { entries, note, isOwnPrice }: Resolution,
  catalogue: Question,
  day: string,
  withinDays: number,
): EndOfLife | null {
  const end = endOfLife(name, entries, catalogue, day, withinDays);
  const [first] = entries;
  if (end === null || first === undefined || isOwnPrice) {
    return end;
  }
  if (note === 'fine-tuned') {
    return { ...end, replacements: [] };
  }
  const { name: provider } = first.provider;
  return end.kind === 'ending'
    ? null
    : {
        kind: end.kind,
        message: sentence(
          '{reason} This holds at {provider}; the offer that this id names may end on another day.',
          { reason: end.message, provider },
        ),
        replacements: [],
      };
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

function shutDownReason({ model }: CatalogueModel): Sentence {
  const { routedTo } = model.lifecycle;
  return routedTo === undefined
    ? goneReason(model)
    : sentence('{model} is shut down; its calls are answered and billed by {target}.', {
        model: model.name,
        target: routedTo,
      });
}

/** What the provider names, or what it names instead of that once that is shut down too. */
export function successorOf(
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
    ? successorOf(next, catalogue, day, [...passed, entry.id])
    : next;
}

function namedBy(
  { provider, model }: CatalogueModel,
  catalogue: Question,
): CatalogueModel | undefined {
  const { replacement } = model.lifecycle;
  return replacement === undefined ? undefined : catalogue.model(`${provider.id}/${replacement}`);
}

/** What stands before the model's own name, `openai/` or `gemini/`; `null` where it is not the end. */
function prefixOf(name: string, { provider, model }: CatalogueModel): string | null {
  const written = name.toLowerCase();
  const own = [model.id, ...(model.aliases ?? []), model.name]
    .map(each => each.toLowerCase())
    .filter(each => written.endsWith(each))
    .toSorted((one, other) => other.length - one.length)[0];
  const prefix = own === undefined ? name : name.slice(0, name.length - own.length);
  if (own === undefined && !/[/:]/.test(name)) {
    // A dated version.
    return '';
  }
  if (prefix.toLowerCase() === `${provider.id}/`) {
    return `${provider.id}/`;
  }
  return own !== undefined && /^(?:.*[/:])?$/.test(prefix) ? prefix : null;
}
