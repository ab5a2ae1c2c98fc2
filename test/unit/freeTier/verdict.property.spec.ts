import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FreeTierStatus } from '../../../src/core/api';
import type { Account } from '../../../src/core/freeTier/conditions';
import { judgeFreeTier } from '../../../src/core/freeTier/verdict';
import { decimal } from '../../../src/core/money';
import type { FreeTier } from '../../../src/core/pricing/schema';
import { offerKinds, offerPeriods, offerStatuses, offerUnits } from '../../../src/core/terms';
import { exchangeRates, model, offer, provider } from '../compare/fixtures';

/** From the user's side: what costs nothing for sure is better than what does for a while. */
const order: readonly FreeTierStatus[] = [
  'free',
  'within-quota',
  'covered-by-credit',
  'limits-unpublished',
  'over-quota',
  'unknown',
  'not-eligible',
  'ended',
  'none',
];

const positive = fc.integer({ min: 1, max: 2_000_000 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const anyOffer: fc.Arbitrary<FreeTier> = fc
  .record(
    {
      kind: fc.constantFrom(...offerKinds),
      status: fc.constantFrom(...offerStatuses),
      amount: fc.record({
        value: positive,
        unit: fc.constantFrom(...offerUnits),
        period: fc.constantFrom(...offerPeriods),
      }),
      limits: fc.record(
        {
          requestsPerMinute: positive,
          requestsPerDay: positive,
          tokensPerMinute: positive,
          tokensPerDay: positive,
          unpublished: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      conditions: fc.record(
        { realName: fc.boolean(), newAccount: fc.boolean(), phone: fc.boolean() },
        { requiredKeys: [] },
      ),
      validDays: positive,
    },
    { requiredKeys: ['kind', 'status'] },
  )
  .map(parts => offer(parts as FreeTier));
const account: fc.Arbitrary<Account> = fc
  .record({ realName: maybe(fc.boolean()), isNew: maybe(fc.boolean()), phone: maybe(fc.boolean()) })
  .map(facts => ({
    market: 'any',
    ...Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)),
  }));
const usage = fc.record({
  tokensPerRequest: fc.nat({ max: 1_000_000 }),
  requestsPerDay: fc.nat({ max: 100_000 }),
  peakRequestsPerMinute: fc.nat({ max: 10_000 }),
  // Per token, so that cost grows with the tokens as it does in life.
  ratePerMTok: fc.integer({ min: 0, max: 10_000 }).map(cents => cents / 100),
});
type Usage = typeof usage extends fc.Arbitrary<infer U> ? U : never;

function statusOf(offers: readonly FreeTier[], of: Usage, who: Account): FreeTierStatus {
  return judgeFreeTier(
    model('tested', { freeTiers: [...offers] }),
    {
      provider: provider('seller', []),
      usage: {
        ...of,
        costPerRequest: {
          amount: decimal(of.ratePerMTok).times(of.tokensPerRequest).times('0.000001'),
          currency: 'USD',
        },
      },
      account: who,
      day: '2026-11-21',
      available: true,
      billsZero: false,
      rates: { file: exchangeRates, own: [] },
    },
    true,
  ).status;
}

test('a verdict is never better when the usage grows', () => {
  const growth = fc.record({
    tokensPerRequest: fc.nat({ max: 1_000_000 }),
    requestsPerDay: fc.nat({ max: 100_000 }),
    peakRequestsPerMinute: fc.nat({ max: 10_000 }),
  });
  fc.assert(
    fc.property(
      fc.array(anyOffer, { maxLength: 4 }),
      usage,
      growth,
      account,
      (offers, of, more, who) => {
        const grown: Usage = {
          ...of,
          tokensPerRequest: of.tokensPerRequest + more.tokensPerRequest,
          requestsPerDay: of.requestsPerDay + more.requestsPerDay,
          peakRequestsPerMinute: of.peakRequestsPerMinute + more.peakRequestsPerMinute,
        };
        expect(order.indexOf(statusOf(offers, grown, who))).toBeGreaterThanOrEqual(
          order.indexOf(statusOf(offers, of, who)),
        );
      },
    ),
    { numRuns: 2000 },
  );
});

test('the order in which offers are listed does not change the verdict', () => {
  fc.assert(
    fc.property(fc.array(anyOffer, { maxLength: 4 }), usage, account, (offers, of, who) => {
      expect(statusOf(offers.toReversed(), of, who)).toBe(statusOf(offers, of, who));
    }),
  );
});
