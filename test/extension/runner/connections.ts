/**
 * Sees every connection and request that JavaScript opens in this process, whatever it goes through.
 * The launcher has VS Code's server load it before anything else, in every process and every thread;
 * in a desktop VS Code it is there when the tests are loaded.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { subscribe } from 'node:diagnostics_channel';
import net from 'node:net';
import { isMainThread } from 'node:worker_threads';

export interface Connection {
  /** What was called: `connect`, `lookup`, `request`, `fetch` or `datagram`. */
  readonly how: string;
  /** Host and port, or address. */
  readonly to: string;
  readonly thread: 'main' | 'worker';
}

const key = Symbol.for('priceLens.connections');
const holder = globalThis as { [key]?: Connection[] };

/** Whether it was there before VS Code was. */
export const isPreloaded = process.execArgv.some(each => each.startsWith('--require='));

/** All that was opened since the process started, the oldest first; grows. */
export const connections: readonly Connection[] = holder[key] ?? watch();

function watch(): Connection[] {
  const seen: Connection[] = [];
  holder[key] = seen;
  const threads = new BroadcastChannel('priceLens.connections');
  threads.onmessage = ({ data }: MessageEvent) => {
    seen.push(data as Connection);
  };
  // Neither keeps a thread alive.
  (threads as BroadcastChannel & { unref(): void }).unref();

  const record = (how: string, to: string): void => {
    const connection: Connection = { how, to, thread: isMainThread ? 'main' : 'worker' };
    seen.push(connection);
    if (!isMainThread) {
      threads.postMessage(connection);
    }
  };

  before(net.Socket.prototype, 'connect', ([first, second]) => {
    // Node itself hands over its arguments once more, normalised, as an array.
    const [options, host] = Array.isArray(first) ? (first as unknown[]) : [first, second];
    const place = typeof options === 'object' ? (options as net.TcpNetConnectOpts) : null;
    if (place === null) {
      record('connect', `${typeof host === 'string' ? host : 'localhost'}:${String(options)}`);
    } else if (!('path' in place) || place.path == null) {
      // A path is a pipe to another process of this machine: VS Code's own.
      record('connect', `${place.host ?? 'localhost'}:${place.port}`);
    }
  });
  before(dgram.Socket.prototype, 'send', parameters => {
    record('datagram', parameters.filter(each => typeof each !== 'object').join(' '));
  });
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'] as const) {
    before(dns, name, ([host]) => {
      record('lookup', String(host));
    });
    before(dns.promises, name, ([host]) => {
      record('lookup', String(host));
    });
  }
  // A connection that is kept open carries more than one.
  subscribe('http.client.request.start', message => {
    const { request } = message as { request: { host: string; path: string } };
    record('request', `${request.host}${request.path}`);
  });
  subscribe('undici:request:create', message => {
    const { request } = message as { request: { origin: string; path: string } };
    record('fetch', `${request.origin}${request.path}`);
  });
  return seen;
}

/** Has `look` see the arguments of every call of a method before it runs. */
function before<Name extends string>(
  owner: Record<Name, unknown>,
  name: Name,
  look: (parameters: readonly unknown[]) => void,
): void {
  const original = owner[name] as (...parameters: unknown[]) => unknown;
  Object.defineProperty(owner, name, {
    configurable: true,
    writable: true,
    value: function (this: unknown, ...parameters: unknown[]) {
      look(parameters);
      return original.apply(this, parameters);
    },
  });
}
