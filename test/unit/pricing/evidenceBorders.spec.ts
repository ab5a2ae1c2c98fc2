/** Each rule of offers, evidence and shared files at its border. */
import { describe, expect, it } from 'vitest';
import { checkNothingOwn } from '../../../src/core/pricing/rules/ownOnly';
import { checkExchangeRates, checkHolidays } from '../../../src/core/pricing/rules/sharedFiles';
import { checkProvider, checkReferences } from '../../../src/core/pricing/rules/rules';
import type { FreeTier } from '../../../src/core/pricing/schema';
import { note, ofLife, ofModel, ofPrices, pathsOf, tomorrow, type Border } from './borders';
import { evidence, exchangeRates, holidays, model, peak, price, provider, today } from './fixture';

const free = { inputPerMTok: 0, outputPerMTok: 0 };
const offer = (more: Partial<FreeTier> = {}): FreeTier => ({
  kind: 'free-model',
  status: 'active',
  ...evidence,
  ...more,
});

describe('offers', () => {
  const zero = price({ rates: free });
  const offered = (...freeTiers: FreeTier[]) => ofModel({ freeTiers, prices: [zero] });
  const covers = (...usages: ('batch' | 'cache')[]) =>
    offered(offer({ coverage: usages.map(usage => ({ usage, covered: true, ...evidence })) }));
  it.each<Border>([
    [
      'hold for a day at least',
      offered(offer({ from: '2026-01-01', until: '2026-01-01' })),
      offered(offer({ from: '2026-01-01', until: '2025-12-31' })),
      'freeTiers[0].until',
    ],
    [
      'say a usage once',
      covers('batch', 'cache'),
      covers('cache', 'cache'),
      'freeTiers[0].coverage',
    ],
    [
      'that are over say when',
      offered(offer({ status: 'ended', until: '2026-01-01' })),
      offered(offer({ status: 'ended' })),
      'freeTiers[0]',
    ],
    [
      'that are over say how it is known',
      offered(offer({ status: 'ended', note })),
      offered(offer(), offer({ status: 'ended' })),
      'freeTiers[1]',
    ],
    [
      'explain a price of zero',
      offered(offer({ status: 'uncertain' })),
      offered(offer({ status: 'not-free' })),
      'prices[0].rates',
    ],
    [
      'explain a zero of a tier',
      ofModel({
        freeTiers: [offer({ kind: 'trial' })],
        prices: [price({ tiers: [{ inputAbove: 1, rates: free }] })],
      }),
      ofPrices(price({ tiers: [{ inputAbove: 1, rates: free }] })),
      'prices[0].rates',
    ],
    [
      'explain a zero of a mode',
      ofPrices(price({ rates: { inputPerMTok: 1, outputPerMTok: 0 } })),
      ofPrices(price({ variants: [{ name: { en: 'm' }, when: { thinking: true }, rates: free }] })),
      'prices[0].rates',
    ],
    [
      'of a free model go with a price of zero or of nobody knows',
      ofModel({
        freeTiers: [offer()],
        prices: [price({ rates: { ...free, inputPerMTok: null } })],
      }),
      ofModel({
        freeTiers: [offer()],
        prices: [price({ rates: { ...free, inputPerMTok: 0.001 } })],
      }),
      'freeTiers[0]',
    ],
    [
      'of a free model beside a price are explained by a note',
      ofModel({ freeTiers: [offer({ note })] }),
      ofModel({ freeTiers: [offer({ kind: 'recurring-quota' }), offer()] }),
      'freeTiers[1]',
    ],
    [
      'of a free model beside a price are explained by a conflict',
      ofModel({ freeTiers: [offer({ conflict: note })] }),
      ofModel({ freeTiers: [offer({ status: 'ended', note }), offer()] }),
      'freeTiers[1]',
    ],
  ])('%s', (_rule, right, wrong, path) => {
    expect(right).toEqual([]);
    expect(wrong).toEqual([path]);
  });
});

describe('evidence', () => {
  const checked = (checkedOn: string) => ({ ...evidence, checkedOn });
  const confirmed = (checkedOn: string) =>
    ofPrices(price({ confirmation: { source: 'page', checkedOn } }));
  const ofFile = (more: Parameters<typeof provider>[0]) =>
    pathsOf(checkProvider(provider(more), today));
  const dated = (date: string) =>
    ofFile({ sources: { page: { kind: 'press', title: 'A paper', date } } });
  it.each<[string, (checkedOn: string) => readonly string[], string]>([
    ['a price', day => ofPrices(price(checked(day))), 'prices[0].checkedOn'],
    ['a confirmation', confirmed, 'prices[0].confirmation.checkedOn'],
    [
      'a rule on caches',
      day => ofPrices(price({ cacheEvidence: checked(day) })),
      'prices[0].cacheEvidence.checkedOn',
    ],
    [
      'a rule on batches',
      day =>
        ofPrices(price({ batch: { factor: 0.5, cache: 'stacks', cacheEvidence: checked(day) } })),
      'prices[0].batch.cacheEvidence.checkedOn',
    ],
    [
      'a life',
      day => ofLife({ status: 'live', evidence: checked(day) }),
      'lifecycle.evidence.checkedOn',
    ],
    [
      'an offer of the model',
      day => ofModel({ freeTiers: [offer({ ...checked(day), kind: 'trial' })] }),
      'freeTiers[0].checkedOn',
    ],
    [
      'what an offer covers',
      day =>
        ofModel({
          freeTiers: [
            offer({
              kind: 'trial',
              coverage: [{ usage: 'batch', covered: true, ...checked(day) }],
            }),
          ],
        }),
      'freeTiers[0].coverage[0].checkedOn',
    ],
    [
      'an offer of the provider',
      day => ofFile({ freeTiers: [offer(checked(day))] }),
      'freeTiers[0].checkedOn',
    ],
    [
      'where it is available',
      day => ofFile({ availability: [{ regions: ['CN'], status: 'supported', ...checked(day) }] }),
      'availability[0].checkedOn',
    ],
    [
      'what an account takes',
      day => ofFile({ account: { phone: true, evidence: checked(day) } }),
      'account.evidence.checkedOn',
    ],
  ])('of %s is of today at the latest', (_what, problemsOn, path) => {
    expect(problemsOn(today)).toEqual([]);
    expect(problemsOn(tomorrow)).toEqual([path]);
  });

  it('of a source is of today at the latest', () => {
    expect(dated(today)).toEqual([]);
    expect(dated(tomorrow)).toEqual(['sources.page.date']);
  });
});

describe('what only users’ own prices say', () => {
  const own = { kind: 'own', title: 'Mine' } as const;
  const discounted = price({ discount: { percentOff: 10 } });
  it.each<[string, Parameters<typeof provider>[0], readonly string[]]>([
    ['a public source', {}, []],
    [
      'a source of their own',
      { sources: { a: own, b: own } },
      ['sources.a.kind', 'sources.b.kind'],
    ],
    [
      'a tokenizer',
      { models: [model('one'), model('two', { tokenizer: 'o200k' })] },
      ['models[1].tokenizer'],
    ],
    [
      'a discount',
      { models: [model('one'), model('two', { prices: [price(), discounted] })] },
      ['models[1].prices[1].discount'],
    ],
  ])('%s', (_what, more, places) => {
    expect(pathsOf(checkNothingOwn(provider(more)))).toEqual(places);
  });
});

describe('files that all share', () => {
  const [rate] = exchangeRates().rates;
  const ofRates = (...more: Partial<NonNullable<typeof rate>>[]) =>
    rate === undefined
      ? ['no rate']
      : pathsOf(
          checkExchangeRates(
            { ...exchangeRates(), rates: more.map(each => ({ ...rate, ...each })) },
            today,
          ),
        );
  it('have a rate for each pair and day, of today at the latest', () => {
    expect(ofRates({ date: today }, { date: '2026-01-02' }, { base: 'EUR' })).toEqual([]);
    expect(ofRates({ date: tomorrow })).toEqual(['rates[0].date']);
    expect(ofRates({}, {})).toEqual(['rates[1]']);
    expect(ofRates({ base: 'CNY' })).toEqual(['rates[0]']);
  });

  it('have holidays in order, each once, of the years that are told', () => {
    const { cn } = holidays().calendars;
    const of = (...days: string[]) =>
      cn === undefined
        ? ['no calendar']
        : pathsOf(checkHolidays({ ...holidays(), calendars: { cn: { ...cn, days } } }, today));
    expect(of('2026-01-01', '2026-01-02')).toEqual([]);
    expect(of('2026-01-01', '2026-01-01')).toEqual(['calendars.cn.days[1]']);
    expect(of('2025-12-31')).toEqual(['calendars.cn.days[0]']);
  });

  it('are referred to by names that exist', () => {
    const holidayed = (exceptHolidays?: string) =>
      provider({
        models: [model('one', { prices: [price({ schedules: [{ ...peak, exceptHolidays }] })] })],
      });
    const refer = (file: ReturnType<typeof provider>) =>
      pathsOf(checkReferences(file, [provider()], holidays()));
    expect(refer(holidayed())).toEqual([]);
    expect(refer(holidayed('cn'))).toEqual([]);
    expect(refer(holidayed('toString'))).toEqual([
      'models[0].prices[0].schedules[0].exceptHolidays',
    ]);
    const serving = (servesModel?: string) => provider({ models: [model('x', { servesModel })] });
    expect(refer(serving())).toEqual([]);
    expect(refer(serving('acme/two'))).toEqual([]);
    expect(refer(serving('acme/x'))).toEqual(['models[0].servesModel']);
  });
});
