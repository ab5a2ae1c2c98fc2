/** What an estimate of the tokens costs at least and at most is what those very tokens cost. */
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { compareModels } from '../../../src/core/compare/compareModels';
import { exampleMonth } from '../../../src/core/compare/choice';
import type { Row } from '../../../src/core/compare/row';
import { callsOf, questionOf } from '../../../src/core/compare/scenarioQuestion';
import { sumCounts } from '../../../src/core/files/fileTally';
import { createCatalogue } from '../../../src/core/pricing/catalogue';
import { defaultScenario, type Scenario } from '../../../src/core/request/scenario';
import { amountUnits, hourRules } from '../../../src/core/terms';
import type { TokenCount } from '../../../src/core/tokenCount';
import { families } from '../../../src/core/tokens/families/families';
import { tokenizerOf } from '../../../src/core/tokens/families/modelTokenizers';
import { readRealCatalogue } from './realCatalogue';

const whole = readRealCatalogue();
const catalogue = createCatalogue({
  ...whole.data,
  providers: whole.data.providers.map(provider => ({
    ...provider,
    models: provider.models.filter((_, place) => place % 4 === 0),
  })),
});

type Bounds = readonly [low: number, tokens: number, high: number];

const countsOf = ([low, tokens, high]: Bounds): ReadonlyMap<string, TokenCount> =>
  new Map(
    [...families.keys()].map(tokenizer => [
      tokenizer,
      { tokens, low, high, exact: low === high, tokenizer },
    ]),
  );

function rowsOf(texts: readonly Bounds[], changes: Partial<Scenario>): ReadonlyMap<string, Row> {
  const scenario = { ...defaultScenario, market: 'any' as const, ...changes };
  const { request, assumptions } = questionOf(scenario, { market: 'intl', currency: 'USD' });
  const fileCounts = texts.map(countsOf);
  const { rows } = compareModels(request, {
    catalogue,
    now: '2026-11-26T03:00:00Z',
    tokenizerOf,
    ...assumptions,
    ...callsOf(scenario, fileCounts),
    counts: sumCounts(fileCounts),
  });
  return new Map(rows.map(row => [row.entry.id, row]));
}

const scenarios: fc.Arbitrary<Partial<Scenario>> = fc.record({
  output: fc.oneof(
    fc.constant({ kind: 'assumed' as const }),
    fc.record({ kind: fc.constant('ratio' as const), ratio: fc.constantFrom(0.1, 0.35, 1) }),
  ),
  requestsPerDay: fc.option(fc.nat(10_000), { nil: null }),
  cachedPercent: fc.constantFrom(0, 50, 90),
  batch: fc.boolean(),
  thinking: fc.constantFrom('none' as const, 'heavy' as const),
  hours: fc.constantFrom(...hourRules),
  unit: fc.constantFrom(...amountUnits),
});

const bounds: fc.Arbitrary<Bounds> = fc
  .record({ tokens: fc.integer({ min: 1, max: 400_000 }), error: fc.integer({ min: 1, max: 30 }) })
  .map(({ tokens, error }) => [
    Math.floor(tokens * (1 - error / 100)),
    tokens,
    Math.ceil(tokens * (1 + error / 100)),
  ]);

const at = (place: 0 | 2, texts: readonly Bounds[]): Bounds[] =>
  texts.map(text => [text[place], text[place], text[place]]);

it('for one text and for several files, in every scenario', () => {
  fc.assert(
    fc.property(scenarios, fc.array(bounds, { minLength: 1, maxLength: 3 }), (scenario, texts) => {
      const rows = rowsOf(texts, scenario);
      const [least, most] = [rowsOf(at(0, texts), scenario), rowsOf(at(2, texts), scenario)];
      let ranges = 0;
      for (const [id, row] of rows) {
        const range = row.shownRange();
        const { amount } = row.shown;
        if (range === null || amount === null) {
          // Nothing is billed, or the price of a tier within the bounds is not published.
          const paid = [row, least.get(id), most.get(id)].map(each => each?.payable ?? null);
          expect(row.payable?.eq(0) === true || paid.includes(null), id).toBe(true);
          continue;
        }
        ranges++;
        const [low, high] = range;
        expect(low.lte(amount) && amount.lte(high), id).toBe(true);
        for (const [bound, { payable, shown }] of [
          [low, least.get(id) ?? expect.fail(id)],
          [high, most.get(id) ?? expect.fail(id)],
        ] as const) {
          // More calls, or longer ones, may end what is free: the range is of what is paid for.
          if (payable?.gt(0) === true) {
            expect(bound.toFixed(), id).toBe(shown.amount?.toFixed());
          }
        }
      }
      expect(ranges).toBeGreaterThan(20);
    }),
    { numRuns: 40 },
  );
}, 240_000);

it('is none where the tokens are exact, or nothing is billed', () => {
  for (const row of rowsOf([[900, 900, 900]], {}).values()) {
    expect(row.shownRange(), row.entry.id).toBeNull();
  }
  const free = [...rowsOf([[800, 900, 1000]], {}).values()].filter(({ group }) => group === 'free');
  expect(free.length).toBeGreaterThan(0);
  expect(free.map(row => row.shownRange())).toEqual(free.map(() => null));
});

test('the month of the example is that of a thousand calls a day', () => {
  const asked = rowsOf([[900, 900, 900]], { requestsPerDay: 1000 });
  for (const [id, row] of rowsOf([[900, 900, 900]], {})) {
    const month = asked.get(id)?.payableMonth;
    if (row.payable?.gt(0) === true && month?.gt(0) === true) {
      expect(exampleMonth(row)?.toFixed(), id).toBe(month.toFixed());
    }
  }
});
