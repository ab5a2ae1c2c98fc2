import { afterEach, describe, expect, it, vi } from 'vitest';
import { downloadFirst } from '../../../src/host/download/download';
import { addressFault, isInside } from '../../../src/host/download/safeAddress';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('an address', () => {
  it.each([
    ['https://prices.example/list', null],
    ['http://127.0.0.1:8080/list', null],
    ['http://localhost/list', null],
    ['http://[::1]/list', null],
    ['http://prices.example/list', 'notHttps'],
    ['http://localhost.prices.example/', 'notHttps'],
    ['http://127.0.0.1.prices.example/', 'notHttps'],
    ['file:///etc/passwd', 'notHttps'],
    ['prices.example/list', 'badAddress'],
    ['', 'badAddress'],
    ['https://me:secret@prices.example/', 'withPassword'],
    ['https://me@prices.example/', 'withPassword'],
  ])('%s: %s', (address, fault) => {
    expect(addressFault(address)).toBe(fault);
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.9.9.9:80/',
    'http://localhost:9200/',
    'https://LOCALHOST/',
    'https://a.localhost/',
    'https://localhost./',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://0.0.0.0/',
    'https://10.1.2.3/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://172.16.0.1/',
    'https://172.31.255.255/',
    'https://192.168.1.1/',
    'https://router/',
    'https://printer.local/',
    'https://metadata.google.internal/',
  ])('%s leads inside', address => {
    expect(isInside(address)).toBe(true);
  });

  it.each([
    'https://prices.example/',
    'https://11.0.0.1/',
    'https://100.128.0.1/',
    'https://172.32.0.1/',
    'https://192.169.0.1/',
    'https://[2606:4700::1111]/',
    'https://localhost.example/',
    'https://internal.example/',
  ])('%s leads outside', address => {
    expect(isInside(address)).toBe(false);
  });
});

describe('a redirect', () => {
  /** Answers each address with the next one, the last with a list; the addresses that were asked. */
  function redirecting(...hops: string[]): { asked: string[]; faults: Promise<string[]> } {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      const location = hops[hops.indexOf(address) + 1];
      return Promise.resolve(
        location === undefined
          ? new Response('{}')
          : new Response(null, { status: 302, headers: { location } }),
      );
    });
    const limits = { maximumBytes: 100, isJson: true, stallMilliseconds: 1000 };
    const faults = downloadFirst(
      hops.slice(0, 1),
      limits,
      new AbortController().signal,
      () => undefined,
    ).then(
      () => [],
      (error: unknown) =>
        (error as AggregateError).errors.map(({ fault }: { fault: string }) => fault),
    );
    return { asked, faults };
  }

  it.each([
    'http://127.0.0.1:9200/',
    'http://localhost/',
    'https://10.0.0.1/',
    'https://169.254.169.254/',
    'https://[::1]/',
    'https://nas.local/',
  ])('from afar to %s is not followed, not even at the second step', async inside => {
    const one = redirecting('https://prices.example/list', inside);
    expect(await one.faults).toEqual(['redirectInside']);
    expect(one.asked).toEqual(['https://prices.example/list']);
    const two = redirecting('https://prices.example/list', 'https://cdn.example/list', inside);
    expect(await two.faults).toEqual(['redirectInside']);
    expect(two.asked).toHaveLength(2);
  });

  it('from inside to inside is followed where the user gave an address inside', async () => {
    const own = redirecting('https://10.0.0.1/list', 'https://10.0.0.2/list');
    expect(await own.faults).toEqual([]);
    const outside = redirecting('https://10.0.0.1/list', 'https://prices.example/list');
    expect(await outside.faults).toEqual([]);
  });

  it('from afar to afar is followed', async () => {
    const { asked, faults } = redirecting('https://a.example/list', 'https://b.example/list');
    expect(await faults).toEqual([]);
    expect(asked).toHaveLength(2);
  });
});
