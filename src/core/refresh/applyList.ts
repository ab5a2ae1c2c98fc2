import { intervalOn } from '../pricing/priceAt';
import { groupBy } from '../groupBy';
import { webAddressPattern } from '../identifiers';
import { isOffered, lifecycleOn } from '../pricing/lifecycleOn';
import type { CatalogueData, Model, ProviderFile, Source } from '../pricing/schema';
import { dayOfFetch } from './dayOfFetch';
import { mergeQuote, type KeptReason } from './mergeQuote';
import { newModel } from './newModel';
import { listTitles, type PriceList, type PriceQuote, type UnreadEntry } from './priceQuote';
import { withUsedSources } from './usedSources';
import { isOfInterest, knownByIdentity, modelsToAdd, type Adding } from './whatToAdd';

interface ListOrigin {
  /** Moment of the fetch, ISO 8601 in UTC. */
  readonly now: string;
  /** Where the list was fetched; named as the source where it is an https address. */
  readonly url: string;
}

export interface AppliedList {
  readonly data: CatalogueData;
  /** Full ids of our models that the list prices. */
  readonly named: readonly string[];
  readonly same: number;
  /** Of the same, those whose date is renewed. */
  readonly confirmed: number;
  /** Full ids of models whose differing price was not taken, by reason. */
  readonly kept: Readonly<Record<KeptReason, readonly string[]>>;
  /** Models whose price was left because the list says it in fields we do not understand. */
  readonly notUnderstood: readonly { readonly id: string; readonly fields: readonly string[] }[];
  /** Of the changes, those that our own record speaks against: full ids. */
  readonly doubtful: readonly string[];
  /** Models of ours whose prices are in another currency than the list has: it says nothing of them. */
  readonly otherCurrency: number;
  /** Models of the list that are not here and are not added. */
  readonly notAdded: number;
}

/** The catalogue with what a price list knows; models the list does not name stay as they are. */
export function applyList(
  base: CatalogueData,
  list: PriceList,
  { now, url }: ListOrigin,
): AppliedList {
  const quotesOf = groupBy(list.quotes, ({ provider }) => provider);
  const unreadOf = groupBy(list.unread, ({ provider }) => provider);
  const adding: Adding = {
    format: list.format,
    today: dayOfFetch(now),
    known: knownByIdentity(base),
    catalogueDate: base.date,
  };
  const named: string[] = [];
  const kept: Record<KeptReason, string[]> = { richer: [], newer: [], otherCurrency: [] };
  const notUnderstood: { id: string; fields: readonly string[] }[] = [];
  const doubtful: string[] = [];
  let same = 0;
  let confirmed = 0;
  let notAdded = 0;

  const applyTo = (provider: ProviderFile): ProviderFile => {
    const quotes = quotesOf.get(provider.id) ?? [];
    const unread = unreadOf.get(provider.id) ?? [];
    // A list in dollars says nothing of prices in yuan.
    if (quotes.length + unread.length === 0 || provider.currency !== 'USD') {
      return provider;
    }
    const today = dayOfFetch(now, provider.timeZone);
    const sourceKey = `refresh-${list.format}-${today}`;
    const source: Source = {
      kind: 'dataset',
      title: listTitles[list.format],
      ...(webAddressPattern.test(url) ? { url } : {}),
      date: today,
    };
    const matches = matchEntries(provider.models, [...quotes, ...unread]);
    const models = provider.models.map(model => {
      const entry = matches.known.get(model);
      if (entry === undefined || !isOffered(lifecycleOn(model, today, base.date))) {
        return model;
      }
      const id = `${provider.id}/${model.id}`;
      named.push(id);
      const fields = fieldsNotUnderstood(model, entry, today);
      if (fields.length > 0 || !isQuote(entry)) {
        notUnderstood.push({ id, fields });
        return model;
      }
      const outcome = mergeQuote(model, entry, { today, source: sourceKey, format: list.format });
      if (outcome.kind === 'changed') {
        if (outcome.isDoubtful) {
          doubtful.push(id);
        }
        return outcome.model;
      }
      if (outcome.kind === 'kept') {
        kept[outcome.reason].push(id);
        return model;
      }
      same++;
      confirmed += outcome.model === model ? 0 : 1;
      return outcome.model;
    });
    const addingHere = { ...adding, today };
    const newOnes = matches.unknown.filter(entry => isOfInterest(provider, entry, addingHere));
    const unclear = newOnes.flatMap(entry => {
      const fields = fieldsNotUnderstood(null, entry, today);
      return fields.length === 0 ? [] : [{ id: `${provider.id}/${entry.id}`, fields }];
    });
    for (const entry of unclear) {
      notUnderstood.push(entry);
    }
    const added = modelsToAdd(
      provider,
      newOnes.filter(isQuote).filter(({ limitsAreRough }) => limitsAreRough !== true),
      addingHere,
    );
    notAdded += matches.unknown.length - unclear.length - added.length;
    const isChanged = models.some((model, index) => model !== provider.models[index]);
    return isChanged || added.length > 0
      ? withUsedSources({
          ...provider,
          sources: { ...provider.sources, [sourceKey]: source },
          models: [
            ...models,
            ...added.map(quote => newModel(quote, list.format, today, sourceKey)),
          ],
        })
      : provider;
  };

  const providers = base.providers.map(applyTo);
  const today = dayOfFetch(now);
  const otherCurrency = base.providers
    .filter(({ currency }) => currency !== 'USD')
    .flatMap(({ models }) => models)
    .filter(model => isOffered(lifecycleOn(model, today, base.date))).length;
  const isNew = providers.some((provider, index) => provider !== base.providers[index]);
  return {
    data: isNew ? { ...base, date: today > base.date ? today : base.date, providers } : base,
    named,
    same,
    confirmed,
    kept,
    notUnderstood,
    doubtful,
    otherCurrency,
    notAdded,
  };
}

type Entry = PriceQuote | UnreadEntry;

function isQuote(entry: Entry): entry is PriceQuote {
  return 'rates' in entry;
}

/** A tier whose limit the list gives by a rough name only can be compared with ours, and not begun. */
function fieldsNotUnderstood(model: Model | null, entry: Entry, today: string): readonly string[] {
  if (!isQuote(entry)) {
    return entry.fields;
  }
  const hasTiers = (intervalOn(model?.prices ?? [], today)?.tiers ?? []).length > 0;
  return entry.limitsAreRough === true && !hasTiers ? ['cost.context_over_200k'] : [];
}

/** By the model's own id first, then by the other names it is known under. Letter case does not matter. */
function matchEntries(
  models: readonly Model[],
  entries: readonly Entry[],
): { known: ReadonlyMap<Model, Entry>; unknown: readonly Entry[] } {
  const byId = new Map(models.map(model => [model.id.toLowerCase(), model]));
  const byName = new Map(
    models.flatMap(model =>
      [...(model.aliases ?? []), model.name].map(name => [name.toLowerCase(), model]),
    ),
  );
  const known = new Map<Model, Entry>();
  const unknown = new Map<string, Entry>();
  for (const entry of entries) {
    const model = byId.get(entry.id.toLowerCase());
    if (model !== undefined) {
      known.set(model, known.get(model) ?? entry);
    }
  }
  for (const entry of entries) {
    const id = entry.id.toLowerCase();
    const model = byName.get(id);
    if (byId.has(id)) {
      continue;
    }
    if (model === undefined) {
      unknown.set(id, unknown.get(id) ?? entry);
    } else {
      known.set(model, known.get(model) ?? entry);
    }
  }
  return { known, unknown: [...unknown.values()] };
}
