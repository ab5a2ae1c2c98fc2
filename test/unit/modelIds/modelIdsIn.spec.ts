import { describe, expect, it } from 'vitest';
import { modelIdAt, modelIdsIn } from '../../../src/core/modelIds/modelIdsIn';

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
    ['{ "url": "https://x.dev", "m": "gpt-|4o" } // "gpt-4"', 'jsonc', 'gpt-4o'],
    [String.raw`curl -d "{\"model\": \"gpt-|4o\"}"`, 'shellscript', 'gpt-4o'],
    ['model: qwen-lo|ng', 'yaml', 'qwen-long'],
    ['model: "qwen-lo|ng" # cheap', 'yaml', 'qwen-long'],
    ['  - glm-4.7-flash|  # cheap', 'yaml', 'glm-4.7-flash'],
    ['  - model: glm-4.7-flash|', 'yaml', 'glm-4.7-flash'],
    ['  - llama3:|8b', 'yaml', 'llama3:8b'],
    ['models: [gpt-4o, qwen-|long]', 'yaml', 'qwen-long'],
    ['- { name: a, model: qwen-|long }', 'yaml', 'qwen-long'],
    ['OPENAI_MODEL=gpt-5-m|ini', 'dotenv', 'gpt-5-mini'],
    ['OPENAI_MODEL="gpt-5-m|ini"', 'dotenv', 'gpt-5-mini'],
    ['OPENAI_MODEL=gpt-5-m|ini', 'plaintext', 'gpt-5-mini'],
    ['openai.model = gpt-5-m|ini', 'properties', 'gpt-5-mini'],
    ['model=gpt-5-m|ini ; cheap', 'ini', 'gpt-5-mini'],
    ['export MODEL=hunyuan-|lite', 'shellscript', 'hunyuan-lite'],
    ['ENV MODEL gpt-|4o', 'dockerfile', 'gpt-4o'],
    ['ENV MODEL=gpt-|4o', 'dockerfile', 'gpt-4o'],
    ['Use `claude-haiku-|4-5` here', 'markdown', 'claude-haiku-4-5'],
    ['model = "ERNIE-Speed|-8K"', 'toml', 'ERNIE-Speed-8K'],
    ['name: "通义|千问"', 'yaml', '通义千问'],
    ['"model": "command|"', 'json', 'command'],
  ])('finds the id in %s (%s)', (line, languageId, expected) => {
    expect(find(line, languageId)).toBe(expected);
  });

  it.each([
    ['prose about gpt-|4o here', 'markdown'],
    ['he said "gpt-|4o" twice', 'markdown'],
    ['he said "gpt-|4o" twice', 'plaintext'],
    ['const gpt-|4o = 1', 'typescript'],
    ['// use "gpt-|4o" instead', 'typescript'],
    ['call("x"); // use "gpt-|4o" instead', 'typescript'],
    [' * the model "gpt-|4o"', 'typescript'],
    ['# model: "gpt-|4o"', 'yaml'],
    ['model: gpt-4o # was gpt-|4', 'yaml'],
    ['x = "a" # not "gpt-|4o"', 'python'],
    ['; model=gpt-|4o', 'ini'],
    ["-- model 'gpt-|4o'", 'sql'],
    ['<!-- "gpt-|4o" -->', 'html'],
    ['"please call gpt-|4o now"', 'json'],
    ['description: about qwen-|long and more', 'yaml'],
    ['description: cheap, qwen-|long', 'yaml'],
    ['"gpt-|4o\'', 'typescript'],
    ['"comm|and": "npm"', 'json'],
    ['"tier": "li|te"', 'json'],
    ['| ', 'typescript'],
    ['|', 'yaml'],
  ])('finds none in %s (%s)', (line, languageId) => {
    expect(find(line, languageId)).toBeNull();
  });

  it('finds whole ids, also where one begins with another', () => {
    const texts = modelIdsIn('["gpt-4", "gpt-4o", "gpt-4o-mini"]', 'json').map(({ text }) => text);
    expect(texts).toEqual(['gpt-4', 'gpt-4o', 'gpt-4o-mini']);
  });

  it.each([
    ['one long token', `"${'a'.repeat(1_000_000)}"`],
    ['many strings', '"gpt-4x", '.repeat(100_000)],
    ['open quotes', `"'\`${' '.repeat(1_000_000)}`],
    ['blanks', `model${' '.repeat(1_000_000)}`],
  ])(
    'stays fast on %s',
    (_name, line) => {
      const started = performance.now();
      for (const languageId of ['json', 'yaml', 'markdown', 'plaintext']) {
        modelIdsIn(line, languageId);
      }
      // Generous for a slow machine; anything quadratic takes minutes.
      expect(performance.now() - started).toBeLessThan(20_000);
    },
    60_000,
  );
});
