import { describe, expect, test } from 'vitest';
import { en } from '../../../src/core/text/en';
import {
  formatMessage,
  formatMessages,
  message,
  type MessageKey,
} from '../../../src/core/text/message';
import { zh } from '../../../src/core/text/zh';

const keys = Object.keys(en) as MessageKey[];

/** Parameters that a sentence names, whatever words it picks by them. */
function parametersOf(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name).sort();
}

describe('every sentence', () => {
  test('exists in both languages', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  });

  test.each(keys)('%s says the same things in both', key => {
    expect(parametersOf(zh[key])).toEqual(parametersOf(en[key]));
    expect(zh[key].trim()).not.toBe('');
  });

  test('leaves no brace in the text once its parameters are filled in', () => {
    for (const key of keys) {
      const parameters = Object.fromEntries(parametersOf(en[key]).map(name => [name, 2]));
      for (const locale of ['en', 'zh'] as const) {
        expect(formatMessage({ key, parameters }, locale)).not.toMatch(/[{}]/);
      }
    }
  });
});

test('numbers choose their word', () => {
  expect(formatMessage(message('limit.requestsPerDay', { n: 1 }))).toBe('1 request per day');
  expect(formatMessage(message('limit.requestsPerDay', { n: 14_400 }))).toBe(
    '14,400 requests per day',
  );
  expect(formatMessage(message('limit.requestsPerDay', { n: 14_400 }), 'zh')).toBe(
    '每天 14,400 次请求',
  );
});

test('values are written the way of the language', () => {
  const parameters = {
    offer: { en: 'Trial key', zh: '试用密钥' },
    day: { day: '2024-07-25' },
  };
  expect(formatMessage(message('verdict.endedOn', parameters))).toBe(
    'Trial key: ended, Jul 25, 2024 was its last day.',
  );
  expect(formatMessage(message('verdict.endedOn', parameters), 'zh')).toBe(
    '试用密钥：已结束，最后一日为2024年7月25日。',
  );
  const nested = message('verdict.notEligible', {
    offer: 'Trial',
    conditions: { list: [message('condition.realName'), message('condition.phone')] },
  });
  expect(formatMessage(nested)).toBe(
    'Trial: not for this account, it requires real-name verification, a verified phone number.',
  );
  expect(formatMessage(nested, 'zh')).toBe('Trial：此账号不适用，需要实名认证、已验证的手机号。');
  const money = message('amount.money', { money: { money: '0.5', currency: 'CNY' } });
  expect(formatMessages([money, money])).toBe('¥0.50 ¥0.50');
});
