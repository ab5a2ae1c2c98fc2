import catalogueText from 'catalogue:text';
import * as vscode from 'vscode';
import { settingsSection } from '../../../src/host/ids';
import { Memory } from './memory';
import { PricingService } from '../../../src/host/pricingService';
import { ScenarioStore } from '../../../src/host/scenario/scenarioStore';
import { SettingsStore } from '../../../src/host/settings/settings';

/** Prices and settings of the test's own, beside those of the extension under test. */
export interface OwnPricing {
  readonly pricing: PricingService;
  readonly settings: SettingsStore;
  readonly scenarios: ScenarioStore;
  dispose(): void;
}

export function ownPricing(): OwnPricing {
  const settings = new SettingsStore();
  const none = new vscode.EventEmitter<undefined>();
  const scenarios = new ScenarioStore(new Memory());
  const pricing = new PricingService(catalogueText, settings, scenarios, {
    has: () => false,
    onDidChange: none.event,
  });
  const owned = vscode.Disposable.from(pricing, settings, scenarios, none);
  return { pricing, settings, scenarios, dispose: () => void owned.dispose() };
}

const { globalValue: modelOfWindow } = vscode.workspace
  .getConfiguration(settingsSection)
  .inspect('model') ?? { globalValue: undefined };

/** Sets settings of the extension for the user; `undefined` goes back to what the window has. */
export async function setSettings(values: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [key, value] of Object.entries(values)) {
    await vscode.workspace
      .getConfiguration(settingsSection)
      .update(
        key,
        key === 'model' && value === undefined ? modelOfWindow : value,
        vscode.ConfigurationTarget.Global,
      );
  }
}
