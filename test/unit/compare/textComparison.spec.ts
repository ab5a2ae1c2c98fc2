import { describe, expect, it } from 'vitest';
import type { TokenCount } from '../../../src/core/api';
import {
  comparing,
  compareModels,
  type CompareContext,
} from '../../../src/core/compare/compareModels';
import { families } from '../../../src/core/tokens/families/families';
import { withFetched } from '../../../src/core/tokens/families/modelTokenizers';
import { questionOf } from '../../../src/core/compare/scenarioQuestion';
import { defaultScenario } from '../../../src/core/request/scenario';
import type { Settings } from '../../../src/host/settings/settings';
import { TextComparison } from '../../../src/host/textComparison';
import { readRealCatalogue } from './realCatalogue';

const catalogue = readRealCatalogue();
const tokenizerOf = withFetched(() => false);

function countsOf(tokens: number): Map<string, TokenCount> {
  return new Map(
    [...families.keys()].map(tokenizer => {
      const count = { tokens, low: tokens, high: tokens, exact: true, tokenizer };
      return [tokenizer, count];
    }),
  );
}

/** A comparison over the real catalogue that says how many models were priced so far. */
function counting(onPriced: (priced: number) => void = () => undefined) {
  let priced = 0;
  const context = (counts: CompareContext['counts']): CompareContext => ({
    catalogue,
    now: '2026-11-22',
    ...(counts === undefined ? {} : { counts }),
    tokenizerOf: (provider, model) => {
      onPriced(++priced);
      return tokenizerOf(provider, model);
    },
  });
  const settings = { current: { market: 'intl' } as Settings };
  const scenarios = { current: defaultScenario };
  const question = questionOf(defaultScenario, { market: 'intl', currency: 'USD' });
  const texts = new TextComparison(
    {
      catalogue,
      comparing: (request, counts, assumptions) =>
        comparing(request, { ...context(counts), ...assumptions }),
      question: () => question,
    },
    settings,
    scenarios,
  );
  return { texts, settings, scenarios, question, context, priced: () => priced };
}

const never = new AbortController().signal;

describe('the comparison that status bar and hover share', () => {
  it('prices every model for a text once, whoever asks', async () => {
    const { texts, settings, scenarios, question, context, priced } = counting();
    const first = await texts.of(countsOf(1000), null, never);
    const models = priced();
    expect(models).toBe(first?.rows.length);
    expect(first?.rows.map(({ entry }) => entry.id)).toEqual(
      compareModels(question.request, {
        ...context(countsOf(1000)),
        ...question.assumptions,
      }).rows.map(({ entry }) => entry.id),
    );
    const before = priced();
    expect(await texts.of(countsOf(1000), null, never)).toBe(first);
    expect(priced()).toBe(before);
    await texts.of(countsOf(1001), null, never);
    expect(priced()).toBe(before + models);
    settings.current = { market: 'cn' } as Settings;
    await texts.of(countsOf(1001), null, never);
    expect(priced()).toBe(before + 2 * models);
    scenarios.current = { ...defaultScenario, batch: true };
    await texts.of(countsOf(1001), null, never);
    expect(priced()).toBe(before + 3 * models);
  });

  it('prices one model at a step, so that the host waits for no more than that', () => {
    const { context, priced } = counting();
    const steps = comparing({ text: '' }, context(countsOf(250_000)));
    let before = 0;
    while (steps.next().done !== true) {
      expect(priced() - before).toBeLessThanOrEqual(1);
      before = priced();
    }
    expect(before).toBeGreaterThan(200);
  });

  it('stops with the model at hand when it is cancelled, and keeps nothing of it', async () => {
    const cancel = new AbortController();
    const { texts, priced } = counting(models => {
      if (models === 5) {
        cancel.abort();
      }
    });
    expect(await texts.of(countsOf(1000), null, cancel.signal)).toBeUndefined();
    expect(priced()).toBe(5);
    expect((await texts.of(countsOf(1000), null, never))?.rows.length).toBe(priced() - 5);
  });
});
