/** What a value of another type probably means, and what to write instead. */
import { inChinese, inEnglish } from '../text/writers';
import { expect, it } from 'vitest';
import { ofType } from '../../../src/core/pricing/problems';

const number = 'write a number such as 2.5, without quotes, currency or unit';

it.each<[string, unknown, string]>([
  ['number', '2.5', 'write the number without quotes'],
  ['number', '-1e3', 'write the number without quotes'],
  ['number', '', number],
  ['number', ' ', number],
  ['number', '$2', number],
  ['number', 'Infinity', number],
  ['number', true, 'write a value of type number'],
  ['int', '2', 'write a value of type whole number'],
  ['string', 2, 'put it in double quotes'],
  ['string', false, 'put it in double quotes'],
  ['string', null, 'write a value of type text (string)'],
  ['boolean', 'true', 'write true without quotes'],
  ['boolean', 'false', 'write false without quotes'],
  ['boolean', 'yes', 'write a value of type true or false (boolean)'],
  ['boolean', 1, 'write a value of type true or false (boolean)'],
  ['array', {}, 'put it in square brackets: [ { … } ]'],
  ['array', 'a', 'put it in square brackets: [ "…" ]'],
  ['array', null, 'write a value of type list (array)'],
  ['array', 1, 'write a value of type list (array)'],
  ['object', [], 'write names and values in braces, { "…": … }, not a list'],
  ['record', [], 'write names and values in braces, { "…": … }, not a list'],
  ['object', 'a', 'write a value of type object'],
  ['record', null, 'write a value of type object'],
  ['bigint', 1, 'write a value of type bigint'],
])('of type %s, given %j: %s', (expected, value, advice) => {
  const [rule, said] = ofType(expected, value);
  expect(inEnglish(said)).toBe(advice);
  expect(inEnglish(rule)).toMatch(/^of type /);
  expect(inChinese(said)).toMatch(/\p{Script=Han}/u);
});
