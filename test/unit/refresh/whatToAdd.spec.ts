/** Which models of a list are added, at the borders of each rule. */
import { describe, expect, it } from 'vitest';
import { knownByIdentity, modelsToAdd } from '../../../src/core/refresh/whatToAdd';
import type { PriceQuote } from '../../../src/core/refresh/priceQuote';
import type { ProviderFile } from '../../../src/core/pricing/schema';
import { model, provider } from '../pricing/fixture';
import { catalogue, known, today } from './support';

const data = catalogue([
  known('gpt-4o'),
  model('gpt-3', { lifecycle: { status: 'retired', shutdownOn: '2026-01-01' } }),
]);
const quote = (id: string, more: Partial<PriceQuote> = {}): PriceQuote => ({
  provider: 'openai',
  id,
  rates: { inputPerMTok: 1, outputPerMTok: 2, cacheReadPerMTok: null, cacheWritePerMTok: null },
  tiers: [],
  contextWindow: null,
  maxOutput: null,
  ...more,
});
function added(
  quotes: readonly PriceQuote[],
  {
    kind = 'maker',
    format = 'liteLlm',
  }: { kind?: ProviderFile['kind']; format?: 'liteLlm' | 'genaiPrices' } = {},
): string[] {
  return modelsToAdd(provider({ id: 'openai', kind }), quotes, {
    format,
    today,
    known: knownByIdentity(data),
    catalogueDate: data.date,
  }).map(({ id }) => id);
}
const isAdded = (id: string, more: Partial<PriceQuote> = {}): boolean =>
  added([quote(id, more)]).length > 0;
const rated = (inputPerMTok: number | null, outputPerMTok: number | null) => ({
  rates: { inputPerMTok, outputPerMTok, cacheReadPerMTok: 1, cacheWritePerMTok: 1 },
});

describe('a model is added', () => {
  it.each<[string, Partial<PriceQuote>, boolean]>([
    ['priced both ways', rated(1, 2), true],
    ['of no input price', rated(null, 2), false],
    ['of no output price', rated(1, null), false],
    ['that ends tomorrow', { deprecatedOn: '2026-11-23' }, true],
    ['that ends today', { deprecatedOn: today }, false],
    ['that ended', { deprecatedOn: '2026-11-21' }, false],
    ['a year old', { releasedOn: '2025-11-22' }, true],
    ['a year and a day old', { releasedOn: '2025-11-21' }, false],
    ['released today', { releasedOn: today }, true],
  ])('%s: %j', (_which, more, isOne) => {
    expect(isAdded('gpt-9', more)).toBe(isOne);
  });

  it.each([
    ['gpt-9', true],
    // Another name of one that is here.
    ['gpt-4o', false],
    ['gpt-4o-2026-11-01', false],
    ['openai/GPT-4o', false],
    // A variant of what is shut down.
    ['gpt-3-large', false],
    ['gpt-9-latest', false],
    ['eu.gpt-9', false],
    ['gpt-9-2026-10-01', true],
    ['gpt-9-2025-10-01', false],
  ])('named %s: %s', (id, isOne) => {
    expect(isAdded(id)).toBe(isOne);
  });

  it('at whoever makes or hosts it, from a list that follows what ends', () => {
    const dated = [quote('gpt-9', { releasedOn: today })];
    expect(added(dated, { kind: 'cloud' })).toEqual(['gpt-9']);
    expect(added(dated, { kind: 'aggregator' })).toEqual([]);
    expect(added(dated, { format: 'genaiPrices' })).toEqual([]);
    // Undated, a cloud's is old unless its maker has it.
    expect(added([quote('gpt-9')], { kind: 'cloud' })).toEqual([]);
  });

  it('once, by the shortest of its names, the newer of two, the whole path', () => {
    const best = (...ids: string[]) => [
      added(ids.map(id => quote(id))),
      added(ids.toReversed().map(id => quote(id))),
    ];
    expect(best('gpt-9', 'gpt-9-preview')).toEqual([['gpt-9'], ['gpt-9']]);
    expect(best('gpt-9-2026-09-01', 'gpt-9-2026-10-01')).toEqual([
      ['gpt-9-2026-10-01'],
      ['gpt-9-2026-10-01'],
    ]);
    expect(best('gpt-9', 'models/gpt-9')).toEqual([['models/gpt-9'], ['models/gpt-9']]);
    // The newest of its versions tells its age.
    expect(best('gpt-9-2025-01-01', 'gpt-9-2026-10-01')).toEqual([
      ['gpt-9-2026-10-01'],
      ['gpt-9-2026-10-01'],
    ]);
  });
});
