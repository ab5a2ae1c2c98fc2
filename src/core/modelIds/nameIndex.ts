import type { Catalogue, CatalogueModel } from '../pricing/catalogue';

/** What of a catalogue is asked. */
export type Names = Pick<Catalogue, 'data' | 'models' | 'resolve'>;

/** Names of models by provider, for the many questions that one spelling takes. */
export interface NameIndex {
  /** By the provider's id of it, an alias or a display name, in lower case. */
  at(providerId: string, name: string): CatalogueModel | null;
  isMaker(providerId: string): boolean;
  isKnown(providerId: string): boolean;
  /** Those abroad first: whoever resells without saying whose, resells that. */
  readonly makers: readonly string[];
}

const indexes = new WeakMap<object, NameIndex>();

export function nameIndexOf(catalogue: Names): NameIndex {
  let index = indexes.get(catalogue.models);
  if (index === undefined) {
    index = build(catalogue);
    indexes.set(catalogue.models, index);
  }
  return index;
}

function build({ data, models }: Names): NameIndex {
  const entries = new Map<string, CatalogueModel>();
  const add = (entry: CatalogueModel, name: string): void => {
    const key = `${entry.provider.id}/${name.toLowerCase()}`;
    entries.set(key, entries.get(key) ?? entry);
  };
  for (const entry of models) {
    add(entry, entry.model.id);
  }
  for (const entry of models) {
    for (const name of [entry.model.name, ...(entry.model.aliases ?? [])]) {
      add(entry, name);
    }
  }
  const kinds = new Map(data.providers.map(({ id, kind }) => [id, kind]));
  const makers = data.providers.filter(({ kind }) => kind === 'maker');
  return {
    at: (providerId, name) => entries.get(`${providerId}/${name}`) ?? null,
    isMaker: providerId => kinds.get(providerId) === 'maker',
    isKnown: providerId => kinds.has(providerId),
    makers: (['intl', 'cn'] as const).flatMap(market =>
      makers.filter(each => each.market === market).map(({ id }) => id),
    ),
  };
}
