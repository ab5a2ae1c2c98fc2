/** A provider file of the user's, laid over the catalogue: every statement of it is marked as the user's own. */
import type { Model, ProviderFile, Source } from '../pricing/schema';
import type { OwnFile } from './ownPrices';

/** A provider of that id bills in another currency or market: the prices would be another's. */
export function contradicts(file: ProviderFile, known: ProviderFile): boolean {
  return file.currency !== known.currency || file.market !== known.market;
}

/** A provider of the user's own. */
export function ownProvider({ name, provider }: OwnFile): ProviderFile {
  return { ...provider, sources: ownSources(provider.sources, name, key => key) };
}

/** The catalogue's provider with the file's models: replaced where the id is the same, else added. */
export function mergeProvider(
  known: ProviderFile,
  { name, provider: file }: OwnFile,
  index: number,
): ProviderFile {
  // The catalogue may cite another source by the same key.
  const rename = (key: string): string => `own file ${index}: ${key}`;
  const own = new Map(file.models.map(model => [model.id, citing(model, rename)]));
  const ids = new Set(known.models.map(model => model.id));
  const endpointIds = new Set(known.endpoints.map(endpoint => endpoint.id));
  return {
    ...known,
    sources: { ...known.sources, ...ownSources(file.sources, name, rename) },
    endpoints: [
      ...known.endpoints,
      ...file.endpoints.filter(endpoint => !endpointIds.has(endpoint.id)),
    ],
    models: [
      ...known.models.map(model => own.get(model.id) ?? model),
      ...[...own.values()].filter(model => !ids.has(model.id)),
    ],
  };
}

function ownSources(
  sources: ProviderFile['sources'],
  fileName: string,
  rename: (key: string) => string,
): ProviderFile['sources'] {
  return Object.fromEntries(
    Object.entries(sources).map(([key, source]): [string, Source] => [
      rename(key),
      { ...source, kind: 'own', title: `${source.title} (${fileName})` },
    ]),
  );
}

function citing(model: Model, rename: (key: string) => string): Model {
  const cite = <T extends { readonly source: string }>(claim: T): T => ({
    ...claim,
    source: rename(claim.source),
  });
  const { evidence } = model.lifecycle;
  return {
    ...model,
    lifecycle: {
      ...model.lifecycle,
      ...(evidence !== undefined && { evidence: cite(evidence) }),
    },
    prices: model.prices.map(cite),
    ...(model.freeTiers !== undefined && { freeTiers: model.freeTiers.map(cite) }),
  };
}
