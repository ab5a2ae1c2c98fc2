import { expect, test } from 'vitest';
import { choose, isAboveFloor, type Choice } from '../../../src/core/compare/choice';
import type { CompareRequest } from '../../../src/core/api';
import type { Model } from '../../../src/core/pricing/schema';
import { defaultScenario, type Scenario } from '../../../src/core/request/scenario';
import { english } from '../../../src/core/text/writer';
import {
  catalogueOf,
  compare,
  interval,
  limited,
  model,
  offer,
  priced,
  provider,
  thousand,
} from './fixtures';

const mine = priced('mine', 10, 40, { class: 'flagship' });

/** Whether `others` would do in place of a flagship at $14 per thousand calls. */
function choiceOf(
  others: readonly Model[],
  scenario: Partial<Scenario> = {},
  request: Partial<CompareRequest> = {},
): Choice {
  const catalogue = catalogueOf([provider('p', [mine, ...others])]);
  const comparison = compare(
    catalogue,
    { ...thousand, ...request },
    { baseline: 'p/mine', unit: 'thousandCalls' },
  );
  return choose(comparison, { ...defaultScenario, ...scenario });
}

test('what one can use is counted, my model with it', () => {
  const others = [priced('middle', 1, 4), priced('small', 0.1, 0.4)];
  expect(choiceOf(others).usable).toEqual({ n: 3, total: 3 });
  expect(choiceOf([...others, priced('short', 1, 4, { contextWindow: 10 })]).usable).toEqual({
    n: 3,
    total: 4,
  });
});

const named = ({ best, skipped }: Choice): unknown => [
  best?.entry.model.id ?? null,
  skipped && [skipped.row.entry.model.id, english.say(skipped.reason)],
];

test('the cheapest of the class or one below is named, and why not the cheaper one', () => {
  const others = [
    priced('small', 0.1, 0.4, { class: 'lite' }),
    priced('middle', 1, 4, { class: 'balanced' }),
    priced('large', 5, 20, { class: 'flagship' }),
  ];
  const lite = ['small', 'its class is lite'];
  expect(named(choiceOf(others))).toEqual(['middle', lite]);
  expect(named(choiceOf(others, { floor: 'sameClass' }))).toEqual(['large', lite]);
  expect(named(choiceOf(others, { floor: 'any' }))).toEqual(['small', null]);
});

test('it saves money, in the unit shown or of a month', () => {
  const others = [priced('middle', 1, 4)];
  expect(choiceOf(others).saving).toMatchObject({ unit: 'thousandCalls' });
  // $14 − $1.40
  expect(choiceOf(others).saving?.amount?.toNumber()).toBe(12.6);
  const ofMonth = choiceOf(others, { requestsPerDay: 100 }).saving;
  expect([ofMonth?.unit, ofMonth?.amount?.toNumber()]).toEqual(['month', 37.8]);
});

test.each<[string, Partial<Model>, Partial<CompareRequest>]>([
  ['it thinks before it answers; how long, nobody has said', { thinking: 'always' }, {}],
  [
    'it is shut down in 19 days',
    {
      lifecycle: { status: 'live', releasedOn: '2023-01-01', shutdownOn: '2026-12-10' },
    },
    {},
  ],
  [
    'its price is not confirmed',
    { prices: [interval({ inputPerMTok: 1, outputPerMTok: 4 }, { confidence: 'low' })] },
    {},
  ],
  [
    'its price was last checked more than half a year ago',
    { prices: [interval({ inputPerMTok: 1, outputPerMTok: 4 }, { checkedOn: '2026-01-01' })] },
    {},
  ],
])('not named: %s', (reason, more, request) => {
  const choice = choiceOf([priced('other', 1, 4, more)], {}, request);
  expect(named(choice)).toEqual([null, ['other', reason]]);
  expect(choice.saving).toBeNull();
});

test('what one cannot use is neither named nor missed', () => {
  const short = priced('short', 1, 4, { contextWindow: 500 });
  expect(named(choiceOf([short]))).toEqual([null, null]);
});

test('a thinking model is compared with one that thinks as well', () => {
  const thinking = { thinking: 'always' } as const;
  const catalogue = catalogueOf([
    provider('p', [{ ...mine, ...thinking }, priced('other', 1, 4, thinking)]),
  ]);
  const comparison = compare(catalogue, thousand, { baseline: 'p/mine' });
  expect(named(choose(comparison, defaultScenario))).toEqual(['other', null]);
});

test('the place of mine is among what can be had', () => {
  const others = [
    priced('cheaper', 1, 4),
    priced('dearer', 20, 80),
    priced('short', 1, 4, { contextWindow: 500 }),
    model('unpriced'),
  ];
  expect(choiceOf(others).rank).toEqual({ place: 2, of: 3 });
});

test('without a model of mine the cheapest is named, and nothing is saved', () => {
  const comparison = compare(catalogueOf([provider('p', [priced('only', 1, 4)])]), thousand);
  const choice = choose(comparison, defaultScenario);
  expect(named(choice)).toEqual(['only', null]);
  expect([choice.mine, choice.rank, choice.saving]).toEqual([null, null, null]);
});

test('the free one stands beside what is paid for', () => {
  const free = priced('gift', 1, 1, { freeTiers: [offer(limited)] });
  const choice = choiceOf([free, priced('middle', 1, 4)]);
  expect([choice.free?.entry.model.id, choice.best?.entry.model.id]).toEqual(['gift', 'middle']);
});

test('a class is no lower than the floor allows', () => {
  expect(isAboveFloor('lite', 'flagship', 'oneBelow')).toBe(false);
  expect(isAboveFloor('code', 'reasoning', 'oneBelow')).toBe(true);
  expect(isAboveFloor('flagship', 'lite', 'sameClass')).toBe(true);
  expect(isAboveFloor('lite', undefined, 'sameClass')).toBe(true);
});

test('how many prices are old is counted among those that can be had', () => {
  const old = {
    prices: [interval({ inputPerMTok: 1, outputPerMTok: 4 }, { checkedOn: '2026-01-01' })],
  };
  const { oldPrices } = choiceOf([model('old', old), model('short', { ...old, contextWindow: 9 })]);
  expect(oldPrices).toEqual({ old: 1, of: 2 });
  expect(choiceOf([]).oldPrices).toBeNull();
});

test('what was made for one task is never named, whatever the floor', () => {
  const guard = priced('guard', 0.01, 0.02, { class: 'special' });
  const vectors = priced('vectors', 0.001, 0, { class: 'embedding' });
  const middle = priced('middle', 1, 4, { class: 'balanced' });
  for (const floor of ['sameClass', 'oneBelow', 'any'] as const) {
    const { best, skipped, free } = choiceOf([guard, vectors, middle], { floor });
    for (const row of [best, skipped?.row ?? null, free]) {
      expect(['special', 'embedding']).not.toContain(row?.class);
    }
  }
  expect(choiceOf([guard, vectors, middle]).best?.entry.model.id).toBe('middle');
});
