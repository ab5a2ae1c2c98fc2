import type * as vscode from 'vscode';
import * as z from 'zod/mini';
import { Disposable } from '../../disposable';
import { remembered } from '../../memory';
import type { SettingsStore } from '../../settings/settings';

const lastCheckKey = 'lastPriceCheck';

const millisecondsPerDay = 86_400_000;

/** How often it is seen whether a check is due, and how long the start is left in peace. */
const lookEveryMilliseconds = 3_600_000;
const firstLookMilliseconds = 60_000;

interface ScheduleServices {
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly memory: vscode.Memento;
}

/** Runs a check every so many days, where the user has set it; otherwise it never runs. */
export class RefreshSchedule extends Disposable {
  readonly #services: ScheduleServices;
  readonly #lastUrl: () => string | undefined;
  readonly #check: (url: string) => Promise<void>;

  constructor(
    services: ScheduleServices,
    lastUrl: () => string | undefined,
    check: (url: string) => Promise<void>,
  ) {
    super();
    this.#services = services;
    this.#lastUrl = lastUrl;
    this.#check = check;
    const look = () => {
      void this.#look();
    };
    const first = setTimeout(look, firstLookMilliseconds);
    const timer = setInterval(look, lookEveryMilliseconds);
    this.register({
      dispose: () => {
        clearTimeout(first);
        clearInterval(timer);
      },
    });
  }

  async #look(): Promise<void> {
    const { settings, memory } = this.#services;
    const { 'refresh.url': chosen, 'refresh.checkEveryDays': everyDays } = settings.current;
    const url = chosen === '' ? this.#lastUrl() : chosen;
    const passed = Date.now() - remembered(memory, lastCheckKey, z.number(), 0);
    // A check that is yet to come was noted by a clock that was ahead.
    const isDue = passed < 0 || passed >= everyDays * millisecondsPerDay;
    if (everyDays <= 0 || url === undefined || !isDue) {
      return;
    }
    // Before the check: one that fails is not repeated every hour.
    await memory.update(lastCheckKey, Date.now());
    await this.#check(url);
  }
}
