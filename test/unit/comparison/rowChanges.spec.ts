import { english } from '../../../src/core/text/writer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TokenCount } from '../../../src/core/api';
import { comparing } from '../../../src/core/compare/compareModels';
import { questionOf } from '../../../src/core/compare/scenarioQuestion';
import { lastOf } from '../../../src/core/steps';
import { tokenizerOf } from '../../../src/core/tokens/families/modelTokenizers';
import { comparisonTable, type Pricing } from '../../../src/host/comparison/comparisonTable';
import type { Row } from '../../../src/protocol/comparisonRow';
import { defaultScenario, type Scenario } from '../../../src/core/request/scenario';
import { changesBetween } from '../../../src/protocol/changesBetween';
import { withChanges } from '../../../src/protocol/rowChanges';
import { readRealCatalogue } from '../compare/realCatalogue';

const catalogue = readRealCatalogue();
const families = new Set(
  catalogue.models.map(({ provider, model }) => tokenizerOf(provider.id, model.id).family),
);
const pricing: Pricing = {
  catalogue,
  exchangeRates: { file: catalogue.data.exchangeRates, own: [] },
  writer: english,
  comparing: (request, counts, assumptions) =>
    comparing(request, { catalogue, now: '2026-11-22', tokenizerOf, counts, ...assumptions }),
};

/** The table of a text with about so many tokens; none = not counted. */
function tableOf(tokens: number | null, scenario: Partial<Scenario> = {}): readonly Row[] {
  const counts = new Map<string, TokenCount>();
  for (const [place, tokenizer] of [...families].entries()) {
    if (tokens !== null) {
      const own = tokens + Math.round(tokens * 0.01 * place);
      counts.set(tokenizer, { tokens: own, low: own, high: own, exact: true, tokenizer });
    }
  }
  const asked = { ...defaultScenario, ...scenario };
  const question = questionOf(asked, { market: 'intl', currency: 'USD' });
  return lastOf(comparisonTable(pricing, question, counts)).rows;
}

/** What arrives on the other side of the window. */
const sent = <T>(value: T): T => structuredClone(value);

/** Tables that differ in all that may change one: the text, the scenario, the account, the day. */
const tables = [
  tableOf(null),
  tableOf(300),
  tableOf(25_000),
  tableOf(25_400),
  tableOf(900_000, { requestsPerDay: 100 }),
  tableOf(25_000, { market: 'cn', currency: 'CNY', cachedPercent: 50 }),
  tableOf(25_000, {
    output: { kind: 'tokens', tokens: 200_000 },
    thinking: 'typical',
    batch: true,
  }),
  tableOf(25_000, { when: { kind: 'at', at: '2024-05-01' }, includeRetired: true }),
];

/** Any of them, in any order of its rows, some left out. */
const anyTable = fc
  .constantFrom(...tables)
  .chain(rows => fc.oneof(fc.constant(rows), fc.shuffledSubarray([...rows])));

describe('what changed between two tables', () => {
  it('gives the very table that was sent, however many changes follow each other', () => {
    fc.assert(
      fc.property(fc.array(anyTable, { minLength: 2, maxLength: 5 }), ([first = [], ...others]) => {
        let shown = sent(first);
        let last = first;
        for (const next of others) {
          const applied = withChanges(shown, sent(changesBetween(last, next)));
          expect(applied).toEqual(next);
          shown = applied ?? [];
          last = next;
        }
      }),
      { numRuns: 20 },
    );
  }, 20_000);

  it('is nothing where nothing changed, and the rows stay the same objects', () => {
    const rows = tableOf(12_000);
    const changes = changesBetween(rows, tableOf(12_000));
    expect(changes).toEqual({ order: null, changed: [] });
    withChanges(rows, changes)?.forEach((row, place) => {
      expect(row).toBe(rows[place]);
    });
  });

  it('is a small part of the table while a text grows', () => {
    const rows = tableOf(25_000);
    const changes = JSON.stringify(changesBetween(rows, tableOf(25_400)));
    expect(changes.length).toBeLessThan(JSON.stringify(rows).length / 4);
  });

  it('is refused by a view that has another table', () => {
    const changes = changesBetween(tableOf(100), tableOf(25_000, { includeRetired: true }));
    expect(withChanges([], changes)).toBeNull();
    expect(withChanges(tableOf(100).slice(1), { order: null, changed: [] })).not.toBeNull();
    expect(withChanges(tableOf(100).slice(1), changes)).toBeNull();
  });
});
