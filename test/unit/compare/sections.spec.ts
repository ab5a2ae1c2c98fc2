/** Where a row stands in the table, and in which order: one decision, of the core. */
import { inEnglish } from '../text/writers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompareRequest, TokenCount } from '../../../src/core/api';
import { cheapestOffers, compareNullable, inSections } from '../../../src/core/compare/ranking';
import type { Row } from '../../../src/core/compare/row';
import { groupBy } from '../../../src/core/groupBy';
import type { Model } from '../../../src/core/pricing/schema';
import { modelClasses, rowSections } from '../../../src/core/terms';
import {
  catalogueOf,
  compare,
  interval,
  limited,
  model,
  offer,
  priced,
  provider,
  rowOf,
  thousand,
} from './fixtures';

const free = { freeTiers: [offer(limited)] };
const weak = (input: number | null): Partial<Model> => ({
  prices: [interval({ inputPerMTok: input, outputPerMTok: input }, { confidence: 'low' })],
});

describe('section', () => {
  test.each<[string, Partial<Model>, Row['section'], readonly string[]]>([
    ['paid for', {}, 'ranked', []],
    ['of a price that is hearsay', weak(1), 'lowConfidence', []],
    ['free', free, 'free', []],
    ['free, of a price that is hearsay', { ...free, ...weak(1) }, 'free', []],
    [
      'free, but too small',
      { ...free, contextWindow: 1099 },
      'unsuitable',
      ['Input and output (1,100 tokens) exceed the context window (1,099 tokens).'],
    ],
    ['of no price at all', { prices: [] }, 'unpriced', ['No price is recorded for m.']],
    [
      'whose price nobody prints',
      { prices: [interval({ inputPerMTok: null, outputPerMTok: null })] },
      'unpriced',
      ['The input price of m is not published.'],
    ],
    // Its input has a price to stand by, but the request has none.
    [
      'whose output has no price',
      { prices: [interval({ inputPerMTok: 1, outputPerMTok: null })] },
      'ranked',
      ['The output price of m is not published.'],
    ],
  ])('of a model %s', (_name, more, section, reasons) => {
    const row = rowOf(priced('m', 1, 1, more), thousand);
    expect(row.section).toBe(section);
    expect(row.sectionReasons.map(each => inEnglish(each))).toEqual(reasons);
  });

  test('of an aggregator’s free route', () => {
    expect(
      rowOf(priced('m', 1, 1, free), thousand, { provider: { kind: 'aggregator' } }).section,
    ).toBe('freeRoute');
  });

  test('says nothing against a model while nothing is counted', () => {
    const row = compare(catalogueOf([provider('p', [priced('m', 1, 1)])]), { text: '' }).rows[0];
    expect(row).toMatchObject({ section: 'ranked', sectionReasons: [], contextPercent: null });
    expect(row?.cost).toMatchObject({ kind: 'unknown', cause: 'not-counted' });
  });
});

describe('figures to compare', () => {
  const east = (request: Partial<CompareRequest> = {}): Row =>
    rowOf(
      priced('m', 6.7, 13.4, { contextWindow: 10_000 }),
      { asOf: '2026-11-20', requestsPerDay: 10, ...request },
      {
        provider: { market: 'cn', currency: 'CNY', timeZone: 'Asia/Shanghai' },
        ownRates: [{ base: 'USD', quote: 'CNY', rate: 6.7, date: '2026-11-01' }],
      },
    );

  test('are in one currency', () => {
    const { comparable, comparableInput, comparableOutput } = east();
    expect(comparable?.toNumber()).toBeCloseTo(0.0012, 12);
    expect(comparableInput?.toNumber()).toBeCloseTo(1, 12);
    expect(comparableOutput?.toNumber()).toBeCloseTo(2, 12);
    const own = east({ currency: 'CNY' });
    expect(own.comparableInput?.toFixed()).toBe('6.7');
  });

  test('are none where no rate or no price is known', () => {
    const euro = rowOf(priced('m', 1, 1), thousand, { provider: { currency: 'EUR' } });
    expect([euro.comparable, euro.comparableInput, euro.comparableOutput]).toEqual([
      null,
      null,
      null,
    ]);
    expect(rowOf(model('m', { prices: [] }), thousand).comparableInput).toBeNull();
  });

  test('share the context window between input and output', () => {
    expect(east().contextPercent).toBe(11);
    expect(rowOf(priced('m', 1, 1, { contextWindow: null }), thousand).contextPercent).toBeNull();
  });

  test('bill by the tier that the request is in', () => {
    const tiers = [{ inputAbove: 1000, rates: { inputPerMTok: 2, outputPerMTok: 4 } }];
    const tiered = model('m', {
      prices: [{ ...interval({ inputPerMTok: 1, outputPerMTok: 2 }), tiers }],
    });
    expect(rowOf(tiered, { inputTokens: 1000 }).rates?.inputPerMTok).toBe(1);
    expect(rowOf(tiered, { inputTokens: 1001 }).rates?.inputPerMTok).toBe(2);
    expect(rowOf(tiered, { inputTokens: 1001 }).comparableInput?.toNumber()).toBe(2);
  });

  test.each([
    ['2026-12-01', 10],
    ['2026-12', null],
    [undefined, null],
    ['2026-11-01', null],
  ])('count the days to a shutdown on %s', (shutdownOn, days) => {
    const lifecycle = {
      status: 'deprecated' as const,
      releasedOn: '2023-01-01',
      ...(shutdownOn !== undefined && { shutdownOn }),
    };
    expect(rowOf(priced('m', 1, 1, { lifecycle }), { asOf: '2026-11-21' }).daysLeft).toBe(days);
  });
});

describe('the order of the table', () => {
  const anyModel = fc.record({
    input: fc.constantFrom(null, 0, 1, 2, 5),
    output: fc.constantFrom(null, 0, 3),
    confidence: fc.constantFrom('high' as const, 'low' as const),
    class: fc.constantFrom(...modelClasses),
    contextWindow: fc.constantFrom(null, 500, 200_000),
    offer: fc.constantFrom('none', 'free', 'quota', 'unpublished'),
    kind: fc.constantFrom('maker' as const, 'aggregator' as const),
    currency: fc.constantFrom('USD' as const, 'CNY' as const, 'EUR' as const),
  });
  type AnyModel = typeof anyModel extends fc.Arbitrary<infer M> ? M : never;

  const offersOf = (kind: AnyModel['offer']) =>
    kind === 'none'
      ? {}
      : {
          freeTiers: [
            kind === 'free'
              ? offer(limited)
              : kind === 'quota'
                ? offer({ kind: 'recurring-quota', limits: { requestsPerDay: 5 } })
                : offer({ kind: 'recurring-quota' }),
          ],
        };
  const catalogueFor = (models: readonly AnyModel[]) =>
    catalogueOf(
      models.map((each, n) =>
        provider(
          `p${n}`,
          [
            model('m', {
              class: each.class,
              contextWindow: each.contextWindow,
              prices: [
                interval(
                  { inputPerMTok: each.input, outputPerMTok: each.output },
                  { confidence: each.confidence },
                ),
              ],
              ...offersOf(each.offer),
            }),
          ],
          { kind: each.kind, currency: each.currency },
        ),
      ),
    );
  const none = new Map<string, TokenCount>();
  const requests = fc.constantFrom<CompareRequest>(thousand, { text: '' }, { inputTokens: 100 });

  test('is by section, then by amount, the unknown last, whatever order was asked for', () => {
    fc.assert(
      fc.property(fc.array(anyModel, { maxLength: 12 }), requests, (models, request) => {
        const catalogue = catalogueFor(models);
        const { rows } = compare(catalogue, request, { counts: none });
        const table = inSections(rows);
        expect(table.toSorted(byId)).toEqual(rows.toSorted(byId));
        const places = table.map(row => rowSections.indexOf(row.section));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        const isCounted = rows.some(({ cost }) => cost.kind === 'known');
        for (const section of rowSections.filter(each => each !== 'free')) {
          // What may be had comes after what can be, and after it the weak prices among what is free.
          const alike = groupBy(
            table.filter(row => row.section === section),
            row => `${row.eligibility.status} ${String(row.lowConfidence)}`,
          );
          for (const same of alike.values()) {
            const amounts = same.map(row => (isCounted ? row.comparable : row.comparableInput));
            expect(amounts).toEqual(amounts.toSorted((a, b) => compareNullable(a, b)));
          }
        }
        const modelIds = catalogue.models.map(({ id }) => id).reverse();
        if (modelIds.length > 0) {
          const again = compare(catalogue, { ...request, modelIds }, { counts: none });
          const inOrder = { ...request, modelIds: modelIds.toReversed() };
          const before = compare(catalogue, inOrder, { counts: none });
          expect(idsOf(inSections(again.rows))).toEqual(idsOf(inSections(before.rows)));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('has of what is free the surest first, then the most capable', () => {
    const { rows } = compare(
      catalogueOf([
        provider('quota', [priced('m', 1, 1, { ...offersOf('quota'), class: 'flagship' })]),
        provider('small', [priced('m', 1, 1, { ...free, class: 'lite' })]),
        provider('short', [priced('m', 1, 1, { ...free, class: 'flagship', contextWindow: 5000 })]),
        provider('large', [priced('m', 9, 9, { ...free, class: 'flagship' })]),
        provider('paid', [priced('m', 0.1, 0.1)]),
      ]),
      thousand,
    );
    expect(idsOf(inSections(rows))).toEqual(['large/m', 'short/m', 'small/m', 'quota/m', 'paid/m']);
    const { priced: cheapest, free: first } = cheapestOffers(rows, 3);
    expect(idsOf(cheapest)).toEqual(['paid/m']);
    expect(first?.group).toBe('free');
  });

  const idsOf = (rows: readonly Row[]): readonly string[] => rows.map(({ entry }) => entry.id);
  const byId = (a: Row, b: Row): number => (a.entry.id < b.entry.id ? -1 : 1);
});
