import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/dev/pricing/readCatalogue';
import { itReports, raw, withModel, withPrice } from './badCase';
import { evidence } from './fixture';

/** Words with which a note takes back the day beside it: that of a shutdown, that of an offer's end. */
const noShutdown = /placeholder|(?:day|date) .*(?:unknown|not known|not stated)/i;
const noEnd = /placeholder|no end (?:was|is) stated|\bend .*(?:unknown|not known)/i;

it('no day of the catalogue is one that its own note takes back', () => {
  const { providers } = readCatalogue('pricing').data;
  const lives = providers.flatMap(({ id, models }) =>
    models.map(model => ({ id: `${id}/${model.id}`, ...model.lifecycle })),
  );
  const shutdowns = lives.filter(
    ({ shutdownOn, note, evidence }) =>
      shutdownOn !== undefined && noShutdown.test(JSON.stringify([note?.en, evidence])),
  );
  const ends = providers.flatMap(({ id, models, freeTiers = [] }) =>
    [...freeTiers, ...models.flatMap(model => model.freeTiers ?? [])]
      .filter(({ until, note }) => until !== undefined && noEnd.test(note?.en ?? ''))
      .map(() => id),
  );
  expect([...shutdowns.map(({ id }) => id), ...ends]).toEqual([]);
});

describe('statements without evidence', () => {
  itReports([
    {
      what: 'a source that is not defined',
      files: withPrice({ source: 'hearsay' }),
      path: '$.models[0].prices[0].source',
      value: '"hearsay"',
      rule: /key of the file's sources/,
    },
    {
      what: 'an undefined source of a free tier',
      files: withModel({
        freeTiers: [{ kind: 'trial', status: 'active', ...evidence, source: 'hearsay' }],
      }),
      path: '$.models[0].freeTiers[0].source',
      value: '"hearsay"',
      rule: /key of the file's sources/,
    },
    {
      what: 'an undefined source of a lifecycle',
      files: withModel({
        lifecycle: { status: 'live', evidence: { ...evidence, source: 'hearsay' } },
      }),
      path: '$.models[0].lifecycle.evidence.source',
      value: '"hearsay"',
      rule: /key of the file's sources/,
    },
    {
      what: 'a rule on batch and cache without a source',
      files: withPrice({ batch: { factor: 0.5, cache: 'batch-only' } }),
      path: '$.models[0].prices[0].batch.cacheEvidence',
      value: '(missing)',
      rule: /has a source/,
    },
    {
      what: 'an undefined source of a rule on batch and cache',
      files: withPrice({
        batch: {
          factor: 0.5,
          cache: 'stacks',
          cacheEvidence: { ...evidence, source: 'hearsay' },
        },
      }),
      path: '$.models[0].prices[0].batch.cacheEvidence.source',
      value: '"hearsay"',
      rule: /key of the file's sources/,
    },
    {
      what: 'an undefined source of cache prices',
      files: withPrice({ cacheEvidence: { ...evidence, source: 'hearsay' } }),
      path: '$.models[0].prices[0].cacheEvidence.source',
      value: '"hearsay"',
      rule: /key of the file's sources/,
    },
    {
      what: 'an undefined source of what an offer covers',
      files: withModel({
        freeTiers: [
          {
            kind: 'trial',
            status: 'active',
            coverage: [{ usage: 'batch', covered: false, ...evidence, source: 'hearsay' }],
            ...evidence,
          },
        ],
      }),
      path: '$.models[0].freeTiers[0].coverage[0].source',
      value: '"hearsay"',
      rule: /key of the file's sources/,
    },
    {
      what: 'a check in the future',
      files: withPrice({ checkedOn: '2026-11-22' }),
      path: '$.models[0].prices[0].checkedOn',
      value: '"2026-11-22"',
      rule: /in the future/,
    },
    {
      what: 'an official source without an address',
      files: raw(['sources', 'page'], { kind: 'official', title: 'Acme prices' }),
      path: '$.sources.page',
      value: '{"kind":"official","title":"Acme prices"}',
      rule: /https/,
    },
    {
      what: 'a source of the future',
      files: raw(['sources', 'page', 'date'], '2027'),
      path: '$.sources.page.date',
      value: '"2027"',
      rule: /future/,
    },
    {
      what: 'a source nothing refers to',
      files: raw(['sources', 'left-over'], { kind: 'press', title: 'Some paper' }),
      path: '$.sources["left-over"]',
      value: '{"kind":"press","title":"Some paper"}',
      rule: /used/,
    },
  ]);
});
