/** A run is the sum of its calls, and every surface says so of the same files. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { choose } from '../../../src/core/compare/choice';
import { compareModels } from '../../../src/core/compare/compareModels';
import type { Row } from '../../../src/core/compare/row';
import { callsOf, questionOf } from '../../../src/core/compare/scenarioQuestion';
import { sumCounts } from '../../../src/core/files/fileTally';
import { decimal, sum } from '../../../src/core/money';
import { createCatalogue } from '../../../src/core/pricing/catalogue';
import { defaultScenario, type Scenario } from '../../../src/core/request/scenario';
import { hourRules } from '../../../src/core/terms';
import type { TokenCount } from '../../../src/core/tokenCount';
import { families } from '../../../src/core/tokens/families/families';
import { tokenizerOf } from '../../../src/core/tokens/families/modelTokenizers';
import { readRealCatalogue } from '../compare/realCatalogue';

const whole = readRealCatalogue();
const catalogue = createCatalogue({
  ...whole.data,
  providers: whole.data.providers.map(provider => ({
    ...provider,
    models: provider.models.filter((_, place) => place % 6 === 0),
  })),
});

const countsOf = (tokens: number): ReadonlyMap<string, TokenCount> =>
  new Map(
    [...families.keys()].map(tokenizer => [
      tokenizer,
      { tokens, low: tokens, high: tokens, exact: true, tokenizer },
    ]),
  );

function rowsOf(
  files: readonly number[],
  changes: Partial<Scenario> = {},
  baseline = '',
): readonly Row[] {
  const scenario = { ...defaultScenario, market: 'any' as const, ...changes };
  const { request, assumptions } = questionOf(scenario, { market: 'intl', currency: 'USD' });
  const fileCounts = files.map(countsOf);
  const context = { catalogue, now: '2026-11-26T03:00:00Z', tokenizerOf };
  return compareModels(request, {
    ...context,
    ...assumptions,
    ...callsOf(scenario, fileCounts),
    counts: sumCounts(fileCounts),
    baseline,
  }).rows;
}

const byId = (rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map(row => [row.entry.id, row]));

const scenarios = fc.record({
  output: fc.oneof(
    fc.constant({ kind: 'assumed' as const }),
    fc.record({ kind: fc.constant('tokens' as const), tokens: fc.nat(9000) }),
    fc.record({ kind: fc.constant('ratio' as const), ratio: fc.constantFrom(0.1, 0.35, 1) }),
  ),
  cachedPercent: fc.constantFrom(0, 33, 90),
  batch: fc.boolean(),
  thinking: fc.constantFrom('none' as const, 'typical' as const),
  hours: fc.constantFrom(...hourRules),
});
/** About the borders of tiers and windows, and small. */
const lengths = fc.array(
  fc.oneof(fc.nat(3000), fc.constantFrom(0, 31_999, 32_001, 128_001, 200_000, 200_001, 272_001)),
  { minLength: 2, maxLength: 5 },
);

test('a run costs what its files cost alone, to the last digit that is not a division’s', () => {
  fc.assert(
    fc.property(scenarios, lengths, (scenario, files) => {
      const alone = files.map(file => byId(rowsOf([file], scenario)));
      for (const row of rowsOf(files, scenario)) {
        const parts = alone.map(each => each.get(row.entry.id)?.total ?? null);
        const known = parts.filter(part => part !== null);
        const expected = known.length === parts.length ? sum(known).round(18).toFixed() : undefined;
        expect(row.total?.round(18).toFixed(), row.entry.id).toBe(expected);
        expect(row.calls).toBe(files.length);
      }
    }),
    { numRuns: 40 },
  );
}, 240_000);

describe('several files', () => {
  const some = (rows: readonly Row[]): Row => {
    const [row] = rows.filter(({ group, total }) => group === 'priced' && total?.gt(0) === true);
    return row ?? expect.fail('no model has a price');
  };

  it('are thirty answers, not one', () => {
    const files = Array.from({ length: 30 }, () => 1000);
    const each = some(rowsOf(files));
    expect(each.shown.unit).toBe('run');
    expect(each.shown.amount?.toFixed()).toBe(each.payable?.toFixed());
    expect([each.inputTokens, each.outputTokens]).toEqual([30_000, 15_000]);
    const together = some(rowsOf(files, { files: 'together' }));
    expect([together.calls, together.outputTokens, together.shown.unit]).toEqual([
      ...[1, 500, 'thousandCalls'],
    ]);
  });

  it('share the calls of a day evenly: a month is of the average call', () => {
    const row = some(rowsOf([1000, 3000], { requestsPerDay: 100, unit: 'month' }));
    const average = row.total?.div(2) ?? decimal(0);
    expect(row.shown.unit).toBe('month');
    expect(row.volume?.perMonth.toFixed()).toBe(average.times(3000).toFixed());
  });

  it('save of a run, or of a month of the average call', () => {
    const [dearest] = rowsOf([1000, 3000])
      .filter(({ group }) => group === 'priced')
      .toSorted((a, b) => b.comparable?.cmp(a.comparable ?? 0) ?? 0);
    const baseline = dearest?.entry.id;
    const saved = (changes: Partial<Scenario>): readonly unknown[] => {
      const scenario = { ...defaultScenario, floor: 'any' as const, ...changes };
      const rows = rowsOf([1000, 3000], scenario, baseline);
      const { mine, best, saving } = choose({ rows }, scenario);
      const run = mine?.comparable?.minus(best?.comparable ?? 0) ?? decimal(0);
      expect(run.gt(0)).toBe(true);
      return [saving?.unit, saving?.amount?.div(run).round(9).toNumber()];
    };
    expect(saved({})).toEqual(['run', 1]);
    expect(saved({ unit: 'month' })).toEqual(['run', 1]);
    expect(saved({ files: 'together' })).toEqual(['thousandCalls', 1000]);
    expect(saved({ requestsPerDay: 10 })).toEqual(['month', 150]);
  });

  it('must fit one by one, not together', () => {
    const window = 128_000;
    const fits = (files: readonly number[], scenario: Partial<Scenario> = {}): unknown =>
      rowsOf(files, scenario).find(row => row.contextWindow === window)?.fitsContext;
    expect(fits([100_000, 100_000])).toBe(true);
    expect(fits([100_000, 100_000], { files: 'together' })).toBe(false);
    expect(fits([10, 127_900])).toBe(false);
  });

  it('are one call where there is one', () => {
    expect(some(rowsOf([1000])).shown.unit).toBe('thousandCalls');
  });

  it('take as many requests of a day’s quota as they are', () => {
    const shares = [1, 4].map(times =>
      rowsOf(Array.from({ length: times }, () => 10)).flatMap(({ verdict }) =>
        verdict.status === 'within-quota' ? [verdict.percentUsed ?? 0] : [],
      ),
    );
    expect(Math.max(...(shares[1] ?? []))).toBeGreaterThan(Math.max(...(shares[0] ?? [])));
  });
});
