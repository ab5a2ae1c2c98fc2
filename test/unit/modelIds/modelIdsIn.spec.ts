import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateAt, modelIdsIn } from '../../../src/core/modelIds/lines/modelIdsIn';

/** The id found where `|` stands. */
function find(lineWithCursor: string, languageId: string): string | null {
  const character = lineWithCursor.indexOf('|');
  const line = lineWithCursor.replace('|', '');
  const found = candidateAt(modelIdsIn(line, languageId), character);
  if (found !== null) {
    expect(line.slice(found.start, found.end)).toBe(found.text);
  }
  return found?.text ?? null;
}

describe('candidateAt', () => {
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
    ['model: Claude Sonnet| 4.5 (copilot)', 'yaml', 'Claude Sonnet 4.5 (copilot)'],
    ["model: ['Claude Opus| 4.8', 'GPT-5.5']", 'yaml', 'Claude Opus 4.8'],
    ["model: ['Claude Opus 4.8', 'GPT-|5.5']", 'yaml', 'GPT-5.5'],
    ['model: [  Claude Opus| 4.8]', 'yaml', 'Claude Opus 4.8'],
    ['model: "GPT-|5.5 (copilot)" # mine', 'yaml', 'GPT-5.5 (copilot)'],
    ['MODEL="${MODEL:-gpt-|5.5}"', 'shellscript', 'gpt-5.5'],
    ['      MODEL: ${MODEL:-gpt-|5.5}', 'yaml', 'gpt-5.5'],
    ['MODEL=${OTHER-gpt-|5.5}', 'dotenv', 'gpt-5.5'],
    ['ARG MODEL=${BASE:-qwen3:|32b}', 'dockerfile', 'qwen3:32b'],
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
    ['description: what Claude Opus| 5 does', 'yaml'],
    ['description: Claude Opus| 5', 'yaml'],
    ['MODEL=${OTHER:+gpt-|5.5}', 'dotenv'],
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
    ['"command" model', []],
    ['"pro" engine', []],
    ['"max"llm', []],
    ['"lite"模型', []],
    ['model "command"', ['command']],
    ['engine="pro"', ['pro']],
    ['llm("max")', ['max']],
    ['模型："lite"', ['lite']],
    ['"lite" model "lite"', ['lite']],
    // Only a bare word needs another to say that it is a model.
    ['"qwen-max" model', ['qwen-max']],
    ['"command" "r2" ', ['r2']],
  ])('takes a bare word for a model only behind one that says so: %s', (line, expected) => {
    expect(modelIdsIn(line, 'json').map(({ text }) => text)).toEqual(expected);
  });

  it('finds an id from its first character to the place behind its last', () => {
    const line = 'x = ["gpt-4o", "o3"]';
    const at = (character: number) =>
      candidateAt(modelIdsIn(line, 'json'), character)?.text ?? null;
    expect([5, 6, 12, 13].map(at)).toEqual([null, 'gpt-4o', 'gpt-4o', null]);
    expect([15, 16, 18, 19].map(at)).toEqual([null, 'o3', 'o3', null]);
    expect(modelIdsIn(line, 'json')).toEqual([
      { text: 'gpt-4o', start: 6, end: 12 },
      { text: 'o3', start: 16, end: 18 },
    ]);
  });

  const length = 100_000;
  const filled = (piece: string): string => piece.repeat(Math.ceil(length / piece.length));
  it.each([
    ...[
      'a',
      ' ',
      '-',
      '--a ',
      '=',
      ':',
      '@',
      '/',
      '&',
      '!',
      '.',
      '?',
      '[',
      '{',
      '(',
      '<',
      '>',
      '%',
    ],
    ...['"', "'", '`', '\\', '\\"', "\\'", `"'\``, 'a"', '"a', '"gpt-4x", ', '"a=', '"--a='],
    ...['a: ', 'a=', 'a=a ', '- ', '- a: ', '&a ', '!a ', '[a, ', '{a: ', ',a', ', ', 'a\t', '-m '],
    ...[
      '--a=a',
      '--a=[',
      'llm run ',
      'set -a ',
      'set -a a ',
      'MODEL=',
      'https://',
      'arn:',
      'arn:a',
    ],
    ...[
      '<a>',
      '<a> ',
      '> a ',
      '<![CDATA[',
      '<!--',
      '//',
      '/*',
      '#',
      ' #',
      '*',
      ';',
      "don't ",
      '模',
    ],
    ...['ENV a ', 'FROM ', 'a a ', 'a[1m]', 'a[', '\u{1F600}', '\ud83d', 'lite ', '"lite" '],
  ])(
    'reads a line filled with %j in time, whatever begins and ends it',
    piece => {
      for (const [before, after] of [
        ['', ''],
        ['"', ''],
        ["don't ", '\\'],
        ['model: ', ' x!'],
        ['  - [', ' "'],
      ] as const) {
        const line = `${before}${filled(piece)}${after}`;
        const started = performance.now();
        for (const languageId of [
          'json',
          'yaml',
          'dockerfile',
          'http',
          'ini',
          'csv',
          'vue',
          'markdown',
        ]) {
          modelIdsIn(line, languageId);
        }
        // Some tenths of a second; what is tried in pairs of places takes minutes.
        expect(performance.now() - started).toBeLessThan(10_000);
      }
    },
    120_000,
  );

  it('reads any line in time', () => {
    const unit = fc.oneof(
      fc.constantFrom(...Array.from('"\'`\\ -=:,[]{}<>#/*@a.模')),
      fc.constantFrom('--a ', 'llm run ', 'set -x ', '<!--'),
    );
    const line = fc
      .tuple(fc.string({ unit, maxLength: 6 }), fc.string({ unit, minLength: 1, maxLength: 5 }))
      .map(([start, piece]) => start + piece.repeat(10_000 / piece.length));
    fc.assert(
      fc.property(
        line,
        fc.constantFrom('yaml', 'dockerfile', 'http', 'ini', 'vue'),
        (text, language) => {
          const started = performance.now();
          modelIdsIn(text, language);
          expect(performance.now() - started).toBeLessThan(5000);
        },
      ),
      { numRuns: 300, seed: 20261128 },
    );
  }, 120_000);
});
