/** Whoever asks with the scenario gets the same amount for the same model: a row alone, the table, the API. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareModels } from '../../../src/core/compare/compareModels';
import { choose, isAboveFloor } from '../../../src/core/compare/choice';
import { publicComparison } from '../../../src/core/compare/publicComparison';
import { cheapestOffers, isRecommendable } from '../../../src/core/compare/ranking';
import { questionOf } from '../../../src/core/compare/scenarioQuestion';
import { defaultScenario, type Scenario } from '../../../src/core/request/scenario';
import { amountUnits, classFloors, hourRules, thinkingLengths } from '../../../src/core/terms';
import { families } from '../../../src/core/tokens/families/families';
import { tokenizerOf } from '../../../src/core/tokens/families/modelTokenizers';
import { createCatalogue } from '../../../src/core/pricing/catalogue';
import { readRealCatalogue } from './realCatalogue';

const whole = readRealCatalogue();
/** Every provider, with each eighth of its models: a thousand comparisons of all take minutes. */
const catalogue = createCatalogue({
  ...whole.data,
  providers: whole.data.providers.map(provider => ({
    ...provider,
    models: provider.models.filter((_, place) => place % 8 === 0),
  })),
});

const scenarios: fc.Arbitrary<Scenario> = fc.record({
  output: fc.oneof(
    fc.constant({ kind: 'assumed' as const }),
    fc.record({ kind: fc.constant('tokens' as const), tokens: fc.nat(20_000) }),
  ),
  requestsPerDay: fc.option(fc.nat(100_000)),
  cachedPercent: fc.constant(0),
  batch: fc.boolean(),
  thinking: fc.oneof(fc.constantFrom(...thinkingLengths), fc.nat(20_000)),
  hours: fc.constantFrom(...hourRules),
  unit: fc.constantFrom(...amountUnits),
  files: fc.constant('each'),
  when: fc.constant(defaultScenario.when),
  market: fc.constantFrom('auto', 'any', 'cn', 'intl'),
  currency: fc.constantFrom('auto', 'CNY', 'USD'),
  includeRetired: fc.boolean(),
  floor: fc.constantFrom(...classFloors),
  account: fc.constant(defaultScenario.account),
});

it('for a thousand scenarios', () => {
  fc.assert(
    fc.property(scenarios, fc.nat(1_000_000), fc.nat(), (scenario, tokens, chosen) => {
      const { request, assumptions } = questionOf(scenario, { market: 'intl', currency: 'USD' });
      const counts = new Map(
        [...families.keys()].map(tokenizer => [
          tokenizer,
          { tokens, low: tokens, high: tokens, exact: true, tokenizer },
        ]),
      );
      const context = { catalogue, now: '2026-11-26T03:00:00Z', tokenizerOf, counts };
      const baseline = catalogue.models[chosen % catalogue.models.length]?.id ?? '';
      const table = compareModels(request, { ...context, ...assumptions, baseline });
      const one = compareModels(
        { ...request, modelIds: [baseline] },
        { ...context, ...assumptions },
      );
      const ofTable = table.rows.find(({ entry }) => entry.id === baseline);
      const alone = one.rows[0];
      expect(alone?.shown.amount?.toFixed()).toBe(ofTable?.shown.amount?.toFixed());
      expect([alone?.shown.unit, alone?.isLeast]).toEqual([ofTable?.shown.unit, ofTable?.isLeast]);
      const api = publicComparison(compareModels(request, context));
      for (const row of table.rows) {
        const answered = api.rows.find(({ modelId }) => modelId === row.entry.id);
        if (answered !== undefined && row.cost.kind === 'known') {
          expect(answered.cost?.total, row.entry.id).toBe(row.cost.total.toNumber());
        }
      }
      const { priced, free } = cheapestOffers(table.rows, 3);
      expect([...priced, ...(free === null ? [] : [free])].every(isRecommendable)).toBe(true);
      const { mine, best, saving } = choose(table, scenario);
      if (best !== null) {
        expect(isRecommendable(best)).toBe(true);
        expect(isAboveFloor(best.class, mine?.class, scenario.floor)).toBe(true);
        expect(best.isLeast && mine?.isLeast !== true).toBe(false);
        expect(saving === null || saving.amount?.gt(0)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
}, 240_000);
