import { expect, it } from 'vitest';
import { decimal } from '../../../src/core/money';
import { spokenMoney } from '../../../src/core/text/spokenMoney';
import type { CurrencyCode } from '../../../src/core/terms';
import { chinese } from './writers';
import { english } from '../../../src/core/text/writer';

it.each<[string, CurrencyCode, string, string]>([
  ['0', 'USD', '0 dollars', '0 美元'],
  ['0.00001', 'USD', 'less than 0.01 cents', '不到 0.01 美分'],
  ['0.0214', 'USD', '2.14 cents', '2.14 美分'],
  ['0.01', 'USD', '1 cent', '1 美分'],
  ['21.404', 'USD', '21.4 dollars', '21.4 美元'],
  ['1284.4', 'USD', '1,284 dollars', '1,284 美元'],
  ['0.0272', 'CNY', '2.72 fen', '2.72 分'],
  ['0.272', 'CNY', '0.27 yuan', '0.27 元'],
  ['2.72', 'CNY', '2.72 yuan', '2.72 元'],
  ['0.5', 'JPY', '0.5 yen', '0.5 日元'],
])('says %s %s as %s', (amount, currency, en, zh) => {
  const said = spokenMoney(decimal(amount), currency);
  expect([english.say(said), chinese.say(said)]).toEqual([en, zh]);
});

it('says what is an estimate, and what is the least of a bill', () => {
  const said = spokenMoney(decimal(3), 'USD', true, true);
  expect([english.say(said), chinese.say(said)]).toEqual([
    'at least about 3 dollars',
    '至少 约 3 美元',
  ]);
});
