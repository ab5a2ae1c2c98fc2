import { expect, test } from 'vitest';
import { InvalidRequestError } from '../../../src/core/request/invalidRequestError';
import { modelSummaries, sourceReference } from '../../../src/core/compare/publicComparison';
import { catalogueOf, chinese, compare, now, priced, tokenizerOf } from './fixtures';

const catalogue = catalogueOf([
  chinese('baidu', [
    priced('ernie-speed-8k', 4, 4, {
      name: 'ERNIE Speed 8K',
      class: 'lite',
      contextWindow: 7168,
      maxOutput: null,
      lifecycle: { status: 'retired', releasedOn: '2024', shutdownOn: '2026-09-03' },
    }),
    priced('ernie-5.1', 6, 24),
  ]),
]);
const ids = (query: Parameters<typeof modelSummaries>[0]) =>
  modelSummaries(query, catalogue, now, tokenizerOf).map(model => model.id);

test('lists what is offered on the day; retired ones when asked for', () => {
  expect(ids({})).toEqual(['baidu/ernie-5.1']);
  expect(ids({ includeRetired: true })).toEqual(['baidu/ernie-speed-8k', 'baidu/ernie-5.1']);
  expect(ids({ asOf: '2024-05-31' })).toEqual(['baidu/ernie-speed-8k', 'baidu/ernie-5.1']);
  // 00:30 on the 3rd in Beijing is still the 2nd in London.
  expect(ids({ asOf: '2026-09-02T15:59:59Z' })).toHaveLength(2);
  expect(ids({ asOf: '2026-09-02T16:00:00Z' })).toHaveLength(1);
});

test('a model that is only announced is listed by nobody', () => {
  const lifecycle = { status: 'announced', releasedOn: '2026-12-01' } as const;
  const ahead = catalogueOf([chinese('baidu', [priced('ernie-6', 6, 24, { lifecycle })])]);
  const summaries = modelSummaries({ includeRetired: true }, ahead, now, tokenizerOf);
  expect(summaries).toEqual([]);
  const rows = compare(ahead, { inputTokens: 1, includeRetired: true }).rows;
  expect(rows).toEqual([]);
});

test('says of each what one needs to choose and call it', () => {
  expect(modelSummaries({ asOf: '2024-05-31' }, catalogue, now, tokenizerOf)[0]).toEqual({
    id: 'baidu/ernie-speed-8k',
    provider: 'baidu',
    name: 'ERNIE Speed 8K',
    market: 'cn',
    class: 'lite',
    contextWindow: 7168,
    maxOutput: null,
    currency: 'CNY',
    tokenizer: 'baidu',
    tokenizerBasis: 'exact',
    lifecycle: { status: 'live', releasedOn: '2024', shutdownOn: '2026-09-03' },
  });
});

test('refuses a day that does not exist', () => {
  expect(() => ids({ asOf: '2026-02-30' })).toThrow(InvalidRequestError);
});

test('refuses a moment of asking that does not exist', () => {
  expect(() => modelSummaries({}, catalogue, 'some day', tokenizerOf)).toThrow(InvalidRequestError);
});

test('a source that a file does not define is a copy of unknown origin', () => {
  const seller = chinese('baidu', [], {
    sources: {
      page: { kind: 'official', title: 'Page', url: 'https://example.com' },
      paper: { kind: 'press', title: 'Paper' },
    },
  });
  expect(['page', 'paper', 'gone'].map(key => sourceReference(seller, key))).toStrictEqual([
    { kind: 'official', title: 'Page', url: 'https://example.com' },
    { kind: 'press', title: 'Paper' },
    { kind: 'copy', title: 'gone' },
  ]);
});
