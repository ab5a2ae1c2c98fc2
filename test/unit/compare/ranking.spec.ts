import { describe, expect, test } from 'vitest';
import type { CompareRequest } from '../../../src/core/api';
import { publicComparison } from '../../../src/core/compare/publicComparison';
import { compareNullable } from '../../../src/core/compare/ranking';
import { decimal } from '../../../src/core/money';
import {
  catalogueOf,
  chinese,
  compare,
  ids,
  interval,
  model,
  offer,
  priced,
  provider,
  thousand,
} from './fixtures';

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
  });

  test('every row is measured by the baseline, in one currency', () => {
    const baseline = 'alibaba-cn/qwen-long';
    const rows = compare(catalogue, { ...thousand, currency: 'CNY' }, { baseline }).rows;
    const row = (id: string) => rows.find(each => each.entry.id === id);
    expect(row(baseline)).toMatchObject({ timesBaseline: null, section: 'baseline' });
    // $0.0035 × 6.70778353 / ¥0.0007
    expect(row('west/gpt-4o')?.timesBaseline).toBeCloseTo(33.53891765, 8);
    expect(row('west/unpublished')?.timesBaseline).toBeNull();
    expect(compare(catalogue, thousand).rows.map(each => each.timesBaseline)).toEqual(
      rows.map(() => null),
    );
  });

  test('unknown comes last', () => {
    const [one, two] = [decimal(1), decimal(2)];
    expect([null, two, one].toSorted(compareNullable)).toEqual([one, two, null]);
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
    const { rows } = compare(catalogue, thousand, { baseline: 'gift/gift' });
    expect(rows.map(row => [row.entry.id, row.group, row.timesBaseline])).toEqual([
      ['gift/gift', 'free', null],
      ['paid/paid', 'priced', null],
    ]);
  });

  test('rank behind what can be had once the usage outgrows the offer', () => {
    expect(ids(catalogue, { ...thousand, requestsPerDay: 51 })).toEqual(['paid/paid', 'gift/gift']);
  });
});
