/** Why a row takes part in the ranking or not, and where: at the borders, in words. */
import { inEnglish } from '../text/writers';
import { describe, expect, test } from 'vitest';
import type { CompareRequest } from '../../../src/core/api';
import { compareNullable } from '../../../src/core/compare/ranking';
import type { Row } from '../../../src/core/compare/row';
import { decimal } from '../../../src/core/money';
import type { Model, ProviderFile } from '../../../src/core/pricing/schema';
import {
  catalogueOf,
  chinese,
  compare,
  interval,
  limited,
  model,
  offer,
  priced,
  provider,
  rowOf,
} from './fixtures';

const eligibilityOf = (row: Row): readonly string[] => [
  row.eligibility.status,
  ...row.eligibility.reasons.map(reason => inEnglish(reason)),
];
const unserved = (status: ProviderFile['availability'][number]['status']) => ({
  availability: [
    {
      regions: ['CN'],
      status,
      source: 'page',
      checkedOn: '2026-11-10',
      confidence: 'high' as const,
    },
  ],
});

describe('takes part', () => {
  test.each<[string, Partial<Model>, Partial<CompareRequest>, readonly string[]]>([
    ['that fits to the last token', { contextWindow: 1100, maxOutput: 100 }, {}, ['yes']],
    [
      'one token too long',
      { contextWindow: 1099 },
      {},
      ['no', 'Input and output (1,100 tokens) exceed the context window (1,099 tokens).'],
    ],
    [
      'one token of output too long',
      { maxOutput: 99 },
      {},
      ['no', 'The output is longer than the model can write (99 tokens).'],
    ],
    ['of limits nobody knows', { contextWindow: null, maxOutput: null }, {}, ['yes']],
    [
      'that is gone',
      { lifecycle: { status: 'retired', releasedOn: '2023-01-01', shutdownOn: '2026-01-01' } },
      {},
      ['no', 'm cannot be called on this day.'],
    ],
    [
      'for a market nobody verified',
      {},
      { market: 'cn' },
      ['unknown', 'Whether p serves this market is not verified.'],
    ],
    [
      'with a reason against it and a doubt',
      { maxOutput: 99 },
      { market: 'cn' },
      ['no', 'The output is longer than the model can write (99 tokens).'],
    ],
  ])('a model %s', (_name, more, request, eligibility) => {
    expect(eligibilityOf(rowOf(priced('m', 1, 1, more), request))).toEqual(eligibility);
  });

  test('only where it is served', () => {
    const row = rowOf(priced('m', 1, 1), { market: 'cn' }, { provider: unserved('unsupported') });
    expect(eligibilityOf(row)).toEqual(['no', 'p does not serve this market.']);
  });

  test('only in a class that is asked for', () => {
    const { rows } = compare(
      catalogueOf([provider('p', [priced('m', 1, 1), priced('e', 1, 1, { class: 'embedding' })])]),
      { inputTokens: 1 },
    );
    expect(rows.map(eligibilityOf)).toEqual([
      ['yes'],
      ['no', 'Another class of model than the ones compared.'],
    ]);
  });

  test.each<[string, Partial<Model>, number, 'yes' | 'no' | 'unknown']>([
    ['free', { freeTiers: [offer({ kind: 'free-model' })] }, 0, 'yes'],
    [
      'beyond its quota',
      { freeTiers: [offer({ kind: 'free-model', limits: { tokensPerDay: 1 } })] },
      0,
      'no',
    ],
    [
      'for others',
      { freeTiers: [offer({ kind: 'free-model', conditions: { card: true } })] },
      0,
      'no',
    ],
    ['in doubt', { freeTiers: [offer({ kind: 'free-model', status: 'uncertain' })] }, 0, 'unknown'],
    ['over', { freeTiers: [offer({ kind: 'free-model', until: '2026-01-01' })] }, 0, 'unknown'],
    ['of terms nobody recorded', {}, 0, 'yes'],
    // Who is billed may go beyond any quota.
    [
      'beyond its quota, but billed',
      { freeTiers: [offer({ kind: 'recurring-quota', limits: { tokensPerDay: 1 } })] },
      1,
      'yes',
    ],
  ])('at a price of zero what is %s', (_name, more, input, status) => {
    const row = rowOf(priced('m', input, input, more), { account: { card: false } });
    const reason =
      'Its price is zero only within an offer that does not cover this usage or account.';
    expect(eligibilityOf(row)).toEqual(status === 'yes' ? ['yes'] : [status, reason]);
  });
});

describe('group', () => {
  test.each<[string, number | null, number | null, Partial<Model>, Row['group']]>([
    ['free by an offer', 1, 1, { freeTiers: [offer(limited)] }, 'free'],
    ['of zero and unknown terms', 0, 0, {}, 'unpriced'],
    [
      'of an unpublished quota and a price',
      1,
      1,
      { freeTiers: [offer({ kind: 'recurring-quota' })] },
      'priced',
    ],
    ['whose input alone costs nothing', 0, 1, {}, 'priced'],
    ['whose output alone costs nothing', 1, 0, {}, 'priced'],
    ['of no price', null, null, {}, 'unpriced'],
  ])('of a model %s', (_name, inputPerMTok, outputPerMTok, more, group) => {
    const row = rowOf(model('m', { prices: [interval({ inputPerMTok, outputPerMTok })], ...more }));
    expect(row.group).toBe(group);
  });
});

test('the order of amounts: ascending, the unknown last', () => {
  const amounts = [2, null, 1, 3].map(value => (value === null ? null : decimal(value)));
  const sorted = amounts.toSorted(compareNullable);
  expect(sorted.map(each => each?.toNumber() ?? null)).toEqual([1, 2, 3, null]);
  expect(compareNullable(null, null)).toBe(0);
});

test('ranks what can be had before what may be had before weak prices before what cannot', () => {
  const weak = (input: number, more: Partial<Model> = {}) =>
    model('weak', {
      prices: [interval({ inputPerMTok: input, outputPerMTok: input }, { confidence: 'low' })],
      ...more,
    });
  const { rows } = compare(
    catalogueOf([
      chinese('home', [
        priced('sure', 900, 900),
        weak(3),
        priced('short', 0.1, 0.1, { contextWindow: 1 }),
      ]),
      provider('abroad', [priced('maybe', 4, 4), weak(0.001)]),
    ]),
    { inputTokens: 1000, outputTokens: 100, market: 'cn' },
  );
  expect(rows.map(row => row.entry.id)).toEqual([
    'home/sure',
    'abroad/maybe',
    'abroad/weak',
    'home/weak',
    'home/short',
  ]);
  expect(rows.map(row => row.lowConfidence)).toEqual([false, false, true, true, false]);
});
