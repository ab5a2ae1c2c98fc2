/** The figures of a verdict, at the borders where they change. */
import { inEnglish } from '../text/writers';
import { describe, expect, test } from 'vitest';
import type { FreeTierStatus } from '../../../src/core/api';
import type { FreeTierUsage } from '../../../src/core/freeTier/limits';
import { decimal } from '../../../src/core/money';
import type { FreeTier } from '../../../src/core/pricing/schema';
import { offer } from '../compare/fixtures';
import { judge } from './judge';

type Terms = Partial<FreeTier>;
type Usage = Partial<FreeTierUsage>;
/** Status, percent used, requests and days until it is used up. */
type Figures = readonly [FreeTierStatus, number | null, number | null, number | null];

const figuresOf = (terms: Terms, usage: Usage): Figures => {
  const verdict = judge([offer({ kind: 'recurring-quota', ...terms })], { usage });
  return [
    verdict.status,
    verdict.percentUsed,
    verdict.exhaustedAfterRequests,
    verdict.exhaustedAfterDays,
  ];
};
const amount = (
  value: number,
  unit: NonNullable<FreeTier['amount']>['unit'],
  period: NonNullable<FreeTier['amount']>['period'],
): Terms => ({ amount: { value, unit, period } });
const cost = (money: string): Usage => ({
  costPerRequest: { amount: decimal(money), currency: 'USD' },
});

describe('a limit holds up to its last request or token', () => {
  // A request has 1,000 tokens.
  test.each<[string, Terms, Usage, Usage]>([
    [
      'requests per minute',
      { limits: { requestsPerMinute: 5 } },
      { peakRequestsPerMinute: 5 },
      { peakRequestsPerMinute: 6 },
    ],
    [
      'tokens per minute',
      { limits: { tokensPerMinute: 5000 } },
      { peakRequestsPerMinute: 5 },
      { peakRequestsPerMinute: 6 },
    ],
    [
      'requests per day',
      { limits: { requestsPerDay: 5 } },
      { requestsPerDay: 5 },
      { requestsPerDay: 6 },
    ],
    [
      'tokens per day',
      { limits: { tokensPerDay: 5000 } },
      { requestsPerDay: 5 },
      { requestsPerDay: 6 },
    ],
    [
      'tokens given by the day',
      amount(5000, 'tokens', 'day'),
      { requestsPerDay: 5 },
      { requestsPerDay: 6 },
    ],
    [
      'requests given by the day',
      amount(5, 'requests', 'day'),
      { requestsPerDay: 5 },
      { requestsPerDay: 6 },
    ],
    [
      'requests given by the month',
      amount(150, 'requests', 'month'),
      { requestsPerDay: 5 },
      { requestsPerDay: 6 },
    ],
    [
      'dollars given by the day',
      amount(1, 'USD', 'day'),
      { requestsPerDay: 5, ...cost('0.2') },
      { requestsPerDay: 6, ...cost('0.2') },
    ],
    ['dollars given once', amount(1, 'USD', 'once'), cost('1'), cost('1.01')],
    ['tokens given once', amount(1000, 'tokens', 'once'), {}, { tokensPerRequest: 1001 }],
  ])('%s', (_name, terms, within, beyond) => {
    expect(figuresOf(terms, within)[0]).not.toBe('over-quota');
    expect(figuresOf(terms, beyond)[0]).toBe('over-quota');
  });
});

test.each<[string, Terms, Usage, Figures]>([
  // By the minute: slower, never used up.
  [
    'of a minute',
    { limits: { requestsPerMinute: 4 } },
    { peakRequestsPerMinute: 1 },
    ['free', 25, null, null],
  ],
  [
    'of a minute, exceeded',
    { limits: { requestsPerMinute: 4 } },
    { peakRequestsPerMinute: 5 },
    ['over-quota', 125, null, null],
  ],
  // By the day: no number of days, it begins anew.
  [
    'of a day',
    { limits: { requestsPerDay: 4 } },
    { requestsPerDay: 3 },
    ['within-quota', 75, 4, null],
  ],
  [
    'of a day, exceeded',
    { limits: { requestsPerDay: 4 } },
    { requestsPerDay: 5 },
    ['over-quota', 125, 4, null],
  ],
  [
    'of a day, by tokens',
    { limits: { tokensPerDay: 4500 } },
    { requestsPerDay: 3 },
    ['within-quota', 66.67, 4, null],
  ],
  ['of one request', { limits: { requestsPerDay: 4 } }, {}, ['within-quota', 25, 4, null]],
  [
    'of a month',
    amount(100, 'requests', 'month'),
    { requestsPerDay: 3 },
    ['within-quota', 90, 100, 33],
  ],
  ['of a month, one request', amount(100, 'requests', 'month'), {}, ['within-quota', 1, 100, null]],
  [
    'of a month, by tokens',
    amount(100_500, 'tokens', 'month'),
    { requestsPerDay: 3 },
    ['within-quota', 89.55, 100, 33],
  ],
  [
    'no usage at all',
    { limits: { requestsPerDay: 4, tokensPerMinute: 500 } },
    { requestsPerDay: 0 },
    ['within-quota', 0, null, null],
  ],
  [
    'of a minute, no usage at all',
    { limits: { tokensPerMinute: 500 } },
    { requestsPerDay: 0 },
    ['free', 0, null, null],
  ],
  [
    'the tightest that lasts, not the minute’s',
    { limits: { requestsPerMinute: 1, requestsPerDay: 100, tokensPerDay: 50_000 } },
    { requestsPerDay: 10 },
    ['within-quota', 20, 50, null],
  ],
  [
    'the tightest that lasts, in another order',
    { limits: { requestsPerMinute: 1, requestsPerDay: 50, tokensPerDay: 100_000 } },
    { requestsPerDay: 10 },
    ['within-quota', 20, 50, null],
  ],
  [
    'the tightest of the minute, where none lasts',
    { limits: { requestsPerMinute: 8, tokensPerMinute: 2000 } },
    { peakRequestsPerMinute: 1 },
    ['free', 50, null, null],
  ],
  // Given once.
  ['of a credit', amount(10_500, 'tokens', 'once'), {}, ['covered-by-credit', 9.524, 10, null]],
  [
    'of a credit, by the day',
    amount(10_500, 'tokens', 'once'),
    { requestsPerDay: 3 },
    ['covered-by-credit', 28.57, 10, 3],
  ],
  [
    'of a credit for each model',
    amount(10, 'requests', 'once-per-model'),
    { requestsPerDay: 3 },
    ['covered-by-credit', 30, 10, 3],
  ],
  [
    'of a credit that expires first',
    { ...amount(10, 'requests', 'once'), validDays: 2 },
    { requestsPerDay: 3 },
    ['covered-by-credit', 30, 10, 2],
  ],
  [
    'of a credit nobody uses',
    amount(10, 'requests', 'once'),
    { requestsPerDay: 0 },
    ['covered-by-credit', 0, 10, null],
  ],
  [
    'of a credit, where a request costs nothing',
    amount(5, 'USD', 'once'),
    cost('0'),
    ['covered-by-credit', null, null, null],
  ],
  ['of a credit that is too small', amount(500, 'tokens', 'once'), {}, ['over-quota', 200, 0, 0]],
  [
    'of a credit within a limit',
    { ...amount(10, 'requests', 'once'), limits: { requestsPerDay: 3 } },
    { requestsPerDay: 3 },
    ['covered-by-credit', 30, 10, 3],
  ],
  [
    'of a credit beyond a limit',
    { ...amount(10, 'requests', 'once'), limits: { requestsPerDay: 3 } },
    { requestsPerDay: 4 },
    ['over-quota', 133.3, 3, null],
  ],
  // A trial of so much a month is a quota.
  [
    'of a trial by the month',
    { kind: 'trial', ...amount(100, 'requests', 'month') },
    { requestsPerDay: 3 },
    ['within-quota', 90, 100, 33],
  ],
  // Nothing to compute with.
  ['neurons', amount(10_000, 'neurons', 'day'), {}, ['unknown', null, null, null]],
  ['money, at a cost nobody knows', amount(5, 'USD', 'month'), {}, ['unknown', null, null, null]],
])('%s', (_name, terms, usage, figures) => {
  expect(figuresOf(terms, usage)).toEqual(figures);
});

test.each<[FreeTier['kind'], Terms, FreeTierStatus]>([
  ['free-model', {}, 'free'],
  ['promotion', {}, 'free'],
  ['promotion', { limits: { unpublished: true } }, 'limits-unpublished'],
  ['promotion', { limits: { unpublished: false } }, 'free'],
  ['recurring-quota', {}, 'limits-unpublished'],
  ['signup-credit', {}, 'covered-by-credit'],
  ['migration', { conditions: { migratingFromOpenAI: false } }, 'covered-by-credit'],
  ['trial', {}, 'covered-by-credit'],
  // A limit of a credit without an amount says nothing of how long it lasts.
  ['trial', { limits: { requestsPerDay: 5 } }, 'covered-by-credit'],
])('%s without an amount and %j is %s', (kind, terms, status) => {
  expect(figuresOf({ kind, ...terms }, {})).toEqual([status, null, null, null]);
});

test('a load spread evenly is said to be assumed only where one was', () => {
  const assumed = (limits: FreeTier['limits'], usage: Usage) =>
    judge([offer({ kind: 'free-model', limits })], { usage }).details.map(detail =>
      inEnglish(detail),
    );
  const sentence = ['Calls are assumed to be spread evenly over the day.'];
  expect(assumed({ requestsPerMinute: 5 }, { requestsPerDay: 5 })).toEqual(sentence);
  expect(assumed({ tokensPerMinute: 5000 }, { requestsPerDay: 5 })).toEqual(sentence);
  expect(
    assumed({ requestsPerMinute: 5 }, { requestsPerDay: 5, peakRequestsPerMinute: 1 }),
  ).toEqual([]);
  expect(assumed({ requestsPerMinute: 5 }, {})).toEqual([]);
  expect(assumed({ requestsPerDay: 5 }, { requestsPerDay: 5 })).toEqual([]);
  expect(assumed(undefined, { requestsPerDay: 5 })).toEqual([]);
});

describe('the sentence', () => {
  const reasonOf = (terms: Terms, usage: Usage = {}): string =>
    inEnglish(judge([offer({ kind: 'recurring-quota', ...terms })], { usage }).reason);

  test.each<[Terms, Usage, string]>([
    [
      { limits: { requestsPerMinute: 5 } },
      { peakRequestsPerMinute: 6 },
      '6 requests per minute, more than the limit of 5 requests per minute',
    ],
    [
      { limits: { tokensPerMinute: 500 } },
      {},
      '1,000 tokens per minute, more than the limit of 500 tokens per minute',
    ],
    [
      { limits: { requestsPerDay: 5 } },
      { requestsPerDay: 6 },
      '6 requests per day, more than the limit of 5 requests per day',
    ],
    [
      { limits: { tokensPerDay: 5000 } },
      { requestsPerDay: 6 },
      '6,000 tokens per day, more than the limit of 5,000 tokens per day',
    ],
    [
      amount(5000, 'tokens', 'day'),
      { requestsPerDay: 6 },
      '6,000 tokens per day, more than the limit of 5,000 tokens per day',
    ],
    [
      amount(100, 'requests', 'month'),
      { requestsPerDay: 6 },
      '180 requests per month, more than the limit of 100 requests per month',
    ],
    [
      amount(1, 'USD', 'month'),
      { requestsPerDay: 1, ...cost('0.1') },
      '$3 per month, more than the limit of $1 per month',
    ],
  ])('of %j and %j names need and limit', (terms, usage, words) => {
    expect(reasonOf(terms, usage)).toBe(`Free quota: this usage needs ${words}.`);
  });

  test.each<[Terms, Usage, string]>([
    [amount(5, 'USD', 'once'), cost('0'), '$5; this usage takes nothing from it.'],
    [amount(5, 'USD', 'once'), cost('6'), '$5, less than one call like this.'],
    [amount(5, 'USD', 'once'), cost('2'), '$5, about 2 calls like this.'],
    [
      amount(10, 'requests', 'once'),
      { requestsPerDay: 4 },
      '10 requests, about 10 calls like this, enough for 2 days.',
    ],
    [
      amount(10, 'requests', 'once'),
      { requestsPerDay: 11 },
      '10 requests, about 10 calls like this, used up in less than a day.',
    ],
  ])('of %j and %j', (terms, usage, words) => {
    expect(reasonOf(terms, usage)).toBe(`Free quota: ${words}`);
  });
});
