import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { families } from '../../../src/core/tokens/families/families';
import {
  tokenizerOf,
  type TokenizerEvidence,
} from '../../../src/core/tokens/families/modelTokenizers';
import { readCatalogue } from '../../../src/dev/pricing/readCatalogue';
import { expectedTokenizers } from './support/expectedTokenizers';

const root = resolve(import.meta.dirname, '../../..');
const table = JSON.parse(readFileSync(resolve(root, 'pricing/tokenizers.json'), 'utf8')) as {
  evidence: Record<string, TokenizerEvidence>;
  models: Record<string, [family: string, basis: string, evidence?: string]>;
  providers: Record<string, string>;
};
const entries = Object.entries(table.models).map(([id, [family, basis, evidence]]) => ({
  id,
  family,
  basis,
  evidence,
}));
const catalogue = readCatalogue(resolve(root, 'pricing')).data.providers.flatMap(provider =>
  provider.models.map(model => ({ provider: provider.id, model: model.id })),
);

describe('the table of tokenizers', () => {
  it('has one entry for each model of the catalogue, retired ones too, and no other', () => {
    const ids = catalogue.map(({ provider, model }) => `${provider}/${model}`);
    expect(Object.keys(table.models).sort()).toEqual(ids.sort());
  });

  it('gives each model the tokenizer that was read for it', () => {
    const used = catalogue.map(({ provider, model }): [string, string] => {
      const { basis, family } = tokenizerOf(provider, model);
      return [`${provider}/${model}`, `${basis} ${family}`];
    });
    expect(Object.fromEntries(used)).toEqual(parse(expectedTokenizers));
  });

  it('names families that exist, and calls exact only what has its vocabulary in the package', () => {
    const wrong = entries.filter(
      ({ family, basis }) => (basis === 'exact') !== (families.get(family)?.basis === 'exact'),
    );
    expect(wrong).toEqual([]);
    expect(entries.filter(({ family }) => !families.has(family))).toEqual([]);
  });

  it('estimates a model it does not know', () => {
    for (const provider of [...Object.keys(table.providers), 'nobody']) {
      const { basis, family } = tokenizerOf(provider, 'a-model-of-next-year');
      expect([provider, basis, families.get(family)?.basis]).toEqual([
        provider,
        'estimated',
        'estimated',
      ]);
    }
  });

  it('is sorted, so that a change shows as the lines it changes', () => {
    for (const part of [table.evidence, table.models, table.providers]) {
      expect(Object.keys(part)).toEqual(Object.keys(part).sort());
    }
  });
});

describe('what the table rests on', () => {
  it('names a source wherever it says exact, now or after a download', () => {
    const unfounded = entries.filter(
      ({ basis, evidence }) =>
        basis !== 'estimated' && (evidence === undefined || table.evidence[evidence] === undefined),
    );
    expect(unfounded).toEqual([]);
  });

  it('uses every source, dates it, and gives an official one its address', () => {
    const used = new Set(entries.map(({ evidence }) => evidence).filter(key => key !== undefined));
    expect([...used].sort()).toEqual(Object.keys(table.evidence));
    for (const [key, { kind, title, url, date }] of Object.entries(table.evidence)) {
      expect([key, title.length > 10, /^2026-\d\d-\d\d$/.test(date)]).toEqual([key, true, true]);
      expect([key, (url ?? '').startsWith('https://')]).toEqual([
        key,
        kind === 'official' || url !== undefined,
      ]);
    }
  });
});

describe('against lists that others publish', () => {
  it('counts OpenAI models as tiktoken and gpt-tokenizer do', () => {
    const tiktoken = JSON.parse(
      readFileSync(resolve(root, 'node_modules/tiktoken/model_to_encoding.json'), 'utf8'),
    ) as Record<string, string>;
    const ofOpenAi = entries.filter(({ id }) => /^(openai|azure)\//.test(id));
    for (const { id, family, basis } of ofOpenAi) {
      const name = id.slice(id.indexOf('/') + 1);
      const listed = tiktoken[name];
      if (basis === 'exact') {
        const published = [listed, gptTokenizerEncoding(name)].filter(each => each !== undefined);
        expect([id, ...new Set(published)]).toEqual([id, family]);
      }
      // The vocabularies of GPT-3 are not in the package.
      if (listed !== undefined && !/^[pr]50k/.test(listed)) {
        expect([id, family, basis]).toEqual([id, listed, 'exact']);
      }
    }
    expect(ofOpenAi.filter(({ basis }) => basis === 'exact')).toHaveLength(85);
  });

  it('is exact for a Gemini model only where Google’s own SDK names gemma3', () => {
    // _GEMINI_MODELS_TO_TOKENIZER_NAMES and its companions in Google's python-genai.
    const gemma3 =
      /^gemini-(2\.5-(pro|flash|flash-lite)|2\.0-flash(-lite)?|3-(pro|flash)-preview)$/;
    const gemma4 = /^gemini-(3\.5-flash|3\.1-flash-lite|3\.1-pro-preview)$/;
    for (const { id, family, basis } of entries.filter(each =>
      each.id.startsWith('google/gemini'),
    )) {
      const name = id.slice('google/'.length);
      const expected = gemma3.test(name)
        ? 'exact gemma3'
        : `estimated ${gemma4.test(name) ? 'gemma4' : 'gemini'}`;
      expect(`${id} ${basis} ${family}`).toBe(`${id} ${expected}`);
    }
  });

  it('gives a hosted model the tokenizer it has at its maker', () => {
    const byName = new Map<string, Set<string>>();
    for (const { id, family, basis } of entries) {
      const name = id
        .slice(id.lastIndexOf('/') + 1)
        .toLowerCase()
        .replace(/:free$/, '');
      byName.set(name, (byName.get(name) ?? new Set()).add(`${basis} ${family}`));
    }
    expect([...byName].filter(([, kinds]) => kinds.size > 1)).toEqual([]);
    expect(byName.size).toBeLessThan(entries.length - 40);
  });
});

/** The encoding that gpt-tokenizer's module for this model loads. */
function gptTokenizerEncoding(model: string): string | undefined {
  const folder = resolve(root, 'node_modules/gpt-tokenizer/esm/model');
  const file = readdirSync(folder).find(each => each === `${model}.js`);
  if (file === undefined) {
    return undefined;
  }
  return /bpeRanks\/(\w+)\.js/.exec(readFileSync(resolve(folder, file), 'utf8'))?.[1];
}

/** `provider/model` → `basis family`. */
function parse(text: string): Record<string, string> {
  const expected: Record<string, string> = {};
  let heading = '';
  let provider = '';
  for (const line of text.split('\n').filter(each => each.trim() !== '')) {
    if (!line.startsWith(' ')) {
      heading = line;
      continue;
    }
    const named = /^ {2}(\S+): (.+)$/.exec(line);
    provider = named?.[1] ?? provider;
    for (const model of (named?.[2] ?? line).trim().split(' ')) {
      expected[`${provider}/${model}`] = heading;
    }
  }
  return expected;
}
