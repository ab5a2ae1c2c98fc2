/** Places of the catalogue as people write them: `zhipu/glm-4 prices[1]`, `openai availability[0]`. */
import type { CatalogueData, Model, ProviderFile } from '../../core/pricing/schema';

const syntax =
  /^(?<provider>[a-z0-9-]+)(?:\/(?<model>\S+))?(?: (?<field>prices|freeTiers|lifecycle|availability|account|endpoints)(?:\[(?<index>\d+)\])?)?$/;

/** What the reference names, or `undefined` when there is nothing. */
export function resolveReference(data: CatalogueData, reference: string): unknown {
  const parts = syntax.exec(reference)?.groups;
  const provider = data.providers.find(each => each.id === parts?.provider);
  if (parts === undefined || provider === undefined) {
    return undefined;
  }
  const { model, field, index } = parts;
  const place: Model | ProviderFile | undefined =
    model === undefined ? provider : provider.models.find(each => each.id === model);
  if (field === undefined || place === undefined) {
    return place;
  }
  const value = (place as unknown as Record<string, unknown>)[field];
  return index === undefined ? value : (value as unknown[] | undefined)?.[Number(index)];
}
