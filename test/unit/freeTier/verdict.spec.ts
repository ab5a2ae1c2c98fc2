import { inEnglish } from '../text/writers';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/core/freeTier/conditions';
import type { FreeTier } from '../../../src/core/pricing/schema';
import { decimal } from '../../../src/core/money';
import { evidence, offer } from '../compare/fixtures';
import { judge, status, verified } from './judge';

const free = offer({ kind: 'free-model' });

describe('the nine outcomes', () => {
  test('free: no limit, or only limits by the minute', () => {
    expect(status([free])).toBe('free');
    // Spark Lite: 2 requests per second (xfyun-http).
    const sparkLite = offer({ kind: 'free-model', limits: { requestsPerMinute: 120 } });
    expect(status([sparkLite], { usage: { peakRequestsPerMinute: 120 } })).toBe('free');
    expect(status([sparkLite], { usage: { peakRequestsPerMinute: 121 } })).toBe('over-quota');
  });

  test('without a stated peak, requests are spread over the 1,440 minutes of the day', () => {
    const sparkLite = offer({ kind: 'free-model', limits: { requestsPerMinute: 120 } });
    expect(status([sparkLite], { usage: { requestsPerDay: 172_800 } })).toBe('free');
    expect(status([sparkLite], { usage: { requestsPerDay: 172_801 } })).toBe('over-quota');
    // One a day is still a whole one in its minute.
    const rare = judge([sparkLite], { usage: { requestsPerDay: 1 } });
    expect(rare.percentUsed).toBe(0.8333);
    const small = offer({ kind: 'free-model', limits: { tokensPerMinute: 999 } });
    expect(status([small], { usage: { requestsPerDay: 1, peakRequestsPerMinute: 0.1 } })).toBe(
      'over-quota',
    );
  });

  test('within quota, with the share of the tightest lasting limit', () => {
    // Groq's free plan for gpt-oss-120b: 1,000 requests and 200,000 tokens a day, 8,000 a minute.
    const groq = offer({
      kind: 'recurring-quota',
      amount: { value: 200_000, unit: 'tokens', period: 'day' },
      limits: { requestsPerDay: 1000, tokensPerMinute: 8000, tokensPerDay: 200_000 },
    });
    const verdict = judge([groq], { usage: { requestsPerDay: 100 } });
    expect(verdict.status).toBe('within-quota');
    expect(verdict.percentUsed).toBe(50);
    expect(verdict.exhaustedAfterRequests).toBe(200);
    expect(inEnglish(verdict.reason)).toBe(
      'Free quota: this usage takes 50% of 200,000 tokens per day.',
    );
    expect(verdict.details.map(detail => detail.text)).toContain(
      'Calls are assumed to be spread evenly over the day.',
    );
  });

  test('a trace of a large quota is a trace, not nothing', () => {
    // Mistral's Experiment plan: 1,000,000,000 tokens a month.
    const experiment = offer({
      kind: 'recurring-quota',
      amount: { value: 1_000_000_000, unit: 'tokens', period: 'month' },
    });
    expect(inEnglish(judge([experiment]).reason)).toBe(
      'Free quota: one call takes <0.1% of 1B tokens per month.',
    );
  });

  test('covered by credit: how many requests, how many days, at most as long as it is valid', () => {
    const grant = offer({
      kind: 'signup-credit',
      amount: { value: 2_000_000, unit: 'tokens', period: 'once' },
      validDays: 30,
    });
    const slow = judge([grant], { usage: { requestsPerDay: 10 } });
    expect(slow).toMatchObject({
      status: 'covered-by-credit',
      exhaustedAfterRequests: 2000,
      exhaustedAfterDays: 30,
    });
    expect(judge([grant], { usage: { requestsPerDay: 300 } }).exhaustedAfterDays).toBe(6);
    expect(judge([grant]).exhaustedAfterDays).toBeNull();
    expect(status([grant], { usage: { tokensPerRequest: 2_000_001 } })).toBe('over-quota');
  });

  test('covered by credit without an amount is never computed', () => {
    // Baidu's offer of July 2024: as much as one used at OpenAI.
    const migration = offer({
      kind: 'migration',
      until: '2024-07-25',
      conditions: { migratingFromOpenAI: true },
    });
    const verdict = judge([migration], {
      day: '2024-07-25',
      account: { ...verified, migratingFromOpenAI: true },
      usage: { requestsPerDay: 1_000_000 },
    });
    expect(verdict).toMatchObject({
      status: 'covered-by-credit',
      percentUsed: null,
      exhaustedAfterRequests: null,
      exhaustedAfterDays: null,
    });
    expect(status([migration], { day: '2024-07-26' })).toBe('ended');
    expect(status([migration], { day: '2024-07-25' })).toBe('not-eligible');
  });

  test.each([
    [
      'RPM',
      { limits: { requestsPerMinute: 5 } },
      { peakRequestsPerMinute: 6 },
      '{n|request|requests} per minute',
    ],
    [
      'RPD',
      { limits: { requestsPerDay: 20 } },
      { requestsPerDay: 21 },
      '{n|request|requests} per day',
    ],
    ['TPM', { limits: { tokensPerMinute: 999 } }, {}, '{n|token|tokens} per minute'],
    [
      'TPD',
      { limits: { tokensPerDay: 20_999 } },
      { requestsPerDay: 21 },
      '{n|token|tokens} per day',
    ],
    [
      'the month',
      { amount: { value: 1000, unit: 'requests', period: 'month' } },
      { requestsPerDay: 34 },
      '{amount} per month',
    ],
  ] as const)('over quota names the limit: %s', (_name, terms, usage, limit) => {
    const verdict = judge([offer({ kind: 'recurring-quota', ...terms })], { usage });
    expect(verdict.status).toBe('over-quota');
    expect(verdict.reason.values.limit).toMatchObject({ text: limit });
  });

  test('a monthly quota that is too small says for how many days it does', () => {
    // Cohere's trial key: 1,000 requests a month.
    const trial = offer({
      kind: 'recurring-quota',
      amount: { value: 1000, unit: 'requests', period: 'month' },
    });
    expect(judge([trial], { usage: { requestsPerDay: 100 } })).toMatchObject({
      status: 'over-quota',
      percentUsed: 300,
      exhaustedAfterRequests: 1000,
      exhaustedAfterDays: 10,
    });
    expect(status([trial], { usage: { requestsPerDay: 33 } })).toBe('within-quota');
    // Without a daily volume it is one request, not one on each day of the month.
    expect(judge([trial]).percentUsed).toBe(0.1);
  });

  test('not eligible: each condition the account is known not to meet', () => {
    const refused = (conditions: FreeTier['conditions'], account: Partial<Account>) =>
      judge([offer({ kind: 'free-model', conditions })], { account: { ...verified, ...account } });
    expect(refused({ realName: true }, { realName: false }).status).toBe('not-eligible');
    expect(refused({ phone: true }, { phone: false }).status).toBe('not-eligible');
    expect(refused({ card: true }, { card: false }).status).toBe('not-eligible');
    expect(refused({ newAccount: true }, { isNew: false }).status).toBe('not-eligible');
    expect(refused({ accountKind: 'enterprise' }, { kind: 'personal' }).status).toBe(
      'not-eligible',
    );
    expect(refused({ market: 'cn' }, { market: 'intl' }).status).toBe('not-eligible');
    expect(refused({ market: 'cn' }, { market: 'any' }).status).toBe('free');
    expect(
      inEnglish(refused({ realName: true, card: true }, { realName: false, card: false }).reason),
    ).toContain('real-name verification, a payment card on file');
  });

  test('not eligible: the provider does not serve the market', () => {
    expect(status([free], { available: false })).toBe('not-eligible');
  });

  test('ended: an offer still holds on its last day', () => {
    const ended = offer({ kind: 'free-model', status: 'ended', until: '2026-09-29' });
    expect(status([ended], { day: '2026-09-29' })).toBe('free');
    expect(status([ended], { day: '2026-09-30' })).toBe('ended');
    const undated = offer({ kind: 'free-model', status: 'ended', checkedOn: '2026-09-08' });
    expect(status([undated], { day: '2026-09-08' })).toBe('ended');
    expect(status([undated], { day: '2026-09-07' })).toBe('unknown');
    expect(status([undated], { day: '2026-09-07', billsZero: true })).toBe('free');
  });

  test('limits unpublished: a quota without figures', () => {
    expect(status([offer({ kind: 'recurring-quota' })])).toBe('limits-unpublished');
    expect(status([offer({ kind: 'free-model', limits: { unpublished: true } })])).toBe(
      'limits-unpublished',
    );
  });

  test('a price of zero alone is not "free": its terms are not recorded', () => {
    expect(status([], { billsZero: true })).toBe('limits-unpublished');
  });

  test('none: nothing recorded, or the provider says so', () => {
    expect(status([])).toBe('none');
    expect(status([offer({ kind: 'free-model', status: 'not-free' })])).toBe('none');
    expect(status([offer({ kind: 'free-model', from: '2026-12-01' })])).toBe('none');
  });

  test('unknown: uncertain offers, days before the first evidence, units one cannot compute', () => {
    expect(status([offer({ kind: 'free-model', status: 'uncertain' })])).toBe('unknown');
    const undated: FreeTier = {
      kind: 'free-model',
      status: 'active',
      source: 'page',
      checkedOn: '2026-09-02',
      confidence: 'high',
    };
    expect(status([undated], { day: '2026-09-01' })).toBe('unknown');
    expect(status([undated], { day: '2026-09-02' })).toBe('free');
    // A price of zero on the earlier day shows that the offer held then.
    expect(status([undated], { day: '2026-09-01', billsZero: true })).toBe('free');
    const neurons = offer({
      kind: 'recurring-quota',
      amount: { value: 10_000, unit: 'neurons', period: 'day' },
    });
    expect(status([neurons])).toBe('unknown');
  });
});

test('an offer known only by its end, found out later, held on its last day; before that nobody knows', () => {
  const ended = offer({
    kind: 'free-model',
    status: 'ended',
    from: undefined,
    until: '2024-06-30',
  });
  expect(status([ended], { day: '2024-07-01' })).toBe('ended');
  expect(status([ended], { day: '2024-06-30' })).toBe('free');
  expect(status([ended], { day: '2024-06-29' })).toBe('unknown');
});

describe('ways of calling that an offer does not cover', () => {
  const quota = {
    kind: 'recurring-quota',
    amount: { value: 10_000, unit: 'tokens', period: 'day' },
  } as const;
  const noted = { ...evidence, source: 'terms' };
  const realTime = offer({
    ...quota,
    coverage: [
      { usage: 'batch', covered: false, ...noted },
      { usage: 'cache', covered: false, ...noted },
    ],
  });

  test.each([
    [
      { batch: 'priced' },
      'not-eligible',
      '{offer}: does not cover batch requests, which are billed.',
    ],
    [
      { batch: 'unpriced' },
      'not-eligible',
      '{offer}: does not cover batch requests, which are billed.',
    ],
    [
      { usesCache: true },
      'not-eligible',
      '{offer}: does not cover cached input; without cached tokens it may hold.',
    ],
    [{ usesCache: false }, 'within-quota', '{offer}: one call takes {percent} of {limit}.'],
    [{}, 'within-quota', '{offer}: one call takes {percent} of {limit}.'],
  ] as const)('%j: %s', (usage, outcome, reason) => {
    const verdict = judge([realTime], { usage });
    expect([verdict.status, verdict.reason.text]).toEqual([outcome, reason]);
    expect(verdict.evidence?.source).toBe(outcome === 'not-eligible' ? 'terms' : undefined);
  });

  test('what no source says of batches is a condition, where a batch is priced', () => {
    const needs = (more: Partial<FreeTier>, batch: 'priced' | 'unpriced') =>
      judge([offer({ ...quota, ...more })], {
        usage: { batch, costPerRequest: { amount: decimal(0), currency: 'USD' } },
      }).needs.map(({ text }) => text);
    expect(needs({}, 'priced')).toEqual(['that it covers batch requests (not verified)']);
    expect(needs({}, 'unpriced')).toEqual([]);
    const covered = [{ usage: 'batch' as const, covered: true, ...noted }];
    expect(needs({ coverage: covered }, 'priced')).toEqual([]);
    const money = { value: 5, unit: 'USD', period: 'month' } as const;
    expect(needs({ amount: money }, 'priced')).toEqual([]);
  });
});
