import { english } from '../../../src/core/text/writer';
import { chinese } from '../text/writers';
import { describe, expect, test } from 'vitest';
import { InvalidRequestError } from '../../../src/core/request/invalidRequestError';
import { resolveModelIds } from '../../../src/core/compare/resolveModelIds';
import { validateRequest } from '../../../src/core/request/compareRequest';
import { catalogueOf, priced, provider } from './fixtures';

function fieldOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return InvalidRequestError.is(error) ? error.field : `another error: ${String(error)}`;
  }
  return 'none';
}

describe('a request that cannot be answered names the field', () => {
  test.each([
    ['request', null],
    ['request', 'gpt-4o'],
    ['inputTokens', {}],
    ['text', { text: 'a', inputTokens: 1 }],
    ['text', { text: 1 }],
    ['inputTokens', { inputTokens: -1 }],
    ['inputTokens', { inputTokens: 1.5 }],
    ['inputTokens', { inputTokens: Number.NaN }],
    ['inputTokens', { inputTokens: '1000' }],
    ['outputTokens', { inputTokens: 1, outputTokens: Number.POSITIVE_INFINITY }],
    ['cacheReadTokens', { inputTokens: 10, cacheReadTokens: 11 }],
    ['cacheReadTokens', { inputTokens: 10, cacheReadTokens: 6, cacheWriteTokens: 5 }],
    ['cacheWriteTokens', { inputTokens: 10, cacheWriteTokens: 11 }],
    ['requestsPerDay', { inputTokens: 1, requestsPerDay: -0.5 }],
    ['peakRequestsPerMinute', { inputTokens: 1, peakRequestsPerMinute: '60' }],
    ['batch', { inputTokens: 1, batch: 'yes' }],
    ['thinking', { inputTokens: 1, thinking: 1 }],
    ['asOf', { inputTokens: 1, asOf: '2026-02-30' }],
    ['asOf', { inputTokens: 1, asOf: '2026-11-21T10:00:00' }],
    ['market', { inputTokens: 1, market: 'us' }],
    ['currency', { inputTokens: 1, currency: 'RMB' }],
    ['account', { inputTokens: 1, account: 'personal' }],
    ['account.kind', { inputTokens: 1, account: { kind: 'company' } }],
    ['account.realName', { inputTokens: 1, account: { realName: 'yes' } }],
    ['account.vip', { inputTokens: 1, account: { vip: true } }],
    ['modelIds', { inputTokens: 1, modelIds: 'openai/gpt-4o' }],
    ['modelIds', { inputTokens: 1, modelIds: [4] }],
    ['includeRetired', { inputTokens: 1, includeRetired: 'all' }],
    // A misspelt field that were ignored would change the answer without a word.
    ['outputToken', { inputTokens: 1, outputToken: 100 }],
  ])('%s: %j', (field, request) => {
    expect(fieldOf(() => validateRequest(request))).toBe(field);
  });

  test('in the language of the reader', () => {
    expect(() => validateRequest({ inputTokens: -1 }, chinese)).toThrow(
      '“inputTokens”必须是不小于零的整数。',
    );
  });
});

test('a request with every field is taken as it is', () => {
  const request = {
    inputTokens: 1000,
    modelIds: ['openai/gpt-4o'],
    outputTokens: 0,
    cacheReadTokens: 600,
    cacheWriteTokens: 400,
    requestsPerDay: 0.5,
    peakRequestsPerMinute: 0,
    batch: false,
    thinking: true,
    asOf: '2026-11-21T10:00:00+08:00',
    market: 'any',
    account: { kind: 'personal', realName: true, isNew: false },
    currency: 'CNY',
    includeRetired: false,
  } as const;
  expect(validateRequest(request)).toEqual(request);
  expect(fieldOf(() => validateRequest({ text: '', outputTokens: undefined }))).toBe('none');
});

describe('model ids', () => {
  const catalogue = catalogueOf([
    provider('openai', [priced('gpt-4o', 2.5, 10, { aliases: ['gpt-4o-2024-08-06'] })]),
    provider('azure', [priced('gpt-4o', 2.5, 10)]),
    provider('groq', [priced('openai/gpt-oss-120b', 0.15, 0.6)]),
  ]);
  const resolve = (...ids: string[]) => resolveModelIds(ids, catalogue).map(entry => entry.id);

  test('are full ids, or any name that means one model only', () => {
    expect(resolve('openai/gpt-4o')).toEqual(['openai/gpt-4o']);
    expect(resolve('OpenAI/GPT-4o', 'gpt-4o-2024-08-06')).toEqual(['openai/gpt-4o']);
    expect(resolve('groq/openai/gpt-oss-120b')).toEqual(['groq/openai/gpt-oss-120b']);
    expect(resolve('openai/gpt-oss-120b')).toEqual(['groq/openai/gpt-oss-120b']);
  });

  test('of a model sold in two markets mean the one of the market asked for', () => {
    const both = catalogueOf([
      provider('alibaba-cn', [priced('qwen-plus', 0.8, 2)], { market: 'cn' }),
      provider('alibaba-intl', [priced('qwen-plus', 0.4, 1.2)]),
      provider('cloud', [priced('qwen-plus', 0.5, 1.5)], { kind: 'cloud' }),
    ]);
    const one = (market?: 'cn' | 'intl') =>
      resolveModelIds(['qwen-plus'], both, english, market).map(entry => entry.id);
    expect([one('cn'), one('intl')]).toEqual([
      ['alibaba-cn/qwen-plus'],
      ['alibaba-intl/qwen-plus'],
    ]);
    expect(() => one()).toThrow('may mean alibaba-cn/qwen-plus, alibaba-intl/qwen-plus');
  });

  test('of the maker and of who resells it mean the maker’s', () => {
    const resold = catalogueOf([
      provider('azure', [priced('gpt-4o', 2.5, 10)], { kind: 'cloud' }),
      provider('openai', [priced('gpt-4o', 2.5, 10)]),
    ]);
    expect(resolveModelIds(['gpt-4o'], resold).map(entry => entry.id)).toEqual(['openai/gpt-4o']);
  });

  test('of a version whose price is not known name the model to ask for instead', () => {
    const old = catalogueOf([
      provider('alibaba-cn', [
        priced('qwen-max', 2.4, 9.6, { lifecycle: { status: 'live', releasedOn: '2024-01-25' } }),
      ]),
    ]);
    expect(() => resolveModelIds(['qwen-max-2024-09-19'], old)).toThrow(
      'is a version of alibaba-cn/qwen-max whose own price is not in the catalogue',
    );
  });

  test('that mean several models, or none, name the field and what to do', () => {
    expect(() => resolve('gpt-4o')).toThrow('may mean openai/gpt-4o, azure/gpt-4o');
    expect(() => resolve('gpt-4')).toThrow('not in the catalogue');
    expect(fieldOf(() => resolve('gpt'))).toBe('modelIds');
  });
});

test('an error is of a request only by its name and with the field to mend', () => {
  const named = (name: string, more = {}) => Object.assign(new Error('x'), { name, ...more });
  const field = { field: 'text' };
  expect(InvalidRequestError.is(named('InvalidRequestError', field))).toBe(true);
  for (const other of [
    named('InvalidRequestError'),
    named('Error', field),
    { name: 'InvalidRequestError', ...field },
    null,
  ]) {
    expect(InvalidRequestError.is(other)).toBe(false);
  }
});
