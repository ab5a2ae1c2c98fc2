import { createServer } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inertText } from '../../../src/core/text/inertText';
import { redact } from '../../../src/core/text/redact';
import { downloadFirst } from '../../../src/host/download/download';
import type { DownloadError } from '../../../src/host/download/downloadError';
import { hostOf, isSafe, shownAddress } from '../../../src/host/download/safeAddress';
import { askProvider, ProviderCountError } from '../../../src/host/providerCounts/askProvider';
import { countEndpoints } from '../../../src/host/providerCounts/countEndpoint';

const seed = 20261128;
/** No text of ours has it in it. */
const secret = fc.stringMatching(/^Q[a-z0-9]{6,20}Z$/);

/** What stands in the errors of a download, and in those under them. */
async function downloadErrors(address: string): Promise<string> {
  const limits = { maximumBytes: 10, isJson: false, stallMilliseconds: 5000 };
  const error: unknown = await downloadFirst(
    [address],
    limits,
    new AbortController().signal,
    () => undefined,
  ).then(
    () => new AggregateError([]),
    (reason: unknown) => reason,
  );
  return (error as AggregateError).errors
    .map((each: DownloadError) => [each.message, each.detail, each.stack, each.fault].join('\n'))
    .join('\n');
}

describe('a password in an address', () => {
  it('is in no message', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ validSchemes: ['https', 'http'] }),
        secret,
        secret,
        fc.string(),
        (url, user, password, text) => {
          const [scheme = '', rest = ''] = url.split('//');
          for (const given of [
            `${scheme}//${user}:${password}@${rest}`,
            `//${user}:${password}@${rest}`,
            `${scheme}//${password}@${rest}`,
          ]) {
            for (const shown of [
              redact(`${text} ${given} ${text}`),
              inertText(`${text} ${given}`),
            ]) {
              expect(shown).not.toContain(password);
            }
            expect([shownAddress(given), hostOf(given)].join()).not.toContain(password);
            expect(isSafe(given)).toBe(false);
          }
          expect(
            [shownAddress(`${user}:${password}@${rest}`), hostOf(`${user}:${password}@x y`)].join(),
          ).not.toContain(password);
        },
      ),
      { seed, numRuns: 100 },
    );
  });

  it('is told as what it is, and nothing is asked', async () => {
    const told = await downloadErrors('https://user:Qsecret9Z@example.invalid/list.json');
    expect(told).toContain('withPassword');
    expect(told).not.toContain('Qsecret9Z');
    expect(await downloadErrors('user:Qsecret9Z@example.invalid/list.json')).not.toContain(
      'Qsecret9Z',
    );
  });

  it('of a redirect is not told either', async () => {
    const server = createServer((_, response) => {
      response.writeHead(302, { location: 'https://user:Qsecret9Z@example.invalid/' }).end();
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const told = await downloadErrors(`http://127.0.0.1:${port}/`);
    server.close();
    expect(told).toContain('withPassword');
    expect(told).not.toContain('Qsecret9Z');
  });

  it('leaves other texts as they are', () => {
    for (const text of [
      'https://models.dev/@cf/x',
      'claude@2025 at https://a.example/b@c',
      'a//b',
      'x@y.example',
    ]) {
      expect(redact(text)).toBe(text);
    }
  });
});

describe('a key', () => {
  const ask = async (key: string, base: string): Promise<ProviderCountError> => {
    const [endpoint] = countEndpoints;
    if (endpoint === undefined) {
      throw new Error('There is no endpoint.');
    }
    const request = endpoint.request(base, key, 'the-model', 'text');
    return (await askProvider(endpoint, request, new AbortController().signal).catch(
      (error: unknown) => error,
    )) as ProviderCountError;
  };

  it('with a line break or anything else no key has is refused before it is sent, and not repeated', async () => {
    await fc.assert(
      fc.asyncProperty(
        secret,
        fc.constantFrom('\n', '\r\n', '\t', ' ', '\u0000', 'é', '钥', '\u200B'),
        secret,
        async (a, mark, b) => {
          const error = await ask(`${a}${mark}${b}`, 'https://example.invalid');
          expect(error).toBeInstanceOf(ProviderCountError);
          expect(error.fault).toBe('badKey');
          expect([error.message, error.detail, error.stack].join()).not.toMatch(
            new RegExp(`${a}|${b}`),
          );
        },
      ),
      { seed, numRuns: 50 },
    );
  });

  it('that the provider repeats stays hidden', async () => {
    const key = 'sk-ant-Qsecret9Z';
    const server = createServer((request, response) => {
      const given = String(request.headers['x-api-key']);
      response.writeHead(401).end(JSON.stringify({ error: { message: `bad key ${given}` } }));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const error = await ask(key, `http://127.0.0.1:${port}`);
    server.close();
    expect([error.fault, error.detail]).toEqual(['wrongKey', 'bad key …']);
  });

  it('is hidden whole and in pieces', () => {
    expect(redact('a "one\\ntwo!" b', ['one\ntwo!'])).toBe('a "one\\n…" b');
    expect(redact('abcd\nefgh and abcd', ['abcd\nefgh'])).toBe('… and …');
    expect(redact('nothing', [''])).toBe('nothing');
  });
});
