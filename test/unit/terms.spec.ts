import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateRequest } from '../../src/core/request/compareRequest';
import { cacheWriteTtls, comparedCurrencies, markets } from '../../src/core/terms';
import { bundledVocabularies } from '../../src/core/tokens/families/bundledFamilies';

const read = (file: string): string => readFileSync(file, 'utf8');

interface Tool {
  readonly name: string;
  readonly inputSchema: { readonly properties: Readonly<Record<string, { enum?: string[] }>> };
}

/** The settings' choices are compared with the terms by `settingsTable.spec.ts`. */
describe('the terms of the catalogue', () => {
  it('are the choices of the tools’ parameters', () => {
    const manifest = JSON.parse(read('package.json')) as {
      contributes: { languageModelTools: readonly Tool[] };
    };
    const terms = {
      cacheWriteTtl: cacheWriteTtls,
      market: [...markets, 'any'],
      currency: comparedCurrencies,
    };
    const choices = manifest.contributes.languageModelTools.map(({ inputSchema }) =>
      Object.fromEntries(
        Object.entries(inputSchema.properties).flatMap(([name, { enum: values }]) =>
          values === undefined ? [] : [[name, values]],
        ),
      ),
    );
    expect(choices).toEqual([{}, terms, terms]);
  });

  it('are, of the tools that compare, fields of a comparison request', () => {
    const manifest = JSON.parse(read('package.json')) as {
      contributes: { languageModelTools: readonly Tool[] };
    };
    const asked = manifest.contributes.languageModelTools
      .slice(1)
      .flatMap(({ inputSchema }) => Object.keys(inputSchema.properties));
    const own = asked.filter(name => {
      try {
        validateRequest({ inputTokens: 1, [name]: null });
        return false;
      } catch (error) {
        return String(error).includes('is not a field of a comparison request');
      }
    });
    expect([...new Set(own)]).toEqual(['model', 'limit']);
  });

  it.each(bundledVocabularies)('name the vocabulary %s to whoever reads its licence', id => {
    expect(read('THIRD_PARTY_NOTICES.md')).toContain(`\`${id}.bpe\``);
    expect(JSON.parse(read('media/vocabularies/manifest.json'))).toHaveProperty(id);
  });
});
