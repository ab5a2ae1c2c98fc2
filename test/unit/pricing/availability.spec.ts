import { expect, test } from 'vitest';
import { isAvailable } from '../../../src/core/pricing/availability';
import type { ProviderFile } from '../../../src/core/pricing/schema';
import { chinese, evidence, provider } from '../compare/fixtures';

const day = '2026-11-21';

const stating = (
  regions: readonly string[],
  status: ProviderFile['availability'][number]['status'],
): Partial<ProviderFile> => ({ availability: [{ regions: [...regions], status, ...evidence }] });

test.each([
  ['supported', true],
  ['unsupported', false],
  ['conditional', null],
  ['unverified', null],
] as const)('a provider abroad that calls the mainland %s', (status, served) => {
  expect(isAvailable(provider('abroad', [], stating(['CN'], status)), 'cn', day)).toBe(served);
});

test.each([
  ['supported', true],
  ['unsupported', false],
  ['conditional', true],
  ['unverified', true],
] as const)('a mainland provider that calls its home %s', (status, served) => {
  expect(isAvailable(chinese('home', [], stating(['CN'], status)), 'cn', day)).toBe(served);
});

test('says nothing: at home it serves, a mainland one nobody else, of the reverse nobody knows', () => {
  expect(isAvailable(chinese('home', []), 'cn', day)).toBe(true);
  expect(isAvailable(chinese('home', []), 'intl', day)).toBe(false);
  expect(isAvailable(provider('abroad', []), 'cn', day)).toBeNull();
  expect(isAvailable(provider('abroad', []), 'any', day)).toBe(true);
});

test('a mainland provider serves the world where it says so', () => {
  expect(isAvailable(chinese('home', [], stating(['*'], 'supported')), 'intl', day)).toBe(true);
  expect(isAvailable(chinese('home', [], stating(['US'], 'supported')), 'intl', day)).toBe(false);
  // Everywhere else is not the mainland, and one closed country does not close the market.
  expect(isAvailable(provider('abroad', [], stating(['*'], 'supported')), 'cn', day)).toBeNull();
  expect(isAvailable(provider('abroad', [], stating(['*'], 'unsupported')), 'intl', day)).toBe(
    true,
  );
});

test('the latest statement that holds counts, in whatever order they stand', () => {
  const said = (status: 'supported' | 'unsupported', from?: string) => ({
    regions: ['CN'],
    status,
    ...evidence,
    ...(from === undefined ? {} : { from }),
  });
  const statements = [
    said('unsupported', '2026-01-01'),
    said('supported'),
    said('supported', '2026-06-01'),
    said('unsupported', '2026-12-01'),
  ];
  for (const availability of [statements, statements.toReversed()]) {
    const abroad = provider('abroad', [], { availability });
    expect(
      ['2025-12-31', '2026-01-01', '2026-05-31', '2026-06-01', '2026-12-01'].map(each =>
        isAvailable(abroad, 'cn', each),
      ),
    ).toEqual([true, false, false, true, false]);
  }
});
