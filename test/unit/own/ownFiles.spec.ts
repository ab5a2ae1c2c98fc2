import { inChinese, inEnglish } from '../text/writers';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../src/core/pricing/catalogue';
import { readOwnFile } from '../../../src/core/own/ownChecks';
import { noOwnPrices, type OwnFile } from '../../../src/core/own/ownPrices';
import { withOwn } from '../../../src/core/own/withOwn';
import { interval, priced, provider } from '../compare/fixtures';
import { base, rowOf, rowsOf, today } from './support';

const acme = provider('acme', [priced('chat', 1, 2), priced('plain', 3, 4)]);

function ownFile(file: typeof acme): OwnFile {
  const [read, problems] = readOwnFile(JSON.stringify(file), base, today);
  expect(problems).toEqual([]);
  return { name: 'team.llm-prices.json', provider: read ?? file };
}

describe('a provider file of the user', () => {
  it('adds a provider, its sources marked as the user’s', () => {
    const row = rowOf('acme/chat', { ...noOwnPrices, files: [ownFile(acme)] });
    expect(row.cost?.total).toBe(0.3);
    expect(row.price?.source).toMatchObject({
      kind: 'own',
      title: 'Pricing page (team.llm-prices.json)',
    });
  });

  it('replaces and adds models of a known provider, and changes no other row', () => {
    const file = provider('openai', [priced('plain', 1, 2), priced('fine-tuned', 3, 4)]);
    const own = { ...noOwnPrices, files: [ownFile(file)] };
    expect(rowOf('openai/plain', own).cost?.total).toBe(0.3);
    expect(rowOf('openai/fine-tuned', own).price?.source.kind).toBe('own');
    const others = ['openai/old', 'qwen/max'];
    // The file cites its own page by the same key; the catalogue's rows keep theirs.
    for (const id of others) {
      expect(rowOf(id, own)).toMatchObject({
        cost: rowOf(id, noOwnPrices).cost,
        price: rowOf(id, noOwnPrices).price,
      });
    }
    expect(rowsOf(own)).toHaveLength(rowsOf(noOwnPrices).length + 1);
  });

  it('names the discount in it on the bill', () => {
    const price = interval(
      { inputPerMTok: 2, outputPerMTok: 8 },
      { discount: { percentOff: 20, name: { en: 'Contract 7' } } },
    );
    const file = provider('acme', [{ ...priced('chat', 1, 2), prices: [price] }]);
    expect(rowOf('acme/chat', { ...noOwnPrices, files: [ownFile(file)] }).cost).toMatchObject({
      total: 1,
      variantApplied: 'Your discount “Contract 7” of 20% on the list price is taken off.',
    });
  });

  const broken = (change: (file: typeof acme) => void): string => {
    const file = structuredClone(acme);
    change(file);
    return JSON.stringify(file);
  };
  it.each([
    ['broken JSON', '{"id": "acme",', '$', /JSON: expected a key/],
    ['a wrong type', broken(file => Object.assign(file, { models: 'none' })), '$.models', /array/],
    [
      'a negative price',
      broken(file => Object.assign(file.models[0]?.prices[0]?.rates ?? {}, { inputPerMTok: -1 })),
      '$.models[0].prices[0].rates.inputPerMTok',
      /at least 0/,
    ],
    [
      'a duplicate alias',
      broken(file => Object.assign(file.models[0] ?? {}, { aliases: ['plain'] })),
      '$.models[0].aliases[0]',
      /one model/,
    ],
    [
      'a currency that is not the known provider’s',
      broken(file => Object.assign(file, { id: 'qwen' })),
      '$.id',
      /bills in CNY/,
    ],
    [
      'a tokenizer nobody knows',
      broken(file => Object.assign(file.models[1] ?? {}, { tokenizer: 'guess' })),
      '$.models[1].tokenizer',
      /tokenizer family/,
    ],
  ])('is refused as a whole for %s', (_, text, path, rule) => {
    const [file, problems] = readOwnFile(text, base, today);
    expect(file).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.path).toBe(path);
    expect(inEnglish(problems[0]?.rule)).toMatch(rule);
    expect(inChinese(problems[0]?.rule)).toMatch(/\p{Script=Han}/u);
    expect(inChinese(problems[0]?.advice)).toMatch(/\p{Script=Han}/u);
  });

  it('is refused by that cause for more mistakes than can be listed', () => {
    const text = `{"id":"acme","models":[${'{},'.repeat(100_000)}{}]}`;
    const [file, problems] = readOwnFile(text, base, today);
    expect(file).toBeNull();
    expect(problems).toHaveLength(1);
    expect(inEnglish(problems[0]?.rule)).toMatch(/more places differ/);
    expect(inChinese(problems[0]?.rule)).toMatch(/\p{Script=Han}/u);
    expect(inChinese(problems[0]?.advice)).toMatch(/\p{Script=Han}/u);
  });

  const list = (entry: unknown): string => JSON.stringify(entry);
  it.each([
    ['nothing', '', /empty/, /out of the setting/],
    ['blanks', ' \r\n\t', /empty/, /out of the setting/],
    ['a web page', '<!DOCTYPE html>\n<html>', /web page/, /Raw/],
    ['YAML', '# prices\nid: acme\n', /not JSON/, /as JSON/],
    ['TOML', '[acme]\nid = "acme"', /not JSON/, /as JSON/],
    ['CSV', 'id,input\nacme/chat,1', /not JSON/, /as JSON/],
    ['UTF-16 read as UTF-8', '\ufffd\ufffd{\0"\0i\0d\0', /UTF-8/, /save it/],
    ['a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1', /LFS/, /pull/],
    [
      'a list of LiteLLM',
      list({ 'gpt-4': { litellm_provider: 'openai', input_cost_per_token: 1e-6 } }),
      /LiteLLM/,
      /Refresh Prices/,
    ],
    [
      'a list of models.dev',
      list({ openai: { id: 'openai', models: { 'gpt-4': { cost: { input: 1 } } } } }),
      /models\.dev/,
      /Refresh Prices/,
    ],
    [
      'a list of genai-prices',
      list([{ id: 'openai', models: [{ id: 'gpt-4', prices: {} }] }]),
      /genai-prices/,
      /Refresh Prices/,
    ],
    [
      'a whole catalogue',
      list({ date: today, providers: [acme], exchangeRates: {}, holidays: {} }),
      /catalogue/,
      /Refresh Prices/,
    ],
    [
      'what a setting takes',
      list([{ id: 'acme/chat', currency: 'USD', inputPerMTok: 1, outputPerMTok: 2 }]),
      /ownModels/,
      /into that setting/,
    ],
    ['settings', list({ 'priceLens.prices.ownModels': [] }), /settings/, /settings\.json/],
    ['several provider files', list([acme, acme]), /this is a list/, /file of its own/],
    ['a number', '5', /this is a number/, /begin the file/],
    ['null', 'null', /this is null/, /begin the file/],
  ])('is told apart from %s', (_, text, rule, advice) => {
    const [file, problems] = readOwnFile(text, base, today);
    expect(file).toBeNull();
    expect(problems).toHaveLength(1);
    expect(inEnglish(problems[0]?.rule)).toMatch(rule);
    expect(inEnglish(problems[0]?.advice)).toMatch(advice);
    expect(inChinese(problems[0]?.rule)).toMatch(/\p{Script=Han}/u);
    expect(inChinese(problems[0]?.advice)).toMatch(/\p{Script=Han}/u);
  });

  it('may begin with a byte order mark', () => {
    expect(readOwnFile(`\ufeff${JSON.stringify(acme)}`, base, today)).toEqual([acme, []]);
  });

  it('nested without end is one problem', () => {
    for (const text of [
      '['.repeat(1e6),
      '{"a":'.repeat(1e6),
      `${'['.repeat(1e5)}${']'.repeat(1e5)}`,
    ]) {
      const [file, problems] = readOwnFile(text, base, today);
      expect(file).toBeNull();
      expect(problems.map(({ rule }) => inEnglish(rule))).toEqual([
        'JSON: nested more than 100 deep',
      ]);
    }
  });

  it('full of mistakes is told a hundred of them, soon', () => {
    const [, few] = readOwnFile(`{"id":"acme","models":[${'0,'.repeat(16_000)}0]}`, base, today);
    expect(few).toHaveLength(100);
    const [, many] = readOwnFile(`{"id":"acme","models":[${'0,'.repeat(2e6)}0]}`, base, today);
    expect(many.map(({ rule }) => inEnglish(rule))).toEqual(['JSON: more than 250000 values']);
    const keys = Array.from({ length: 100_000 }, (_, index) => `"k${index}": 0`);
    const [, unknown] = readOwnFile(`{${keys.join()}}`, base, today);
    expect(inEnglish(unknown.find(({ rule }) => rule.text.startsWith('unknown field'))?.rule)).toBe(
      'unknown field "k0", "k1", "k2", "k3", "k4", …',
    );
  }, 60_000);

  it('pollutes nothing with the names of an object’s own parts', () => {
    const text = JSON.stringify(acme).replace('{', '{"__proto__":{"id":1},"constructor":2,');
    const [file, problems] = readOwnFile(text, base, today);
    expect(file).toBeNull();
    expect(problems.map(({ path }) => path)).toContain('$');
    expect({}).not.toHaveProperty('id');
  });

  it('of a provider that contradicts a newer catalogue is left out', () => {
    const own = { ...noOwnPrices, files: [{ name: 'f', provider: provider('qwen', []) }] };
    const merged = createCatalogue(withOwn(base, own, today));
    expect(merged.provider('qwen')).toEqual(createCatalogue(base).provider('qwen'));
  });
});
