import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { settingsSection } from '../../src/host/ids';
import { rememberModel } from '../../src/host/model/modelPicker';
import type { SettingsStore } from '../../src/host/settings/settings';
import { priceLens } from './support/extension';
import { ownPricing, setSettings, type OwnPricing } from './support/pricing';

const { Global, Workspace } = vscode.ConfigurationTarget;

/** What stands in the settings of the user and of the workspace. */
function remembered(): { user: unknown; workspace: unknown } {
  const found = vscode.workspace.getConfiguration(settingsSection).inspect('model');
  return { user: found?.globalValue, workspace: found?.workspaceValue };
}

async function setModel(value: string | undefined, target: vscode.ConfigurationTarget) {
  await vscode.workspace.getConfiguration(settingsSection).update('model', value, target);
}

class Memory implements vscode.Memento {
  readonly #values = new Map<string, unknown>();
  keys = () => [...this.#values.keys()];
  get = (key: string, fallback?: unknown) => (this.#values.get(key) ?? fallback) as never;
  update = (key: string, value: unknown) => Promise.resolve(void this.#values.set(key, value));
}

suite('the chosen model', () => {
  let own: OwnPricing;
  let settings: SettingsStore;

  suiteSetup(async () => {
    await priceLens();
    own = ownPricing();
    ({ settings } = own);
  });
  teardown(async () => {
    await setModel(undefined, Workspace);
    await setSettings({ model: undefined, rememberModel: undefined });
  });
  suiteTeardown(() => {
    own.dispose();
  });

  test('is remembered for every window, unless the user wants it otherwise', async () => {
    await settings.chooseModel('openai/gpt-4o');
    assert.deepEqual(remembered(), { user: 'openai/gpt-4o', workspace: undefined });
  });

  test('is remembered for the workspace where the user wants it so', async () => {
    await setModel('openai/gpt-4o', Global);
    await setSettings({ rememberModel: 'workspace' });
    await settings.chooseModel('alibaba-cn/qwen-long');
    assert.deepEqual(remembered(), { user: 'openai/gpt-4o', workspace: 'alibaba-cn/qwen-long' });
    assert.equal(settings.current.model, 'alibaba-cn/qwen-long');
  });

  test('takes the place of one that the workspace has: a choice that changed nothing would puzzle', async () => {
    await setModel('zhipu/glm-4-flash', Workspace);
    await settings.chooseModel('openai/gpt-4o-mini');
    assert.deepEqual(remembered(), { user: undefined, workspace: 'openai/gpt-4o-mini' });
    assert.equal(settings.current.model, 'openai/gpt-4o-mini');
  });

  test('is the first of the five last ones, each once', async () => {
    const memory = new Memory();
    for (const id of ['a/1', 'a/2', 'a/3', 'a/4', 'a/2', 'a/5', 'a/6']) {
      await rememberModel(id, settings, memory);
    }
    const [key] = memory.keys();
    assert.deepEqual(memory.get(key ?? ''), ['a/6', 'a/5', 'a/2', 'a/4', 'a/3']);
  });
});
