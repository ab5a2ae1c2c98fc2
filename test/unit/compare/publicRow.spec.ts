import { chinese as chineseWriter } from '../text/writers';
import { describe, expect, test } from 'vitest';
import type { CompareRequest, TokenCount } from '../../../src/core/api';
import { publicComparison } from '../../../src/core/compare/publicComparison';
import { catalogueOf, chinese, compare, interval, model, priced, provider } from './fixtures';

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
    expect(row?.cost.kind === 'unknown' && row.cost.reason.text).toBe(
      'The cached tokens ({cached}) are more than the input has ({input}). Lower the cached share.',
    );
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
      notes: [
        'Thinking tokens are billed as output and are not in this estimate; the bill may be several times higher.',
      ],
    });
    // 0.528 / 6.70778353
    expect(row?.converted?.total).toBeCloseTo(0.0787145258, 10);
    expect(row?.converted).toMatchObject({ currency: 'USD', rateDate: '2026-09-29' });
    expect(row?.price).toMatchObject({ inputPerMTok: 0.8, outputPerMTok: 2, currency: 'CNY' });
    const [chineseRow] = publicComparison(compare(catalogue, request), chineseWriter).rows;
    expect(chineseRow?.cost?.variantApplied).toBe('思考模式');
    expect(chineseRow?.cost?.tierApplied).toBe('输入 > 128,000 token');
  });

  test('a batch halves it; a month is 30 days of it', () => {
    const comparison = compare(catalogue, { ...request, batch: true });
    expect(publicComparison(comparison).rows[0]?.cost?.total).toBe(0.264);
    expect(comparison.rows[0]?.volume?.perMonth.toFixed()).toBe('79.2');
  });

  test('that a model thinks is said beside the cost, which has no thinking in it', () => {
    const [warned] = compare(catalogue, request).rows;
    expect(warned?.cost.kind === 'known' && warned.cost.notes.map(note => note.text)).toEqual([
      'Thinking tokens are billed as output and are not in this estimate; the bill may be several times higher.',
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
