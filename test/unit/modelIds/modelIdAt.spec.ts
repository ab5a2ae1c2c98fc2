import { describe, expect, it } from 'vitest';
import { modelIdAt, withoutSnapshotDate } from '../../../src/core/modelIds/modelIdAt';

/** The id found where `|` stands. */
function find(lineWithCursor: string, languageId: string): string | null {
  const character = lineWithCursor.indexOf('|');
  const line = lineWithCursor.replace('|', '');
  const found = modelIdAt(line, character, languageId);
  if (found !== null) {
    expect(line.slice(found.start, found.end)).toBe(found.text);
  }
  return found?.text ?? null;
}

describe('modelIdAt', () => {
  it.each([
    ['const model = "gpt-|4o";', 'typescript', 'gpt-4o'],
    ["model='deepseek/deepseek-r1:fr|ee',", 'python', 'deepseek/deepseek-r1:free'],
    ['  "model": "|qwen-long"', 'json', 'qwen-long'],
    ['model: qwen-lo|ng', 'yaml', 'qwen-long'],
    ['  - glm-4.7-flash|  # cheap', 'yaml', 'glm-4.7-flash'],
    ['OPENAI_MODEL=gpt-5-m|ini', 'dotenv', 'gpt-5-mini'],
    ['export MODEL=hunyuan-|lite', 'shellscript', 'hunyuan-lite'],
    ['Use `claude-haiku-|4-5` here', 'markdown', 'claude-haiku-4-5'],
    ['model = "ERNIE-Speed|-8K"', 'toml', 'ERNIE-Speed-8K'],
    ['name: "通义|千问"', 'yaml', '通义千问'],
  ])('finds the id in %s (%s)', (line, languageId, expected) => {
    expect(find(line, languageId)).toBe(expected);
  });

  it.each([
    ['prose about gpt-|4o here', 'markdown'],
    ['const gpt-|4o = 1', 'typescript'],
    ['// use "gpt-|4o" instead', 'typescript'],
    ['# model: "gpt-|4o"', 'yaml'],
    ['"please call gpt-|4o now"', 'json'],
    ['description: about qwen-|long and more', 'yaml'],
    ['"gpt-|4o\'', 'typescript'],
    ['| ', 'typescript'],
    ['', 'yaml'],
  ])('finds none in %s (%s)', (line, languageId) => {
    expect(find(line, languageId)).toBeNull();
  });

  it('stays fast on one very long token', () => {
    const line = `"${'a'.repeat(1_000_000)}"`;
    expect(modelIdAt(line, 500_000, 'json')).toBeNull();
  });
});

describe('withoutSnapshotDate', () => {
  it.each([
    ['gpt-4o-2024-08-06', 'gpt-4o'],
    ['claude-haiku-4-5-20251001', 'claude-haiku-4-5'],
    ['gpt-4o', null],
    ['glm-4-0520', null],
    ['model-99999999', null],
  ])('%s → %s', (id, expected) => {
    expect(withoutSnapshotDate(id)).toBe(expected);
  });
});
