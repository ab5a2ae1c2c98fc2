/** The count endpoints as Anthropic's and Google's API references describe them, on a server of ours. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askProvider } from '../../../src/host/providerCounts/askProvider';
import { endpointOf, type CountEndpoint } from '../../../src/host/providerCounts/countEndpoint';
import { FileServer } from '../vocabularies/fileServer';

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

const prompt = 'Grüße, 世界 👋 <|endoftext|>';
let server: FileServer;
let answer: (response: ServerResponse) => void;
let seen: Seen[] = [];

beforeAll(async () => {
  server = await FileServer.start((response, request) => {
    void text(request).then(body => {
      const { method, url, headers } = request;
      seen.push({ method, url, headers, body: JSON.parse(body) as unknown });
      answer(response);
    });
  });
});
beforeEach(() => {
  seen = [];
});
afterAll(() => server.stop());

function json(status: number, body: unknown): typeof answer {
  return response => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
}

function endpoint(provider: string): CountEndpoint {
  const found = endpointOf(provider);
  if (found === undefined) {
    throw new Error(`${provider} has no count endpoint.`);
  }
  return found;
}

function ask(provider: string, more: { signal?: AbortSignal; timeout?: number } = {}) {
  const chosen = endpoint(provider);
  const request = chosen.request(server.base, 'the-key', 'the-model', prompt);
  return askProvider(chosen, request, more.signal ?? new AbortController().signal, more.timeout);
}

describe('the provider', () => {
  it('Anthropic is asked as its API reference says', async () => {
    answer = json(200, { input_tokens: 14 });
    expect(await ask('anthropic')).toBe(14);
    expect(seen).toEqual([
      {
        method: 'POST',
        url: '/v1/messages/count_tokens',
        headers: expect.objectContaining({
          'x-api-key': 'the-key',
          'anthropic-version': '2023-06-01',
          'content-type': 'application/json',
        }) as unknown,
        body: { model: 'the-model', messages: [{ role: 'user', content: prompt }] },
      },
    ]);
  });

  it('Google is asked as its API reference says, the key in a header, never in the address', async () => {
    answer = json(200, { totalTokens: 0, promptTokensDetails: [] });
    expect(await ask('google')).toBe(0);
    expect(seen[0]).toMatchObject({
      url: '/v1beta/models/the-model:countTokens',
      headers: { 'x-goog-api-key': 'the-key' },
      body: { contents: [{ role: 'user', parts: [{ text: prompt }] }] },
    });
  });

  it.each([
    [401, 'wrongKey'],
    [402, 'noCredit'],
    [403, 'notAllowed'],
    [404, 'unknownModel'],
    [413, 'tooLarge'],
    [429, 'tooOften'],
    [400, 'httpStatus'],
    [500, 'overloaded'],
    [503, 'overloaded'],
    [529, 'overloaded'],
  ])('that answers %i is told with its own words: %s', async (status, fault) => {
    answer = json(status, { type: 'error', error: { type: 'x', message: 'its own words' } });
    await expect(ask('anthropic')).rejects.toMatchObject({ fault, detail: 'its own words' });
  });

  it.each([
    ['another field', '{"tokens": 14}'],
    ['words', '{"input_tokens": "14"}'],
    ['a negative number', '{"input_tokens": -1}'],
    ['a fraction', '{"input_tokens": 1.5}'],
    ['a novel', `{"input_tokens": 14, "novel": "${'x'.repeat(200_000)}"}`],
  ])('that answers with %s gives no count', async (_, body) => {
    answer = response => response.writeHead(200).end(body);
    await expect(ask('anthropic')).rejects.toMatchObject({ fault: 'badAnswer' });
  });

  it('that redirects gets nothing sent on, neither text nor key', async () => {
    answer = response => response.writeHead(307, { location: `${server.base}/elsewhere` }).end();
    const detail = `${server.base}/elsewhere`;
    await expect(ask('anthropic')).rejects.toMatchObject({ fault: 'redirect', detail });
    expect(seen.map(({ url }) => url)).toEqual(['/v1/messages/count_tokens']);
  });

  it('that is silent is given up', async () => {
    answer = () => undefined;
    await expect(ask('anthropic', { timeout: 200 })).rejects.toMatchObject({ fault: 'timedOut' });
  });

  it('is not asked over an insecure connection', async () => {
    const chosen = endpoint('anthropic');
    const request = chosen.request('http://gateway.example', 'key', 'model', prompt);
    await expect(askProvider(chosen, request, new AbortController().signal)).rejects.toMatchObject({
      fault: 'notHttps',
    });
  });

  it('is left when the user cancels', async () => {
    const controller = new AbortController();
    answer = () => {
      controller.abort(new Error('cancelled'));
    };
    await expect(ask('google', { signal: controller.signal })).rejects.toThrow('cancelled');
  });
});
