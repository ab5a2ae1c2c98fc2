/** Documents that are no price list: what is told is what they are, in both languages. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchPrices } from '../../../src/host/prices/refresh/fetchPrices';
import { FileServer } from '../vocabularies/fileServer';
import { catalogue, known, now } from '../refresh/support';
import { otherFiles, otherJson } from './support/otherFiles';
import { speak } from './support/vscodeL10n';

vi.mock('vscode', () => import('./support/vscodeL10n'));

let server: FileServer;
let body: Uint8Array | string;
beforeAll(async () => {
  server = await FileServer.start(response => response.end(body));
});
afterAll(() => server.stop());

async function toldIn(language: 'en' | 'zh', sent: Uint8Array | string): Promise<string> {
  body = sent;
  speak(language);
  const context = { base: catalogue([known('gpt-4o')]), now, url: `${server.base}/list.json` };
  try {
    await fetchPrices(context, new AbortController().signal);
  } catch (error) {
    return (error as Error).message;
  } finally {
    speak('en');
  }
  throw new Error('It was taken.');
}

async function told(sent: Uint8Array | string): Promise<string> {
  const zh = await toldIn('zh', sent);
  expect(zh).not.toMatch(/untranslated|undefined/);
  expect(zh).toMatch(/\p{Script=Han}/u);
  const en = await toldIn('en', sent);
  expect(en).not.toMatch(/undefined|is not a function|\p{Script=Han}/u);
  return en;
}

describe('in place of a price list', () => {
  it.each([
    ['nothing', /is empty/],
    ['a web page', /web page/],
    ['a git-lfs pointer', /git-lfs pointer/],
    ['gzip', /gzip/],
    ['UTF-16 with its mark', /UTF-16/],
    ['text in another encoding', /not text in UTF-8/],
  ])('%s is told as such', async (what, en) => {
    expect(await told(otherFiles[what] ?? '')).toMatch(en);
  });

  it.each([
    ['package.json', /description of a package \(package\.json\), not a price list/],
    ['a safetensors index', /file of a model, not a price list/],
    ['tokenizer_config.json', /file of a model, not a price list/],
    ['config.json', /file of a model, not a price list/],
    ['a list of models', /list of models without prices/],
    ['an error', /error message: Rate limit reached/],
    ['a message', /error message: Bad credentials/],
    ['nothing', /none of the formats/],
    ['a list', /none of the formats/],
  ])('JSON of another kind, %s, is told as such', async (what, en) => {
    expect(await told(JSON.stringify(otherJson[what]))).toMatch(en);
  });

  it.each([
    ['words', 'Too Many Requests', /not JSON; it begins with “Too Many Requests”/],
    ['JSON that breaks off', '{"a":{"b":1', /broke off/],
    ['JSON that breaks off at a bracket', '{"a":{"b":1}', /end is missing/],
    ['JSON with a slip', '{"a":1,,"b":2}', /not valid JSON/],
    [
      'prices of nobody known',
      '{"x/y":{"litellm_provider":"x","input_cost_per_token":1}}',
      /no model of the providers known/,
    ],
  ])('%s are told as such', async (_, text, en) => {
    expect(await told(text)).toMatch(en);
  });
});
