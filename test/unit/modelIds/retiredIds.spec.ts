import { expect, it } from 'vitest';
import { endOfLife } from '../../../src/core/modelIds/endOfLife';
import { resolveModelId } from '../../../src/core/modelIds/resolveModelId';
import { readRealCatalogue } from '../compare/realCatalogue';

const catalogue = readRealCatalogue();

const endOf = (id: string) =>
  endOfLife(id, resolveModelId(id, catalogue), catalogue, '2026-11-28', 30);

// Days and replacements as the providers' own pages and notices say, in copies of 2024 to 2026.
it.each([
  ['gpt-4-0314', '2026-03-26'],
  ['gpt-4-0125-preview', '2026-03-26'],
  ['gpt-4-turbo-preview', '2026-03-26'],
  ['gpt-4-32k', '2025-06-06'],
  ['gpt-4-32k-0613', '2025-06-06'],
  ['gpt-4-vision-preview', '2024-12-06'],
  ['gpt-3.5-turbo-0301', '2024-09-13'],
  ['gpt-3.5-turbo-16k', '2024-09-13'],
  ['gpt-3.5-turbo-instruct', '2026-09-28'],
  ['davinci-002', '2026-09-28'],
  ['text-davinci-003', '2024-01-04'],
  ['code-davinci-002', '2024-01-04'],
  ['chatgpt-4o-latest', '2026-02-17'],
  ['gpt-4.5-preview', '2025-07-14'],
  ['o1-preview', '2025-07-28'],
  ['openai/o1-preview-2024-09-12', '2025-07-28'],
  ['gpt-5-chat-latest', '2026-07-23'],
  ['gpt-5.1-codex-max', '2026-07-23'],
  ['gpt-5.2-chat-latest', '2026-08-10'],
  ['o4-mini-deep-research', '2026-07-23'],
  ['claude-instant-1.2', '2024-11-06'],
  ['claude-1.2', '2024-11-06'],
  ['claude-mythos-preview', '2026-06-30'],
  ['gemini-pro', '2025-02'],
  ['gemini-1.5-flash-8b', '2025-09-24'],
  ['gemini-2.0-flash-lite', '2026-06-01'],
  ['gemini-2.5-pro-preview-05-06', '2025-12-02'],
  ['text-embedding-004', '2026-01-14'],
  ['grok-2-1212', '2025-09'],
  ['grok-2-latest', '2025-09'],
  ['grok-2-vision-1212', '2026-02-28'],
  ['kimi-k2-0905-preview', '2026-05-25'],
  ['mimo-v2.5', '2026-10-21'],
])('%s is known to have ended: %s', (id, day) => {
  const [entry] = resolveModelId(id, catalogue);
  expect(entry?.model.lifecycle.shutdownOn).toBe(day);
  expect(endOf(id)?.kind).toBe('shut-down');
});

it.each(['gemini-pro-vision', 'gemini-exp-1206', 'gemini-2.0-flash-exp', 'grok-beta'])(
  '%s has ended, on a day nobody gives',
  id => {
    const [entry] = resolveModelId(id, catalogue);
    expect(entry?.model.lifecycle.shutdownOn).toBeUndefined();
    expect(endOf(id)?.kind).toBe('shut-down');
  },
);

it('an old price nobody wrote down is none', () => {
  for (const id of ['gpt-4-32k', 'o1-preview', 'claude-instant-1.2', 'gemini-pro']) {
    expect(resolveModelId(id, catalogue)[0]?.model.prices).toEqual([]);
  }
});

it.each([
  ['openai/gpt-5.2', 1.75, 14],
  ['openai/gpt-5.4', 2.5, 15],
  ['openai/gpt-5.4-mini', 0.75, 4.5],
  ['openai/text-embedding-3-small', 0.02, null],
  ['openai/text-embedding-3-large', 0.13, null],
])('%s is on offer at %s and %s', (id, input, output) => {
  const entry = catalogue.model(id);
  expect(entry?.model.lifecycle.status).toBe('live');
  expect(entry?.model.prices.at(-1)?.rates).toMatchObject({
    inputPerMTok: input,
    outputPerMTok: output,
  });
});
