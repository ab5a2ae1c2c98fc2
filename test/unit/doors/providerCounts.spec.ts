/** Answers that are no count: what is told is what the provider, or whoever stands in between, means by them. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { askProvider, type ProviderCountError } from '../../../src/host/providerCounts/askProvider';
import { endpointOf } from '../../../src/host/providerCounts/countEndpoint';
import { countFaultText } from '../../../src/host/providerCounts/countTexts';
import { startUntrusted } from '../download/untrustedServer';
import { FileServer } from '../vocabularies/fileServer';
import { inBoth } from './support/vscodeL10n';

vi.mock('vscode', () => import('./support/vscodeL10n'));

let server: FileServer;
let answer: { status: number; body: string; headers?: Record<string, string> };
beforeAll(async () => {
  server = await FileServer.start((response, request) => {
    request.resume().on('end', () => {
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
});
afterAll(() => server.stop());

async function told(
  provider: 'anthropic' | 'google',
  { base = server.base, key = 'the-key' } = {},
): Promise<string> {
  const endpoint = endpointOf(provider);
  if (endpoint === undefined) {
    throw new Error(provider);
  }
  const request = endpoint.request(base, key, 'the-model', 'text');
  const error: unknown = await askProvider(endpoint, request, new AbortController().signal).catch(
    (reason: unknown) => reason,
  );
  const { en, zh } = inBoth(() => countFaultText(error as ProviderCountError, request.url));
  expect(zh).not.toMatch(/untranslated|undefined/);
  expect(en).not.toMatch(/undefined|\(\)/);
  return en;
}

/** As Anthropic's API reference has errors, and as Google's has them. */
const anthropic = (status: number, type: string, message: string) => ({
  status,
  body: JSON.stringify({ type: 'error', error: { type, message } }),
});
const google = (code: number, status: string, message: string, reason?: string) => ({
  status: code,
  body: JSON.stringify({
    error: { code, message, status, ...(reason === undefined ? {} : { details: [{ reason }] }) },
  }),
});

describe('Anthropic', () => {
  it.each([
    [
      'a wrong key',
      anthropic(401, 'authentication_error', 'invalid x-api-key'),
      /does not accept the key: invalid/,
    ],
    [
      'a key that may not',
      anthropic(403, 'permission_error', 'Your key may not use this'),
      /knows the key, which may not/,
    ],
    [
      'an unknown model',
      anthropic(404, 'not_found_error', 'model: claude-9'),
      /does not know the model/,
    ],
    ['too much text', anthropic(413, 'request_too_large', 'Request exceeds 32 MB'), /too large/],
    [
      'too many requests',
      anthropic(429, 'rate_limit_error', 'Too many requests'),
      /asked too often/,
    ],
    [
      'no credit',
      anthropic(400, 'invalid_request_error', 'Your credit balance is too low'),
      /account to be paid first/,
    ],
    ['no billing', anthropic(402, 'billing_error', 'Payment required'), /account to be paid first/],
    [
      'another mistake',
      anthropic(400, 'invalid_request_error', 'messages: empty'),
      /could not count: messages: empty/,
    ],
    [
      'trouble',
      anthropic(500, 'api_error', 'Internal server error'),
      /trouble of its own.*Internal/,
    ],
    [
      'too many users',
      anthropic(529, 'overloaded_error', 'Overloaded'),
      /trouble of its own.*Overloaded/,
    ],
  ])('says %s', async (_, given, en) => {
    answer = given;
    expect(await told('anthropic')).toMatch(en);
  });
});

describe('Google', () => {
  it.each([
    [
      'a wrong key, as a bad request',
      google(
        400,
        'INVALID_ARGUMENT',
        'API key not valid. Please pass a valid API key.',
        'API_KEY_INVALID',
      ),
      /does not accept the key/,
    ],
    [
      'an expired key',
      google(400, 'INVALID_ARGUMENT', 'API key expired. Renew it.'),
      /does not accept the key/,
    ],
    [
      'an API that is not on',
      google(403, 'PERMISSION_DENIED', 'Generative Language API has not been used'),
      /may not do this/,
    ],
    [
      'a place it does not serve',
      google(400, 'FAILED_PRECONDITION', 'User location is not supported'),
      /could not count: User location/,
    ],
    [
      'a quota used up',
      google(429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota'),
      /quota of your account .* is used up/,
    ],
    [
      'an unknown model',
      google(404, 'NOT_FOUND', 'models/x is not found'),
      /does not know the model/,
    ],
  ])('says %s', async (_, given, en) => {
    answer = given;
    expect(await told('google')).toMatch(en);
  });
});

describe('whoever stands in between', () => {
  const page = '<html>Blocked by policy</html>';
  it.each([
    ['a web page in place of a count', { status: 200, body: page }, /web page instead of a count/],
    ['JSON in place of a count', { status: 200, body: '{"ok":true}' }, /no count: \{"ok":true\}/],
    ['a block', { status: 403, body: page }, /is blocked \(HTTP status 403\)/],
    ['no such page', { status: 404, body: page }, /nothing that counts at this address/],
    ['another method', { status: 405, body: '' }, /nothing that counts at this address/],
    ['a proxy’s question', { status: 407, body: page }, /proxy .* user name and password/],
    ['a gateway’s end', { status: 502, body: page }, /trouble of its own.*502/],
    [
      'a login elsewhere',
      { status: 302, body: '', headers: { location: 'https://login.example/' } },
      /sent on to another address, which was not done: https:\/\/login\.example/,
    ],
  ])('says %s', async (_, given, en) => {
    answer = given;
    expect(await told('anthropic')).toMatch(en);
  });

  it('has no host of that name, no certificate, or no server', async () => {
    expect(await told('anthropic', { base: 'https://nobody.invalid' })).toMatch(
      /not known to the name/,
    );
    const expired = await startUntrusted('expired');
    expect(await told('google', { base: expired.base })).toMatch(/has expired/);
    await expired.stop();
    expect(await told('google', { base: expired.base })).toMatch(/refuses the connection/);
  });
});

describe('what is not sent', () => {
  it.each(['my key', 'key\nX-Other: 1', '密钥', 'key\u0000'])(
    'a key like %j is told, not quoted',
    async key => {
      const text = await told('anthropic', { key });
      expect(text).toMatch(/nothing was sent\. Paste it once more/);
      expect(text).not.toContain(key);
    },
  );

  it('anything to an address with a password, or to none', async () => {
    const text = await told('anthropic', { base: 'https://me:secret@gateway.example' });
    expect(text).toMatch(/user name or password; nothing was sent/);
    expect(text).not.toMatch(/secret/);
    expect(await told('anthropic', { base: 'gateway' })).toMatch(/“gateway\/v1.* is no address/);
  });
});
