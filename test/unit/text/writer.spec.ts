import { describe, expect, test } from 'vitest';
import { sentence } from '../../../src/core/text/sentence';
import { english, Writer } from '../../../src/core/text/writer';
import { placeholders } from './sentences';
import { chinese, chineseBundle } from './writers';

describe('a sentence', () => {
  test('leaves no name in braces once it has values', () => {
    for (const text of Object.keys(chineseBundle)) {
      const values = Object.fromEntries(placeholders(text).map(name => [name, 2]));
      expect(english.say({ text, values })).not.toMatch(/\{\w/);
      expect(chinese.say({ text, values })).not.toMatch(/\{\w/);
    }
  });

  test('without a translation is said in English', () => {
    expect(new Writer('zh-cn').say('{n|day|days} left', { n: 2 })).toBe('2 days left');
  });

  test('names what stands in its braces, and no other', () => {
    // @ts-expect-error The name is another.
    sentence('{model} is gone.', { modell: 'x' });
    // @ts-expect-error It is missing.
    sentence('{model} is gone.');
    // @ts-expect-error It has none.
    sentence('It is gone.', { model: 'x' });
    const put = (text: string) =>
      // @ts-expect-error What is not written out cannot be translated.
      sentence(text);
    expect(put('x')).toEqual({ text: 'x', values: {} });
    expect(english.say('put it in square brackets: [ { … } ]')).toMatch(/\[ \{ … \} \]$/);
  });
});

test('numbers choose their word', () => {
  expect(english.say('{n|request|requests} per day', { n: 1 })).toBe('1 request per day');
  expect(english.say('{n|request|requests} per day', { n: 14_400 })).toBe(
    '14,400 requests per day',
  );
  expect(chinese.say('{n|request|requests} per day', { n: 14_400 })).toBe('每天 14,400 次调用');
});

test('values are written the way of the language', () => {
  const ended = sentence('{offer}: ended, {day} was its last day.', {
    offer: { en: 'Trial key', zh: '试用密钥' },
    day: { day: '2024-07-25' },
  });
  expect(english.say(ended)).toBe('Trial key: ended, Jul 25, 2024 was its last day.');
  expect(chinese.say(ended)).toBe('试用密钥：已结束，最后一日为2024-07-25。');
  const nested = sentence('{offer}: not for this account, it requires {conditions}.', {
    offer: 'Trial',
    conditions: { list: [sentence('real-name verification'), sentence('a verified phone number')] },
  });
  expect(english.say(nested)).toBe(
    'Trial: not for this account, it requires real-name verification, a verified phone number.',
  );
  expect(chinese.say(nested)).toBe('Trial：此账号不适用，需要实名认证、已验证的手机号。');
  const money = sentence('{amount} per day', { amount: { money: '0.5', currency: 'CNY' } });
  expect(english.sayAll([money, money])).toBe('¥0.50 per day ¥0.50 per day');
});

test('what follows another is joined as the language does', () => {
  const both = [sentence('Free model'), sentence('Trial')];
  expect([english.sayAll(both), chinese.sayAll(both)]).toEqual([
    'Free model Trial',
    '免费模型试用',
  ]);
  expect([english.list(both), chinese.list(both)]).toEqual(['Free model, Trial', '免费模型、试用']);
  const clauses = ['a', '', 'b'];
  expect([english.clauses(clauses), chinese.clauses(clauses)]).toEqual(['a, b', 'a，b']);
  expect([english.sayAll([]), english.list([]), english.clauses([])]).toEqual(['', '', '']);
});
