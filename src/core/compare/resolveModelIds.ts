import type { Catalogue, CatalogueModel } from '../pricing/catalogue';
import { theOne } from '../modelIds/resolveModelId';
import { resolveModel, type Resolution } from '../modelIds/resolveModel';
import { InvalidRequestError } from '../request/invalidRequestError';
import type { Market } from '../terms';
import { sentence, type Sentence } from '../text/sentence';
import { english } from '../text/writer';

/**
 * The models that the request names, each once, in its order. `market` decides where a maker sells
 * one name in two.
 * @throws InvalidRequestError for a name that means no model, or several.
 */
export function resolveModelIds(
  modelIds: readonly string[],
  catalogue: Catalogue,
  writer = english,
  market?: Market,
): readonly CatalogueModel[] {
  const models = modelIds.map(id => {
    const meant = resolveModel(id, catalogue);
    const model = theOne(meant, market);
    if (model === null) {
      throw new InvalidRequestError('modelIds', refusal(id, meant), writer);
    }
    return model;
  });
  return [...new Set(models)];
}

function refusal(id: string, { entries, note }: Resolution): Sentence {
  const [first] = entries;
  if (first === undefined) {
    return sentence(
      '"{id}" in "modelIds" is not in the catalogue. Model ids are "provider/model".',
      { id },
    );
  }
  return note === 'snapshot'
    ? sentence(
        '"{id}" in "modelIds" is a version of {model} whose own price is not in the catalogue. Name {model} for the model as it is now.',
        { id, model: first.id },
      )
    : sentence('"{id}" in "modelIds" may mean {candidates}. Name one of them.', {
        id,
        candidates: { list: entries.map(each => each.id) },
      });
}
