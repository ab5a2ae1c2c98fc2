import { sentence } from '../../../core/text/sentence';
import { checkOwnSettings } from '../../../core/own/ownChecks';
import {
  readOwnSettings,
  type OwnSettings,
  type SettingProblem,
} from '../../../core/own/ownSettings';
import { problem } from '../../../core/pricing/problems';
import { latestDay, localDay } from '../../text/days';
import { Disposable } from '../../disposable';
import type { Log } from '../../log';
import type { PricingService } from '../../pricingService';
import type { OwnPriceSettings, SettingsStore } from '../../settings/settings';
import { OwnFiles } from './ownFiles';
import { OwnPriceReports } from './ownPriceReports';

const nothing: OwnPriceSettings = { files: [], ownModels: [], discounts: {}, exchangeRates: {} };

/** Lays what the user's settings and files say about prices over the catalogue, and tells what is wrong. */
export class OwnPricesReader extends Disposable {
  readonly #files: OwnFiles;
  readonly #reports: OwnPriceReports;
  #raw = JSON.stringify(nothing);
  #own: OwnSettings = { models: [], discounts: [], exchangeRates: [], problems: [] };
  #reporting: ReturnType<typeof setTimeout> | undefined;
  readonly #settings: SettingsStore;
  readonly #pricing: PricingService;

  constructor(
    settings: SettingsStore,
    pricing: PricingService,
    log: Log,
    homeFolder: string | null,
  ) {
    super();
    this.#settings = settings;
    this.#pricing = pricing;
    this.#reports = new OwnPriceReports(log);
    this.#files = this.register(new OwnFiles(() => pricing.base, homeFolder));
    this.register(this.#files.onDidChange(this.#apply));
    this.register(settings.onDidChange(this.#read));
    this.#read();
  }

  override dispose(): void {
    clearTimeout(this.#reporting);
    super.dispose();
  }

  readonly #read = (): void => {
    const { ownPrices } = this.#settings.current;
    const raw = JSON.stringify(ownPrices);
    if (raw === this.#raw) {
      return;
    }
    this.#raw = raw;
    const read = readOwnSettings(ownPrices, localDay(), latestDay());
    const paths = pathsOf(ownPrices.files);
    this.#own = { ...read, problems: [...read.problems, ...paths.problems] };
    this.#files.follow(paths.paths);
    this.#apply();
  };

  readonly #apply = (): void => {
    const { models, discounts, exchangeRates } = this.#own;
    this.#pricing.setOwn({ files: this.#files.files, models, discounts, exchangeRates });
    clearTimeout(this.#reporting);
    // Whether names exist is asked of the whole catalogue, which is not read while VS Code starts.
    this.#reporting = setTimeout(() => {
      const unknown = checkOwnSettings(this.#own, this.#pricing.catalogue);
      this.#reports.report([...this.#own.problems, ...unknown], this.#files.broken);
    });
  };
}

function pathsOf(files: unknown): { paths: string[]; problems: SettingProblem[] } {
  const entries: readonly unknown[] = Array.isArray(files) ? files : [files];
  const paths = entries.filter(entry => typeof entry === 'string' && entry.trim() !== '');
  return {
    paths: [...new Set((paths as string[]).map(path => path.trim()))],
    problems: entries.flatMap((entry, index) =>
      typeof entry === 'string'
        ? []
        : [
            {
              setting: 'files' as const,
              ...problem(
                Array.isArray(files) ? [index] : [],
                entry,
                sentence('a list of paths'),
                sentence('write each path in double quotes'),
              ),
            },
          ],
    ),
  };
}
