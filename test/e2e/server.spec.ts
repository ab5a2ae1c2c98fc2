/** The server that `npm start` and the tests run: it answers to whoever has its address, and to nobody else. */
import { request, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installVsCode } from '../../src/dev/vscode/install';
import { startServer, type VsCodeServer } from '../../src/dev/vscode/server';
import { workbenchUrl } from '../../src/dev/vscode/workbenchUrl';

let server: VsCodeServer;
beforeAll(async () => {
  server = await startServer(await installVsCode(console.log));
});
afterAll(() => server.stop());

/** The status of the answer; `null` when the connection was cut off. */
function ask(
  path: string,
  headers: IncomingHttpHeaders = {},
): Promise<{ status: number | undefined; body: string } | null> {
  return new Promise(resolve => {
    const asked = request(`http://${server.authority}${path}`, { headers }, response => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode, body });
      });
    });
    asked.on('upgrade', (_, socket) => {
      socket.destroy();
      resolve({ status: 101, body: '' });
    });
    asked.on('error', () => {
      resolve(null);
    });
    asked.end();
  });
}

const file = '/vscode-remote-resource?path=/etc/hostname';
const upgrade = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
};
const socket = '/?reconnectionToken=00000000-0000-0000-0000-000000000000&reconnection=false';

describe('the VS Code server of this project', () => {
  test('answers with its token only, and the address has it', async () => {
    const { pathname, search, searchParams } = new URL(
      workbenchUrl(server.authority, {}, server.connectionToken),
    );
    expect(searchParams.get('tkn')).toMatch(/^[0-9a-f]{40}$/);
    expect((await ask(`${pathname}${search}`))?.status).toBeLessThan(400);
    expect((await ask('/'))?.status).toBe(403);
    expect((await ask('/?tkn=0'))?.status).toBe(403);
    expect(await ask(file)).toMatchObject({ status: 403 });
    expect(await ask(`${file}&tkn=0`)).toMatchObject({ status: 403 });
  });

  test('cuts off whoever asks by another name, or for a page of another place', async () => {
    const token = `&tkn=${server.connectionToken}`;
    expect(await ask(`${file}${token}`, { host: 'rebound.example' })).toBeNull();
    expect(await ask(socket, { ...upgrade, host: 'rebound.example' })).toBeNull();
    expect(await ask(socket, { ...upgrade, origin: 'https://evil.example' })).toBeNull();
    const own = { ...upgrade, origin: `http://${server.authority}` };
    expect(await ask(socket, own)).toMatchObject({ status: 101 });
  });
});
