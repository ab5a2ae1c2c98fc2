import { english } from '../../../src/core/text/writer';
import { chinese } from '../text/writers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceNote } from '../../../src/core/modelIds/priceNote';
import { resolveModel } from '../../../src/core/modelIds/resolveModel';
import { theOne } from '../../../src/core/modelIds/resolveModelId';
import { readRealCatalogue } from '../compare/realCatalogue';
import { readIdVariants } from './idVariants';

const catalogue = readRealCatalogue();

/** Ids, then the note, then whether the price is another's: `openai/gpt-4o fine-tuned ≠`. */
function said(spelling: string): string {
  const { entries, note, isOwnPrice } = resolveModel(spelling, catalogue);
  const ids = entries.map(({ id }) => id);
  return [...ids, note, isOwnPrice || ids.length === 0 ? undefined : '≠']
    .filter(each => each !== undefined)
    .join(' ');
}

describe('a spelling means', () => {
  it.each([
    // Bedrock: areas, versions, ARNs, addresses, LiteLLM's routes and regions.
    ['us.anthropic.claude-haiku-4-5-20251001-v1:0', 'anthropic/claude-haiku-4-5 ≠'],
    ['anthropic.claude-3-haiku-20240307-v1:0:200k', 'anthropic/claude-3-haiku ≠'],
    ['anthropic.claude-v2:1', 'anthropic/claude-2.1 ≠'],
    ['au.anthropic.claude-sonnet-4-6', 'anthropic/claude-sonnet-4-6 ≠'],
    ['eu.anthropic.claude-sonnet-5-5', 'bedrock/eu.anthropic.claude-sonnet-5-5'],
    ['us.amazon.nova-pro-v1:0', 'bedrock/amazon.nova-pro-v1:0'],
    ['apac.amazon.nova-pro-v1:0', 'bedrock/amazon.nova-pro-v1:0 ≠'],
    ['bedrock/us-east-1/amazon.nova-lite-v1:0', 'bedrock/amazon.nova-lite-v1:0'],
    ['bedrock/eu-west-1/amazon.nova-lite-v1:0', 'bedrock/amazon.nova-lite-v1:0 ≠'],
    ['bedrock/us-west-2/amazon.nova-lite-v1:0', 'bedrock/amazon.nova-lite-v1:0'],
    ['bedrock/us-gov-west-1/amazon.nova-lite-v1:0', 'bedrock/amazon.nova-lite-v1:0 ≠'],
    ['bedrock/1-month-commitment/amazon.nova-lite-v1:0', 'bedrock/amazon.nova-lite-v1:0 ≠'],
    [
      'bedrock/us-east-1/6-month-commitment/amazon.nova-lite-v1:0',
      'bedrock/amazon.nova-lite-v1:0 ≠',
    ],
    ['bedrock/eu-west-1/eu.anthropic.claude-sonnet-5-5', 'bedrock/eu.anthropic.claude-sonnet-5-5'],
    [
      'bedrock/1-month-commitment/eu.anthropic.claude-sonnet-5-5',
      'bedrock/eu.anthropic.claude-sonnet-5-5 ≠',
    ],
    ['bedrock/us-gov-west-1/us.amazon.nova-lite-v1:0', 'bedrock/amazon.nova-lite-v1:0 ≠'],
    ['bedrock/converse/us.deepseek.r1-v1:0', 'deepseek/deepseek-reasoner ≠'],
    ['bedrock/us-east-1/1-month-commitment/anthropic.claude-v2', 'anthropic/claude-2 ≠'],
    ['mistral.mistral-large-2402-v1:0', 'mistral/mistral-large-2402 ≠'],
    ['mistral.mixtral-8x7b-instruct-v0:1', 'mistral/open-mixtral-8x7b ≠'],
    ['cohere.command-r-plus-v1:0', 'cohere/command-r-plus-04-2024 ≠'],
    [
      'arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-4-5-20250929-v1:0',
      'anthropic/claude-sonnet-4-5 ≠',
    ],
    [
      'bedrock/converse/arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0',
      'bedrock/amazon.nova-pro-v1:0',
    ],
    ['gemini/models/gemini-2.5-flash', 'google/gemini-2.5-flash'],
    ['huggingface/together/openai/gpt-oss-120b', 'together/openai/gpt-oss-120b ≠'],
    ['arn:aws:bedrock:eu-west-1:1:application-inference-profile/abc', 'ambiguous'],
    [
      'https://bedrock-runtime.us-east-1.amazonaws.com/model/amazon.nova-micro-v1%3A0/converse',
      'bedrock/amazon.nova-micro-v1:0',
    ],
    // Google: resource names, addresses, versions.
    ['models/gemini-2.5-pro:generateContent', 'google/gemini-2.5-pro'],
    [
      'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:streamGenerateContent?alt=sse',
      'google/gemini-2.5-pro',
    ],
    [
      'https://us-central1-aiplatform.googleapis.com/v1/projects/p/locations/us-central1/publishers/anthropic/models/claude-3-5-sonnet-v2@20241022:rawPredict',
      'anthropic/claude-3-5-sonnet ≠',
    ],
    ['claude-haiku-4-5@20251001', 'anthropic/claude-haiku-4-5 ≠'],
    ['claude-opus-4-8@default', 'anthropic/claude-opus-4-8 ≠'],
    ['google-gla:gemini-2.5-flash', 'google/gemini-2.5-flash'],
    ['gemini-1.5-pro-001', 'google/gemini-1.5-pro snapshot ≠'],
    // Routers and their variants.
    ['openrouter/openai/gpt-4o', 'openai/gpt-4o ≠'],
    ['anthropic/claude-3.7-sonnet:thinking', 'anthropic/claude-3-7-sonnet ≠'],
    ['openai/gpt-4o:nitro', 'openai/gpt-4o ≠'],
    ['openai/gpt-4o:free', 'unknown'],
    ['x-ai/grok-4.7', 'xai/grok-4.7 openrouter/x-ai/grok-4.7 ≠'],
    ['openrouter/google/gemma-4-31b-it:free', 'openrouter/google/gemma-4-31b-it:free'],
    ['openrouter/google/gemma-4-31b-it', 'google/gemma-4-31b-it ≠'],
    ['google/gemini-pro-1.5', 'google/gemini-1.5-pro'],
    ['mistralai/mistral-small-3.2-24b-instruct', 'mistral/mistral-small-2506 ≠'],
    ['vercel_ai_gateway/anthropic/claude-4.5-sonnet', 'anthropic/claude-sonnet-4-5 ≠'],
    ['amazon/nova-pro-v1', 'bedrock/amazon.nova-pro-v1:0 ≠'],
    ['deepseek-ai/DeepSeek-R1:together', 'deepseek/deepseek-reasoner ≠'],
    ['openai/gpt-oss-120b:groq', 'groq/openai/gpt-oss-120b ≠'],
    ['openrouter/auto', 'ambiguous'],
    ['~anthropic/claude-sonnet-latest', 'ambiguous'],
    // SDKs and editors.
    ['openai:gpt-5.5', 'openai/gpt-5.5'],
    ['openai-responses:gpt-5.5', 'openai/gpt-5.5'],
    ['gateway/openai:gpt-5', 'openai/gpt-5 ≠'],
    ['github-copilot/claude-opus-4.8', 'anthropic/claude-opus-4-8 ≠'],
    ['claude-sonnet-4.5', 'anthropic/claude-sonnet-4-5'],
    ['claude-sonnet-4-5-20250929[1m]', 'anthropic/claude-sonnet-4-5'],
    ['opus[1m]', 'ambiguous'],
    ['gpt-5.3-codex-high-fast', 'openai/gpt-5.3-codex ≠'],
    ['sonnet-4.5-thinking', 'anthropic/claude-sonnet-4-5 ≠'],
    ['GPT-4o (OpenAI)', 'openai/gpt-4o ≠'],
    ['zai-glm-4.7', 'zai/glm-4.7 ≠'],
    ['z-ai/glm4.7', 'zai/glm-4.7 ≠'],
    ['snowflake/openai-o4-mini', 'openai/o4-mini ≠'],
    ['gradient_ai/anthropic-claude-3.7-sonnet', 'anthropic/claude-3-7-sonnet ≠'],
    ['vertex_ai/mistral-small-2503@001', 'mistral/mistral-small-2503 ≠'],
    ['deepseek/deepseek-v3.1', 'deepseek/deepseek-chat ≠'],
    // Azure, Databricks and other hosts.
    ['azure/gpt-4o-2024-11-20', 'azure/gpt-4o'],
    ['azure/eu/gpt-4o-2024-11-20', 'azure/gpt-4o ≠'],
    ['azure/gpt-4o-2024-05-13', 'openai/gpt-4o-2024-05-13 ≠'],
    ['azure/gpt-35-turbo', 'openai/gpt-3.5-turbo ≠'],
    ['https://x.openai.azure.com/openai/deployments/gpt-4o/chat/completions', 'ambiguous'],
    ['databricks/databricks-gpt-5-1', 'openai/gpt-5.1 ≠'],
    ['databricks/databricks-claude-3-7-sonnet', 'anthropic/claude-3-7-sonnet ≠'],
    ['accounts/fireworks/models/deepseek-v3p1', 'deepseek/deepseek-chat ≠'],
    ['cerebras/qwen-3-32b', 'alibaba-cn/qwen3-32b ≠'],
    ['groq/qwen/qwen3-32b', 'alibaba-cn/qwen3-32b ≠'],
    ['hf.co/Qwen/Qwen3-32B-GGUF', 'alibaba-cn/qwen3-32b ≠'],
    ['qwen3:32b-q4_K_M', 'alibaba-cn/qwen3-32b ≠'],
    ['deepseek-r1:32b', 'unknown'],
    // Dated versions.
    ['gpt-5.5-2026-04-23', 'openai/gpt-5.5'],
    ['gpt-5.4-mini-2026-03-17', 'openai/gpt-5.4-mini'],
    ['azure/gpt-5.4-2026-03-05', 'azure/gpt-5.4'],
    ['gpt-4o-2024-05-13', 'openai/gpt-4o-2024-05-13'],
    ['dashscope/qwen-max-2024-09-19', 'alibaba-intl/qwen-max snapshot ≠'],
    ['qwen3.8-max-2026-09-02', 'alibaba-cn/qwen3.8-max'],
    ['gpt-5.5-2026-02-30', 'unknown'],
    ['gpt-5.5-2024-04-23', 'unknown'],
    ['gpt-5.5-2031-04-23', 'unknown'],
    // Fine-tuned, and what only an owner knows.
    ['ft:gpt-4o-mini-2024-07-18:acme::abc123', 'openai/gpt-4o-mini fine-tuned ≠'],
    ['openai/ft:gpt-4.1-2025-04-14:acme:support:x', 'openai/gpt-4.1 fine-tuned ≠'],
    ['ft:gpt-9:acme::x', 'unknown'],
    ['tunedModels/mine', 'ambiguous'],
    ['hosted_vllm/llama', 'ambiguous'],
    // Names of JavaScript, and nothing at all.
    ['__proto__', 'unknown'],
    ['constructor/toString', 'unknown'],
    ['openai/constructor', 'unknown'],
    ['', 'unknown'],
    ['a'.repeat(100_000), 'unknown'],
  ])('%s: %s', (spelling, expected) => {
    expect(said(spelling)).toBe(expected);
  });

  it('nothing under the name of another maker', () => {
    const models = ['gpt-5.5', 'claude-sonnet-4-5', 'gemini-2.5-pro', 'grok-4.7', 'kimi-k3'];
    const makers = [
      'openai',
      'anthropic',
      'google',
      'x-ai',
      'moonshotai',
      'qwen',
      'z-ai',
      'cohere',
    ];
    const right = [0, 1, 2, 3, 4];
    const joined = makers.flatMap((maker, index) =>
      models
        .filter((_, place) => right[place] !== index)
        .flatMap(name => [`${maker}/${name}`, `${maker}.${name}`, `openrouter/${maker}/${name}`])
        .filter(each => resolveModel(each, catalogue).entries.length > 0),
    );
    expect(joined).toEqual([]);
  });
});

describe('the one model of a name', () => {
  const one = (spelling: string, market?: 'cn' | 'intl') =>
    theOne(resolveModel(spelling, catalogue), market)?.id ?? null;

  it('is the maker’s, of two markets that of the account, and else none', () => {
    expect(one('gpt-4o')).toBe('openai/gpt-4o');
    expect(one('azure/gpt-4o')).toBe('azure/gpt-4o');
    expect([one('qwen-plus', 'cn'), one('qwen-plus', 'intl'), one('qwen-plus')]).toEqual([
      'alibaba-cn/qwen-plus',
      'alibaba-intl/qwen-plus',
      null,
    ]);
    expect(one('openai/gpt-oss-120b', 'intl')).toBeNull();
    expect(one('zai-org/GLM-5.3', 'intl')).toBeNull();
  });

  it('is none for a version of unknown price, nor for an unknown name', () => {
    expect([one('qwen-max-2024-09-19', 'cn'), one('gpt-9')]).toEqual([null, null]);
  });
});

describe('what is said of the price', () => {
  const note = (spelling: string, writer = english) => {
    const said = priceNote(resolveModel(spelling, catalogue));
    return said === null ? null : writer.say(said);
  };

  it('is nothing where it is the price, and whose it is elsewhere', () => {
    expect([note('gpt-4o'), note('openai/gpt-5.5-2026-04-23'), note('no-such')]).toEqual([
      null,
      null,
      null,
    ]);
    expect(note('us.anthropic.claude-sonnet-4-5-20250929-v1:0')).toMatch(
      /^The price is that of Anthropic;/,
    );
    expect(note('ft:gpt-4o-mini-2024-07-18:acme::x')).toMatch(/fine-tuned one costs more/);
    expect(note('qwen-max-2024-09-19', chinese)).toMatch(/目录中没有记录/);
  });
});

describe('near misses', () => {
  const known = [
    ...catalogue.models.flatMap(({ id, model }) => [id, model.id, ...(model.aliases ?? [])]),
    ...readIdVariants().map(({ variant }) => variant),
  ];
  const tokensOf = (text: string): string[] =>
    text
      .toLowerCase()
      .replace(/(?<=\d)p(?=\d)/g, '.')
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  const namesOf = new Map(
    catalogue.models.map(({ id, model }) => [
      id,
      [id, model.id, model.name, model.nameZh ?? '', ...(model.aliases ?? [])].filter(Boolean),
    ]),
  );
  for (const { variant, means } of readIdVariants()) {
    namesOf.get(means)?.push(variant);
  }
  namesOf.get('anthropic/claude-2')?.push('claude-v2');
  /** Words that say who serves and how; seen around the names of models. */
  const around = new Set([
    ...readIdVariants().flatMap(({ variant, means }) => {
      const names = new Set((namesOf.get(means) ?? []).slice(0, 4).flatMap(tokensOf));
      return tokensOf(variant).filter(each => !names.has(each));
    }),
    ...'low medium high xhigh max none minimal fast thinking batch free latest preview'.split(' '),
    ...catalogue.data.providers.flatMap(({ id }) => tokensOf(id)),
  ]);

  /** Without what a user chooses: names of projects and tuned models, numbers of accounts. */
  const fixedPart = (text: string): string =>
    text
      .replace(/^arn:.*?\//i, '')
      .replace(/^projects\/.*?(?=publishers\/)/, '')
      .replace(/^(ft:[^:]*).*/i, '$1')
      .replace(/(?<=-GGUF):.*/i, '')
      .replace(/ \([^()]*\)$/, '');

  /** Every word of one of the model's names is there, and no word nobody writes around it. */
  function isSpelled(text: string, id: string): boolean {
    const words = tokensOf(fixedPart(text));
    return (namesOf.get(id) ?? []).some(name => {
      const rest = [...words];
      const all = tokensOf(name).filter(each => !around.has(each) || /\d/.test(each));
      return (
        all.every(each => {
          const place = rest.indexOf(each);
          return place >= 0 && rest.splice(place, 1).length === 1;
        }) && rest.every(each => around.has(each) || tokensOf(name).includes(each))
      );
    });
  }

  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789-./:@_'.split(/(?=.)/);
  const nearMiss = fc
    .record({
      text: fc.constantFrom(...known),
      place: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      kind: fc.constantFrom('drop', 'add', 'change', 'double', 'digit', 'swap', 'tail', 'date'),
      letter: fc.constantFrom(...letters),
      tail: fc.constantFrom(
        '-x',
        '-ultra',
        '-v9',
        ':paid',
        '-turbo2',
        '.1',
        '-9b',
        '-image',
        '-tts',
      ),
      day: fc.constantFrom('-2022-01-01', '-20991231', '-2026-13-01', '@20200230', '-0199'),
    })
    .map(({ text, place, kind, letter, tail, day }) => {
      const at = Math.floor(place * text.length);
      const [before, here, after] = [text.slice(0, at), text[at] ?? '', text.slice(at + 1)];
      switch (kind) {
        case 'drop':
          return before + after;
        case 'add':
          return before + letter + here + after;
        case 'change':
          return before + letter + after;
        case 'double':
          return before + here + here + after;
        case 'digit':
          return text.replace(/\d/, digit => String((Number(digit) + 1 + at) % 10));
        case 'swap':
          return before + (after[0] ?? '') + here + after.slice(1);
        case 'tail':
          return text + tail;
        case 'date':
          return text + day;
      }
    });

  it('are no spelling of a model, unless every word of it is one', () => {
    fc.assert(
      fc.property(nearMiss, text => {
        const { entries, note } = resolveModel(text, catalogue);
        for (const { id } of note === 'snapshot' ? [] : entries) {
          // A version of what was tuned, as anywhere a snapshot is.
          const base = text.replace(/(?<=^ft:.*)-\d{4}-\d\d-\d\d$/i, '');
          expect(isSpelled(text, id) || isSpelled(base, id), `${text} → ${id}`).toBe(true);
        }
      }),
      { seed: 20261128, numRuns: 10_000 },
    );
  });
});

it('every full id of the catalogue is that model, at its own price', () => {
  for (const entry of catalogue.models) {
    expect([entry.id, resolveModel(entry.id, catalogue)]).toEqual([
      entry.id,
      { entries: [entry], isOwnPrice: true },
    ]);
    expect(resolveModel(` ${entry.id} `, catalogue).entries).toEqual([entry]);
  }
});
