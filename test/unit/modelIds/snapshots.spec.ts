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
  expect(known({ lifecycle: { status: 'live', releasedOn: '2026-03' } }, '2026-03-05')).toBe(
    'possible',
  );
});
