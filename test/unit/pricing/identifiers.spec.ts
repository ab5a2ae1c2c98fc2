import { inChinese, inEnglish } from '../text/writers';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullModelIdPattern, isModelId, webAddressPattern } from '../../../src/core/identifiers';
import { readOwnSettings } from '../../../src/core/own/ownSettings';
import { readModelsDev } from '../../../src/core/refresh/lists/modelsDev';
import { readRealCatalogue } from '../compare/realCatalogue';
import { hostileText } from '../foreignText/hostile';
import { broken, itReports, withModel } from './badCase';

describe('an id of a model', () => {
  it.each([
    'gpt-4o',
    'amazon.nova-pro-v1:0',
    'claude-haiku-4-5@20251001',
    '@cf/meta/llama-3.1-8b-instruct-fp8-fast',
    '~openai/gpt-mini-latest',
    'accounts/fireworks/models/deepseek-v4p1-flash-1017',
    'hf.co/unsloth/Qwen3-8B-GGUF:Q4_K_M',
    'ft:gpt-4o-mini-2024-07-18:acme::abc123',
    'arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.amazon.nova-pro-v1:0',
    '通义千问-本地',
  ])('is %s', id => {
    expect(isModelId(id)).toBe(true);
  });

  it.each([
    '',
    'a b',
    'a\nb',
    'x`![p](https://evil.example/p.png)',
    '[a](command:x)',
    '<img>',
    '=1+1',
    '-x',
    '+x',
    '/x',
    '@',
    'a;b',
    "a'b",
    'a|b',
    'bedrock/*/anthropic.claude',
    'evil\u202Etxt',
    'a\u200Bb',
    'a'.repeat(201),
  ])('is not %j', id => {
    expect(isModelId(id)).toBe(false);
  });

  it('is every id of the catalogue that ships, and every address of its sources is one', () => {
    const { providers } = readRealCatalogue().data;
    const ids = providers.flatMap(({ id, models }) => models.map(each => `${id}/${each.id}`));
    expect(ids.filter(id => !fullModelIdPattern.test(id))).toEqual([]);
    const urls = providers.flatMap(({ sources }) =>
      Object.values(sources).flatMap(each => each.url ?? []),
    );
    expect(urls.length).toBeGreaterThan(50);
    expect(urls.filter(url => !webAddressPattern.test(url) || !URL.canParse(url))).toEqual([]);
  });

  it('holds no mark that means something elsewhere, whatever is tried', () => {
    fc.assert(
      fc.property(hostileText, text => {
        expect(isModelId(text) && /[\s`*[\](){}<>|\\!#$&'"=;,%^?\p{C}]/u.test(text)).toBe(false);
      }),
      { seed: 20261128, numRuns: 5000 },
    );
  });

  it('is asked of the settings by the editor in the same words', () => {
    const manifest = readFileSync('package.json', 'utf8');
    expect(manifest).toContain(JSON.stringify(fullModelIdPattern.source.replaceAll('\\/', '/')));
  });
});

describe('an address of a source', () => {
  it.each([
    'https://models.dev/api.json',
    'https://www.xfyun.cn/doc/spark/HTTP调用文档.html',
    'https://example.com:8443/a?b=c&d=(e)#f',
    'https://example.com',
  ])('is %s', url => {
    expect(webAddressPattern.test(url)).toBe(true);
  });

  it.each([
    'http://example.com',
    'https://',
    'https:///x',
    'https://user:secret@example.com',
    'https://user@example.com/x',
    'https://example.com/a b',
    'https://example.com/\n',
    'https://example.com/<x>',
    'https://example.com\\@evil.example',
    'javascript:alert(1)',
  ])('is not %j', url => {
    expect(webAddressPattern.test(url)).toBe(false);
  });

  it('without credentials is one to the reader of addresses, too', () => {
    fc.assert(
      fc.property(hostileText, fc.webUrl({ validSchemes: ['https'] }), (path, base) => {
        const url = base + path;
        if (webAddressPattern.test(url)) {
          const { protocol, username, password } = new URL(url);
          expect([protocol, username, password]).toEqual(['https:', '', '']);
        }
      }),
      { seed: 20261128, numRuns: 2000 },
    );
  });
});

describe('what bears no such name', () => {
  itReports([
    {
      what: 'an id with markup in it',
      files: withModel({ id: 'x`y' }),
      path: '$.models[0].id',
      value: '"x`y"',
      rule: /a model id: letters, digits/,
    },
    {
      what: 'a source that would log in',
      files: broken(file => {
        const [source] = Object.values(file.sources);
        Object.assign(source ?? {}, { url: 'https://user:secret@example.com/' });
      }),
      path: '$.sources.page.url',
      value: '"https://',
      rule: /without user name and password/,
    },
  ]);

  it('is passed over in a list', () => {
    const cost = { input: 1, output: 2 };
    const models = {
      good: { id: 'gpt-9', cost },
      bad: { id: 'x`![p](https://evil.example/p.png)', cost },
    };
    const { quotes, passedOver } = readModelsDev({ openai: { models } });
    expect([quotes.map(({ id }) => id), passedOver]).toEqual([['gpt-9'], 1]);
  });

  it('is named in the settings, in both languages', () => {
    const ownModels = [{ id: 'acme/x`y', currency: 'USD', inputPerMTok: 1, outputPerMTok: 2 }];
    const { models, problems } = readOwnSettings(
      { ownModels, discounts: {}, exchangeRates: {} },
      '2026-11-28',
    );
    expect(models).toEqual([]);
    expect(inEnglish(problems[0]?.rule)).toContain('provider/model');
    expect(inChinese(problems[0]?.rule)).toContain('服务商');
  });
});
