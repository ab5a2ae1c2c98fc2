/** Which models of a list that are not here a refresh adds. */
import { describe, expect, it } from 'vitest';
import { identityOf } from '../../../src/core/refresh/otherNames';
import type { CatalogueData } from '../../../src/core/pricing/schema';
import { model, provider } from '../pricing/fixture';
import {
  catalogue,
  known,
  liteLlmEntry,
  liteLlmList,
  modelIn,
  modelsDevList,
  review,
  today,
} from './support';

const cost = { input: 1, output: 2 };
const entry = liteLlmEntry(1, 2);
const retired = { lifecycle: { status: 'retired' as const, shutdownOn: '2026-01-01' } };

/** OpenAI, whose gpt-4 is shut down, and a cloud. */
const base: CatalogueData = (() => {
  const data = catalogue([
    known('gpt-4o'),
    { ...known('opus-4-5'), aliases: ['opus-4-5-20251101'] },
    model('gpt-4', retired),
    model('gpt-6'),
  ]);
  const azure = provider({ id: 'azure', kind: 'cloud', models: [model('gpt-4o')] });
  return { ...data, providers: [...data.providers, azure] };
})();

function added(list: object): string[] {
  return review(base, list).changes.flatMap(({ id, kind }) => (kind === 'added' ? [id] : []));
}

function addedFromLiteLlm(models: Readonly<Record<string, object>>): string[] {
  return added(liteLlmList(models));
}

function fromAzure(...ids: readonly string[]): Readonly<Record<string, object>> {
  const azure = { ...entry, litellm_provider: 'azure' };
  return Object.fromEntries(ids.map(id => [`azure/${id}`, azure]));
}

describe('a model is not added', () => {
  it.each([
    ['takes no text', { modalities: { input: ['audio'], output: ['text'] } }],
    ['writes no text', { modalities: { input: ['text'], output: ['image'] } }],
    ['is no chat model', { type: 'embedding' }],
    ['is no longer served', { status: 'deprecated' }],
    ['ends today', { deprecation_date: today }],
    ['is older than a year', { release_date: '2025-11-21' }],
  ])('that %s (models.dev)', (_, more) => {
    expect(added(modelsDevList({ new: { cost, ...more } }))).toEqual([]);
    expect(added(modelsDevList({ new: { cost } }))).toEqual(['openai/new']);
  });

  it.each([
    ['has no text price', { mode: 'embedding' }],
    ['reranks', { mode: 'rerank' }],
    ['moderates', { mode: 'moderation' }],
    ['talks', { mode: 'realtime' }],
    ['takes no text', { supported_modalities: ['audio'] }],
    ['writes no text', { supported_output_modalities: ['image'] }],
    ['hears only', { gemini_audio_only_live: true }],
    ['is shut down', { deprecation_date: '2026-11-22' }],
  ])('that %s (LiteLLM)', (_, more) => {
    expect(addedFromLiteLlm({ new: { ...entry, ...more } })).toEqual([]);
  });

  it.each([
    'qwen3-asr-flash',
    'whisper-large-v3',
    'gpt-4o-mini-transcribe',
    'gpt-4o-mini-tts',
    'gpt-image-2',
    'gemini-2.5-flash-image',
    'text-embedding-3-small',
    'rerank-v5',
    'omni-moderation-latest',
    'gpt-realtime',
    'gpt-audio',
    'llamaguard-7b',
    'gpt-oss-safeguard-20b',
    'sora-2',
    'flux-1-dev',
    'gpt-4o-search-preview',
  ])('whose name says it is for something else: %s', id => {
    expect(addedFromLiteLlm({ [id]: entry })).toEqual([]);
    expect(added(modelsDevList({ [id]: { cost } }))).toEqual([]);
  });

  it.each([
    ['dated', 'gpt-4o-2024-08-06'],
    ['dated in short', 'gpt-4o-0806'],
    ['dated by month', 'gpt-4o-2408'],
    ['dated in Vertex’ way', 'opus-4-5@20251101'],
    ['a preview', 'gpt-4o-preview-05-20'],
    ['a moving one', 'gpt-4o-latest'],
    ['with a dot', 'opus-4.5'],
    ['in another order', '4-5-opus'],
    ['in capitals', 'GPT-4o'],
    ['with a path', 'models/gpt-4o-2024-11-20'],
  ])('under another name of one that is here: %s', (_, id) => {
    expect(addedFromLiteLlm({ [id]: entry })).toEqual([]);
  });

  it.each([
    'eu/gpt-4o-2024-11-20',
    'us/gpt-6',
    'eu.gpt-6',
    'us-east-1/gpt-6',
    'us-gov-west-1/gpt-6',
    'gpt-4',
    'gpt-4-0613',
    'gpt-4-1106-preview',
    'never-heard-of-7',
  ])('at a cloud as a copy, shut down by its maker, or of unknown age: %s', id => {
    expect(addedFromLiteLlm(fromAzure(id))).toEqual([]);
  });

  it('that is a variant of one its maker shut down, and that nobody dates', () => {
    expect(addedFromLiteLlm({ 'gpt-4-32k': entry, 'gpt-4-turbo-preview': entry })).toEqual([]);
    const list = modelsDevList({ 'gpt-4-remade': { cost, release_date: '2026-11-01' } });
    expect(added(list)).toEqual(['openai/gpt-4-remade']);
  });

  it('but counted', () => {
    const list = liteLlmList({ 'gpt-4-0613': entry, whisper: entry, 'gpt-7': entry });
    expect(review(base, list).list?.notAdded).toBe(2);
  });
});

describe('a model is added', () => {
  it('once, under the name that is its own, with the whole path', () => {
    const names = ['gpt-7', 'gpt-7-2026-10-01', 'gpt-7-preview', 'models/gpt-7', 'gpt-7-latest'];
    expect(addedFromLiteLlm(Object.fromEntries(names.map(id => [id, entry])))).toEqual([
      'openai/models/gpt-7',
    ]);
  });

  it('as its newest version where it has no other name', () => {
    const names = ['large-9-2512', 'large-9-2607', 'large-9-2601'];
    expect(addedFromLiteLlm(Object.fromEntries(names.map(id => [id, entry])))).toEqual([
      'openai/large-9-2607',
    ]);
  });

  it('at a cloud whose maker has it', () => {
    expect(addedFromLiteLlm(fromAzure('gpt-6', 'opus-4-5'))).toEqual([
      'azure/gpt-6',
      'azure/opus-4-5',
    ]);
  });

  it('as live with a day of release, else as uncertain', () => {
    const { whole } = review(
      base,
      modelsDevList({
        dated: { cost, release_date: '2026-06', reasoning: false },
        undated: { cost },
      }),
    );
    expect(modelIn(whole, 'openai/dated')).toMatchObject({
      thinking: 'never',
      lifecycle: { status: 'live', releasedOn: '2026-06' },
    });
    expect(modelIn(whole, 'openai/undated').lifecycle.status).toBe('uncertain');
  });
});

describe('ids have in common', () => {
  it.each([
    ['claude-4-opus-20250514', 'claude-opus-4'],
    ['us.anthropic.claude-sonnet-4-5-20250929-v1:0', 'claude-sonnet-4.5'],
    ['anthropic.claude-opus-4-6-v1', 'claude-opus-4-6'],
    ['accounts/fireworks/models/glm-5p3', 'glm-5.3'],
    ['gpt-35-turbo-0125', 'gpt-3.5-turbo'],
    ['gemini-2.5-flash-preview-05-20', 'gemini-2.5-flash'],
    ['grok-4.20-beta-0309-reasoning', 'grok-4.20-reasoning'],
    ['jamba-1.5-large@001', 'jamba-1.5-large'],
  ])('%s and %s', (a, b) => {
    expect(identityOf(a)).toBe(identityOf(b));
  });

  it.each([
    ['gpt-5.4', 'gpt-4.5'],
    ['gpt-4', 'gpt-4o'],
    ['gpt-4', 'gpt-4-32k'],
    ['llama3-3-70b', 'llama3-70b'],
    ['qwen3-30b', 'qwen3-32b'],
    ['o3', 'o3-mini'],
    ['deepseek-v3', 'deepseek-v4'],
  ])('nothing: %s and %s', (a, b) => {
    expect(identityOf(a)).not.toBe(identityOf(b));
  });
});
