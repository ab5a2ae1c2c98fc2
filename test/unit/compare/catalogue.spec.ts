import { describe, expect, test } from 'vitest';
import { modelsToCompare } from '../../../src/core/compare/compareModels';
import { lifecycleOn } from '../../../src/core/pricing/lifecycleOn';
import type { Model } from '../../../src/core/pricing/schema';
import { catalogueOf, evidence, interval, model, priced, provider } from './fixtures';

describe('names', () => {
  const catalogue = catalogueOf([
    provider('openai', [priced('gpt-4o', 2.5, 10, { name: 'GPT-4o', aliases: ['chatgpt-4o'] })]),
    provider('azure', [priced('gpt-4o', 2.5, 10, { name: 'GPT-4o' })]),
    provider('alibaba-cn', [
      priced('qwen-long', 0.5, 2, { name: 'Qwen-Long', nameZh: '通义千问 Long' }),
    ]),
  ]);
  const found = (name: string) => catalogue.resolve(name).map(entry => entry.id);

  test('an exact full id is one model, whatever else bears its name', () => {
    expect(found('openai/gpt-4o')).toEqual(['openai/gpt-4o']);
    expect(catalogue.model('openai/gpt-4o')?.provider.id).toBe('openai');
    expect(catalogue.model('OpenAI/gpt-4o')).toBeUndefined();
  });

  test('a model id, an alias or a name may belong to several providers', () => {
    expect(found('gpt-4o')).toEqual(['openai/gpt-4o', 'azure/gpt-4o']);
    expect(found('ChatGPT-4o')).toEqual(['openai/gpt-4o']);
    expect(found('openai/chatgpt-4o')).toEqual(['openai/gpt-4o']);
    expect(found('通义千问 long')).toEqual(['alibaba-cn/qwen-long']);
  });

  test('a part of a name is not the name', () => {
    expect(found('gpt-4')).toEqual([]);
    expect(found('8k')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});

describe('the life of a model', () => {
  const today = '2026-11-10';
  const at = (lifecycle: Model['lifecycle'], day: string, prices: Model['prices'] = []) =>
    lifecycleOn(model('mortal', { lifecycle, prices }), day, today);

  test('follows its dates: a shutdown day is the first without an answer', () => {
    // OpenAI's deprecations page: gpt-4 deprecated 2026-04-22, shut down 2026-10-23.
    const gpt4: Model['lifecycle'] = {
      status: 'retired',
      releasedOn: '2023-03-14',
      deprecatedOn: '2026-04-22',
      shutdownOn: '2026-10-23',
    };
    expect(
      ['2023-03-13', '2023-03-14', '2026-04-21', '2026-04-22', '2026-10-22', '2026-10-23'].map(
        day => at(gpt4, day),
      ),
    ).toEqual(['announced', 'live', 'live', 'deprecated', 'deprecated', 'retired']);
  });

  test('with a month only, counts from its first day and is over after its last', () => {
    const vague: Model['lifecycle'] = {
      status: 'retired',
      releasedOn: '2024',
      shutdownOn: '2026-07',
    };
    expect(at(vague, '2024-01-01')).toBe('live');
    expect(at(vague, '2026-07-31')).toBe('live');
    expect(at(vague, '2026-08-01')).toBe('retired');
  });

  test('retired on an unknown day: gone from the day somebody saw it gone', () => {
    const gone: Model['lifecycle'] = {
      status: 'retired',
      releasedOn: '2023-01-01',
      evidence: { ...evidence, checkedOn: '2026-09-08' },
    };
    expect(at(gone, '2026-09-07')).toBe('live');
    expect(at(gone, '2026-09-08')).toBe('retired');
  });

  test('only dropped from the lists: gone from the first without it, uncertain from the last with it', () => {
    const gone: Model['lifecycle'] = {
      status: 'retired',
      releasedOn: '2023-01-01',
      unlistedSince: '2026-09-27',
      evidence: { ...evidence, checkedOn: '2026-11-01' },
    };
    const listed = [
      interval(
        { inputPerMTok: 1, outputPerMTok: 1 },
        { effectiveFrom: null, checkedOn: '2024-05-07' },
      ),
    ];
    expect(
      ['2024-05-07', '2024-05-08', '2026-09-26', '2026-09-27'].map(day => at(gone, day, listed)),
    ).toEqual(['live', 'uncertain', 'uncertain', 'retired']);
  });

  test('retired in a month of which today is a part: gone from the day somebody saw it gone', () => {
    const gone: Model['lifecycle'] = {
      status: 'retired',
      releasedOn: '2023-01-01',
      shutdownOn: '2026-11',
      evidence: { ...evidence, checkedOn: '2026-11-05' },
    };
    expect(
      ['2026-10-31', '2026-11-04', '2026-11-05', '2026-11-10'].map(day => at(gone, day)),
    ).toEqual(['live', 'live', 'retired', 'retired']);
    // An announcement read before the month says nothing of the days before it.
    const announced = { ...gone, evidence: { ...evidence, checkedOn: '2026-09-01' } };
    expect(at(announced, '2026-10-31')).toBe('live');
    expect(at(announced, '2026-11-10')).toBe('retired');
  });

  test('deprecated on an unknown day: from the day somebody saw it so', () => {
    const fading: Model['lifecycle'] = {
      status: 'deprecated',
      releasedOn: '2023-01-01',
      evidence: { ...evidence, checkedOn: '2026-09-08' },
    };
    expect(at(fading, '2026-09-07')).toBe('live');
    expect(at(fading, '2026-09-08')).toBe('deprecated');
  });

  test('uncertain today, it was alive while its price was still to change', () => {
    const uncertain: Model['lifecycle'] = { status: 'uncertain', releasedOn: '2023-01-01' };
    // Moonshot v1 32k: 24 yuan until 2025-04-08, cut the day after.
    const prices = [
      interval({ inputPerMTok: 24, outputPerMTok: 24 }, { effectiveTo: '2025-04-08' }),
      interval({ inputPerMTok: 5, outputPerMTok: 20 }, { effectiveFrom: '2025-04-09' }),
    ];
    expect(at(uncertain, '2024-05-31', prices)).toBe('live');
    expect(at(uncertain, '2025-04-09', prices)).toBe('uncertain');
  });

  test('without a release date, it is not there long before its first trace', () => {
    const prices = [interval({ inputPerMTok: 1, outputPerMTok: 1 }, { effectiveFrom: null })];
    const live: Model['lifecycle'] = { status: 'live' };
    expect(at(live, '2026-11-21', prices)).toBe('live');
    // Checked on 2026-11-10; 90 days before that is 2026-08-12.
    expect(at(live, '2026-08-12', prices)).toBe('live');
    expect(at(live, '2026-08-11', prices)).toBe('announced');
    expect(at(live, '2024-05-01', prices)).toBe('announced');
    const dated = [
      interval({ inputPerMTok: 1, outputPerMTok: 1 }, { effectiveFrom: '2024-05-15' }),
    ];
    expect(at(live, '2024-05-14', dated)).toBe('announced');
    expect(at(live, '2024-05-15', dated)).toBe('live');
  });

  test('what is offered on a day is alive on it', () => {
    const catalogue = catalogueOf([
      provider('p', [
        priced('old', 1, 1, {
          lifecycle: { status: 'retired', releasedOn: '2023-01-01', shutdownOn: '2024-06-01' },
        }),
        priced('new', 1, 1, { lifecycle: { status: 'live', releasedOn: '2024-06-01' } }),
        priced('doubtful', 1, 1, { lifecycle: { status: 'uncertain', releasedOn: '2023-01-01' } }),
      ]),
    ]);
    const offered = (day: string) =>
      modelsToCompare({}, catalogue, { kind: 'day', day }).map(entry => entry.model.id);
    expect(offered('2024-05-31')).toEqual(['old', 'doubtful']);
    expect(offered('2024-06-01')).toEqual(['new', 'doubtful']);
  });
});
