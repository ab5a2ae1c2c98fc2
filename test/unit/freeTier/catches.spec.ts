/** What keeps an offer that covers the usage from being plainly free: each kind, and what is near it. */
import { describe, expect, test } from 'vitest';
import { isFreeVerdict } from '../../../src/core/freeTier/verdict';
import { verdictTag } from '../../../src/core/words';
import { decimal } from '../../../src/core/money';
import type { FreeTier } from '../../../src/core/pricing/schema';
import { statedCatches } from '../../../src/core/terms';
import { limited, offer } from '../compare/fixtures';
import { inEnglish } from '../text/writers';
import { judge, stranger, verified } from './judge';

type Terms = Partial<FreeTier>;
const enterprise = { ...verified, kind: 'enterprise' } as const;

describe('stated', () => {
  test.each(statedCatches)('%s', kind => {
    const verdict = judge([offer({ ...limited, conditions: { catches: [kind] } })], {
      account: stranger,
    });
    expect([verdict.status, verdict.catches]).toEqual(['free', [kind]]);
    expect(isFreeVerdict(verdict)).toBe(false);
  });

  test('all of them, the gravest first', () => {
    const conditions: Terms['conditions'] = { catches: ['trial-only', 'non-commercial'] };
    expect(judge([offer({ ...limited, conditions })]).catches).toEqual([
      'non-commercial',
      'trial-only',
    ]);
  });

  test('nothing in the way of a phone number or a real name', () => {
    const verdict = judge([offer({ ...limited, conditions: { phone: true, realName: true } })], {
      account: stranger,
    });
    expect([verdict.catches, isFreeVerdict(verdict)]).toEqual([[], true]);
    expect(inEnglish(verdictTag(verdict))).toBe('free ✓ with real name');
    const told = { ...stranger, realName: true, phone: true };
    expect(
      inEnglish(
        verdictTag(
          judge([offer({ ...limited, conditions: { phone: true, realName: true } })], {
            account: told,
          }),
        ),
      ),
    ).toBe('free ✓');
  });

  test('for persons only: no catch to a person, nothing at all to an enterprise', () => {
    const spark = offer({
      ...limited,
      conditions: { catches: ['personal-only', 'non-commercial'] },
    });
    expect(judge([spark], { account: stranger }).catches).toEqual([
      'non-commercial',
      'personal-only',
    ]);
    expect(judge([spark], { account: verified }).catches).toEqual(['non-commercial']);
    const refused = judge([spark], { account: enterprise });
    expect([refused.status, refused.catches]).toEqual(['not-eligible', []]);
    expect(inEnglish(refused.reason)).toContain('a personal account');
    const personal = offer({ ...limited, conditions: { catches: ['personal-only'] } });
    expect(isFreeVerdict(judge([personal], { account: verified }))).toBe(true);
  });
});

describe('of data', () => {
  test.each([
    [true, ['data-sharing']],
    [false, []],
    [null, []],
  ] as const)('used for training: %s', (trains, catches) => {
    expect(judge([offer({ ...limited, dataUse: { trains } })]).catches).toEqual(catches);
  });
});

describe('of limits', () => {
  test.each<[string, FreeTier, readonly string[]]>([
    ['none is stated', offer({ kind: 'free-model' }), ['limits-unpublished']],
    ['no table of them', offer({ kind: 'free-model', limits: {} }), ['limits-unpublished']],
    ['by the minute', offer(limited), []],
    ['of concurrency', offer({ kind: 'free-model', limits: { concurrency: 5 } }), []],
    [
      'seen on one account',
      offer({ kind: 'recurring-quota', limits: { requestsPerDay: 20, unpublished: true } }),
      ['limits-unpublished'],
    ],
    ['a quota without figures', offer({ kind: 'recurring-quota' }), ['limits-unpublished']],
  ])('%s', (_name, terms, catches) => {
    expect(judge([terms]).catches).toEqual(catches);
  });

  test('a price of zero whose terms are not recorded', () => {
    expect(judge([], { billsZero: true }).catches).toEqual(['limits-unpublished']);
  });

  test('of a model on one’s own machine are one’s own', () => {
    const sources = { mine: { kind: 'own', title: 'Settings' } } as const;
    const own = offer({ kind: 'free-model', source: 'mine' });
    expect(judge([own], { provider: { sources } }).catches).toEqual([]);
  });
});

describe('of time', () => {
  const credit = {
    kind: 'signup-credit',
    amount: { value: 2_000_000, unit: 'tokens', period: 'once' },
  } as const;

  test.each<[string, Terms & Pick<FreeTier, 'kind'>, number | undefined, number | null]>([
    ['a credit, as long as it lasts', credit, 100, 20],
    ['but not beyond its validity', { ...credit, validDays: 10 }, 100, 10],
    ['of one request, for its validity', { ...credit, validDays: 10 }, undefined, 10],
    ['for nobody knows how long', credit, undefined, null],
    ['a grant of no stated amount', { kind: 'trial' }, 100, null],
    ['a promotion that ends', { ...limited, kind: 'promotion', until: '2026-11-30' }, 100, 10],
  ])('%s', (_name, terms, requestsPerDay, creditDays) => {
    const verdict = judge([offer(terms)], { usage: { requestsPerDay } });
    expect(verdict).toMatchObject({ catches: ['credit'], creditDays });
    expect(isFreeVerdict(verdict)).toBe(false);
  });

  test.each<[string, Terms & Pick<FreeTier, 'kind'>]>([
    ['a promotion without an end', { ...limited, kind: 'promotion' }],
    ['a trial of a quota every month', { ...limited, kind: 'trial', amount: monthly() }],
    ['a free model whose end is known by now', { ...limited, until: '2026-12-31' }],
  ])('but not %s', (_name, terms) => {
    expect(judge([offer(terms)])).toMatchObject({ catches: [], creditDays: null });
  });

  test('what only a new account gets is no gift until it is known to be one, and says so', () => {
    const verdict = judge([offer(credit)], { account: stranger });
    expect([verdict.status, verdict.catches, isFreeVerdict(verdict)]).toEqual([
      'unknown',
      ['account'],
      false,
    ]);
    expect(inEnglish(verdictTag(verdict))).toBe('if new account');
  });

  test.each([
    [{ migratingFromOpenAI: true }, 'if from OpenAI'],
    [{ accountKind: 'enterprise' }, 'if enterprise'],
    [{ accountKind: 'personal' }, 'if personal'],
    [{ newAccount: true, phone: true }, 'if new account'],
  ] as const)('%j hangs on the account', (conditions, tag) => {
    const verdict = judge([offer({ ...limited, conditions })], { account: stranger });
    expect([inEnglish(verdictTag(verdict)), isFreeVerdict(verdict)]).toEqual([tag, false]);
  });

  test('beyond its limit an offer asks nothing more', () => {
    const small = offer({
      kind: 'recurring-quota',
      limits: { requestsPerDay: 1 },
      conditions: { phone: true },
    });
    const verdict = judge([small], { account: stranger, usage: { requestsPerDay: 2 } });
    expect(inEnglish(verdictTag(verdict))).toBe('over quota');
  });

  function monthly() {
    return { value: 1000, unit: 'requests', period: 'month' } as const;
  }
});

describe('of what nobody verified', () => {
  test('that the market is served', () => {
    expect(judge([offer(limited)], { available: null }).catches).toEqual(['unverified']);
  });

  test('that it covers batches', () => {
    const costPerRequest = { amount: decimal(1), currency: 'USD' } as const;
    const batch = (how: 'priced' | 'unpriced') =>
      judge([offer(limited)], { usage: { batch: how, costPerRequest } }).catches;
    expect([batch('priced'), batch('unpriced')]).toEqual([['unverified'], []]);
  });
});

test('of several offers one without a catch is taken, though more has to be done for it', () => {
  const trial = offer({ ...limited, conditions: { catches: ['trial-only'] } });
  const plain = offer({
    kind: 'recurring-quota',
    limits: { requestsPerDay: 20 },
    conditions: { phone: true },
  });
  const verdict = judge([trial, plain], { account: stranger });
  expect([verdict.status, verdict.catches]).toEqual(['within-quota', []]);
  expect(verdict.others.map(({ catches }) => catches)).toEqual([['trial-only']]);
  // Beyond the quota the other is what remains.
  const beyond = judge([trial, plain], { account: stranger, usage: { requestsPerDay: 21 } });
  expect(beyond.catches).toEqual(['trial-only']);
});

test('a verdict is told in two words', () => {
  const tag = (terms: Terms & Pick<FreeTier, 'kind'>, requestsPerDay?: number) =>
    inEnglish(verdictTag(judge([offer(terms)], { usage: { requestsPerDay } })));
  const credit = {
    kind: 'signup-credit',
    amount: { value: 2_000_000, unit: 'tokens', period: 'once' },
  } as const;
  expect(tag(limited)).toBe('free ✓');
  expect(tag({ kind: 'recurring-quota', limits: { requestsPerDay: 20 } })).toBe('free ✓');
  expect(tag({ kind: 'recurring-quota', limits: { requestsPerDay: 20 } }, 21)).toBe('over quota');
  expect(tag({ kind: 'free-model' })).toBe('limits unpublished');
  expect(tag({ ...limited, conditions: { catches: ['ide-only'] } })).toBe('IDE only');
  expect(tag(credit)).toBe('credit');
  expect(tag(credit, 2000)).toBe('credit: 1 day');
});
