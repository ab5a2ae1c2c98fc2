/** What only a user's own prices may say: the catalogue that ships has public sources for everything. */
import { sentence } from '../../text/sentence';
import { Place, type Problem } from '../problems';
import type { ProviderFile } from '../schema';

export function checkNothingOwn(file: ProviderFile): Problem[] {
  const place = new Place(file);
  const refuse = (at: Place, isOwn: boolean): void => {
    at.must(
      !isOwn,
      sentence("only in users' own prices"),
      sentence('give a public source, or remove it'),
    );
  };
  for (const [key, { kind }] of Object.entries(file.sources)) {
    refuse(place.at('sources', key, 'kind'), kind === 'own');
  }
  for (const [model, at] of place.each('models', file.models)) {
    refuse(at.at('tokenizer'), model.tokenizer !== undefined);
    for (const [{ discount }, here] of at.each('prices', model.prices)) {
      refuse(here.at('discount'), discount !== undefined);
    }
  }
  return place.problems;
}
