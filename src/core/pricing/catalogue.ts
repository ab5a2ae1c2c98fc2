import { groupBy } from '../groupBy';
import type { LifecycleStatus } from '../terms';
import { lifecycleOn } from './lifecycleOn';
import type { CatalogueData, Model, ProviderFile } from './schema';

/** A model of one provider, under its full id. */
export interface CatalogueModel {
  /** `provider/model`; the model id itself may contain more slashes. */
  readonly id: string;
  readonly provider: ProviderFile;
  readonly model: Model;
}

/** The catalogue as one asks it; built from the data files, without a copy of them. */
export interface Catalogue {
  readonly data: CatalogueData;
  /** Every model of every provider, in the order of the files. */
  readonly models: readonly CatalogueModel[];
  provider(providerId: string): ProviderFile | undefined;
  /** By exact full id only. */
  model(id: string): CatalogueModel | undefined;
  /**
   * Models that a name may mean, best kind of match only: full id, then the provider's own id, then
   * an alias or a display name. Letter case does not matter; parts of names never match.
   */
  resolve(name: string): readonly CatalogueModel[];
  lifecycleOn(entry: CatalogueModel, day: string): LifecycleStatus;
}

export function createCatalogue(data: CatalogueData): Catalogue {
  const providers = new Map(data.providers.map(provider => [provider.id, provider]));
  const models = data.providers.flatMap(provider =>
    provider.models.map(model => ({ id: `${provider.id}/${model.id}`, provider, model })),
  );
  const byId = new Map(models.map(entry => [entry.id, entry]));
  let names: NameIndex | undefined;

  // Every comparison asks the same of the same day, twice for each model.
  const lastStatus = new Map<CatalogueModel, { day: string; status: LifecycleStatus }>();
  const lifecycle = (entry: CatalogueModel, day: string): LifecycleStatus => {
    let last = lastStatus.get(entry);
    if (last?.day !== day) {
      last = { day, status: lifecycleOn(entry.model, day, data.date) };
      lastStatus.set(entry, last);
    }
    return last.status;
  };
  return {
    data,
    models,
    provider: providerId => providers.get(providerId),
    model: id => byId.get(id),
    resolve: name => {
      const exact = byId.get(name);
      return exact === undefined ? (names ??= new NameIndex(models)).find(name) : [exact];
    },
    lifecycleOn: lifecycle,
  };
}

type NamesOf = (entry: CatalogueModel) => readonly string[];

/** From the surest way to name a model to the loosest. */
const waysToName: readonly NamesOf[] = [
  entry => [entry.id],
  entry => [entry.model.id],
  ({ provider, model }) =>
    [model.name, model.nameZh ?? model.name, ...(model.aliases ?? [])].flatMap(name => [
      name,
      `${provider.id}/${name}`,
    ]),
];

type NameLevel = ReadonlyMap<string, readonly { readonly model: CatalogueModel }[]>;

/** Each way is indexed on the first question that the ways before leave open. */
class NameIndex {
  readonly #levels: NameLevel[] = [];
  readonly #models: readonly CatalogueModel[];

  constructor(models: readonly CatalogueModel[]) {
    this.#models = models;
  }

  find(name: string): readonly CatalogueModel[] {
    const key = name.trim().toLowerCase();
    for (const [place, namesOf] of waysToName.entries()) {
      const level = (this.#levels[place] ??= index(this.#models, namesOf));
      const found = level.get(key);
      if (found !== undefined) {
        return found.map(({ model }) => model);
      }
    }
    return [];
  }
}

function index(models: readonly CatalogueModel[], namesOf: NamesOf): NameLevel {
  const named = models.flatMap(model =>
    [...new Set(namesOf(model).map(name => name.toLowerCase()))].map(name => ({ name, model })),
  );
  return groupBy(named, ({ name }) => name);
}
