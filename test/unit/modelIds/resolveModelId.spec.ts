import { describe, expect, it } from 'vitest';
import { resolveModelId, withoutSnapshotDate } from '../../../src/core/modelIds/resolveModelId';
import { readRealCatalogue } from '../compare/realCatalogue';

const catalogue = readRealCatalogue();

const ids = (name: string): string[] => resolveModelId(name, catalogue).map(entry => entry.id);

describe('resolveModelId', () => {
  it('tells ids that begin with one another apart', () => {
    expect(ids('gpt-4')).toContain('openai/gpt-4');
    expect(ids('gpt-4')).not.toContain('openai/gpt-4o');
    expect(ids('gpt-4o')).toContain('openai/gpt-4o');
    expect(ids('gpt-4o')).not.toContain('openai/gpt-4o-mini');
    expect(ids('gpt-4o-')).toEqual([]);
    expect(ids('gpt')).toEqual([]);
  });

  it('prefers a snapshot the catalogue has, else takes its model', () => {
    expect(ids('gpt-4o-2024-08-06')).toEqual(['openai/gpt-4o-2024-08-06']);
    expect(ids('openai/gpt-5.5-2026-04-23')).toEqual(['openai/gpt-5.5']);
  });
});

describe('withoutSnapshotDate', () => {
  it.each([
    ['gpt-4o-2024-08-06', 'gpt-4o'],
    ['claude-haiku-4-5-20251001', 'claude-haiku-4-5'],
    ['claude-haiku-4-5@20251001', 'claude-haiku-4-5'],
    ['gpt-4o', null],
    ['glm-4-0520', null],
    ['model-99999999', null],
  ])('%s → %s', (id, expected) => {
    expect(withoutSnapshotDate(id)).toBe(expected);
  });
});
