import { expect, test } from 'vitest';
import { isAvailable } from '../../../src/core/compare/availability';
import type { ProviderFile } from '../../../src/core/pricing/schema';
import { chinese, evidence, provider } from './fixtures';

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
