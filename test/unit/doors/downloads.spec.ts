/** Addresses that do not give the file: what is told is why, in both languages. */
import { createServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { connectionFault } from '../../../src/host/download/connectionFault';
import { connectionText } from '../../../src/host/download/connectionText';
import { downloadFirst } from '../../../src/host/download/download';
import { downloadProblem } from '../../../src/host/download/downloadProblem';
import { startUntrusted, type CertificateFault } from '../download/untrustedServer';
import { FileServer } from '../vocabularies/fileServer';
import { otherFiles } from './support/otherFiles';
import { inBoth } from './support/vscodeL10n';

vi.mock('vscode', () => import('./support/vscodeL10n'));

let server: FileServer;
beforeAll(async () => {
  server = await FileServer.start((response, request) => {
    const [, what = ''] = decodeURI(request.url ?? '').split('/');
    if (/^\d+$/.test(what)) {
      response.writeHead(Number(what)).end('{"error":"no"}');
    } else if (what === 'inside') {
      response.writeHead(302, { location: 'https://192.168.1.1/list.json' }).end();
    } else {
      response.end(otherFiles[what] ?? what);
    }
  });
});
afterAll(() => server.stop());

async function told(address: string): Promise<{ en: string; zh: string }> {
  const limits = { maximumBytes: 1_000_000, isJson: true, stallMilliseconds: 5000 };
  const error: unknown = await downloadFirst(
    [new URL(address, server.base).href],
    limits,
    new AbortController().signal,
    () => undefined,
  ).catch((reason: unknown) => reason);
  const texts = inBoth(() => downloadProblem(error));
  expect(texts.zh).not.toMatch(/untranslated|undefined/);
  expect(texts.en).not.toMatch(/undefined|\(\)/);
  return texts;
}

/** A port where whoever connects meets this. */
async function behaving(
  meet: (socket: Socket) => void,
  use: (port: number) => Promise<void>,
): Promise<void> {
  const listener: Server = createServer(meet);
  await new Promise<void>(resolve => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as { port: number };
  await use(port);
  await new Promise(resolve => listener.close(resolve));
}

describe('a server that sends', () => {
  it.each([
    ['nothing', /sent something else\. The file is empty/],
    ['white space', /sent something else\. The file is empty/],
    ['a web page', /answered with a web page instead of the file/],
    ['a git-lfs pointer', /git-lfs pointer/],
    ['gzip', /compressed \(gzip\)/],
    ['a zip archive', /zip archive/],
    ['UTF-16 with its mark', /UTF-16/],
    ['UTF-16 without', /UTF-16/],
    ['a SentencePiece model', /SentencePiece model/],
    ['weights (safetensors)', /not text in UTF-8/],
    ['Not Found', /text that is not JSON; it begins with “Not Found”/],
    ['{"a":1', /broke off/],
  ])('%s is told as such', async (what, en) => {
    expect((await told(`/${encodeURI(what)}`)).en).toMatch(en);
  });

  it.each([
    [401, /does not give this file to everybody \(HTTP status 401\)/],
    [403, /account or for consent to a licence.*/],
    [404, /no such file \(HTTP status 404\)/],
    [407, /a proxy on the way asks for a user name and password/],
    [410, /moved or deleted/],
    [418, /did not send the file \(HTTP status 418\)/],
    [429, /asked too often/],
    [500, /trouble of its own \(HTTP status 500\)/],
    [503, /Try again later/],
  ])('status %i is told with what it means', async (status, en) => {
    const texts = await told(`/${status}`);
    expect(texts.en).toMatch(en);
    expect(texts.zh).toContain(String(status));
  });

  it('a packed body that is none is told as broken off, not as a wrong address', async () => {
    const packed = gzipSync(Buffer.from('{"a":1}')).subarray(0, 12);
    const torn = await FileServer.start(response =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed),
    );
    expect((await told(`${torn.base}/list`)).en).toMatch(/broke off/);
    await torn.stop();
  });
});

describe('an address', () => {
  it.each([
    [
      'https://nobody.invalid/list',
      /nobody\.invalid is not known to the name server/,
      /域名服务器/,
    ],
    ['http://127.0.0.1:1/list', /its port belongs to another service/, /端口/],
    ['http://prices.example/list', /not secure \(https\)/, /https/],
  ])('%s is told as such', async (address, en, zh) => {
    const texts = await told(address);
    expect(texts.en).toMatch(en);
    expect(texts.zh).toMatch(zh);
  });

  it('with a password is refused, and the password told to nobody', async () => {
    const { en, zh } = await told('https://me:secret@prices.example/list');
    expect(en).toMatch(/contains a user name or password/);
    expect(en + zh).not.toMatch(/secret/);
  });

  it('nobody listens at is told as refused', async () => {
    let free = 0;
    await behaving(
      () => undefined,
      port => {
        free = port;
        return Promise.resolve();
      },
    );
    expect((await told(`http://127.0.0.1:${free}/`)).en).toMatch(/refuses the connection/);
    expect((await told(`http://localhost:${free}/`)).en).toMatch(
      /localhost:\d+ refuses the connection \(.*ECONNREFUSED/,
    );
  });

  it('that cuts the connection, speaks no HTTP or no TLS is told as such', async () => {
    await behaving(
      socket => {
        socket.once('data', () => socket.resetAndDestroy());
      },
      async port => {
        expect((await told(`http://127.0.0.1:${port}/`)).en).toMatch(/was cut \(.*ECONNRESET/);
      },
    );
    await behaving(
      socket => {
        socket.once('data', () => socket.end('220 mail.example ESMTP\r\n'));
      },
      async port => {
        expect((await told(`http://127.0.0.1:${port}/`)).en).toMatch(/is not HTTP/);
        expect((await told(`https://127.0.0.1:${port}/`)).en).toMatch(/does not speak https/);
      },
    );
  });

  it.each<[CertificateFault, RegExp, RegExp]>([
    ['untrusted', /certificate not trusted \(.*self.signed/, /证书不受信任/],
    ['expired', /The certificate of 127\.0\.0\.1:\d+ has expired/, /证书已过期/],
    ['notYetValid', /not valid yet .* clock of this machine/, /尚未生效/],
  ])('whose certificate is %s is told as such', async (fault, en, zh) => {
    const host = await startUntrusted(fault);
    const texts = await told(`${host.base}/list`);
    await host.stop();
    expect(texts.en).toMatch(en);
    expect(texts.zh).toMatch(zh);
  });
});

/** What this machine cannot be made to do: the errors as Node, undici and VS Code's proxy agent word them. */
describe('a connection that fails', () => {
  const caused = (code: string, message: string) =>
    new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });
  const ofAll = Object.assign(
    new AggregateError([
      Object.assign(new Error('connect ENETUNREACH ::1'), { code: 'ENETUNREACH' }),
    ]),
    { code: 'ENETUNREACH' },
  );

  it.each<[string, Error, RegExp]>([
    ['offline', caused('EAI_AGAIN', 'getaddrinfo EAI_AGAIN host'), /offline/],
    [
      'unreachable',
      new TypeError('fetch failed', { cause: ofAll }),
      /offline.*|connect ENETUNREACH/,
    ],
    ['slow', caused('UND_ERR_CONNECT_TIMEOUT', 'Connect Timeout Error'), /did not answer in time/],
    ['slow', caused('ETIMEDOUT', 'connect ETIMEDOUT 192.0.2.1:443'), /did not answer in time/],
    [
      'of another host',
      caused('ERR_TLS_CERT_ALTNAME_INVALID', 'Hostname/IP does not match'),
      /certificate of another host/,
    ],
    [
      'behind a company’s certificate',
      caused('UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'unable to get local issuer certificate'),
      /certificate not trusted/,
    ],
    [
      'behind a proxy that wants a password',
      caused('UND_ERR_ABORTED', 'Proxy response (407) !== 200 when HTTP Tunneling'),
      /proxy on the way to the\.host asks for a user name and password/,
    ],
    [
      'behind a proxy that forbids it',
      new TypeError('fetch failed', {
        cause: new Error(
          'Failed to establish a socket connection to proxies: "PROXY p:3128": proxy answered 403',
        ),
      }),
      /proxy on the way to the\.host does not let/,
    ],
    ['in a browser', new TypeError('Failed to fetch'), /cannot be reached \(Failed to fetch\)/],
  ])('%s is told as such', (_, error, en) => {
    const { fault, detail } = connectionFault(error);
    const texts = inBoth(() => connectionText(fault, 'the.host', detail));
    expect(texts.en).toMatch(en);
    expect(texts.zh).not.toMatch(/untranslated/);
    expect(texts.en).not.toMatch(/\(\)/);
  });
});
