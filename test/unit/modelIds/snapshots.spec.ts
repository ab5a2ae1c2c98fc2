import { expect, it } from 'vitest';
import { knownOf, snapshotOf } from '../../../src/core/modelIds/snapshots';
import { catalogueOf, interval, priced, provider } from '../compare/fixtures';

it.each([
  ['gpt-4o-2024-08-06', 'gpt-4o', '2024-08-06'],
  ['claude-haiku-4-5-20251001', 'claude-haiku-4-5', '2025-10-01'],
  ['claude-haiku-4-5@20251001', 'claude-haiku-4-5', '2025-10-01'],
  ['doubao-seed-1-6-250615', 'doubao-seed-1-6', '2025-06-15'],
])('%s is %s of %s', (id, family, day) => {
  expect(snapshotOf(id)).toEqual({ family, day });
});

it.each([
  'gpt-4o',
  'glm-4-0520',
  'model-99999999',
  'gpt-4o-2024-02-30',
  'gpt-4o-2024-0806',
  'x-240615',
])('%s has no date', id => {
  expect(snapshotOf(id)).toBeNull();
});

it.each([
  ['doubao-pro-32k-241215', 'doubao-pro-32k', '2024-12-15'],
  ['a-2024-12-31', 'a', '2024-12-31'],
  ['a-2024-02-29', 'a', '2024-02-29'],
  ['a-2023-02-29', null, null],
  ['a-2024-00-10', null, null],
  ['a-2024-13-01', null, null],
  ['a-2024-12-32', null, null],
  ['a-2024-12-00', null, null],
  ['a-1999-12-01', null, null],
  ['a-20241201x', null, null],
  ['-20241201', null, null],
  ['a20241201', null, null],
  ['doubao-pro-991215', null, null],
])('%s: %s of %s', (id, family, day) => {
  expect(snapshotOf(id)).toEqual(family === null ? null : { family, day });
});

it('a version is the model itself only if it is that of the release, at one price since', () => {
  const known = (more: Parameters<typeof priced>[3], day: string) => {
    const [entry] = catalogueOf([provider('openai', [priced('m', 1, 2, more)])]).models;
    return entry === undefined ? null : knownOf(entry, day, '2026-11-28');
  };
  const lifecycle = { status: 'live', releasedOn: '2026-03-05' } as const;
  expect(known({ lifecycle }, '2026-03-05')).toBe('same');
  expect(known({ lifecycle }, '2026-06-01')).toBe('possible');
  expect(known({ lifecycle }, '2026-03-04')).toBe('none');
  expect(known({ lifecycle }, '2026-11-29')).toBe('none');
  const cut = [
    interval({ inputPerMTok: 2, outputPerMTok: 4 }, { effectiveTo: '2026-06-30' }),
    interval({ inputPerMTok: 1, outputPerMTok: 2 }, { effectiveFrom: '2026-07-01' }),
  ];
  expect(known({ lifecycle, prices: cut }, '2026-03-05')).toBe('possible');
  const monthly = { lifecycle: { status: 'live', releasedOn: '2026-03' } } as const;
  expect(known(monthly, '2026-03-01')).toBe('possible');
  expect(known(monthly, '2026-02-28')).toBe('none');
  expect(known({ lifecycle: { status: 'live' } }, '2020-01-01')).toBe('possible');
  // Today's version may be there.
  expect(known({ lifecycle }, '2026-11-28')).toBe('possible');
  // What ended before the version came does not count; what held on its day does.
  const until = (effectiveTo: string) => [
    interval({ inputPerMTok: 2, outputPerMTok: 4 }, { effectiveFrom: '2025-01-01', effectiveTo }),
    interval({ inputPerMTok: 1, outputPerMTok: 2 }, { effectiveFrom: '2026-03-06' }),
  ];
  expect(known({ lifecycle, prices: until('2026-03-04') }, '2026-03-05')).toBe('same');
  expect(known({ lifecycle, prices: until('2026-03-05') }, '2026-03-05')).toBe('possible');
  const tiers = [{ inputAbove: 1000, rates: { inputPerMTok: 3, outputPerMTok: 6 } }];
  const tiered = [
    interval({ inputPerMTok: 1, outputPerMTok: 2 }, { effectiveTo: '2026-06-30' }),
    interval({ inputPerMTok: 1, outputPerMTok: 2 }, { effectiveFrom: '2026-07-01', tiers }),
  ];
  expect(known({ lifecycle, prices: tiered }, '2026-03-05')).toBe('possible');
});
