/** Free is free without a catch: only such rows count as nothing, and one rule names the first of them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompareRequest } from '../../../src/core/api';
import { compareModels } from '../../../src/core/compare/compareModels';
import { publicComparison } from '../../../src/core/compare/publicComparison';
import { cheapestOffers, inSections } from '../../../src/core/compare/ranking';
import type { Row } from '../../../src/core/compare/row';
import { freeSections, offerKinds, statedCatches } from '../../../src/core/terms';
import {
  catalogueOf,
  compare,
  limited,
  now,
  offer,
  priced,
  provider,
  rowOf,
  thousand,
  tokenizerOf,
} from './fixtures';
import { readRealCatalogue } from './realCatalogue';

const catalogue = readRealCatalogue();
const forbids =
  /non-commercial|evaluation|prototyp|only inside|desktop app|data-permission|subscription|非商业|评估|原型|限个人|数据授权|订阅/i;
const usages: readonly (readonly [string, CompareRequest])[] = (
  ['cn', 'intl', 'any'] as const
).flatMap(market =>
  [undefined, 1, 1000].flatMap(requestsPerDay =>
    [{}, { kind: 'personal' }, { kind: 'enterprise', isNew: true }].map(account => {
      const request = { inputTokens: 1500, outputTokens: 500, market, account };
      return [
        `${market}, ${String(requestsPerDay ?? 'one')}, ${JSON.stringify(account)}`,
        { ...request, ...(requestsPerDay !== undefined && { requestsPerDay }) } as CompareRequest,
      ] as const;
    }),
  ),
);
const rowsFor = (request: CompareRequest): readonly Row[] =>
  compareModels(request, { catalogue, now, tokenizerOf }).rows;

describe.each(usages)('the catalogue for %s', (_name, request) => {
  const rows = rowsFor(request);

  test('what is free forbids nothing by its own words', () => {
    const free = rows.filter(row => freeSections.includes(row.section));
    for (const { entry, verdict } of free) {
      const { conditions, dataUse } = verdict.offer ?? {};
      expect(`${conditions?.text?.en} ${conditions?.text?.zh}`, entry.id).not.toMatch(forbids);
      expect(dataUse?.trains, entry.id).not.toBe(true);
    }
  });

  test('without a catch it costs nothing, with one never', () => {
    for (const row of rows) {
      const isFree = row.group === 'free';
      expect(isFree && row.verdict.catches.length > 0, row.entry.id).toBe(false);
      expect(row.comparable?.eq(0) ?? false, row.entry.id).toBe(isFree);
      expect(row.payable?.eq(0) ?? false, row.entry.id).toBe(isFree);
      expect(row.payableMonth?.eq(0) ?? false, row.entry.id).toBe(
        isFree && request.requestsPerDay !== undefined,
      );
    }
  });

  test('names the first free row of its table', () => {
    const table = inSections(rows).filter(
      row => row.eligibility.status === 'yes' && !row.lowConfidence,
    );
    const first = table.find(row => freeSections.includes(row.section)) ?? null;
    expect(cheapestOffers(rows, 3).free?.entry.id).toBe(first?.entry.id);
    // The tools and the API rank it first.
    if (first !== null) {
      expect(rows[0]?.entry.id).toBe(first.entry.id);
    }
  });
});

test('whatever an offer says, a row is free without a catch, and counts as nothing then only', () => {
  const terms = fc.record({
    kind: fc.constantFrom(...offerKinds),
    limits: fc.constantFrom({}, { requestsPerDay: 5 }, { unpublished: true }),
    conditions: fc.record({
      catches: fc.subarray([...statedCatches]),
      phone: fc.boolean(),
      newAccount: fc.boolean(),
    }),
    dataUse: fc.record({ trains: fc.constantFrom(true, false, null) }),
  });
  const anyModel = fc.record({ price: fc.constantFrom(0, 1), offers: fc.array(terms) });
  const anyRequest = fc.record({
    market: fc.constantFrom('cn' as const, 'intl' as const, 'any' as const),
    account: fc.constantFrom({}, { kind: 'personal' as const }, { kind: 'enterprise' as const }),
    requestsPerDay: fc.constantFrom(1, 6),
  });
  fc.assert(
    fc.property(fc.array(anyModel, { maxLength: 5 }), anyRequest, (models, request) => {
      const provided = models.map(({ price, offers }, n) =>
        priced(`m${n}`, price, price, { freeTiers: offers.map(each => offer(each)) }),
      );
      const { rows } = compare(catalogueOf([provider('p', provided)]), {
        ...thousand,
        ...request,
      });
      for (const row of rows) {
        const isFree = row.group === 'free';
        expect(isFree && row.verdict.catches.length > 0).toBe(false);
        expect(freeSections.includes(row.section) && !isFree).toBe(false);
        expect([row.comparable, row.payable].map(each => each?.eq(0) ?? false)).toEqual([
          isFree,
          isFree,
        ]);
      }
      const isFirst = rows.map(
        ({ group, eligibility }) => group === 'free' && eligibility.status === 'yes',
      );
      expect(isFirst).toEqual(isFirst.toSorted((a, b) => Number(b) - Number(a)));
    }),
    { numRuns: 300 },
  );
});

test('an enterprise of the mainland is not sent to free offers for persons', () => {
  const account = { kind: 'enterprise' } as const;
  const spark = (request: CompareRequest) =>
    rowsFor({ ...thousand, market: 'cn', ...request }).find(
      ({ entry }) => entry.id === 'iflytek/lite',
    );
  expect(spark({})?.verdict.catches).toEqual(['non-commercial', 'personal-only']);
  expect(spark({ account })).toMatchObject({
    section: 'unsuitable',
    verdict: { status: 'not-eligible' },
  });
});

describe('what has a catch', () => {
  const trial = { freeTiers: [offer({ ...limited, conditions: { catches: ['trial-only'] } })] };

  test('costs and ranks as its price says', () => {
    const { rows } = compare(
      catalogueOf([
        provider('p', [priced('trial', 2, 2, trial), priced('cheap', 1, 1), priced('dear', 3, 3)]),
      ]),
      { ...thousand, requestsPerDay: 10 },
    );
    expect(rows.map(row => [row.entry.model.id, row.group, row.section])).toEqual([
      ['cheap', 'priced', 'ranked'],
      ['trial', 'priced', 'ranked'],
      ['dear', 'priced', 'ranked'],
    ]);
    expect(rows[1]?.payable?.toFixed()).toBe('0.0022');
    expect(rows[1]?.payableMonth?.toFixed()).toBe('0.66');
    expect(cheapestOffers(rows, 3).free).toBeNull();
  });

  test('and no price at all is not ranked, not even before anything is counted', () => {
    const models = [priced('gift', 0, 0, trial), priced('dear', 3, 3)];
    const counted = compare(catalogueOf([provider('p', models)]), thousand).rows;
    expect(counted.map(row => [row.entry.model.id, row.group, row.section])).toEqual([
      ['dear', 'priced', 'ranked'],
      ['gift', 'unpriced', 'billedZero'],
    ]);
    expect([counted[1]?.payable, counted[1]?.comparable]).toEqual([null, null]);
    const uncounted = compare(catalogueOf([provider('p', models)]), { text: '' }).rows;
    expect(inSections(uncounted).map(row => [row.entry.model.id, row.section])).toEqual([
      ['dear', 'ranked'],
      ['gift', 'billedZero'],
    ]);
  });

  test('is public knowledge', () => {
    const freeTierOf = (more: object) =>
      publicComparison(compare(catalogueOf([provider('p', [priced('m', 1, 1, more)])]), thousand))
        .rows[0]?.freeTier;
    expect(freeTierOf(trial)).toMatchObject({ status: 'free', catches: ['trial-only'] });
    expect(freeTierOf({ freeTiers: [offer(limited)] })).not.toHaveProperty('catches');
  });
});

test('what is free costs nothing though its list price is known', () => {
  const row = rowOf(priced('m', 1, 1, { freeTiers: [offer(limited)] }), { requestsPerDay: 10 });
  expect([row.payable, row.payableMonth, row.total].map(String)).toEqual(['0', '0', '0.0011']);
  expect(row).toMatchObject({ group: 'free', timesBaseline: null });
});
