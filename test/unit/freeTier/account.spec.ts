import { inEnglish } from '../text/writers';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/core/money';
import type { FreeTier } from '../../../src/core/pricing/schema';
import { limited, offer, provider } from '../compare/fixtures';
import { judge, status, stranger, verified } from './judge';

const free = offer({ kind: 'free-model' });

describe('facts nobody told us', () => {
  const withNeeds = (conditions: FreeTier['conditions']) =>
    judge([offer({ kind: 'free-model', conditions })], { account: stranger });

  test('a condition one can meet by an action is named as needed', () => {
    const verdict = withNeeds({ realName: true, phone: true });
    expect(verdict.status).toBe('free');
    expect(verdict.needs.map(need => need.text)).toEqual([
      'real-name verification',
      'a verified phone number',
    ]);
  });

  test('a condition one meets or not leaves the verdict open and says what it hangs on', () => {
    const verdict = judge(
      [offer({ kind: 'signup-credit', amount: { value: 5, unit: 'USD', period: 'once' } })],
      {
        account: stranger,
        usage: { costPerRequest: { amount: decimal('0.01'), currency: 'USD' } },
      },
    );
    expect(verdict.status).toBe('unknown');
    expect(inEnglish(verdict.reason)).toBe(
      'Only with a new account: Credit for signing up: $5, about 500 calls like this.',
    );
  });

  test('what opening an account takes counts too, unless the offer says otherwise', () => {
    const account = { account: { realName: true } };
    expect(status([free], { provider: account, account: { ...verified, realName: false } })).toBe(
      'not-eligible',
    );
    const relaxed = offer({ kind: 'free-model', conditions: { realName: false } });
    expect(
      status([relaxed], { provider: account, account: { ...verified, realName: false } }),
    ).toBe('free');
  });

  test('a market not verified is a need, not a promise', () => {
    expect(judge([free], { available: null }).needs.map(need => need.text)).toEqual([
      'that {provider} serves your market (not verified)',
    ]);
  });
});

describe('several offers', () => {
  const sure = offer({
    kind: 'recurring-quota',
    amount: { value: 10_000, unit: 'tokens', period: 'day' },
  });
  const conditional = offer({ ...limited, conditions: { realName: true } });

  test('the best that surely applies wins, the others are listed', () => {
    const verdict = judge([conditional, sure], { account: stranger });
    expect(verdict.status).toBe('within-quota');
    expect(verdict.others.map(other => other.status)).toEqual(['free']);
    expect(judge([conditional, sure]).status).toBe('free');
  });

  test("the provider's offers count for each of its models", () => {
    const seller = provider('seller', [], { freeTiers: [sure] });
    const verdict = judge([], { provider: { freeTiers: seller.freeTiers ?? [] } });
    expect(verdict.status).toBe('within-quota');
  });

  test('a model that does not answer is not free, whatever was promised', () => {
    expect(status([free], { offered: false })).toBe('ended');
    expect(status([], { offered: false })).toBe('none');
  });
});

test('money is spent at list price, converted at the rate of the day', () => {
  const credit = offer({
    kind: 'signup-credit',
    amount: { value: 15, unit: 'CNY', period: 'once' },
  });
  const spend = (amount: string, currency: 'CNY' | 'USD') =>
    judge([credit], { usage: { costPerRequest: { amount: decimal(amount), currency } } });
  expect(spend('0.04', 'CNY').exhaustedAfterRequests).toBe(375);
  // $1 is ¥6.70778353 on this day: ¥15 pay for 2.23 requests of a dollar.
  expect(spend('1', 'USD').exhaustedAfterRequests).toBe(2);
  expect(judge([credit]).status).toBe('unknown');
});

test('details tell validity, last day, terms and use of the prompts', () => {
  const verdict = judge([
    offer({
      kind: 'signup-credit',
      amount: { value: 1_000_000, unit: 'tokens', period: 'once' },
      validDays: 90,
      until: '2026-12-31',
      conditions: { text: { en: 'Non-commercial use.', zh: '非商业使用。' } },
      dataUse: { trains: true },
    }),
  ]);
  expect(verdict.details.map(detail => inEnglish(detail))).toEqual([
    'Valid for 90 days after it is given.',
    'Holds until Dec 31, 2026, that day included.',
    'Non-commercial use.',
    'Prompts may be used for training.',
  ]);
});
