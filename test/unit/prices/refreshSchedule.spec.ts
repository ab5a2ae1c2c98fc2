import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RefreshSchedule } from '../../../src/host/prices/refresh/refreshSchedule';
import type { Settings } from '../../../src/host/settings/settings';

const day = 86_400_000;
const minute = 60_000;
const start = Date.parse('2026-11-22T08:00:00Z');
let schedules: RefreshSchedule[];
let remembered: Map<string, unknown>;

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  schedules = [];
  remembered = new Map();
});
afterEach(() => {
  schedules.forEach(each => {
    each.dispose();
  });
  vi.useRealTimers();
});

/** The addresses that are asked from now on. */
function asked(refreshEveryDays: number, refreshUrl: string, lastUrl?: string): string[] {
  const seen: string[] = [];
  schedules.push(
    new RefreshSchedule(
      {
        settings: {
          current: {
            'refresh.url': refreshUrl,
            'refresh.checkEveryDays': refreshEveryDays,
          } as Settings,
        },
        memory: {
          keys: () => [...remembered.keys()],
          get: <T>(key: string, fallback?: T) => (remembered.get(key) ?? fallback) as T,
          update: (key: string, value: unknown) => {
            remembered.set(key, value);
            return Promise.resolve();
          },
        },
      },
      () => lastUrl,
      url => {
        seen.push(url);
        return Promise.resolve();
      },
    ),
  );
  return seen;
}

const url = 'https://prices.example/list.json';

describe('the scheduled check', () => {
  it.each([
    ['the interval is not set', 0, url],
    ['no address is known', 7, ''],
  ])('asks nobody in a year when %s', async (_, days, address) => {
    const seen = asked(days, address);
    await vi.advanceTimersByTimeAsync(365 * day);
    expect(seen).toEqual([]);
  });

  it('leaves the start alone, then asks once per interval', async () => {
    const seen = asked(7, url);
    await vi.advanceTimersByTimeAsync(minute - 1);
    expect(seen).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen).toEqual([url]);
    await vi.advanceTimersByTimeAsync(7 * day - 2 * minute);
    expect(seen).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2 * 60 * minute);
    expect(seen).toHaveLength(2);
  });

  it('remembers over restarts when it last asked', async () => {
    asked(7, url);
    await vi.advanceTimersByTimeAsync(day);
    const afterRestart = asked(7, url);
    await vi.advanceTimersByTimeAsync(5 * day);
    expect(afterRestart).toEqual([]);
  });

  it.each([
    ['in the future', start + 3650 * day],
    ['null', null],
    ['of another shape', { at: start }],
  ])('asks as if it never had where what it remembers is %s', async (_, last) => {
    remembered.set('lastPriceCheck', last);
    const seen = asked(7, url);
    await vi.advanceTimersByTimeAsync(minute);
    expect(seen).toEqual([url]);
    await vi.advanceTimersByTimeAsync(6 * day);
    expect(seen).toHaveLength(1);
  });

  it('asks where the last refresh came from when no address is set', async () => {
    const seen = asked(1, '', url);
    await vi.advanceTimersByTimeAsync(minute);
    expect(seen).toEqual([url]);
  });
});
