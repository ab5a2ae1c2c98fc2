import { describe, expect, test } from 'vitest';
import { publicComparison } from '../../../src/core/compare/publicComparison';
import { catalogueOf, compare, ids, interval, model, priced, provider, thousand } from './fixtures';

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
      'gone was shut down on Oct 23, 2026 and answers no calls. Replacement: next.',
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

  test('where nobody knows the day of the shutdown, the day of the list is said as that', () => {
    const unlisted = catalogueOf([
      provider('p', [
        priced('gone', 1, 1, { lifecycle: { status: 'retired', unlistedSince: '2026-09-27' } }),
      ]),
    ]);
    const [row] = publicComparison(compare(unlisted, { ...thousand, modelIds: ['p/gone'] })).rows;
    expect(row?.costReason).toBe(
      'gone: no longer listed since Sep 27, 2026; the day it was shut down is not known.',
    );
    expect(row?.price?.inputPerMTok).toBe(1);
    expect(row?.lifecycle.shutdownOn).toBeUndefined();
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
    expect(row?.shutdownWarning?.text).toBe('{model} shuts down on {day}.');
  });
});
