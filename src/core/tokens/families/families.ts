import { sentence } from '../../text/sentence';
import { bundledFamilies, bundledVocabularies } from './bundledFamilies';
import { downloadable } from './downloadable';
import { estimatedFamilies } from './estimatedFamilies';
import type { ExactFamily, TokenizerFamily } from './family';

const exactFamilies = bundledVocabularies.map((id): ExactFamily => ({
  id,
  basis: 'exact',
  vocabulary: id,
  evidence: sentence('Counted with the published vocabulary of {title}.', bundledFamilies[id]),
  ...bundledFamilies[id],
}));

/** Only models whose vocabulary is at hand are given one of these: see `withFetched`. */
const fetchedFamilies = downloadable.map(({ id, title }): ExactFamily => ({
  id,
  basis: 'exact',
  title,
  vocabulary: id,
  evidence: sentence('Counted with the published vocabulary of {title}, which you have fetched.', {
    title,
  }),
}));

export const families: ReadonlyMap<string, TokenizerFamily> = new Map(
  [...exactFamilies, ...fetchedFamilies, ...estimatedFamilies].map(family => [family.id, family]),
);

/** What to count with where nothing is known. */
export const unknownFamily = 'unknown';

/** The family, or the one for unknown tokenizers: an id from a newer catalogue must still get a count. */
export function familyOf(id: string): TokenizerFamily {
  const family = families.get(id) ?? families.get(unknownFamily);
  if (family === undefined) {
    throw new Error('The family for unknown tokenizers is missing from the table.');
  }
  return family;
}
