/** What of the user's own prices does not fit the catalogue they are laid over. */
import { sentence } from '../text/sentence';
import { createCatalogue, type Catalogue } from '../pricing/catalogue';
import { parseJson } from '../pricing/parseJson';
import { mostProblems, problem, type Problem } from '../pricing/problems';
import { checkProvider, checkReferences } from '../pricing/rules/rules';
import { providerFile, type CatalogueData, type ProviderFile } from '../pricing/schema';
import { matcher } from './ownDiscounts';
import { foreign } from './foreignFile';
import { contradicts } from './ownFiles';
import type { OwnSettings, SettingProblem } from './ownSettings';
import { namedTokenizer } from './ownTokenizer';

/** A provider file of the user's, or what is wrong with it, `mostProblems` at most. By the rules of the catalogue's own. */
export function readOwnFile(
  text: string,
  base: CatalogueData,
  today: string,
): [ProviderFile | null, readonly Problem[]] {
  const [file, faults] = parseJson(text, providerFile, foreign);
  if (file === null) {
    return [null, faults];
  }
  const catalogue = createCatalogue(base);
  const problems = [
    ...checkProvider(file, today),
    ...checkReferences(file, [...base.providers, file], base.holidays),
    ...checkPlace(file, base),
    ...file.models.flatMap(({ tokenizer }, index) =>
      checkTokenizer(tokenizer, ['models', index, 'tokenizer'], catalogue),
    ),
  ];
  return problems.length === 0 ? [file, []] : [null, problems.slice(0, mostProblems)];
}

/** What the settings name that does not exist; `catalogue` holds the user's own models too. */
export function checkOwnSettings(
  { models, discounts }: Pick<OwnSettings, 'models' | 'discounts'>,
  catalogue: Catalogue,
): SettingProblem[] {
  const ids = catalogue.models.map(({ id }) => id.toLowerCase());
  return [
    ...models.flatMap(({ index, providerId, market, tokenizer }) => {
      const known = catalogue.provider(providerId);
      return [
        ...checkTokenizer(tokenizer, [index, 'tokenizer'], catalogue),
        ...(known !== undefined && market !== undefined && market !== known.market
          ? [
              problem(
                [index, 'market'],
                market,
                sentence('the provider "{providerId}" is in market "{market}"', {
                  providerId,
                  market: known.market,
                }),
                sentence('leave it out, or give the provider another id'),
              ),
            ]
          : []),
      ].map((each): SettingProblem => ({ setting: 'ownModels', ...each }));
    }),
    ...discounts
      .filter(({ pattern }) => !ids.some(matcher(pattern)))
      .map(({ pattern }): SettingProblem => ({
        setting: 'discounts',
        ...problem(
          [pattern],
          pattern,
          sentence('the id of a model, or a pattern that means some'),
          sentence('write it like "openai/gpt-5.5" or "openai/*"'),
        ),
      })),
  ];
}

function checkPlace(file: ProviderFile, base: CatalogueData): Problem[] {
  const known = base.providers.find(({ id }) => id === file.id);
  return known === undefined || !contradicts(file, known)
    ? []
    : [
        problem(
          ['id'],
          file.id,
          sentence('the catalogue\'s "{id}" bills in {currency} in market "{market}"', {
            id: file.id,
            currency: known.currency,
            market: known.market,
          }),
          sentence('use its currency and market, or another id'),
        ),
      ];
}

function checkTokenizer(
  name: string | undefined,
  at: readonly PropertyKey[],
  catalogue: Catalogue,
): Problem[] {
  return name === undefined || namedTokenizer(name, catalogue) !== null
    ? []
    : [
        problem(
          at,
          name,
          sentence('a tokenizer family or the id of one model'),
          sentence('write it like "o200k_base" or "same as openai/gpt-5.5"'),
        ),
      ];
}
