import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareModels } from '../../../src/core/compare/compareModels';
import { publicComparison } from '../../../src/core/compare/publicComparison';
import { estimateCost } from '../../../src/core/cost/estimateCost';
import { priceAt } from '../../../src/core/pricing/priceAt';
import { usageOf } from '../../../src/core/cost/usage';
import { now, tokenizerOf } from './fixtures';
import { readRealCatalogue } from './realCatalogue';

const catalogue = readRealCatalogue();
const firstDay = Date.UTC(2023, 0, 1);
const dayCount = (Date.UTC(2026, 10, 21) - firstDay) / 86_400_000 + 1;
const days = Array.from({ length: dayCount }, (_, index) =>
  new Date(firstDay + index * 86_400_000).toISOString().slice(0, 10),
);

const usage = fc
  .record({
    plain: fc.nat({ max: 2_000_000 }),
    cacheReadTokens: fc.nat({ max: 100_000 }),
    cacheWriteTokens: fc.nat({ max: 100_000 }),
    outputTokens: fc.nat({ max: 200_000 }),
    batch: fc.boolean(),
    thinking: fc.boolean(),
  })
  .map(({ plain, ...rest }) =>
    usageOf({ ...rest, inputTokens: plain + rest.cacheReadTokens + rest.cacheWriteTokens }),
  );

test(
  'every model on every day since 2023 costs a sum, or has a reason',
  { timeout: 60_000 },
  () => {
    const usages = fc.sample(usage, { numRuns: 997, seed: 20_261_121 });
    let asked = 0;
    let known = 0;
    const wrong: string[] = [];
    for (const { id, model, provider } of catalogue.models) {
      for (const day of days) {
        const of = usages[asked++ % usages.length] ?? usageOf({});
        const outcome = priceAt(model, provider, { kind: 'day', day }, catalogue.data.holidays);
        if (outcome.kind === 'unknown') {
          continue;
        }
        const cost = estimateCost(of, outcome.price, model);
        if (cost.kind === 'known') {
          known++;
          if (!(cost.total.toNumber() >= 0)) {
            wrong.push(`${id} on ${day}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBe(catalogue.models.length * days.length);
    expect(known).toBeGreaterThan(100_000);
  },
);

test(
  'a comparison of any day answers every field with a number or a reason',
  { timeout: 60_000 },
  () => {
    const moment = fc.oneof(
      fc.constantFrom(...days),
      fc
        .tuple(fc.constantFrom(...days), fc.nat({ max: 23 }))
        .map(([day, hour]) => `${day}T${String(hour).padStart(2, '0')}:30:00+08:00`),
    );
    const scenario = fc.record({
      asOf: moment,
      of: usage,
      market: fc.constantFrom('cn', 'intl', 'any'),
      requestsPerDay: fc.option(fc.nat({ max: 1_000_000 }), { nil: undefined }),
      currency: fc.constantFrom('CNY', 'USD'),
    });
    fc.assert(
      fc.property(scenario, ({ asOf, of, market, requestsPerDay, currency }) => {
        const { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens, batch, thinking } =
          of;
        const comparison = compareModels(
          {
            inputTokens,
            outputTokens,
            cacheReadTokens,
            cacheWriteTokens,
            batch,
            thinking,
            asOf,
            market,
            currency,
            includeRetired: true,
            ...(requestsPerDay !== undefined && { requestsPerDay }),
          },
          { catalogue, now, tokenizerOf },
        );
        const { rows } = publicComparison(comparison);
        for (const row of rows) {
          // NaN and Infinity would come back as null.
          expect(JSON.parse(JSON.stringify(row))).toEqual(row);
          expect(row.cost === null).toBe(row.costReason !== undefined);
          expect(row.freeTier.reason).not.toBe('');
          expect(row.cost?.total ?? 0).toBeGreaterThanOrEqual(0);
        }
        // What is free ranks as such, also where its list price is not known.
        const unknown = comparison.rows.map(
          ({ cost, group }) => cost.kind === 'unknown' && group !== 'free',
        );
        expect(unknown).toEqual(unknown.toSorted((a, b) => Number(a) - Number(b)));
      }),
      { numRuns: 15 },
    );
  },
);
