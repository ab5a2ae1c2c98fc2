import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../src/core/text/writer';
import { placeholders, saidIn } from './text/sentences';

const said = saidIn('src');
const sentences = [...new Set(said.flatMap(({ text }) => text ?? []))].sort();
const bundles = readdirSync('l10n').map((name): [string, Bundle] => [
  name,
  JSON.parse(readFileSync(`l10n/${name}`, 'utf8')) as Bundle,
]);

describe('what is said', () => {
  it('to VS Code is a literal, so that it can be found and translated', () => {
    // Of `sentence` and `say`, the type asks for one.
    const unknown = said.filter(({ call, text }) => call.endsWith('l10n.t') && text === undefined);
    expect(unknown).toEqual([]);
  });

  it.each(bundles)('has a translation in %s, and nothing else has', (_, bundle) => {
    expect(Object.keys(bundle).sort()).toEqual(sentences);
  });

  it.each(bundles)('keeps its values in %s', (_, bundle) => {
    for (const [english, translated] of Object.entries(bundle)) {
      expect(placeholders(translated), english).toEqual(placeholders(english));
      expect(translated.trim(), english).not.toBe('');
    }
  });
});
