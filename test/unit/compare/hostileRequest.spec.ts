/** Callers of the API are other extensions and language models: anything may stand where a request should. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareModels } from '../../../src/core/compare/compareModels';
import { InvalidRequestError } from '../../../src/core/request/invalidRequestError';
import { modelSummaries } from '../../../src/core/compare/publicComparison';
import { validateQuery, validateRequest } from '../../../src/core/request/compareRequest';
import { catalogueOf, priced, provider } from './fixtures';

const catalogue = catalogueOf([provider('openai', [priced('gpt-4o', 2.5, 10)])]);
const now = '2026-11-21T10:00:00Z';
const tokenizerOf = () => ({ family: 'o200k_base', basis: 'exact' }) as const;

/** The field of the refusal, `none`, or what else was thrown. */
function outcome(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return InvalidRequestError.is(error) ? error.field : `another error: ${String(error)}`;
  }
  return 'none';
}

const inherited = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
];

describe('a name that every object has', () => {
  it.each(inherited)('%s is no field of a request, an account or a query', name => {
    const withName = (json: string) => JSON.parse(json.replace('NAME', name)) as unknown;
    expect(outcome(() => validateRequest(withName('{"inputTokens":1,"NAME":1}')))).toBe(name);
    expect(outcome(() => validateRequest(withName('{"NAME":{},"inputTokens":1}')))).toBe(name);
    expect(
      outcome(() => validateRequest(withName('{"inputTokens":1,"account":{"NAME":true}}'))),
    ).toBe(`account.${name}`);
    expect(outcome(() => validateQuery(withName('{"NAME":true}')))).toBe(name);
    expect(
      outcome(() =>
        compareModels({ inputTokens: 1, modelIds: [name] }, { catalogue, now, tokenizerOf }),
      ),
    ).toBe('modelIds');
  });
});

describe('what is given', () => {
  it('is read once: what a getter says later changes nothing', () => {
    let reads = 0;
    const answers = [1000, 'x', null, {}];
    const request = {
      get inputTokens() {
        return answers[reads++];
      },
      account: {
        get isNew() {
          return answers[reads++];
        },
      },
    };
    expect(outcome(() => validateRequest(request))).toBe('account.isNew');
    reads = 0;
    const valid = validateRequest({
      get inputTokens() {
        return answers[reads++];
      },
    });
    expect([valid.inputTokens, valid.inputTokens, reads]).toEqual([1000, 1000, 1]);
  });

  it('is refused by name where it cannot be read', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const throwing = {
      get inputTokens(): number {
        throw new Error('no');
      },
    };
    const cyclic: Record<string, unknown> = { inputTokens: 1 };
    cyclic.account = cyclic;
    const endless = Object.assign([], { length: 4_294_967_295 });
    const iterating = Object.assign(['openai/gpt-4o'], {
      *[Symbol.iterator]() {
        for (;;) {
          yield 'a';
        }
      },
    });
    expect(outcome(() => validateRequest(proxy))).toBe('request');
    expect(outcome(() => validateRequest(throwing))).toBe('request');
    expect(outcome(() => validateRequest(cyclic))).toBe('account.inputTokens');
    expect(outcome(() => validateRequest({ inputTokens: 1, modelIds: endless }))).toBe('modelIds');
    expect(outcome(() => validateRequest({ inputTokens: 1, modelIds: iterating }))).toBe('none');
    expect(
      outcome(() =>
        validateRequest({
          inputTokens: 1,
          modelIds: new Proxy([], {
            get: () => {
              throw new Error('no');
            },
          }),
        }),
      ),
    ).toBe('modelIds');
  });

  it('as a query is an object of its two fields', () => {
    const ask = (query: unknown) =>
      outcome(() => modelSummaries(query as object, catalogue, now, tokenizerOf));
    expect([null, 1, 'x', []].map(ask)).toEqual(['request', 'request', 'request', 'request']);
    expect(ask({ asOf: 5 })).toBe('asOf');
    expect(ask({ includeRetired: 'yes' })).toBe('includeRetired');
    expect(ask({ asOf: undefined })).toBe('none');
  });
});

describe('anything at all', () => {
  const names = [
    'text',
    'inputTokens',
    'modelIds',
    'outputTokens',
    'asOf',
    'market',
    'account',
    'currency',
    'batch',
    'kind',
    'isNew',
    'limit',
    ...inherited,
  ];
  const leaf = fc.oneof(
    fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withDate: true,
      withTypedArray: true,
    }),
    fc.constantFrom(
      0,
      1,
      -1,
      NaN,
      1e308,
      '',
      'cn',
      'USD',
      '2026-11-21',
      true,
      null,
      undefined,
      Symbol('s'),
      () => 1,
    ),
  );
  const record = fc.array(fc.tuple(fc.constantFrom(...names), leaf), { maxLength: 5 }).map(all => {
    const object: object = Object.create(null) as object;
    for (const [name, value] of all) {
      Object.defineProperty(object, name, { value, enumerable: true, configurable: true });
    }
    return object;
  });
  const given = fc.oneof(
    leaf,
    record,
    fc.tuple(record, record).map(([outer, account]) => ({ ...outer, account })),
  );

  it('is answered, or refused by the name of a field', () => {
    fc.assert(
      fc.property(given, value => {
        for (const action of [
          () => validateRequest(value),
          () => compareModels(value as object, { catalogue, now, tokenizerOf }),
          () => modelSummaries(value as object, catalogue, now, tokenizerOf),
        ]) {
          expect(outcome(action)).not.toMatch(/^another error/);
        }
      }),
      { seed: 20261128, numRuns: 2000 },
    );
  }, 60_000);
});
