import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  amountFor,
  estimateCost,
  ratesFor,
  type CostEstimate,
} from '../../../src/core/cost/estimateCost';
import { intervalOn, type Price } from '../../../src/core/pricing/priceAt';
import { usageOf, type Usage } from '../../../src/core/cost/usage';
import { sum } from '../../../src/core/money';
import type { Batch, PriceInterval, Rates } from '../../../src/core/pricing/schema';
import { interval, model } from '../compare/fixtures';

const tester = model('tester');

/** Rates as price lists print them: at most five decimals. */
const rate = fc.integer({ min: 0, max: 20_000_000 }).map(units => units / 100_000);
const rates: fc.Arbitrary<Rates> = fc
  .record({
    inputPerMTok: rate,
    outputPerMTok: rate,
    cacheReadPerMTok: fc.option(rate, { nil: undefined }),
    cacheWritePerMTok: fc.option(rate, { nil: undefined }),
    cacheWrite1hPerMTok: fc.option(rate, { nil: undefined }),
  })
  .map(
    ({
      inputPerMTok,
      outputPerMTok,
      cacheReadPerMTok,
      cacheWritePerMTok,
      cacheWrite1hPerMTok,
    }) => ({
      inputPerMTok,
      outputPerMTok,
      ...(cacheReadPerMTok !== undefined && { cacheReadPerMTok }),
      ...(cacheWritePerMTok !== undefined && { cacheWritePerMTok }),
      ...(cacheWrite1hPerMTok !== undefined && { cacheWrite1hPerMTok }),
    }),
  );
const cacheRules = ['stacks', 'batch-only', 'cache-only', 'unknown'] as const;
const edge = fc.integer({ min: 1, max: 1_000_000 });
const table: fc.Arbitrary<PriceInterval> = fc
  .record({
    rates,
    tiers: fc.uniqueArray(fc.record({ inputAbove: edge, rates }), {
      selector: tier => tier.inputAbove,
      maxLength: 3,
    }),
    factor: fc.option(
      fc.integer({ min: 1, max: 100 }).map(percent => percent / 100),
      { nil: undefined },
    ),
    cache: fc.constantFrom(undefined, ...cacheRules),
  })
  .map(({ rates: base, tiers, factor, cache }) =>
    interval(base, {
      ...(tiers.length > 0 && { tiers }),
      ...(factor !== undefined && { batch: { factor, ...(cache !== undefined && { cache }) } }),
    }),
  );
const tokens = fc.integer({ min: 0, max: 3_000_000 });
/** Cached tokens are drawn as parts of the input, as the contract says. */
const usage: fc.Arbitrary<Usage> = fc
  .record({
    plain: tokens,
    cacheReadTokens: tokens,
    cacheWriteTokens: tokens,
    outputTokens: tokens,
    batch: fc.boolean(),
    cacheWriteTtl: fc.constantFrom(undefined, '5m', '1h'),
  })
  .map(({ plain, ...rest }) =>
    usageOf({ ...rest, inputTokens: plain + rest.cacheReadTokens + rest.cacheWriteTokens }),
  );

function priceOf(priceInterval: PriceInterval): Price {
  return {
    interval: priceInterval,
    currency: 'USD',
    table: priceInterval,
    schedule: null,
    next: null,
    notes: [],
  };
}

function cost(of: Usage, at: PriceInterval): CostEstimate {
  const outcome = estimateCost(of, priceOf(at), tester);
  if (outcome.kind === 'unknown') {
    throw new Error(outcome.reason.text);
  }
  return outcome;
}

test('a cost is never negative and its lines sum to the total exactly', () => {
  fc.assert(
    fc.property(usage, table, (of, at) => {
      const estimate = cost(of, at);
      expect(estimate.total.gte(0)).toBe(true);
      expect(sum(estimate.lines.map(line => line.amount)).eq(estimate.total)).toBe(true);
      const classes = (['input', 'output', 'cacheRead', 'cacheWrite'] as const).map(each =>
        amountFor(estimate, each),
      );
      expect(sum(classes).eq(estimate.total)).toBe(true);
    }),
  );
});

test('every token is billed once', () => {
  fc.assert(
    fc.property(usage, table, (of, at) => {
      const billed = cost(of, at).lines.reduce((count, line) => count + line.tokens, 0);
      expect(billed).toBe(of.inputTokens + of.outputTokens);
    }),
  );
});

test('more tokens of any class never cost less within a tier', () => {
  const grow = fc.constantFrom<'plain' | 'outputTokens' | 'cacheReadTokens' | 'cacheWriteTokens'>(
    'plain',
    'outputTokens',
    'cacheReadTokens',
    'cacheWriteTokens',
  );
  fc.assert(
    fc.property(usage, table, grow, fc.integer({ min: 1, max: 100_000 }), (of, at, which, more) => {
      const grown: Usage =
        which === 'outputTokens'
          ? { ...of, outputTokens: of.outputTokens + more }
          : {
              ...of,
              inputTokens: of.inputTokens + more,
              ...(which !== 'plain' && { [which]: of[which] + more }),
            };
      fc.pre(
        ratesFor(at, of.inputTokens, 0, false).tierAbove ===
          ratesFor(at, grown.inputTokens, 0, false).tierAbove,
      );
      expect(cost(grown, at).total.gte(cost(of, at).total)).toBe(true);
    }),
  );
});

test('a tier begins one token above its limit and bills the whole request', () => {
  fc.assert(
    fc.property(
      rates,
      rates,
      edge,
      fc.integer({ min: 0, max: 1000 }),
      (base, above, limit, out) => {
        const at = interval(base, { tiers: [{ inputAbove: limit, rates: above }] });
        const total = (input: number, by: PriceInterval) =>
          cost(usageOf({ inputTokens: input, outputTokens: out }), by).total.toFixed();
        expect(total(limit - 1, at)).toBe(total(limit - 1, interval(base)));
        expect(total(limit, at)).toBe(total(limit, interval(base)));
        expect(total(limit + 1, at)).toBe(total(limit + 1, interval(above)));
        expect(cost(usageOf({ inputTokens: limit }), at).tierAbove).toBeNull();
        expect(cost(usageOf({ inputTokens: limit + 1 }), at).tierAbove).toBe(limit);
      },
    ),
  );
});

test('the order in which a file lists its tiers does not matter', () => {
  fc.assert(
    fc.property(usage, table, (of, at) => {
      const tiers = at.tiers ?? [];
      fc.pre(tiers.length > 1);
      const reversed: PriceInterval = { ...at, tiers: tiers.toReversed() };
      expect(cost(of, reversed).total.eq(cost(of, at).total)).toBe(true);
    }),
  );
});

/** Whether cached input has its own rate in a batch: where it has not, a batch can be dearer. */
function keepsCacheRate({ batch }: PriceInterval): boolean {
  return batch?.cache !== 'batch-only' && batch?.cache !== 'unknown';
}

function withRule(at: PriceInterval, cache: Batch['cache']): PriceInterval {
  return { ...at, batch: { factor: at.batch?.factor ?? 0.5, ...(cache && { cache }) } };
}

test('a batch is never dearer, unless cached input loses its discount in it', () => {
  fc.assert(
    fc.property(usage, table, (drawn, at) => {
      const of = keepsCacheRate(at) ? drawn : { ...drawn, cacheReadTokens: 0, cacheWriteTokens: 0 };
      const batch = cost({ ...of, batch: true }, at).total;
      expect(batch.lte(cost({ ...of, batch: false }, at).total)).toBe(true);
    }),
  );
});

test('a rule that nobody knows costs no less than any rule would', () => {
  fc.assert(
    fc.property(usage, table, (of, at) => {
      const batch = { ...of, batch: true };
      const unknown = cost(batch, withRule(at, 'unknown')).total;
      for (const rule of cacheRules) {
        expect(unknown.gte(cost(batch, withRule(at, rule)).total)).toBe(true);
      }
    }),
  );
});

test('a batch without the cache discount costs as much as one that reads nothing from a cache', () => {
  fc.assert(
    fc.property(usage, table, (of, at) => {
      const batch = { ...of, batch: true };
      const uncached = { ...batch, cacheReadTokens: 0, cacheWriteTokens: 0 };
      const rule = withRule(at, 'batch-only');
      expect(cost(batch, rule).total.toFixed()).toBe(cost(uncached, rule).total.toFixed());
    }),
  );
});

test('a batch without its discount on cached input bills that as outside of batches', () => {
  fc.assert(
    fc.property(usage, table, (of, at) => {
      const rule = withRule(at, 'cache-only');
      const { rates: applied } = ratesFor(at, of.inputTokens, of.outputTokens, false);
      fc.pre(applied.cacheReadPerMTok !== undefined);
      expect(amountFor(cost({ ...of, batch: true }, rule), 'cacheRead').toFixed()).toBe(
        amountFor(cost({ ...of, batch: false }, rule), 'cacheRead').toFixed(),
      );
    }),
  );
});

test('reading a part from the cache never costs more where cached input is cheaper', () => {
  fc.assert(
    fc.property(usage, table, fc.integer({ min: 0, max: 100 }), (of, at, percent) => {
      const applied = ratesFor(at, of.inputTokens, of.outputTokens, false).rates;
      const { inputPerMTok, cacheReadPerMTok = inputPerMTok } = applied;
      fc.pre((cacheReadPerMTok ?? 0) <= (inputPerMTok ?? 0));
      fc.pre(!of.batch || at.batch?.cache === undefined || at.batch.cache === 'stacks');
      const none = { ...of, cacheReadTokens: 0, cacheWriteTokens: 0 };
      const some = { ...none, cacheReadTokens: Math.floor((of.inputTokens * percent) / 100) };
      expect(cost(some, at).total.lte(cost(none, at).total)).toBe(true);
    }),
  );
});

test('the interval found for a day does not depend on the order of the file', () => {
  const day = fc
    .integer({ min: 0, max: 1000 })
    .map(days => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 6 }), day, (starts, when) => {
      const intervals = starts.map(effectiveFrom =>
        interval({ inputPerMTok: 1, outputPerMTok: 1 }, { effectiveFrom }),
      );
      const latest = starts
        .filter(start => start <= when)
        .sort()
        .at(-1);
      expect(intervalOn(intervals, when)?.effectiveFrom).toBe(latest);
      expect(intervalOn(intervals.toReversed(), when)?.effectiveFrom).toBe(latest);
    }),
  );
});
