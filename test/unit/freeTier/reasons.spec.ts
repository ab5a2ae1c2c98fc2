/** Why an offer holds or not: its days, its conditions, the model it is for; in words. */
import { inEnglish } from '../text/writers';
import { describe, expect, test } from 'vitest';
import type { FreeTierStatus } from '../../../src/core/api';
import { isFreeVerdict } from '../../../src/core/freeTier/verdict';
import type { FreeTier } from '../../../src/core/pricing/schema';
import { offerCatches } from '../../../src/core/terms';
import { offer } from '../compare/fixtures';
import { judge, stranger } from './judge';

type Terms = Partial<FreeTier>;

describe('an offer on a day', () => {
  const on = (terms: Terms, day: string, billsZero = false): string =>
    inEnglish(judge([offer({ kind: 'free-model', ...terms })], { day, billsZero }).reason);
  const free = 'Free model: no daily or monthly limit is stated.';

  test.each<[string, Terms, string, string]>([
    [
      'before its first',
      { from: '2026-09-01' },
      '2026-08-31',
      'Free model: begins on Sep 1, 2026.',
    ],
    ['its first', { from: '2026-09-01' }, '2026-09-01', free],
    ['its last', { until: '2026-09-01' }, '2026-09-01', free],
    [
      'after its last',
      { until: '2026-09-01' },
      '2026-09-02',
      'Free model: ended, Sep 1, 2026 was its last day.',
    ],
    [
      'it was seen ended',
      { status: 'ended', checkedOn: '2026-09-01' },
      '2026-09-01',
      'Free model: ended, on Sep 1, 2026 at the latest.',
    ],
    [
      'before it was seen ended',
      { status: 'ended', checkedOn: '2026-09-01' },
      '2026-08-31',
      'Free model: whether it holds is not certain (checked on Sep 1, 2026).',
    ],
    [
      'of doubt',
      { status: 'uncertain', checkedOn: '2026-09-01' },
      '2026-09-01',
      'Free model: whether it holds is not certain (checked on Sep 1, 2026).',
    ],
    [
      'before the first evidence',
      { from: undefined, checkedOn: '2026-09-01' },
      '2026-08-31',
      'Free model: known from Sep 1, 2026 on; whether it held before is not recorded.',
    ],
    ['of the first evidence', { from: undefined, checkedOn: '2026-09-01' }, '2026-09-01', free],
    // Announced to end later than it was seen: seen is seen.
    [
      'before it was seen with an end ahead',
      { from: undefined, until: '2026-12-31', checkedOn: '2026-09-01' },
      '2026-08-31',
      'Free model: known from Sep 1, 2026 on; whether it held before is not recorded.',
    ],
    [
      'of nothing free',
      { status: 'not-free', checkedOn: '2026-09-01' },
      '2026-09-01',
      'No free tier (checked Sep 1, 2026).',
    ],
  ])('%s', (_name, terms, day, sentence) => {
    expect(on(terms, day)).toBe(sentence);
  });

  test('a price of zero makes doubt of an offer no certainty', () => {
    expect(on({ status: 'uncertain' }, '2026-11-21', true)).not.toBe(free);
    expect(on({ status: 'ended', from: undefined, until: '2024-06-30' }, '2024-06-29', true)).toBe(
      free,
    );
  });
});

describe('why an offer is not the user’s', () => {
  test.each<[FreeTier['kind'], FreeTier['conditions'], string | null]>([
    ['free-model', { newAccount: true }, 'a new account'],
    ['signup-credit', undefined, 'a new account'],
    ['signup-credit', { newAccount: false }, null],
    ['free-model', undefined, null],
    ['migration', undefined, 'a move from OpenAI'],
    ['migration', { migratingFromOpenAI: false }, null],
    ['free-model', { migratingFromOpenAI: true }, 'a move from OpenAI'],
    ['free-model', { accountKind: 'enterprise' }, 'an enterprise account'],
    ['free-model', { accountKind: 'personal' }, 'a personal account'],
  ])('%s with %j: until told, it hangs on %s', (kind, conditions, condition) => {
    const verdict = judge([offer({ kind, conditions })], { account: stranger });
    expect(verdict.needs).toEqual([]);
    if (condition === null) {
      expect(verdict.status).not.toBe('unknown');
    } else {
      expect(verdict.status).toBe('unknown');
      expect(inEnglish(verdict.reason)).toMatch(`Only with ${condition}: `);
    }
  });

  test('what can be obtained stays a need beside what cannot', () => {
    const conditions = { newAccount: true, phone: true };
    const verdict = judge([offer({ kind: 'free-model', conditions })], {
      account: stranger,
      available: null,
    });
    expect(verdict.status).toBe('unknown');
    expect(verdict.needs.map(need => inEnglish(need))).toEqual([
      'a verified phone number',
      'that seller serves your market (not verified)',
    ]);
  });

  test.each([
    ['cn', 'intl', 'an account in mainland China'],
    ['intl', 'cn', 'an account outside mainland China'],
  ] as const)('for the market %s only, not for %s', (market, other, words) => {
    const asked = (account: 'cn' | 'intl' | 'any') =>
      judge([offer({ kind: 'free-model', conditions: { market } })], {
        account: { market: account },
      });
    expect(asked(market).status).toBe('free');
    expect(asked('any').status).toBe('free');
    expect(inEnglish(asked(other).reason)).toBe(
      `Free model: not for this account, it requires ${words}.`,
    );
  });

  test('a provider that does not serve the market says so', () => {
    expect(inEnglish(judge([offer({ kind: 'free-model' })], { available: false }).reason)).toBe(
      'seller does not serve the market of this account.',
    );
  });
});

test('of a model that is gone nothing is left but the word', () => {
  const kept = judge(
    [
      offer({
        kind: 'recurring-quota',
        amount: { value: 5000, unit: 'tokens', period: 'day' },
        validDays: 9,
        conditions: { phone: true },
      }),
    ],
    {
      offered: false,
      account: stranger,
      usage: { requestsPerDay: 1 },
    },
  );
  expect(kept).toMatchObject({
    status: 'ended',
    percentUsed: null,
    exhaustedAfterRequests: null,
    exhaustedAfterDays: null,
    needs: [],
    details: [],
    others: [],
  });
  expect(kept.offer?.kind).toBe('recurring-quota');
  const sentence = 'tested is not available on this day.';
  expect(inEnglish(kept.reason)).toBe(sentence);
  const none = judge([], { offered: false, billsZero: true });
  expect([none.offer, none.status, inEnglish(none.reason)]).toEqual([null, 'none', sentence]);
});

test('without an offer the verdict says so, and whether the price is zero', () => {
  expect(inEnglish(judge([]).reason)).toBe('No free tier of tested is known.');
  expect(inEnglish(judge([], { billsZero: true }).reason)).toBe(
    'seller bills zero for this model, but its terms are not recorded.',
  );
  // A recorded offer is not overruled by a price of zero.
  expect(
    judge([offer({ kind: 'free-model', status: 'not-free' })], { billsZero: true }).status,
  ).toBe('none');
});

test.each<[FreeTierStatus, boolean]>([
  ['free', true],
  ['within-quota', true],
  ['covered-by-credit', false],
  ['limits-unpublished', false],
  ['over-quota', false],
  ['not-eligible', false],
  ['ended', false],
  ['none', false],
  ['unknown', false],
])('%s costs nothing: %s; never with a catch', (status, isFree) => {
  const verdict = { ...judge([]), status };
  expect(isFreeVerdict(verdict)).toBe(isFree);
  for (const each of offerCatches) {
    expect(isFreeVerdict({ ...verdict, catches: [each] })).toBe(false);
  }
});
