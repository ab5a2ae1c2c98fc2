/** What of a row ends, and when: introductory prices, prices not looked at, models. */
import { inEnglish } from '../text/writers';
import { describe, expect, test } from 'vitest';
import { isRecommendable } from '../../../src/core/compare/ranking';
import type { Row } from '../../../src/core/compare/row';
import type { Model, PriceInterval } from '../../../src/core/pricing/schema';
import { catalogueOf, compare, interval, model, priced, provider, rowOf } from './fixtures';

const rates = { inputPerMTok: 1, outputPerMTok: 1 };

describe('a promotion', () => {
  const promotionIn = (prices: readonly PriceInterval[]) =>
    rowOf(model('m', { prices: [...prices] })).promotion;
  const after = interval(rates, { effectiveFrom: '2027-01-01' });

  test('tells its last day, what is promised at least, and what follows', () => {
    expect(promotionIn([interval(rates)])).toBeNull();
    expect(promotionIn([])).toBeNull();
    expect(promotionIn([interval(rates, { promotion: {} })])).toEqual({
      lastDay: null,
      minimumUntil: null,
      next: null,
    });
    const ending = interval(rates, {
      effectiveTo: '2026-12-31',
      promotion: { minimumUntil: '2026-11-30' },
    });
    expect(promotionIn([ending, after])).toEqual({
      lastDay: '2026-12-31',
      minimumUntil: '2026-11-30',
      next: after,
    });
  });
});

describe('a promise', () => {
  const promised = (more: Partial<PriceInterval>, asOf: string) => {
    const row = rowOf(
      model('m', {
        prices: [
          interval(rates, {
            promotion: { minimumUntil: '2026-11-21' },
            checkedOn: '2026-11-20',
            ...more,
          }),
        ],
      }),
      { asOf },
    );
    return [row.promiseNote && inEnglish(row.promiseNote), row.section, isRecommendable(row)];
  };
  const broken = [
    'This price was promised until Nov 21, 2026; nobody has confirmed it since.',
    'lowConfidence',
    false,
  ];
  const kept = [null, 'ranked', true];

  test('that has run out, and nobody has looked since: unconfirmed, and recommended nowhere', () => {
    expect(promised({}, '2026-11-21')).toEqual(kept);
    expect(promised({}, '2026-11-22')).toEqual(broken);
    expect(promised({ checkedOn: '2026-11-21' }, '2026-11-22')).toEqual(broken);
  });

  test('is not missed where the price was seen after it, or has an end of its own', () => {
    expect(promised({ checkedOn: '2026-11-22' }, '2026-11-28')).toEqual(kept);
    const confirmation = { source: 'test', checkedOn: '2026-11-25' };
    expect(promised({ confirmation }, '2026-11-28')).toEqual(kept);
    expect(promised({ effectiveTo: '2026-12-31' }, '2026-11-28')).toEqual(kept);
  });

  test('is said on the bill as well', () => {
    const { cost } = rowOf(
      model('m', {
        prices: [
          interval(rates, { promotion: { minimumUntil: '2023-02-01' }, checkedOn: '2023-01-01' }),
        ],
      }),
    );
    expect(cost.kind === 'known' && cost.notes.map(inEnglish)).toEqual([
      'This price was promised until Feb 1, 2023; nobody has confirmed it since.',
    ]);
  });
});

describe('an old price', () => {
  const staleWith = (
    more: Partial<PriceInterval>,
    next: readonly PriceInterval[] = [],
    days?: number,
  ) =>
    rowOf(
      model('m', { prices: [interval(rates, { checkedOn: '2026-01-01', ...more }), ...next] }),
      { asOf: '2026-02-01' },
      { now: '2026-03-02', ...(days === undefined ? {} : { staleAfterDays: days }) },
    ).stale;
  // 60 days after January 1 is March 2.
  test('is one not looked at for more than sixty days, or as many as are said', () => {
    expect(staleWith({})).toBe(false);
    expect(staleWith({ checkedOn: '2025-12-31' })).toBe(true);
    expect(staleWith({}, [], 59)).toBe(true);
    expect(staleWith({}, [], 60)).toBe(false);
  });

  test('is not one that is over today, by its end or by the next one', () => {
    const old = { checkedOn: '2025-06-01' };
    const nextOn = (effectiveFrom: string) => [interval(rates, { effectiveFrom })];
    expect(staleWith({ ...old, effectiveTo: '2026-03-01' })).toBe(false);
    expect(staleWith({ ...old, effectiveTo: '2026-03-02' })).toBe(true);
    expect(staleWith(old, nextOn('2026-03-02'))).toBe(false);
    expect(staleWith(old, nextOn('2026-03-03'))).toBe(true);
  });
});

describe('of a shutdown', () => {
  const dying = (more: Partial<Model['lifecycle']>) =>
    rowOf(
      priced('m', 1, 1, {
        lifecycle: { status: 'deprecated', releasedOn: '2023-01-01', ...more },
      }),
    );
  const warning = (row: Row) => row.shutdownWarning && inEnglish(row.shutdownWarning);
  const reason = (row: Row) => (row.cost.kind === 'unknown' ? inEnglish(row.cost.reason) : null);

  test('that is ahead the row warns, with the replacement where there is one', () => {
    expect(warning(dying({}))).toBeNull();
    expect(warning(dying({ shutdownOn: '2026-12-01' }))).toBe('m shuts down on Dec 1, 2026.');
    expect(warning(dying({ shutdownOn: '2026-12-01', replacement: 'n' }))).toContain('n');
    expect(reason(dying({ shutdownOn: '2026-12-01' }))).toBeNull();
  });

  test('that has come it gives the reason, and warns no more', () => {
    const gone = dying({ status: 'retired', shutdownOn: '2026-11-01' });
    expect(reason(gone)).toBe('m was shut down on Nov 1, 2026 and answers no calls.');
    expect(warning(gone)).toBeNull();
    const undated = dying({
      status: 'retired',
      evidence: { source: 'page', checkedOn: '2026-11-01', confidence: 'high' },
    });
    expect(reason(undated)).toBe('m is shut down and answers no calls.');
    expect(reason(dying({ status: 'retired', shutdownOn: '2026-11-01', replacement: 'n' }))).toBe(
      'm was shut down on Nov 1, 2026 and answers no calls. Replacement: n.',
    );
  });

  test('a model not yet released costs nothing known, and shows no price', () => {
    const row = rowOf(
      priced('m', 1, 1, { lifecycle: { status: 'live', releasedOn: '2026-12-01' } }),
    );
    expect(reason(row)).toBe('m is not released on Nov 21, 2026, or not known to be.');
    expect(row.price).toBeNull();
  });

  test('requests are routed only to a model that answers itself, and the bill says so', () => {
    const lifecycle: Model['lifecycle'] = {
      status: 'retired',
      releasedOn: '2023-01-01',
      shutdownOn: '2026-01-01',
      routedTo: 'target',
    };
    const routed = (target: Model[]) =>
      compare(catalogueOf([provider('p', [priced('m', 1, 1, { lifecycle }), ...target])]), {
        inputTokens: 1000,
        modelIds: ['p/m'],
      }).rows[0];
    const answered = routed([priced('target', 4, 4)]);
    expect(
      answered?.cost.kind === 'known' && [
        answered.cost.total.toFixed(),
        ...answered.cost.notes.map(note => inEnglish(note)),
      ],
    ).toEqual(['0.004', 'm is shut down; its calls are answered and billed by target.']);
    const dead = { ...lifecycle, routedTo: undefined };
    for (const target of [[], [priced('target', 4, 4, { lifecycle: dead })]]) {
      const row = routed(target);
      expect(row?.cost.kind).toBe('unknown');
      expect(row?.price?.table.rates.inputPerMTok).toBe(1);
    }
  });
});
