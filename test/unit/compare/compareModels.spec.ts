import { describe, expect, test } from 'vitest';
import type { CompareRequest, TokenCount } from '../../../src/core/api';
import { compareModels, type CompareContext } from '../../../src/core/compare/compareModels';
import { publicComparison } from '../../../src/core/compare/publicComparison';
import { compareNullable } from '../../../src/core/compare/ranking';
import type { Catalogue } from '../../../src/core/pricing/catalogue';
import {
  catalogueOf,
  chinese,
  interval,
  model,
  now,
  offer,
  priced,
  provider,
  tokenizerOf,
} from './fixtures';

function compare(
  catalogue: Catalogue,
  request: CompareRequest,
  more: Partial<CompareContext> = {},
) {
  return compareModels(request, { catalogue, now, tokenizerOf, ...more });
}

function ids(catalogue: Catalogue, request: CompareRequest, more: Partial<CompareContext> = {}) {
  return compare(catalogue, request, more).rows.map(row => row.entry.id);
}

const thousand = { inputTokens: 1000, outputTokens: 100 };

describe('ranking', () => {
  const catalogue = catalogueOf([
    provider('west', [
      priced('gpt-4o', 2.5, 10),
      model('unpublished', { prices: [interval({ inputPerMTok: null, outputPerMTok: null })] }),
      priced('small', 0.01, 0.01, { contextWindow: 1099 }),
      priced('terse', 0.01, 0.01, { maxOutput: 99 }),
      model('rumoured', {
        prices: [interval({ inputPerMTok: 0.001, outputPerMTok: 0.001 }, { confidence: 'low' })],
      }),
      priced('vectors', 0.001, 0, { class: 'embedding' }),
      priced('b-twin', 5, 15),
      priced('a-twin', 5, 15),
    ]),
    chinese('alibaba-cn', [priced('qwen-long', 0.5, 2)]),
  ]);

  test('eligible by cost in one currency; then weak prices, then what cannot do it, then the unknown', () => {
    expect(ids(catalogue, thousand)).toEqual([
      'alibaba-cn/qwen-long',
      'west/gpt-4o',
      'west/a-twin',
      'west/b-twin',
      'west/rumoured',
      'west/vectors',
      'west/small',
      'west/terse',
      'west/unpublished',
    ]);
  });

  test('a request that just fits is eligible', () => {
    expect(ids(catalogue, { inputTokens: 1000, outputTokens: 99 })[0]).toBe('west/small');
  });

  test('does not depend on the order in which models are asked for', () => {
    const modelIds = catalogue.models.map(entry => entry.id);
    const straight = ids(catalogue, { ...thousand, modelIds });
    expect(ids(catalogue, { ...thousand, modelIds: modelIds.toReversed() })).toEqual(straight);
  });

  test('a class that is asked for by name takes part', () => {
    expect(ids(catalogue, { ...thousand, modelIds: ['west/vectors', 'west/gpt-4o'] })[0]).toBe(
      'west/vectors',
    );
    expect(ids(catalogue, thousand, { classes: ['embedding'] })[0]).toBe('west/vectors');
  });

  test('× cheapest is measured from the cheapest that can be had', () => {
    const rows = compare(catalogue, { ...thousand, currency: 'CNY' }).rows;
    const times = (id: string) => rows.find(row => row.entry.id === id)?.timesCheapest;
    expect(times('alibaba-cn/qwen-long')).toBe(1);
    // $0.0035 × 6.70778353 / ¥0.0007
    expect(times('west/gpt-4o')).toBeCloseTo(33.53891765, 8);
    expect(times('west/unpublished')).toBeNull();
  });

  test('unknown comes last in both directions', () => {
    const values = [null, 2, 1];
    expect(values.toSorted((a, b) => compareNullable(a, b, 'ascending'))).toEqual([1, 2, null]);
    expect(values.toSorted((a, b) => compareNullable(a, b, 'descending'))).toEqual([2, 1, null]);
  });
});

describe('markets', () => {
  const catalogue = catalogueOf([
    provider('closed', [priced('m', 1, 1)], {
      availability: [
        {
          regions: ['CN'],
          status: 'unsupported',
          from: '2024-07-09',
          source: 'page',
          checkedOn: '2026-11-10',
          confidence: 'high',
        },
      ],
    }),
    provider('silent', [priced('m', 2, 2)]),
    chinese('home', [priced('m', 30, 30)]),
  ]);
  const available = (request: CompareRequest) =>
    Object.fromEntries(
      compare(catalogue, request).rows.map(row => [row.entry.provider.id, row.available]),
    );

  test('a provider serves its own market, the other one only where verified', () => {
    expect(available({ ...thousand, market: 'cn' })).toEqual({
      home: true,
      silent: null,
      closed: false,
    });
    expect(available({ ...thousand, market: 'intl' })).toEqual({
      closed: true,
      silent: true,
      home: false,
    });
    expect(available(thousand)).toEqual({ closed: true, silent: true, home: true });
  });

  test('a ban holds from its day on', () => {
    const on = (asOf: string) => available({ ...thousand, market: 'cn', asOf }).closed;
    expect(on('2024-07-08')).toBeNull();
    expect(on('2024-07-09')).toBe(false);
  });

  test('are public knowledge', () => {
    const { rows } = publicComparison(compare(catalogue, { ...thousand, market: 'cn' }));
    expect(rows.map(row => row.available)).toEqual([true, null, false]);
  });

  test('never drop a row, only rank it: served, unverified, not served', () => {
    expect(ids(catalogue, { ...thousand, market: 'cn' })).toEqual([
      'home/m',
      'silent/m',
      'closed/m',
    ]);
  });
});

describe('lifecycle', () => {
  const catalogue = catalogueOf([
    provider('p', [
      priced('gone', 1, 1, {
        lifecycle: {
          status: 'retired',
          releasedOn: '2023-01-01',
          shutdownOn: '2026-10-23',
          replacement: 'next',
        },
      }),
      priced('routed', 1, 1, {
        lifecycle: {
          status: 'deprecated',
          releasedOn: '2023-01-01',
          shutdownOn: '2026-12-01',
          routedTo: 'next',
        },
      }),
      priced('next', 4, 4),
    ]),
  ]);

  test('a model that is shut down is not offered; on its last day it was', () => {
    expect(ids(catalogue, thousand)).not.toContain('p/gone');
    expect(ids(catalogue, { ...thousand, asOf: '2026-10-22' })).toContain('p/gone');
    expect(ids(catalogue, { ...thousand, asOf: '2026-10-23' })).not.toContain('p/gone');
    expect(ids(catalogue, { ...thousand, includeRetired: true })).toContain('p/gone');
  });

  test('asked for by name it has no cost, the reason and its last price', () => {
    const [row] = publicComparison(compare(catalogue, { ...thousand, modelIds: ['p/gone'] })).rows;
    expect(row?.cost).toBeNull();
    expect(row?.costReason).toBe(
      'gone was shut down on Oct 23, 2026 and answers no requests. The provider names next instead.',
    );
    expect(row?.price?.inputPerMTok).toBe(1);
    expect(row?.lifecycle).toEqual({
      status: 'retired',
      releasedOn: '2023-01-01',
      shutdownOn: '2026-10-23',
      replacement: 'next',
    });
    expect(row?.freeTier.status).toBe('none');
  });

  test('its last price is the one of the day before the shutdown', () => {
    const closed = interval({ inputPerMTok: 30, outputPerMTok: 60 }, { effectiveTo: '2026-10-22' });
    const dead = catalogueOf([
      provider('p', [
        model('gpt-4', {
          prices: [closed],
          lifecycle: { status: 'retired', releasedOn: '2023-03-14', shutdownOn: '2026-10-23' },
        }),
      ]),
    ]);
    const { rows } = compare(dead, { ...thousand, includeRetired: true });
    expect(rows[0]?.price?.table.rates.inputPerMTok).toBe(30);
    expect(rows[0]?.cost.kind).toBe('unknown');
  });

  test('requests to a dead id that are routed are billed as the target', () => {
    const cost = (asOf: string) => {
      const [row] = publicComparison(
        compare(catalogue, { ...thousand, modelIds: ['p/routed'], asOf }),
      ).rows;
      return row?.cost?.total;
    };
    expect(cost('2026-11-30')).toBe(0.0011);
    expect(cost('2026-12-01')).toBe(0.0044);
  });

  test('an announced shutdown warns', () => {
    const row = compare(catalogue, { ...thousand, modelIds: ['p/routed'] }).rows[0];
    expect(row?.shutdownWarning?.key).toBe('row.shutdownSoon');
  });
});

describe('free models', () => {
  const catalogue = catalogueOf([
    provider('gift', [
      priced('gift', 0, 0, {
        freeTiers: [offer({ kind: 'free-model', limits: { requestsPerDay: 50 } })],
      }),
    ]),
    provider('paid', [priced('paid', 1, 1)]),
  ]);

  test('are a group of their own, and zero is no base for multiples', () => {
    const { rows } = compare(catalogue, thousand);
    expect(rows.map(row => [row.entry.id, row.group, row.timesCheapest])).toEqual([
      ['gift/gift', 'free', null],
      ['paid/paid', 'priced', 1],
    ]);
  });

  test('rank behind what can be had once the usage outgrows the offer', () => {
    expect(ids(catalogue, { ...thousand, requestsPerDay: 51 })).toEqual(['paid/paid', 'gift/gift']);
  });
});

describe('counts', () => {
  const catalogue = catalogueOf([
    provider('exact', [priced('m', 1_000_000, 0)]),
    provider('estimated', [priced('m', 1_000_000, 0)]),
    provider('absent', [priced('m', 1, 0)]),
  ]);
  const count = (tokens: number): TokenCount => ({
    tokens,
    low: tokens,
    high: tokens,
    exact: true,
    tokenizer: 'any',
  });

  test("each model is billed for its own tokenizer's count; what is not counted costs an unknown amount", () => {
    const counts = new Map([
      ['exact', count(3)],
      ['estimated', count(5)],
    ]);
    const { rows } = publicComparison(compare(catalogue, { text: 'some text' }, { counts }));
    expect(rows.map(row => [row.modelId, row.tokens?.tokens, row.cost?.total])).toEqual([
      ['exact/m', 3, 3],
      ['estimated/m', 5, 5],
      ['absent/m', undefined, undefined],
    ]);
    expect(rows[2]?.costReason).toContain('absent');
    expect(rows[2]?.fitsContext).toBeNull();
  });

  test('more cached tokens than a text has are refused with a reason', () => {
    const counts = new Map([['exact', count(3)]]);
    const [row] = compare(
      catalogue,
      { text: 'some text', cacheReadTokens: 4, modelIds: ['exact/m'] },
      { counts },
    ).rows;
    expect(row?.cost.kind === 'unknown' && row.cost.reason.key).toBe('cost.cacheExceedsInput');
  });

  test('given tokens are not counted', () => {
    const { rows } = compare(catalogue, { inputTokens: 7 });
    expect(rows.map(row => [row.tokens, row.inputTokens])).toEqual([
      [null, 7],
      [null, 7],
      [null, 7],
    ]);
  });
});

describe('the public row', () => {
  const catalogue = catalogueOf([
    chinese('alibaba-cn', [
      model('qwen-plus', {
        prices: [
          interval(
            { inputPerMTok: 0.8, outputPerMTok: 2, cacheReadPerMTok: 0.16 },
            {
              tiers: [
                {
                  inputAbove: 128_000,
                  rates: { inputPerMTok: 2.4, outputPerMTok: 20, cacheReadPerMTok: 0.48 },
                  variants: [
                    {
                      name: { en: 'thinking', zh: '思考模式' },
                      when: { thinking: true },
                      rates: { inputPerMTok: 2.4, outputPerMTok: 24, cacheReadPerMTok: 0.48 },
                    },
                  ],
                },
              ],
              batch: { factor: 0.5 },
            },
          ),
        ],
      }),
    ]),
  ]);
  const request: CompareRequest = {
    inputTokens: 200_000,
    cacheReadTokens: 100_000,
    outputTokens: 10_000,
    thinking: true,
    requestsPerDay: 10,
    currency: 'USD',
  };

  test('shows what was billed at which tier and variant, in its own currency and the wanted one', () => {
    const [row] = publicComparison(compare(catalogue, request)).rows;
    // 100,000 × 2.4 + 100,000 × 0.48 + 10,000 × 24, per million.
    expect(row?.cost).toEqual({
      currency: 'CNY',
      input: 0.24,
      output: 0.24,
      cacheRead: 0.048,
      cacheWrite: 0,
      total: 0.528,
      tierApplied: 'input > 128,000 tokens',
      variantApplied: 'thinking',
    });
    // 0.528 / 6.70778353
    expect(row?.converted?.total).toBeCloseTo(0.0787145258, 10);
    expect(row?.converted).toMatchObject({ currency: 'USD', rateDate: '2026-09-29' });
    expect(row?.price).toMatchObject({ inputPerMTok: 0.8, outputPerMTok: 2, currency: 'CNY' });
    const [chineseRow] = publicComparison(compare(catalogue, request), 'zh').rows;
    expect(chineseRow?.cost?.variantApplied).toBe('思考模式');
    expect(chineseRow?.cost?.tierApplied).toBe('输入 > 128,000 token');
  });

  test('a batch halves it; a month is 30 days of it', () => {
    const comparison = compare(catalogue, { ...request, batch: true });
    expect(publicComparison(comparison).rows[0]?.cost?.total).toBe(0.264);
    expect(comparison.rows[0]?.volume?.perMonth.toFixed()).toBe('79.2');
    // 79.2 / 6.70778353
    expect(comparison.rows[0]?.convertedVolume?.perMonth.toNumber()).toBeCloseTo(11.8071789, 6);
  });

  test('thinking multiplies the output that is billed, fitted and counted against quotas', () => {
    const [row] = compare(catalogue, request, { thinkingMultiplier: 4 }).rows;
    expect(row?.outputTokens).toBe(40_000);
    expect(row?.cost.kind === 'known' && row.cost.total.toFixed()).toBe('1.248');
    expect(row?.cost.kind === 'known' && row.cost.notes).toEqual([]);
    const [warned] = compare(catalogue, request).rows;
    expect(warned?.cost.kind === 'known' && warned.cost.notes.map(note => note.key)).toEqual([
      'cost.thinkingBilledAsOutput',
    ]);
  });

  test('is plain data and the same on every call', () => {
    const once = publicComparison(compare(catalogue, request));
    expect(JSON.parse(JSON.stringify(once))).toEqual(once);
    expect(publicComparison(compare(catalogue, request))).toEqual(once);
  });

  test('a price checked long ago is marked, one that has ended is not', () => {
    const stale = (asOf: string, today: string) =>
      compare(catalogue, { inputTokens: 1, asOf }, { now: today }).rows[0]?.stale;
    // Checked on 2026-11-10; 60 days later is 2027-01-09.
    expect(stale('2026-11-21', '2027-01-09')).toBe(false);
    expect(stale('2026-11-21', '2027-01-10')).toBe(true);
  });

  test('nor is one that another has followed', () => {
    const old = interval({ inputPerMTok: 8, outputPerMTok: 8 }, { checkedOn: '2024-05-07' });
    const cut = interval(
      { inputPerMTok: 2, outputPerMTok: 6 },
      { effectiveFrom: '2024-05-21', checkedOn: '2026-11-10' },
    );
    const turbo = catalogueOf([
      chinese('alibaba-cn', [model('qwen-turbo', { prices: [old, cut] })]),
    ]);
    const [row] = compare(turbo, { inputTokens: 1, asOf: '2024-05-01' }).rows;
    expect(row?.price?.table.rates.inputPerMTok).toBe(8);
    expect(row?.stale).toBe(false);
  });
});
