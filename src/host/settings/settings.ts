import * as vscode from 'vscode';
import type { Market } from '../../core/api';
import type { PriceUnit } from '../../core/terms';
import type { RawOwnSettings } from '../../core/own/ownSettings';
import { Disposable } from '../disposable';
import { settingsSection } from '../ids';
import { readSettingValues, type SettingKey, type WrongSetting } from './settingsTable';

type ModelMemory = 'global' | 'workspace';
export type StatusScope = 'selectionOrFile' | 'file' | 'selection';

/** The user's own prices as they stand in the settings: anything somebody may have typed. */
export interface OwnPriceSettings extends RawOwnSettings {
  readonly files: unknown;
}

/** All settings, typed: each as the table has it; `auto` is resolved here by the UI language. */
export interface Settings {
  /** Full id of the model whose cost the status bar shows. */
  readonly model: string;
  readonly modelMemory: ModelMemory;
  readonly market: Market;
  /** Currency that costs are converted to for sorting and comparing. */
  readonly currency: string;
  readonly priceUnit: PriceUnit;
  readonly statusBarEnabled: boolean;
  /** As written; `checkTemplate` says whether it can be filled. */
  readonly statusBarTemplate: string;
  readonly statusBarCounts: StatusScope;
  /** Whether ids of models that are shut down or end soon are marked. */
  readonly diagnosticsEnabled: boolean;
  readonly daysBeforeShutdown: number;
  /** Whether prompt files have their cost above them. */
  readonly codeLensEnabled: boolean;
  /** Age in days from which a price is called old. */
  readonly staleAfterDays: number;
  /** Files above this are skipped when folders are counted. */
  readonly maximumFileBytes: number;
  /** Where prices are refreshed from; empty where the user is asked. */
  readonly refreshUrl: string;
  /** Days between two looks for newer prices; 0 = never. */
  readonly refreshEveryDays: number;
  /** Base addresses of the providers' count endpoints; empty where the provider's own is asked. */
  readonly providerBases: Readonly<Record<'anthropic' | 'google', string>>;
  /** Base address of a mirror of Hugging Face; empty where the published addresses are used. */
  readonly tokenizerMirror: string;
  readonly ownPrices: OwnPriceSettings;
  /** Whether `model`, `market` or `currency` came from the UI language rather than from the user. */
  readonly isDefaultModel: boolean;
}

/** What a new user sees before choosing anything: cheap models whose tokenizers are published. */
const firstRun = {
  cn: { market: 'cn', currency: 'CNY', model: 'deepseek-cn/deepseek-flash' },
  intl: { market: 'intl', currency: 'USD', model: 'openai/gpt-5.5' },
} as const;

interface Reading {
  readonly settings: Settings;
  readonly wrong: readonly WrongSetting[];
}

function readSettings(): Reading {
  const configuration = vscode.workspace.getConfiguration(settingsSection);
  const { values, wrong } = readSettingValues(key => configuration.get<unknown>(key));
  const isChinese = vscode.env.language.toLowerCase().startsWith('zh');
  const byLanguage = isChinese ? firstRun.cn : firstRun.intl;
  const isDefaultModel = values.model === '';
  const address = (key: SettingKey & `${string}${'Url' | 'url' | 'mirror'}`): string =>
    values[key].trim();
  const settings: Settings = {
    model: isDefaultModel ? byLanguage.model : values.model,
    modelMemory: values.rememberModel,
    market: values.market === 'auto' ? byLanguage.market : values.market,
    currency: values.currency === 'auto' ? byLanguage.currency : values.currency,
    priceUnit: values.priceUnit,
    statusBarEnabled: values['statusBar.enabled'],
    statusBarTemplate: values['statusBar.template'],
    statusBarCounts: values['statusBar.counts'],
    diagnosticsEnabled: values['diagnostics.enabled'],
    daysBeforeShutdown: values['diagnostics.daysBeforeShutdown'],
    codeLensEnabled: values['codeLens.enabled'],
    staleAfterDays: values['prices.staleAfterDays'],
    maximumFileBytes: values['files.maximumSizeMB'] * 1024 * 1024,
    refreshUrl: address('refresh.url'),
    refreshEveryDays: values['refresh.checkEveryDays'],
    providerBases: {
      anthropic: address('providerCounts.anthropicUrl'),
      google: address('providerCounts.googleUrl'),
    },
    tokenizerMirror: address('tokenizers.mirror'),
    ownPrices: {
      files: plain(values['prices.files']),
      ownModels: plain(values['prices.ownModels']),
      discounts: plain(values['prices.discounts']),
      exchangeRates: plain(values['prices.exchangeRates']),
    },
    isDefaultModel,
  };
  return { settings, wrong };
}

/** VS Code hands out proxies, in which thousands of entries are slow to read. */
function plain(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    // Nested deeper than the stack: nothing of it can be read.
    return null;
  }
}

/** The current settings and an event when any of them changes. */
export class SettingsStore extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<Settings>());
  readonly onDidChange = this.#changed.event;
  #reading = readSettings();

  constructor() {
    super();
    this.register(
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration(settingsSection)) {
          this.#reading = readSettings();
          this.#changed.fire(this.current);
        }
      }),
    );
  }

  get current(): Settings {
    return this.#reading.settings;
  }

  /** What stands in the settings and cannot be used. */
  get wrong(): readonly WrongSetting[] {
    return this.#reading.wrong;
  }

  /** Remembers the model where the user wants models remembered. */
  async chooseModel(modelId: string): Promise<void> {
    const configuration = vscode.workspace.getConfiguration(settingsSection);
    const hasWorkspace = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
    // One that stands in the workspace already would win over any choice made elsewhere.
    const isWorkspaces =
      this.current.modelMemory === 'workspace' ||
      configuration.inspect('model')?.workspaceValue !== undefined;
    const target =
      isWorkspaces && hasWorkspace
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
    await configuration.update('model', modelId, target);
  }
}
