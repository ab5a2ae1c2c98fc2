import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillTemplate, unknownPlaceholders } from '../../../src/core/text/template';

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

  it('agrees with the pattern by which the settings editor warns', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { configuration: { properties: Record<string, Record<string, string>> } };
    };
    const setting = contributes.configuration.properties['priceLens.statusBar.template'] ?? {};
    const { pattern = '', default: byDefault = '' } = setting;
    const known = ['scope', 'tokens', 'cost', 'model', 'provider', 'context'];
    const templates = [byDefault, '${tokn}', '$5 ${cost}', '${}', ...known.map(k => `\${${k}}`)];
    for (const template of templates) {
      const isKnown = unknownPlaceholders(template, known).length === 0;
      expect(new RegExp(pattern).test(template), template).toBe(isKnown);
    }
  });
});
