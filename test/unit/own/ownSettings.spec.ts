import { inChinese, inEnglish } from '../text/writers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../src/core/pricing/catalogue';
import { checkOwnSettings } from '../../../src/core/own/ownChecks';
import { withOwn } from '../../../src/core/own/withOwn';
import { base, ownOf, read, rowOf, rowsOf, today } from './support';

const good = { id: 'acme/chat', currency: 'USD', inputPerMTok: 1, outputPerMTok: 2 };

describe('settings with a mistake', () => {
  it.each([
    ['ownModels', [good, { ...good, id: 'acme/b', inputPerMTok: -1 }], '$[1].inputPerMTok', /0/],
    ['ownModels', [{ ...good, id: 'chat' }], '$[0].id', /match/],
    ['ownModels', [{ ...good, currency: 'BTC' }], '$[0].currency', /CNY, USD/],
    ['ownModels', [{ ...good, colour: 'red' }], '$[0]', /"colour"/],
    ['ownModels', [{ ...good, effectiveFrom: '2026-02-30' }], '$[0].effectiveFrom', /calendar/],
    ['ownModels', [{ ...good, outputPerMTok: undefined }], '$[0].outputPerMTok', /required/],
    ['ownModels', [good, good], '$[1].id', /once/],
    ['ownModels', ['acme/chat'], '$[0]', /object/],
    ['ownModels', { 'acme/chat': good }, '$', /array/],
    ['discounts', { 'openai/*': 120 }, '$["openai/*"]', /at most 100/],
    ['discounts', { 'openai/*': { percentOff: '20' } }, '$["openai/*"].percentOff', /number/],
    ['discounts', { 'openai/*': { inputPerMTok: 1 } }, '$["openai/*"].outputPerMTok', /required/],
    ['discounts', [20], '$', /object/],
    ['discounts', { 'openai/*': 0 }, '$["openai/*"]', /not 0/],
    ['discounts', { 'openai/*': -1001 }, '$["openai/*"]', /at least -1000/],
    ['discounts', { 'openai/*': '20' }, '$["openai/*"]', /percentage/],
    ['discounts', { 'openai/*': null }, '$["openai/*"]', /percentage/],
    ['discounts', { 'openai/*': {} }, '$["openai/*"]', /percentOff/],
    ['discounts', { ['__proto__']: true }, '$.__proto__', /percentage/],
    ['ownModels', [{ ...good, inputPerMTok: 1e-150 }], '$[0].inputPerMTok', /0\.000000001/],
    ['ownModels', [{ ...good, inputPerMTok: 1e308 }], '$[0].inputPerMTok', /1000000000/],
    ['ownModels', [{ ...good, contextWindow: 1e-300 }], '$[0].contextWindow', /at least 1/],
    ['ownModels', [{ ...good, effectiveFrom: '1.11.2026' }], '$[0].effectiveFrom', /YYYY-MM-DD/],
    ['exchangeRates', { 'USD/CNY': '7' }, '$["USD/CNY"]', /a rate/],
    ['exchangeRates', { 'USD/CNY': 1e-300 }, '$["USD/CNY"]', /second currency/],
    ['exchangeRates', { 'USD/CNY': 1e300 }, '$["USD/CNY"]', /at most/],
    ['exchangeRates', { 'USD/YEN': 150 }, '$["USD/YEN"]', /currencies/],
    ['exchangeRates', { 'USD/USD': 1 }, '$["USD/USD"]', /currencies/],
    ['exchangeRates', { 'USD/CNY': 0 }, '$["USD/CNY"]', /more than 0/],
    ['exchangeRates', { 'USD/CNY': 7, 'CNY/USD': 0.1 }, '$["CNY/USD"]', /once/],
    [
      'exchangeRates',
      { 'USD/CNY': { rate: 7, date: '2026-11-23' } },
      '$["USD/CNY"].date',
      /future/,
    ],
  ] as const)('%s %j', (setting, value, path, rule) => {
    const { problems } = read({ [setting]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ setting, path });
    expect(inEnglish(problems[0]?.rule)).toMatch(rule);
    expect(inChinese(problems[0]?.rule)).toMatch(/\p{Script=Han}/u);
    expect(inChinese(problems[0]?.advice)).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['ownModels', [{ ...good, inputPerMTok: '1' }], 'write the number without quotes'],
    ['ownModels', [{ ...good, inputPerMTok: '$1' }], 'write a number such as 2.5, without'],
    ['ownModels', [{ ...good, currency: 'usd' }], 'write "USD"'],
    ['ownModels', [{ ...good, name: 5 }], 'put it in double quotes'],
    ['ownModels', [{ ...good, name: '' }], 'fill it in, or remove it'],
    ['ownModels', [{ ...good, inputPerMTok: -1 }], 'correct the value; a price that is not pub'],
    ['ownModels', [{ ...good, contextWindow: -1 }], 'correct the value'],
    ['ownModels', good, 'put it in square brackets: [ { … } ]'],
    ['ownModels', [[good]], 'write names and values in braces'],
    ['discounts', { 'openai/*': '20' }, 'write the number without quotes'],
    ['discounts', { 'openai/*': '20 %' }, 'write a number such as 2.5, without'],
    ['discounts', { 'openai/*': -5000 }, 'correct the value'],
    ['exchangeRates', { 'usd/cny': 7 }, 'write "USD/CNY"'],
    ['exchangeRates', { 'usd/xyz': 7 }, 'write it like "USD/CNY"'],
    ['exchangeRates', { 'xyz/cny': 7 }, 'write it like "USD/CNY"'],
    ['exchangeRates', { 'USD/XYZ': 7 }, 'write it like "USD/CNY"'],
    ['exchangeRates', { 'USD/CNY/EUR': 7 }, 'write it like "USD/CNY"'],
    ['exchangeRates', { USD: 7 }, 'write it like "USD/CNY"'],
    ['exchangeRates', { 'USD/CNY': '7.1' }, 'write the number without quotes'],
  ] as const)('%s %j is told what to do: %s', (setting, value, advice) => {
    const [found, ...others] = read({ [setting]: value }).problems;
    expect(others).toEqual([]);
    expect(inEnglish(found?.advice).slice(0, advice.length)).toBe(advice);
    expect(inChinese(found?.advice)).toMatch(/\p{Script=Han}/u);
  });

  it('that name what does not exist', () => {
    const raw = {
      ownModels: [
        { ...good, inputPerMTok: -1 },
        { ...good, id: 'openai/x', market: 'cn', tokenizer: 'guess' },
      ],
      discounts: { 'openia/*': 10, 'openai/*': 10 },
    };
    const catalogue = createCatalogue(withOwn(base, ownOf(raw), today));
    const places = checkOwnSettings(read(raw), catalogue).map(
      ({ setting, path }) => setting + path.slice(1),
    );
    expect(places).toEqual([
      'ownModels[1].tokenizer',
      'ownModels[1].market',
      'discounts["openia/*"]',
    ]);
  });

  it('an invalid entry never changes another model’s row', () => {
    const mistake = fc.oneof(
      fc.record({ inputPerMTok: fc.double({ max: -Number.MIN_VALUE, noNaN: true }) }),
      fc.record({ outputPerMTok: fc.oneof(fc.string(), fc.boolean(), fc.constant([])) }),
      fc.record({ currency: fc.string().filter(code => !/^[A-Z]{3}$/.test(code)) }),
      fc.record({ id: fc.string().filter(id => !id.includes('/')) }),
      fc.record({ contextWindow: fc.integer({ max: 0 }) }),
      fc.record({ effectiveFrom: fc.string({ maxLength: 9 }) }),
      fc.record({ baseUrl: fc.constantFrom('ftp://x', 'x', 'https://') }),
      fc.dictionary(fc.constantFrom('price', 'Name', '__proto'), fc.anything(), { minKeys: 1 }),
    );
    const id = fc.constantFrom('openai/plain', 'openai/old', 'qwen/max', 'acme/chat', 'acme/new');
    const invalid = fc.oneof(
      fc.tuple(id, mistake).map(([each, wrong]) => ({ ...good, id: each, ...wrong })),
      fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.anything())),
    );
    const valid = { ...good, id: 'openai/old' };
    const expected = rowsOf(ownOf({ ownModels: [valid], discounts: { 'qwen/max': 20 } }));
    fc.assert(
      fc.property(
        fc.array(invalid, { maxLength: 5 }),
        fc.array(invalid, { maxLength: 5 }),
        fc.dictionary(
          fc.constantFrom('openai/plain', '*', 'qwen/*'),
          fc.oneof(
            ...[fc.integer({ max: -1001 }), fc.constant(0), fc.integer({ min: 101 })],
            ...[fc.string(), fc.constant({})],
          ),
        ),
        (before, after, discounts) => {
          const raw = {
            ownModels: [...before, valid, ...after],
            discounts: { ...discounts, 'qwen/max': 20 },
          };
          const { problems } = read(raw);
          const wrong = before.length + after.length + Object.keys(discounts).length;
          expect(problems.length).toBeGreaterThanOrEqual(wrong);
          expect(rowsOf(ownOf(raw))).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('many entries', () => {
  const ofDiscounts = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`acme/m${index}`, 0]));

  it.each([99, 100, 101, 150])('%i mistakes of a setting are told up to a hundred', count => {
    const { problems } = read({ discounts: ofDiscounts(count) });
    expect(problems.map(({ path }) => path)).toEqual(
      Object.keys(ofDiscounts(Math.min(count, 100))).map(key => `$["${key}"]`),
    );
  });

  it('one with more mistakes than there is room for tells those that fit, and the last is no first', () => {
    const twice = { ...good, inputPerMTok: -1, outputPerMTok: -1 };
    const ownModels = [{ ...good, currency: 'BTC' }, ...Array.from({ length: 80 }, () => twice)];
    const { problems } = read({ ownModels: [...ownModels, 'acme/chat'] });
    expect(problems).toHaveLength(100);
    expect(problems.at(-1)?.path).toBe('$[50].inputPerMTok');
  });

  it('one setting takes no room from another', () => {
    const { problems } = read({ discounts: ofDiscounts(150), exchangeRates: { 'USD/YEN': 150 } });
    expect(problems.map(({ setting }) => setting).slice(99)).toEqual([
      'discounts',
      'exchangeRates',
    ]);
  });

  // Copied and matched one by one they took most of a minute.
  it('are laid over the catalogue in one go', () => {
    const ownModels = Array.from({ length: 5000 }, (_, index) => ({
      ...good,
      id: `acme/m${index}`,
      baseUrl: `https://${index}.example`,
    }));
    const discounts = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`acme/*m*${index}*x`, 5]),
    );
    const own = ownOf({ ownModels, discounts: { ...discounts, 'acme/m4*': 10 } });
    const started = performance.now();
    const catalogue = createCatalogue(withOwn(base, own, today));
    const unknown = checkOwnSettings(read({ ownModels, discounts }), catalogue);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(unknown).toHaveLength(1000);
    expect(catalogue.provider('acme')?.endpoints).toHaveLength(5000);
    expect(catalogue.model('acme/m4999')?.model.prices[0]?.discount?.percentOff).toBe(10);
  }, 60_000);
});

describe('exchange rates of the user', () => {
  it('win over the catalogue’s, on every day, with their own day shown', () => {
    const own = ownOf({ exchangeRates: { 'USD/CNY': { rate: 7.1, date: '2026-11-01' } } });
    expect(rowOf('openai/plain', own, { currency: 'CNY' }).converted).toEqual({
      currency: 'CNY',
      total: 8.875,
      rate: 7.1,
      rateDate: '2026-11-01',
    });
    expect(
      rowOf('openai/plain', own, { currency: 'CNY', asOf: '2024-05-21' }).converted?.rate,
    ).toBe(7.1);
  });

  it('bring a currency that the catalogue has no rate of; a number is of today', () => {
    const own = ownOf({
      ownModels: [{ ...good, currency: 'EUR' }],
      exchangeRates: { 'EUR/USD': 1.25 },
    });
    expect(rowOf('acme/chat', own, { currency: 'USD' }).converted).toEqual({
      currency: 'USD',
      total: 0.375,
      rate: 1.25,
      rateDate: today,
    });
  });
});
