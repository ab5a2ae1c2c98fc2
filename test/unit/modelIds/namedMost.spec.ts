import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelsNamedIn, mayNameModel, namedMost } from '../../../src/core/modelIds/namedMost';
import type { CatalogueModel } from '../../../src/core/pricing/catalogue';
import { lastOf } from '../../../src/core/steps';
import type { Market } from '../../../src/core/terms';
import { catalogueOf, model, provider } from '../compare/fixtures';
import { readRealCatalogue } from '../compare/realCatalogue';

const catalogue = readRealCatalogue();
const day = '2026-11-28';

/** Full ids of the models a file chooses. */
function chosenIn(path: string, text: string, market: Market = 'intl'): readonly string[] {
  return lastOf(modelsNamedIn(path, text, { catalogue, market, day })).map(({ id }) => id);
}

describe('the models a file chooses', () => {
  it.each([
    ['.env', 'LLM_MODEL=gpt-4o-mini # cheap\nPORT=80\n', 'openai/gpt-4o-mini'],
    ['deploy/.env.example', 'MODEL="claude-sonnet-4-5"\r\n', 'anthropic/claude-sonnet-4-5'],
    ['config/pipeline.yaml', 'stages:\n  - model: gpt-5.5\n', 'openai/gpt-5.5'],
    ['src/ask.ts', "await ask({ model: 'gpt-4o' });\n", 'openai/gpt-4o'],
    ['ask.py', 'client.create(model="openai/gpt-5.5-2026-04-23")\n', 'openai/gpt-5.5'],
    ['a.prompt.md', '---\r\nmodel: gpt-4o\r\n---\r\n\r\nAsk `gpt-5.5`.\r\n', 'openai/gpt-4o'],
  ])('%s: %j → %s', (path, text, id) => {
    expect(mayNameModel(path)).toBe(true);
    expect(chosenIn(path, text)).toEqual([id]);
  });

  it.each([
    ['README.md', 'We began with `gpt-4o`.\n\n---\nmodel: gpt-4o\n---\n'],
    ['src/ask.ts', '// was "gpt-4o"\n'],
    ['data.json', `["${'x'.repeat(10_000)}", "gpt-4o"]`],
    ['src/ask.ts', "const model = 'text-embedding-3-small';\n"],
    // Shut down on 2026-10-23.
    ['src/ask.ts', "const model = 'gpt-4';\n"],
    ['src/ask.ts', "const model = 'gpt-nonsense';\n"],
  ])('%s: %.60j → none', (path, text) => {
    expect(chosenIn(path, text)).toEqual([]);
  });

  it.each(['notes.txt', 'server.log', 'logo.png', 'LICENSE'])('%s is not read', name => {
    expect(mayNameModel(name)).toBe(false);
  });

  it('are those the account can have, at the maker’s in its market', () => {
    const text = 'a: qwen-long\nb: kimi-k3\n';
    expect(chosenIn('a.yaml', text, 'cn')).toEqual(['alibaba-cn/qwen-long', 'moonshot-cn/kimi-k3']);
    expect(chosenIn('a.yaml', text, 'intl')).toEqual(['moonshot/kimi-k3']);
  });

  it('are none where so many stand that they are a list, however each is spelled', () => {
    const four = ['gpt-4o', 'gpt-4o-mini', 'o3', 'gpt-5.5'];
    const file = (ids: readonly string[]) =>
      JSON.stringify(
        ids.map(model => ({ model })),
        null,
        1,
      );
    expect(chosenIn('a.json', file([...four, ...four, 'openai/gpt-4o']))).toHaveLength(4);
    for (const fifth of ['gpt-5', 'gpt-4', 'text-embedding-3-small', 'qwen-long']) {
      expect(chosenIn('a.json', file([...four, fifth])), fifth).toEqual([]);
    }
  });

  it('are looked for in steps of a line or an id', () => {
    const lines = 500;
    const text = '{ "a": "b1", "c": "d2" }\n'.repeat(lines);
    const steps = [...modelsNamedIn('a.json', text, { catalogue, market: 'intl', day })];
    expect(steps.length).toBeGreaterThan(lines);
  });
});

describe('the model that most files name', () => {
  const models = ['a', 'b', 'c'].map(id => model(id));
  const entries = catalogueOf([provider('p', models)]).models;
  const [a, b] = entries as [CatalogueModel, CatalogueModel];
  const named = (...naming: readonly [string, CatalogueModel][]) =>
    namedMost(naming.map(([file, each]) => ({ file, model: each })));

  it('is the one, with the first of its files', () => {
    expect(named(['1', b], ['2', a], ['3', a])).toEqual({ file: '2', model: a });
    expect(named(['1', b])).toEqual({ file: '1', model: b });
  });

  it('is none where none is named, or two are named as often', () => {
    expect(named()).toBeNull();
    expect(named(['1', a], ['1', b])).toBeNull();
    expect(named(['1', a], ['2', b], ['3', a], ['4', b])).toBeNull();
  });

  it('is in strictly more files than any other, in whatever order they come', () => {
    const naming = fc.record({ file: fc.nat(), model: fc.constantFrom(...entries) });
    fc.assert(
      fc.property(fc.array(naming, { maxLength: 12 }), namings => {
        const times = entries.map(each => namings.filter(({ model }) => model === each).length);
        const most = Math.max(...times);
        const isOne = most > 0 && times.filter(each => each === most).length === 1;
        const expected = isOne ? entries[times.indexOf(most)] : undefined;
        for (const order of [namings, namings.toReversed()]) {
          const found = namedMost(order);
          expect(found?.model).toBe(expected);
          expect(found?.file).toBe(order.find(({ model }) => model === expected)?.file);
        }
      }),
      { seed: 20261128 },
    );
  });
});
