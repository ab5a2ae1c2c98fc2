import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloadFirst, type DownloadLimits } from '../../../src/host/download/download';
import type { DownloadError } from '../../../src/host/download/downloadError';
import { FileServer } from '../vocabularies/fileServer';
import { startUntrusted } from './untrustedServer';

const text = JSON.stringify({ model: { vocab: {} }, padding: 'x'.repeat(300_000) });
const sha256 = createHash('sha256').update(text).digest('hex');
/** Fifty megabytes in fifty kilobytes. */
const bomb = gzipSync(Buffer.alloc(50_000_000));
const limits: DownloadLimits = { maximumBytes: 1_000_000, isJson: true, stallMilliseconds: 5000 };

let server: FileServer;
beforeAll(async () => {
  server = await FileServer.start({
    '/good': response => response.end(text),
    '/torn': response => {
      response.writeHead(200, { 'content-length': text.length });
      response.write(text.slice(0, 1000), () => response.destroy());
    },
    '/short': response => {
      // Without a length only the text itself shows that its end is missing.
      response.writeHead(200, { connection: 'close' });
      response.end(text.slice(0, -10));
    },
    '/page': response => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html>Please sign in');
    },
    '/disguisedPage': response => response.end('\n<html>Please sign in</html>'),
    '/large': response => {
      response.writeHead(200, { 'content-length': 2_000_000 });
      response.end('x'.repeat(2_000_000));
    },
    '/endless': response => {
      const more = () => {
        response.write('x'.repeat(100_000), more);
      };
      more();
    },
    '/silent': response => {
      response.writeHead(200, { 'content-length': text.length });
      response.write('{');
    },
    '/away': response => response.writeHead(302, { location: '/good' }).end(),
    '/insecure': response =>
      response.writeHead(302, { location: 'http://localhost.example.invalid/good' }).end(),
    '/nowhere': response => response.writeHead(302, { location: 'http://' }).end(),
    '/round': response => response.writeHead(302, { location: '/round' }).end(),
    '/bomb': response => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(bomb);
    },
    '/drip': response => {
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => {
        clearInterval(drip);
      });
    },
  });
});
afterAll(() => server.stop());

function fetchPaths(paths: readonly string[], more: Partial<DownloadLimits> = {}) {
  return downloadFirst(
    paths.map(path => new URL(path, server.base).href),
    { ...limits, ...more },
    new AbortController().signal,
    () => undefined,
  );
}

async function faultsOf(...paths: string[]): Promise<string[]> {
  const error: unknown = await fetchPaths(paths).catch((reason: unknown) => reason);
  return (error as AggregateError).errors.map(each => (each as DownloadError).fault);
}

describe('a download', () => {
  it('gives the file, where it came from and its checksum', async () => {
    const { file, address, ...rest } = await fetchPaths(['/good'], { sha256 });
    expect(new TextDecoder().decode(file)).toBe(text);
    expect([address, rest.sha256]).toEqual([`${server.base}/good`, sha256]);
  });

  it('follows a redirect, as the publishers do to their storage', async () => {
    expect((await fetchPaths(['/away'])).file).toHaveLength(text.length);
  });

  it('goes on to the next address, whatever was wrong with one', async () => {
    const { address } = await fetchPaths(['/missing', '/torn', '/page', '/good', '/never']);
    expect(address).toBe(`${server.base}/good`);
    expect(server.requests).not.toContain('/never');
  });

  it.each([
    ['/missing', 'httpStatus'],
    ['/torn', 'tornOff'],
    ['/short', 'tornOff'],
    ['/page', 'webPage'],
    ['/disguisedPage', 'webPage'],
    ['/large', 'tooLarge'],
    ['/endless', 'tooLarge'],
    ['/bomb', 'tooLarge'],
    ['/insecure', 'notHttps'],
    ['/nowhere', 'notHttps'],
    ['/round', 'tooManyRedirects'],
    ['http://127.0.0.1:1/closed', 'unreachable'],
    ['http://example.invalid/plain', 'notHttps'],
    ['ftp://127.0.0.1/file', 'notHttps'],
  ])('of %s fails: %s', async (path, fault) => {
    expect(await faultsOf(path)).toEqual([fault]);
  });

  it('of a server that cannot prove who it is fails: certificate', async () => {
    const untrusted = await startUntrusted();
    const error: unknown = await fetchPaths([`${untrusted.base}/good`]).catch(
      (reason: unknown) => reason,
    );
    await untrusted.stop();
    expect(error).toMatchObject({
      errors: [{ fault: 'certificate', detail: expect.stringMatching(/self.signed/) as unknown }],
    });
  });

  it('over https of a server that speaks plain http fails: unreachable', async () => {
    expect(await faultsOf(server.base.replace('http:', 'https:'))).toEqual(['unreachable']);
  });

  it('is given up when nothing comes any more', async () => {
    const error: unknown = await fetchPaths(['/silent'], { stallMilliseconds: 200 }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ errors: [{ fault: 'stalled' }] });
  });

  it('is given up when it takes too long in all, however steadily it drips', async () => {
    const limit = { stallMilliseconds: 5000, totalMilliseconds: 300 };
    const error: unknown = await fetchPaths(['/drip'], limit).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ errors: [{ fault: 'tooSlow' }] });
  });

  it('with another checksum is thrown away', async () => {
    const error: unknown = await fetchPaths(['/good'], { sha256: 'f'.repeat(64) }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ errors: [{ fault: 'wrongChecksum', detail: sha256 }] });
  });

  it('ends at once when it is cancelled, and asks no other address', async () => {
    const controller = new AbortController();
    const reason = new Error('cancelled');
    const before = server.requests.length;
    const result = downloadFirst(
      [`${server.base}/silent`, `${server.base}/good`],
      limits,
      controller.signal,
      () => {
        controller.abort(reason);
      },
    );
    await expect(result).rejects.toBe(reason);
    expect(server.requests.slice(before)).toEqual(['/silent']);
  });

  it('tells how far it is', async () => {
    const seen: [number, number | null][] = [];
    await downloadFirst([`${server.base}/good`], limits, new AbortController().signal, (...args) =>
      seen.push([args[0], args[1]]),
    );
    expect(seen.at(-1)).toEqual([text.length, text.length]);
  });
});
