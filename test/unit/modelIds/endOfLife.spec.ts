import { inChinese, inEnglish } from '../text/writers';
import { describe, expect, it } from 'vitest';
import { endOfLife, endOfMeant, type EndOfLife } from '../../../src/core/modelIds/endOfLife';
import { resolveModel } from '../../../src/core/modelIds/resolveModel';
import { resolveModelId } from '../../../src/core/modelIds/resolveModelId';
import type { Model } from '../../../src/core/pricing/schema';
import { catalogueOf, model, provider } from '../compare/fixtures';
import { readRealCatalogue } from '../compare/realCatalogue';

const catalogue = readRealCatalogue();

function ask(name: string, day: string, withinDays = 30): EndOfLife | null {
  return endOfLife(name, resolveModelId(name, catalogue), catalogue, day, withinDays);
}

/** Facts: OpenAI shuts gpt-5 down on 2026-12-11 and names gpt-6.1-sol; gpt-4 ended on 2026-10-23. */
describe('endOfLife', () => {
  it('tells what ended, what ends soon and what lives', () => {
    expect(ask('openai/gpt-5', '2026-11-10')).toBeNull();
    expect(ask('openai/gpt-5', '2026-11-11')?.kind).toBe('ending');
    expect(ask('openai/gpt-5', '2026-12-10', 0)).toBeNull();
    expect(ask('openai/gpt-5', '2026-12-11', 0)?.kind).toBe('shut-down');
    expect(ask('gpt-4', '2026-11-22')?.kind).toBe('shut-down');
    expect(ask('openai/gpt-6.1-sol', '2026-11-22')).toBeNull();
    expect(ask('gpt-nonsense', '2026-11-22')).toBeNull();
  });

  it('writes the replacement as the id was written', () => {
    expect(ask('gpt-4', '2026-11-22')?.replacements).toEqual(['gpt-5.6-sol']);
    expect(ask('openai/gpt-4', '2026-11-22')?.replacements).toEqual(['openai/gpt-5.6-sol']);
    expect(ask('OpenAI/GPT-4', '2026-11-22')?.replacements).toEqual(['openai/gpt-5.6-sol']);
  });

  it('keeps what stands before the id, and leaves alone what it cannot write', () => {
    expect(ask('openai:gpt-4', '2026-11-22')?.replacements).toEqual(['openai:gpt-5.6-sol']);
    expect(ask('gemini/gemini-2.0-flash-lite', '2026-11-22')?.replacements).toEqual([
      'gemini/gemini-3.1-flash-lite',
    ]);
    const address = 'models/gemini-2.0-flash-lite:generateContent';
    expect(ask(address, '2026-11-22')?.replacements).toEqual([]);
  });

  it("asks the makers: a reseller's copy with other terms does not count", () => {
    // Azure names o4-mini for o3-mini, OpenAI gpt-5.6-sol.
    expect(ask('o3-mini', '2026-11-22')?.replacements).toEqual(['gpt-5.6-sol']);
    expect(ask('azure/o3-mini', '2026-10-02')?.replacements).toEqual(['azure/o4-mini']);
  });

  it('names nothing where what the provider named is shut down too', () => {
    expect(ask('azure/o3-mini', '2026-11-22')?.replacements).toEqual([]);
  });

  it('follows replacements that are shut down themselves', () => {
    const { lifecycle } =
      catalogue.model('volcengine/doubao-1.5-pro-32k')?.model ?? expect.fail('gone');
    expect(lifecycle.replacement).toBe('doubao-seed-1.8');
    const [next] = ask('doubao-1.5-pro-32k', '2026-11-22')?.replacements ?? [];
    expect(next).toBe('doubao-seed-2.1-turbo');
  });

  it('says when, and what instead', () => {
    const said = ask('gpt-4', '2026-11-22');
    expect(said && inEnglish(said.message)).toMatch(/Oct 23, 2026.*gpt-5\.6-sol/);
    const soon = ask('claude-sonnet-4-5', '2026-11-22');
    expect(soon && inEnglish(soon.message)).toMatch(/Nov 30, 2026.*claude-sonnet-5-5/);
  });
});

it('counts a shutdown known by its month from the first day of the month', () => {
  const ending = model('ending', { lifecycle: { status: 'deprecated', shutdownOn: '2026-12' } });
  const small = catalogueOf([provider('acme', [ending])]);
  const kindWithin = (days: number) =>
    endOfLife('ending', small.resolve('ending'), small, '2026-11-21', days)?.kind;
  expect(kindWithin(10)).toBe('ending');
  expect(kindWithin(9)).toBeUndefined();
});

describe('an id of several', () => {
  const gone = { status: 'retired', shutdownOn: '2026-01-01' } as const;
  const soon = { status: 'deprecated', shutdownOn: '2026-12-01' } as const;
  const live = { status: 'live' } as const;
  const sold =
    (lifecycle: Model['lifecycle'], kind: 'maker' | 'cloud' = 'maker') =>
    (id: string) =>
      provider(id, [model('m', { lifecycle })], { kind });
  const kindOf = (...sellers: ((id: string) => ReturnType<typeof provider>)[]) => {
    const small = catalogueOf(sellers.map((seller, index) => seller(`seller-${index}`)));
    return endOfLife('m', small.resolve('m'), small, '2026-11-21', 30)?.kind ?? null;
  };
  it.each([
    ['both over', [sold(gone), sold(gone)], 'shut-down'],
    ['one of them soon', [sold(gone), sold(soon)], 'ending'],
    ['the other soon', [sold(soon), sold(gone)], 'ending'],
    ['one alive', [sold(gone), sold(live)], null],
    ['the maker’s over, a reseller’s alive', [sold(live, 'cloud'), sold(gone)], 'shut-down'],
    ['the maker’s alive, a reseller’s over', [sold(gone, 'cloud'), sold(live)], null],
    ['no maker’s, all over', [sold(gone, 'cloud'), sold(gone, 'cloud')], 'shut-down'],
  ] as const)('is over when %s: %s', (_which, sellers, kind) => {
    expect(kindOf(...sellers)).toBe(kind);
  });
});

describe('replacements', () => {
  const retired = (id: string, replacement?: string, more: Partial<Model> = {}) =>
    model(id, {
      lifecycle: {
        status: 'retired',
        shutdownOn: '2026-01-01',
        ...(replacement === undefined ? {} : { replacement }),
      },
      ...more,
    });
  const replaced = (name: string, ...models: Model[]) => {
    const small = catalogueOf([provider('acme', models)]);
    return endOfLife(name, [small.models[0] ?? expect.fail('none')], small, '2026-11-21', 30);
  };

  it('end where they would go in a circle', () => {
    const circle = [retired('a', 'b'), retired('b', 'c'), retired('c', 'a')];
    expect(replaced('a', ...circle)?.replacements).toEqual([]);
    expect(replaced('a', retired('a', 'b'), retired('b', 'c'), model('c'))?.replacements).toEqual([
      'c',
    ]);
    expect(replaced('a', retired('a', 'b'), retired('b'))?.replacements).toEqual([]);
  });

  it.each([
    ['a-long-name', ['b']],
    ['A-Long-Name', ['b']],
    ['acme/a-long-name', ['acme/b']],
    ['ACME/a-long-name', ['acme/b']],
    ['other/a-long-name', ['other/b']],
    ['x:a-long-name', ['x:b']],
    ['Shown', ['b']],
    ['other-alias', ['b']],
    // A dated version of it, which says nothing of a host.
    ['a-2026-01-01', ['b']],
    ['host/a-2026-01-01', []],
    ['not-a-long-name', []],
  ])('of %s are written %j', (name, replacements) => {
    const old = retired('a-long-name', 'b', { name: 'Shown', aliases: ['alias', 'other-alias'] });
    expect(replaced(name, old, model('b'))?.replacements).toEqual(replacements);
  });

  it('of an id that is routed say where to', () => {
    const routed = retired('a', undefined, {
      lifecycle: { status: 'retired', shutdownOn: '2026-01-01', routedTo: 'b' },
    });
    const end = replaced('a', routed, model('b'));
    expect(inEnglish(end?.message)).toBe('a is shut down; its calls are answered and billed by b.');
  });
});

describe('the end of a model as another offers it', () => {
  const ask = (id: string, day = '2026-11-22') =>
    endOfMeant(id, resolveModel(id, catalogue), catalogue, day, 30);

  it('is said as the maker’s, without a replacement to write', () => {
    const end = ask('anthropic.claude-3-5-sonnet-20241022-v2:0');
    expect(end).toMatchObject({ kind: 'shut-down', replacements: [] });
    expect(end && inEnglish(end.message)).toMatch(/This holds at Anthropic;.*another day\.$/);
    expect(end && inChinese(end.message)).toContain('就 Anthropic 而言');
  });

  it('is not said while the maker still answers', () => {
    expect(ask('claude-sonnet-4-5')?.kind).toBe('ending');
    expect(ask('us.anthropic.claude-sonnet-4-5-20250929-v1:0')).toBeNull();
  });

  it('is that of the base for a fine-tuned one, which is not replaced', () => {
    expect(ask('ft:gpt-3.5-turbo-0125:acme::x')).toMatchObject({
      kind: 'shut-down',
      replacements: [],
    });
    expect(ask('ft:gpt-4o-mini-2024-07-18:acme::x')).toBeNull();
  });
});
