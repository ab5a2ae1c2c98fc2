/** What stands between somebody's document and the prices in force. */
import { describe, expect, it } from 'vitest';
import { encodeCatalogue } from '../../../src/core/pricing/compactCatalogue';
import type { CatalogueData } from '../../../src/core/pricing/schema';
import { groupOf } from '../../../src/core/refresh/reviewRefresh';
import { model, price } from '../pricing/fixture';
import { catalogue, known, liteLlmEntry, modelIn, reasonOf, review } from './support';

const ten = Array.from({ length: 10 }, (_, index) => known(`m${index}`));

describe('a document is refused', () => {
  const base = catalogue([known('gpt-4o')]);
  it.each([
    ['that is no JSON', '{"gpt-4o": ', 'notJson'],
    ['that is a web page', '<!doctype html>', 'notJson'],
    ['of no format we know', { hello: 'world' }, 'unknownFormat'],
    ['that is empty', {}, 'unknownFormat'],
    ['that is a number', 7, 'unknownFormat'],
    [
      'that prices none of our models',
      { replicated: liteLlmEntry(1, 2, { litellm_provider: 'replicate' }) },
      'nothingKnown',
    ],
  ])('%s', (_, document, reason) => {
    expect(reasonOf(base, document)).toBe(reason);
  });

  it('when it no longer names a fifth of the models it named last time', () => {
    const names = (count: number) =>
      Object.fromEntries(ten.slice(0, count).map(({ id }) => [id, liteLlmEntry(2.5, 10)]));
    const before = ten.map(({ id }) => `openai/${id}`);
    expect(reasonOf(catalogue(ten), names(8), before)).toBe('accepted');
    expect(reasonOf(catalogue(ten), names(7), before)).toBe('modelsVanish');
    // What is not here any more is not missed there.
    const gone = Array.from({ length: 5 }, (_, index) => `openai/gone${index}`);
    expect(reasonOf(catalogue(ten), names(8), [...before, ...gone])).toBe('accepted');
  });
});

describe('a catalogue of our own format', () => {
  const base = catalogue(ten);
  const newer = (more: Partial<CatalogueData> = {}) =>
    catalogue(ten, { date: '2026-11-20', ...more });

  it('is taken packed as it ships or as plain JSON', () => {
    const next = newer();
    for (const document of [next, JSON.parse(encodeCatalogue(next)) as unknown]) {
      const { format, whole, changes } = review(base, document);
      expect([format, whole, changes]).toEqual(['catalogue', next, []]);
    }
  });

  it('is refused when two of its providers have one id', () => {
    const [first, ...others] = newer().providers;
    const twice = newer({ providers: first === undefined ? [] : [first, ...others, first] });
    expect(reasonOf(base, newer())).toBe('accepted');
    expect(reasonOf(base, twice)).toBe('invalid');
  });

  it('is refused when it has more mistakes than can be listed', () => {
    const providers = Array.from({ length: 50_000 }, () => ({}));
    expect(reasonOf(base, { ...base, providers })).toBe('invalid');
  });

  it('is refused when it is older, and taken when it is as old', () => {
    expect(reasonOf(newer(), base)).toBe('older');
    expect(reasonOf(base, base)).toBe('accepted');
  });

  it('is refused when more than a fifth of the models are gone', () => {
    // Eleven models with the one in yuan: two may go, three may not.
    expect(reasonOf(base, catalogue(ten.slice(0, 8)))).toBe('accepted');
    expect(reasonOf(base, catalogue(ten.slice(0, 7)))).toBe('modelsVanish');
  });

  it('is refused when a provider bills in another currency all at once', () => {
    const [openai, moonshot] = base.providers;
    const providers = [
      { ...openai, market: 'cn', currency: 'CNY', timeZone: 'Asia/Shanghai', endpoints: [] },
      moonshot,
    ];
    expect(reasonOf(base, { ...base, providers })).toBe('currency');
  });

  it.each([
    ['a negative price', price({ rates: { inputPerMTok: -1, outputPerMTok: 1 } })],
    ['a price from a source that is not named', price({ source: 'nobody' })],
    ['a check in the future', price({ checkedOn: '2027-01-01' })],
    ['a zero without an offer', price({ rates: { inputPerMTok: 0, outputPerMTok: 0 } })],
  ])('is refused with the place of %s', (_, wrong) => {
    const document = newer({ providers: catalogue([model('m0', { prices: [wrong] })]).providers });
    expect(reasonOf(base, document)).toBe('invalid');
  });

  it('that would unfold to more than any memory holds is refused at once', () => {
    const layers = Array.from({ length: 60 }, (_, index) => [-1, index, index]);
    const bomb = { shapes: [], scalars: ['a'], composites: layers };
    expect(reasonOf(base, bomb)).toBe('invalid');
  });

  it.each([
    ['to a later part', { shapes: [], scalars: [1], composites: [[-1, 5]] }],
    ['to a shape that is not there', { shapes: [], scalars: [1], composites: [[3, 0]] }],
    ['to too few parts', { shapes: [['a', 'b']], scalars: [1], composites: [[0, 0]] }],
    ['to a prototype', { shapes: [['__proto__']], scalars: [1], composites: [[0, 0]] }],
    ['to a shape of a number', { shapes: [['a', 1]], scalars: [1], composites: [[0, 0, 0]] }],
    ['by a word', { shapes: [], scalars: [1], composites: [[-1, 'x']] }],
  ])('that refers %s is refused', (_, document) => {
    expect(reasonOf(base, document)).toBe('invalid');
  });
});

describe('a price that moves too far', () => {
  const base = catalogue([known('gpt-4o'), known('o3')]);
  const cached = { cache_read_input_token_cost: 1.25e-6 };
  const list = (input: number, output: number) => ({
    'gpt-4o': liteLlmEntry(input, output, cached),
    o3: liteLlmEntry(2, 8, cached),
  });

  it.each([
    [12.5, 10, []],
    [12.6, 10, ['openai/gpt-4o']],
    [2.5, 2, []],
    [2.5, 1.9, ['openai/gpt-4o']],
    // A file in another unit.
    [2_500_000, 10_000_000, ['openai/gpt-4o']],
  ])('to $%s and $%s is held: %j', (input, output, ids) => {
    const { held, safe } = review(base, list(input, output));
    expect(held.map(({ id }) => id)).toEqual(ids);
    expect(modelIn(safe, 'openai/gpt-4o') === modelIn(base, 'openai/gpt-4o')).toBe(ids.length > 0);
    expect(modelIn(safe, 'openai/o3').prices).toHaveLength(2);
  });

  it('counts only when the user says so', () => {
    const { whole } = review(base, list(25, 100));
    expect(modelIn(whole, 'openai/gpt-4o').prices.at(-1)?.rates.inputPerMTok).toBe(25);
  });

  it('holds a new model at a price in another unit', () => {
    const { held, safe } = review(base, { ...list(2.5, 10), new: liteLlmEntry(3e6, 6e6) });
    expect(held.map(({ id }) => id)).toEqual(['openai/new']);
    expect(() => modelIn(safe, 'openai/new')).toThrow();
  });
});

it('a price that the list does not have is not deleted unasked, and each model counts as one thing', () => {
  const base = catalogue([known('gpt-4o'), known('o3'), known('o1')]);
  const cached = { cache_read_input_token_cost: 1.25e-6 };
  const reviewed = review(base, {
    'gpt-4o': liteLlmEntry(2, 8),
    o3: liteLlmEntry(2, 8, cached),
    o1: liteLlmEntry(25, 100, cached),
  });
  const { safe, changes, list } = reviewed;
  expect(changes.map(change => [change.id, groupOf(change, reviewed)])).toEqual([
    ['openai/gpt-4o', 'deletes'],
    ['openai/o3', 'cheaper'],
    ['openai/o1', 'held'],
  ]);
  expect(modelIn(safe, 'openai/gpt-4o')).toBe(modelIn(base, 'openai/gpt-4o'));
  // The catalogue of these tests has one model that is billed in yuan.
  expect(list?.otherCurrency).toBe(1);
});
