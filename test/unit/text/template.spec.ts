import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { fillTemplate, unknownPlaceholders } from '../../../src/core/text/template';
import { placeholders } from '../../../src/host/status/placeholders';

vi.mock('vscode', () => import('../doors/support/vscodeL10n'));

const values = { scope: '', tokens: '12,431', cost: '$0.031' };

describe('fillTemplate', () => {
  it.each([
    ['${scope} ${tokens} tok · ${cost}', '12,431 tok · $0.031'],
    ['${cost}', '$0.031'],
    ['  ${tokens}   tok ${scope} ', '12,431 tok'],
    ['$(rocket) $5 ${tokens}', '$(rocket) $5 12,431'],
    ['no placeholder', 'no placeholder'],
  ])('%s → %s', (template, expected) => {
    expect(fillTemplate(template, values)).toBe(expected);
  });

  it('takes a value with a dollar sign as it is', () => {
    expect(fillTemplate('${cost}!', { cost: '$&$1' })).toBe('$&$1!');
  });
});

describe('unknownPlaceholders', () => {
  it.each([
    ['${tokens} ${cost}', []],
    ['${token} ${token} ${}', ['token', '']],
    ['${ tokens }', [' tokens ']],
    ['$tokens ${tokens', []],
  ])('%s → %j', (template, expected) => {
    expect(unknownPlaceholders(template, Object.keys(values))).toEqual(expected);
  });

  it('agrees with the pattern by which the settings editor warns, and its texts name each', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { configuration: { properties: Record<string, Record<string, string>> } };
    };
    const setting = contributes.configuration.properties['priceLens.statusBar.template'] ?? {};
    const { pattern = '', default: byDefault = '' } = setting;
    const known = Object.keys(placeholders);
    const written = known.map(name => `\${${name}}`);
    for (const template of [byDefault, '${tokn}', '$5 ${cost}', '${}', ...written]) {
      const isKnown = unknownPlaceholders(template, known).length === 0;
      expect(new RegExp(pattern).test(template), template).toBe(isKnown);
    }
    for (const file of readdirSync('.').filter(name => /^package\.nls\..*json$/.test(name))) {
      const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
      for (const key of ['setting.statusBar.template', 'setting.statusBar.template.pattern']) {
        const named = [...(texts[key] ?? '').matchAll(/\$\{\w+\}/g)].map(([name]) => name);
        expect([...new Set(named)], `${file}: ${key}`).toEqual(written);
      }
    }
  });
});
