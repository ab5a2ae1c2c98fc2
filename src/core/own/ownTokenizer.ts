import { downloadable } from '../tokens/families/downloadable';
import { families } from '../tokens/families/families';
import type { ModelTokenizer, TokenizerOf } from '../tokens/families/modelTokenizers';
import { resolveModelId } from '../modelIds/resolveModelId';
import type { Catalogue, CatalogueModel } from '../pricing/catalogue';

/** What a user's own model is counted with, by the user's word; all others as the catalogue says. */
export function withOwnTokenizers(catalogue: () => Catalogue, known: TokenizerOf): TokenizerOf {
  return (providerId, modelId) => {
    const name = catalogue().model(`${providerId}/${modelId}`)?.model.tokenizer;
    if (name === undefined) {
      return known(providerId, modelId);
    }
    const meant = namedTokenizer(name, catalogue());
    switch (meant?.kind) {
      case 'family':
        return { family: meant.family.id, basis: meant.family.basis };
      case 'model':
        return known(meant.entry.provider.id, meant.entry.model.id);
      case undefined:
        return known(providerId, modelId);
    }
  };
}

type Named =
  | { readonly kind: 'family'; readonly family: Pick<ModelTokenizer, 'basis'> & { id: string } }
  | { readonly kind: 'model'; readonly entry: CatalogueModel };

/** What `o200k_base`, `openai/gpt-5` or `same as openai/gpt-5` names; `null` when nothing, or several. */
export function namedTokenizer(name: string, catalogue: Catalogue): Named | null {
  const family = families.get(name);
  if (family !== undefined) {
    // A vocabulary that was not fetched cannot count; its models fall back to an estimate.
    return isInPackage(name) ? { kind: 'family', family } : null;
  }
  const found = resolveModelId(name.replace(/^same as\s+/i, ''), catalogue).filter(
    entry => entry.model.tokenizer === undefined,
  );
  const [entry] = found;
  return entry === undefined || found.length > 1 ? null : { kind: 'model', entry };
}

function isInPackage(family: string): boolean {
  return !downloadable.some(({ id }) => id === family);
}
