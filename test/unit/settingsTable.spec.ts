import { inChinese, inEnglish } from './text/writers';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  ownModelSetting,
  percentObjectSetting,
  percentSetting,
  priceSetting,
  rateNumberSetting,
  rateSetting,
} from '../../src/core/own/settingSchema';
import {
  readSettingValues,
  settingsTable,
  type SettingKey,
  type SettingKind,
} from '../../src/host/settings/settingsTable';

type Node = Readonly<Record<string, unknown>>;

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
  contributes: { configuration: { properties: Record<string, Node> } };
};
const { properties } = manifest.contributes.configuration;
const restricted = new Set(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations);
const rows = Object.entries(settingsTable);
const declared = (key: string): Node => properties[`priceLens.${key}`] ?? {};

/** What a JSON Schema says of values, without what it says to people; `null` beside a type is a type. */
function shapeOf(node: unknown): unknown {
  if (Array.isArray(node)) {
    return node.map(shapeOf);
  }
  if (typeof node !== 'object' || node === null) {
    return node;
  }
  const texts =
    /^(\$schema|default|scope|order|tags|uniqueItems|defaultSnippets)$|escription|Labels/;
  const own = Object.fromEntries(Object.entries(node).filter(([key]) => !texts.test(key)));
  // A refinement has no words in JSON Schema, and the pattern of a day is written shorter.
  delete own.pattern;
  delete own.patternErrorMessage;
  const { anyOf, ...rest } = own as { anyOf?: Node[] };
  const [first, second, ...more] = anyOf ?? [];
  if (first !== undefined && second?.type === 'null' && more.length === 0) {
    return shapeOf({ ...rest, ...first, type: [first.type, 'null'] });
  }
  return Object.fromEntries(Object.entries(own).map(([key, value]) => [key, shapeOf(value)]));
}

function schemaShape(schema: z.ZodMiniType): unknown {
  return shapeOf(z.toJSONSchema(schema, { target: 'draft-7' }));
}

describe('the table of settings', () => {
  it('has the settings of the manifest, and no others', () => {
    const keys = Object.keys(properties).map(key => key.replace(/^priceLens\./, ''));
    expect(Object.keys(settingsTable).sort()).toEqual(keys.sort());
  });

  it.each(rows)('says of %s what the manifest says', (key, row) => {
    expect(declared(key).default).toEqual(row.fallback);
    expect(declared(key).scope).toBe(row.scope);
    expect(row.schema.safeParse(row.fallback).success).toBe(true);
    if (!key.startsWith('prices.') || key === 'prices.staleAfterDays') {
      expect(shapeOf(declared(key))).toEqual(schemaShape(row.schema));
    }
    if ('between' in row) {
      expect([declared(key).minimum, declared(key).maximum]).toEqual(row.between);
    }
  });

  it('says of own prices what the manifest says', () => {
    const { items } = declared('prices.ownModels');
    expect(shapeOf(items)).toEqual(schemaShape(ownModelSetting));
    const { anyOf: forms } = declared('prices.discounts').additionalProperties as Node;
    expect(shapeOf(forms)).toEqual(
      [percentSetting, percentObjectSetting, priceSetting].map(schemaShape),
    );
    const rates = declared('prices.exchangeRates');
    const pairs = [rates.additionalProperties as Node, (rates.properties as Node)['USD/CNY']];
    for (const pair of pairs) {
      expect(shapeOf((pair as Node).anyOf)).toEqual(
        [rateNumberSetting, rateSetting].map(schemaShape),
      );
    }
  });

  it('leaves to a workspace nobody trusts, and to a remote machine, only what does no harm', () => {
    const guarded: readonly SettingKind[] = ['path', 'price', 'text', 'work'];
    for (const [key, { kind, scope }] of rows) {
      if (kind === 'address' || kind === 'schedule') {
        expect(scope, key).toBe('application');
      } else if (guarded.includes(kind)) {
        expect(scope === 'application' || restricted.has(`priceLens.${key}`), key).toBe(true);
      }
    }
    // By their names, whatever the table calls them.
    const named = rows.filter(([key]) => /url|mirror|every|address|host|proxy/i.test(key));
    expect(named).toHaveLength(5);
    expect(named.map(([, { kind }]) => kind)).toEqual(
      named.map(([key]) => (/every/i.test(key) ? 'schedule' : 'address')),
    );
    // A name that is no setting, or one no workspace can set, would protect nothing.
    for (const name of restricted) {
      const key = name.replace('priceLens.', '') as SettingKey;
      expect(settingsTable[key].scope, name).not.toBe('application');
    }
  });
});

describe('a value that is not one of its setting’s', () => {
  const read = (
    values: Partial<Record<SettingKey, unknown>>,
  ): ReturnType<typeof readSettingValues> => readSettingValues(key => values[key]);
  const { values: defaults, wrong: none } = read({});

  it('is none where nothing is set', () => {
    expect(none).toEqual([]);
    for (const [key, { fallback }] of rows) {
      expect(defaults[key as SettingKey]).toEqual(fallback);
    }
  });

  it.each([
    ['model', null],
    ['model', []],
    ['model', {}],
    ['market', 'CN'],
    ['market', ' us'],
    ['market', 'us'],
    ['currency', 'BTC'],
    ['priceUnit', 'perBTok'],
    ['priceUnit', '__proto__'],
    ['refresh.url', null],
    ['refresh.url', 5],
    ['tokenizers.mirror', {}],
    ['providerCounts.anthropicUrl', []],
    ['providerCounts.googleUrl', false],
    ['refresh.checkEveryDays', '7'],
    ['refresh.checkEveryDays', 0.5],
    ['refresh.checkEveryDays', -1],
    ['refresh.checkEveryDays', 1e9],
    ['prices.staleAfterDays', 0],
    ['diagnostics.daysBeforeShutdown', 731],
    ['statusBar.template', null],
    ['statusBar.enabled', 'false'],
    ['files.maximumSizeMB', 'nonsense'],
    ['files.maximumSizeMB', Number.NaN],
  ] as const)('%s: %j gives way to the default, and is named once', (key, value) => {
    const { values, wrong } = read({ [key]: value });
    expect(values).toEqual(defaults);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatchObject({ key, inForce: settingsTable[key].fallback });
    expect(inChinese(wrong[0]?.problem.rule)).toMatch(/\p{Script=Han}/u);
    expect(inChinese(wrong[0]?.problem.advice)).toMatch(/\p{Script=Han}/u);
  });

  it('says what was probably meant', () => {
    expect(inEnglish(read({ market: 'CN' }).wrong[0]?.problem.advice)).toBe('write "cn"');
    expect(inEnglish(read({ 'statusBar.enabled': 'false' }).wrong[0]?.problem.advice)).toBe(
      'write false without quotes',
    );
  });

  it.each([
    [1e9, 512],
    [Number.POSITIVE_INFINITY, 512],
    [0, 0.1],
    [-5, 0.1],
  ])('a size of %d MB is taken for %d, and named', (size, inForce) => {
    const { values, wrong } = read({ 'files.maximumSizeMB': size });
    expect(values['files.maximumSizeMB']).toBe(inForce);
    expect(wrong.map(({ key }) => key)).toEqual(['files.maximumSizeMB']);
  });

  it('whatever it is, the others stay as they are and nothing is thrown', () => {
    const keys = fc.subarray(rows.map(([key]) => key as SettingKey));
    fc.assert(
      fc.property(keys, fc.anything({ withNullPrototype: true }), (chosen, value) => {
        const { values } = read(Object.fromEntries(chosen.map(key => [key, value])));
        for (const [key, row] of rows) {
          const got = values[key as SettingKey];
          expect(row.schema.safeParse(got).success).toBe(true);
          if (!chosen.includes(key as SettingKey)) {
            expect(got).toEqual(row.fallback);
          }
        }
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
