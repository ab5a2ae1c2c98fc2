import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FreeTierStatus } from '../../../src/core/api';
import type { Account } from '../../../src/core/freeTier/conditions';
import { isFreeVerdict, judgeFreeTier, type Verdict } from '../../../src/core/freeTier/verdict';
import { decimal } from '../../../src/core/money';
import type { FreeTier } from '../../../src/core/pricing/schema';
import {
  offerKinds,
  offerPeriods,
  offerStatuses,
  offerUnits,
  statedCatches,
} from '../../../src/core/terms';
import { exchangeRates, model, offer, provider } from '../compare/fixtures';

/** From the user's side: what costs nothing for long is better than what does for a while. */
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

/** What is free without a catch is better than all else, for sure better than after an action. */
function worthOf(verdict: Verdict): number {
  const tier = isFreeVerdict(verdict) ? Math.min(1, verdict.needs.length) : 2;
  return tier * order.length + order.indexOf(verdict.status);
}

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
        {
          realName: fc.boolean(),
          newAccount: fc.boolean(),
          phone: fc.boolean(),
          catches: fc.subarray([...statedCatches]),
        },
        { requiredKeys: [] },
      ),
      dataUse: fc.record({ trains: fc.constantFrom(true, false, null) }),
      validDays: positive,
      until: fc.constantFrom('2026-11-20', '2026-12-31'),
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

function verdictOf(offers: readonly FreeTier[], of: Usage, who: Account): Verdict {
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
  );
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
        expect(worthOf(verdictOf(offers, grown, who))).toBeGreaterThanOrEqual(
          worthOf(verdictOf(offers, of, who)),
        );
      },
    ),
    { numRuns: 2000 },
  );
});

test('the order in which offers are listed does not change the verdict', () => {
  fc.assert(
    fc.property(fc.array(anyOffer, { maxLength: 4 }), usage, account, (offers, of, who) => {
      const { status } = verdictOf(offers, of, who);
      expect(verdictOf(offers.toReversed(), of, who).status).toBe(status);
    }),
  );
});

test('what gives nothing has no catch but what it hangs on, and no offer with one is preferred to one without', () => {
  fc.assert(
    fc.property(fc.array(anyOffer, { maxLength: 4 }), usage, account, (offers, of, who) => {
      const verdict = verdictOf(offers, of, who);
      for (const { status, catches, creditDays } of [verdict, ...verdict.others]) {
        const gives = order.indexOf(status) <= order.indexOf('limits-unpublished');
        // But for what it hangs on, where nobody has said.
        expect(gives ? catches : catches.filter(each => each !== 'account')).toEqual(
          gives ? catches.filter(each => each !== 'account') : [],
        );
        expect(creditDays === null || catches.includes('credit')).toBe(true);
      }
      const isAnyFree = [verdict, ...verdict.others].some(each => isFreeVerdict(each));
      expect(isFreeVerdict(verdict)).toBe(isAnyFree);
    }),
  );
});
