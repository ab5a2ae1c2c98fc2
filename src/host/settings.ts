import * as vscode from 'vscode';
import type { Market } from '../core/api';
import type { PriceUnit } from '../core/format/units';
import type { RawOwnSettings } from '../core/pricing/own/ownSettings';
import { Disposable } from './disposable';
import { settingsSection } from './ids';

type ModelMemory = 'global' | 'workspace';
export type StatusScope = 'selectionOrFile' | 'file' | 'selection';

/** The user's own prices as they stand in the settings: anything somebody may have typed. */
export interface OwnPriceSettings extends RawOwnSettings {
  readonly files: unknown;
}

/** All settings, typed. Defaults live in the manifest alone; `auto` is resolved here by the UI language. */
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

function readSettings(): Settings {
  const configuration = vscode.workspace.getConfiguration(settingsSection);
  const isChinese = vscode.env.language.toLowerCase().startsWith('zh');
  const byLanguage = isChinese ? firstRun.cn : firstRun.intl;
  const chosen = <T extends string>(key: string, fallback: T): T => {
    const value = configuration.get<string>(key, '');
    return value === '' || value === 'auto' ? fallback : (value as T);
  };
  const model = chosen<string>('model', byLanguage.model);
  return {
    model,
    modelMemory: chosen<ModelMemory>('rememberModel', 'global'),
    market: chosen<Market>('market', byLanguage.market),
    currency: chosen<string>('currency', byLanguage.currency),
    priceUnit: chosen<PriceUnit>('priceUnit', 'perMTok'),
    statusBarEnabled: configuration.get('statusBar.enabled', true),
    statusBarTemplate: configuration.get('statusBar.template', ''),
    statusBarCounts: chosen<StatusScope>('statusBar.counts', 'selectionOrFile'),
    diagnosticsEnabled: configuration.get('diagnostics.enabled', false),
    daysBeforeShutdown: configuration.get('diagnostics.daysBeforeShutdown', 60),
    codeLensEnabled: configuration.get('codeLens.enabled', false),
    staleAfterDays: configuration.get('prices.staleAfterDays', 60),
    maximumFileBytes: configuration.get('files.maximumSizeMB', 10) * 1024 * 1024,
    refreshUrl: configuration.get('refresh.url', '').trim(),
    refreshEveryDays: configuration.get('refresh.checkEveryDays', 0),
    providerBases: {
      anthropic: configuration.get('providerCounts.anthropicUrl', '').trim(),
      google: configuration.get('providerCounts.googleUrl', '').trim(),
    },
    tokenizerMirror: configuration.get('tokenizers.mirror', '').trim(),
    ownPrices: {
      files: configuration.get('prices.files', []),
      ownModels: configuration.get('prices.ownModels', []),
      discounts: configuration.get('prices.discounts', {}),
      exchangeRates: configuration.get('prices.exchangeRates', {}),
    },
    isDefaultModel: configuration.get<string>('model', '') === '',
  };
}

/** The current settings and an event when any of them changes. */
export class SettingsStore extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<Settings>());
  readonly onDidChange = this.#changed.event;
  #current = readSettings();

  constructor() {
    super();
    this.register(
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration(settingsSection)) {
          this.#current = readSettings();
          this.#changed.fire(this.#current);
        }
      }),
    );
  }

  get current(): Settings {
    return this.#current;
  }

  /** Remembers the model where the user wants models remembered. */
  async chooseModel(modelId: string): Promise<void> {
    const configuration = vscode.workspace.getConfiguration(settingsSection);
    const hasWorkspace = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
    // One that stands in the workspace already would win over any choice made elsewhere.
    const isWorkspaces =
      this.#current.modelMemory === 'workspace' ||
      configuration.inspect('model')?.workspaceValue !== undefined;
    const target =
      isWorkspaces && hasWorkspace
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
    await configuration.update('model', modelId, target);
  }
}
