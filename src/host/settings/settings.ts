import * as vscode from 'vscode';
import type { Market } from '../../core/api';
import type { RawOwnSettings } from '../../core/own/ownSettings';
import { Disposable } from '../disposable';
import { settingsSection } from '../ids';
import { readSettingValues, type SettingValues, type WrongSetting } from './settingsTable';

/** The user's own prices as they stand in the settings: anything somebody may have typed. */
export interface OwnPriceSettings extends RawOwnSettings {
  readonly files: unknown;
}

/** Every setting by its key, as the table has it, but for those that the UI language may decide. */
export interface Settings extends Omit<SettingValues, 'market' | 'currency'> {
  /** Full id of the model whose cost the status bar shows. */
  readonly model: string;
  readonly market: Market;
  /** Currency that costs are converted to for sorting and comparing. */
  readonly currency: string;
  /** Whether `model` came from the UI language or the workspace's files rather than from the user. */
  readonly isDefaultModel: boolean;
  /** The file that `model` came from. */
  readonly modelFile: vscode.Uri | null;
  readonly ownPrices: OwnPriceSettings;
}

/** What a new user sees before choosing anything: cheap models whose tokenizers are published. */
const firstRun = {
  cn: { market: 'cn', currency: 'CNY', model: 'deepseek-cn/deepseek-flash' },
  intl: { market: 'intl', currency: 'USD', model: 'openai/gpt-5.5' },
} as const;

/** A model that a file of the workspace names. */
export interface FoundModel {
  /** Full id. */
  readonly id: string;
  readonly file: vscode.Uri;
}

interface Reading {
  readonly settings: Settings;
  readonly wrong: readonly WrongSetting[];
}

function readSettings(found: FoundModel | null): Reading {
  const configuration = vscode.workspace.getConfiguration(settingsSection);
  const { values, wrong } = readSettingValues(key => configuration.get<unknown>(key));
  const isChinese = vscode.env.language.toLowerCase().startsWith('zh');
  const byLanguage = isChinese ? firstRun.cn : firstRun.intl;
  const isDefaultModel = values.model === '';
  const named = isDefaultModel ? found : null;
  const settings: Settings = {
    ...values,
    model: isDefaultModel ? (named?.id ?? byLanguage.model) : values.model,
    market: values.market === 'auto' ? byLanguage.market : values.market,
    currency: values.currency === 'auto' ? byLanguage.currency : values.currency,
    isDefaultModel,
    modelFile: named?.file ?? null,
    ownPrices: {
      files: plain(values['prices.files']),
      ownModels: plain(values['prices.ownModels']),
      discounts: plain(values['prices.discounts']),
      exchangeRates: plain(values['prices.exchangeRates']),
    },
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
  #found: FoundModel | null = null;
  #reading = readSettings(null);

  constructor() {
    super();
    this.register(
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration(settingsSection)) {
          this.#read();
        }
      }),
    );
  }

  #read(): void {
    this.#reading = readSettings(this.#found);
    this.#changed.fire(this.current);
  }

  get current(): Settings {
    return this.#reading.settings;
  }

  /** What stands in the settings and cannot be used. */
  get wrong(): readonly WrongSetting[] {
    return this.#reading.wrong;
  }

  /** Takes what the workspace's files name in place of the default, as long as the user chooses nothing. */
  setFound(found: FoundModel | null): void {
    if (found !== this.#found) {
      this.#found = found;
      this.#read();
    }
  }

  /** Remembers the model where the user wants models remembered. */
  async chooseModel(modelId: string): Promise<void> {
    const configuration = vscode.workspace.getConfiguration(settingsSection);
    const hasWorkspace = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
    // One that stands in the workspace already would win over any choice made elsewhere.
    const isWorkspaces =
      this.current.rememberModel === 'workspace' ||
      configuration.inspect('model')?.workspaceValue !== undefined;
    const target =
      isWorkspaces && hasWorkspace
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
    await configuration.update('model', modelId, target);
  }
}
