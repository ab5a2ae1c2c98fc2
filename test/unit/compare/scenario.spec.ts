/** One scenario for every surface: how it is read, what it asks, and that all of it counts. */
import { describe, expect, it, test } from 'vitest';
import { questionOf } from '../../../src/core/compare/scenarioQuestion';
import { isRecommendable, cheapestOffers } from '../../../src/core/compare/ranking';
import {
  defaultScenario,
  ofToday,
  readScenario,
  shownUnit,
  type Scenario,
} from '../../../src/core/request/scenario';
import { assumedAnswer } from '../../../src/core/cost/presets';
import { catalogueOf, compare, model, now, priced, provider } from './fixtures';

const defaults = { market: 'intl', currency: 'USD' } as const;
const ask = (changes: Partial<Scenario>) =>
  questionOf({ ...defaultScenario, ...changes }, defaults);

describe('a stored scenario', () => {
  it('of version 1.0 is taken over, thinking and the average week in the words of today', () => {
    expect(
      readScenario({
        output: { kind: 'tokens', tokens: 700 },
        thinking: true,
        when: { kind: 'blended' },
        market: 'cn',
      }),
    ).toEqual({
      ...defaultScenario,
      output: { kind: 'tokens', tokens: 700 },
      thinking: 'typical',
      hours: 'week',
      market: 'cn',
    });
    expect(readScenario({ thinking: false }).thinking).toBe('none');
  });

  it.each([
    null,
    7,
    'x',
    [],
    { output: 7, requestsPerDay: -1, unit: 'year', account: {} },
    { thinking: -1, hours: [], cachedPercent: 400 },
  ])('that is damaged (%j) is the default where it is', stored => {
    expect(readScenario(stored)).toEqual(defaultScenario);
  });

  it('keeps what can be used of it', () => {
    expect(readScenario({ output: 7, requestsPerDay: 12 })).toEqual({
      ...defaultScenario,
      requestsPerDay: 12,
    });
  });
});

test('a day one looked back to is the comparison’s alone', () => {
  const past: Scenario = {
    ...defaultScenario,
    requestsPerDay: 3,
    when: { kind: 'at', at: '2024-05-31' },
    includeRetired: true,
  };
  expect(ofToday(past)).toEqual({ ...defaultScenario, requestsPerDay: 3 });
});

test('a month wants a number of calls', () => {
  expect(shownUnit({ ...defaultScenario, unit: 'month' })).toBe('thousandCalls');
  expect(shownUnit({ ...defaultScenario, unit: 'month', requestsPerDay: 5 })).toBe('month');
  expect(shownUnit({ ...defaultScenario, unit: 'call' })).toBe('call');
});

describe('what is asked', () => {
  it('has an answer, said to be assumed until somebody says', () => {
    expect(ask({}).request.outputTokens).toBe(assumedAnswer);
    expect(ask({}).assumptions.isAnswerAssumed).toBe(true);
    const none = ask({ output: { kind: 'tokens', tokens: 0 } });
    expect([none.request.outputTokens, none.assumptions.isAnswerAssumed]).toEqual([0, false]);
  });

  it('asks for thinking where it has a length', () => {
    expect(ask({}).request).not.toHaveProperty('thinking');
    expect(ask({ thinking: 'typical' }).request).toMatchObject({
      thinking: true,
      thinkingTokens: 2000,
    });
    expect(ask({ thinking: 90 }).request.thinkingTokens).toBe(90);
  });
});

describe('thinking', () => {
  const thinks = (id: string, thinking?: 'always' | 'optional' | 'never') =>
    priced(id, 1, 10, thinking === undefined ? {} : { thinking });
  const catalogue = catalogueOf([
    provider('p', [
      thinks('always', 'always'),
      thinks('optional', 'optional'),
      thinks('never', 'never'),
      thinks('unsaid'),
      priced('reasoner', 1, 10, { class: 'reasoning' }),
    ]),
  ]);
  const rowsOf = (thinkingTokens?: number) => {
    const rows = compare(catalogue, {
      inputTokens: 1000,
      outputTokens: 100,
      ...(thinkingTokens !== undefined && { thinkingTokens }),
    }).rows;
    return Object.fromEntries(
      rows.map(({ entry, total, isLeast, thinkingTokens: thought }) => [
        entry.model.id,
        [total?.toNumber(), thought, isLeast],
      ]),
    );
  };

  it('without a length is in no bill, and whoever cannot but think costs at least that', () => {
    expect(rowsOf()).toEqual({
      always: [0.002, 0, true],
      optional: [0.002, 0, false],
      never: [0.002, 0, false],
      unsaid: [0.002, 0, false],
      reasoner: [0.002, 0, true],
    });
  });

  it('of a length is billed as output of what thinks; of the others nothing is, and where nobody knows it may be', () => {
    expect(rowsOf(900)).toEqual({
      always: [0.011, 900, false],
      optional: [0.011, 900, false],
      never: [0.002, 0, false],
      unsaid: [0.002, 0, true],
      reasoner: [0.011, 900, false],
    });
  });

  it('has to fit into the longest output and the context, too', () => {
    const short = catalogueOf([
      provider('p', [priced('short', 1, 1, { thinking: 'always', maxOutput: 500 })]),
    ]);
    const fits = (thinkingTokens: number) =>
      compare(short, { inputTokens: 1, outputTokens: 100, thinkingTokens }).rows[0]?.fitsOutput;
    expect([fits(400), fits(401)]).toEqual([true, false]);
  });
});

describe('amounts', () => {
  const catalogue = catalogueOf([provider('p', [priced('m', 1, 10)])]);
  const shown = (unit: Scenario['unit'], requestsPerDay?: number) => {
    const request = {
      inputTokens: 1000,
      outputTokens: 100,
      ...(requestsPerDay !== undefined && { requestsPerDay }),
    };
    const row = compare(catalogue, request, { unit }).rows[0];
    return [row?.shown.amount?.toString(), row?.shown.unit];
  };

  it('are of a call, a thousand, or thirty days', () => {
    expect(shown('call')).toEqual(['0.002', 'call']);
    expect(shown('thousandCalls')).toEqual(['2', 'thousandCalls']);
    expect(shown('month', 50)).toEqual(['3', 'month']);
    expect(shown('month')).toEqual(['2', 'thousandCalls']);
  });
});

describe('what is recommended', () => {
  const ending = (id: string, shutdownOn: string) =>
    priced(id, 1, 1, { lifecycle: { status: 'live', shutdownOn } });
  const checked = (id: string, checkedOn: string) => {
    const { prices, ...rest } = priced(id, 1, 1);
    return { ...rest, prices: prices.map(price => ({ ...price, checkedOn })) };
  };
  const catalogue = catalogueOf([
    provider('p', [
      priced('sound', 2, 2),
      ending('soon', '2026-12-05'),
      ending('later', '2027-12-05'),
      ending('some-day', '2026-12'),
      checked('outdated', '2026-05-01'),
      model('unpriced'),
    ]),
  ]);

  it('goes on for a quarter, and its price is of this season', () => {
    const { rows } = compare(catalogue, { inputTokens: 1000 });
    const named = rows.filter(isRecommendable).map(row => row.entry.model.id);
    expect(new Set(named)).toEqual(new Set(['sound', 'later', 'unpriced']));
    expect(cheapestOffers(rows, 3).priced.map(row => row.entry.model.id)).toEqual([
      'later',
      'sound',
    ]);
    expect(now.slice(0, 10) < '2026-12-05').toBe(true);
  });
});
