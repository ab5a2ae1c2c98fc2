import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { settingsSection } from '../../src/host/ids';
import { lastOf } from '../../src/core/steps';
import { modelItems, rememberModel } from '../../src/host/model/modelPicker';
import { ModelQuestion } from '../../src/host/model/modelQuestion';
import type { SettingsStore } from '../../src/host/settings/settings';
import type { LiveCount } from '../../src/host/subject/liveCounts';
import { Dialogs } from './support/dialogs';
import { eventually } from './support/editors';
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
  setup(() => setModel(undefined, Global));
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

  test('is asked for once, at the first count, and may be kept', async () => {
    const dialogs = new Dialogs();
    const memory = new Memory();
    const counted = new vscode.EventEmitter<LiveCount>();
    const count = { tokens: 1, low: 1, high: 1, exact: true, tokenizer: 'o200k_base' };
    const live: LiveCount = {
      subject: { kind: 'none' },
      scope: 'document',
      state: 'ready',
      counts: new Map([['o200k_base', count]]),
    };
    const asks = () =>
      new ModelQuestion({ onDidChange: counted.event }, own.pricing, settings, memory, () =>
        Promise.resolve(null),
      );
    dialogs.answer = ({ buttons }) => buttons.find(button => button.startsWith('Keep'));
    const first = asks();
    try {
      counted.fire({ ...live, state: 'counting' });
      assert.deepEqual(dialogs.shown, []);
      counted.fire(live);
      counted.fire(live);
      await eventually('the kept model', () =>
        Promise.resolve(remembered().user === undefined ? undefined : true),
      );
      assert.deepEqual(
        dialogs.shown.map(({ how, isModal, buttons }) => ({ how, isModal, buttons })),
        [{ how: 'information', isModal: false, buttons: ['Choose Model', 'Keep GPT-5.5'] }],
      );
      await setModel(undefined, Global);
      const second = asks();
      counted.fire(live);
      await new Promise(resolve => setTimeout(resolve, 50));
      second.dispose();
      assert.equal(dialogs.shown.length, 1);
    } finally {
      first.dispose();
      dialogs.dispose();
    }
  });

  test('is picked from a list that marks the other market and says no name twice', () => {
    const { pricing } = own;
    const { rows } = lastOf(pricing.comparing({ inputTokens: 0, market: 'intl' }, new Map()));
    const items = modelItems(rows, [], { market: 'intl', priceUnit: 'perMTok' }, pricing);
    const recent = [pricing.chosenModel?.id ?? '', 'alibaba-cn/qwen-long'];
    const head = modelItems(rows, recent, { market: 'intl', priceUnit: 'perMTok' }, pricing);
    assert.deepEqual(
      head.slice(0, 4).map(({ label, modelId }) => modelId ?? label),
      ['In use', pricing.chosenModel?.id, 'Recently used', 'alibaba-cn/qwen-long'],
    );
    assert.deepEqual(head.slice(4), items.slice(2));
    const itemOf = (id: string) => items.find(({ modelId }) => modelId === id) ?? assert.fail(id);
    assert.match(itemOf('alibaba-cn/qwen-long').description ?? '', / · other market: China$/);
    assert.doesNotMatch(itemOf('openai/gpt-4o-mini').description ?? '', /market/);
    assert.match(itemOf('openai/gpt-4o-mini').detail ?? '', /^OpenAI · openai\/gpt-4o-mini/);
    for (const { detail = '' } of items) {
      const names = detail.split(' · ').map(name => name.toLowerCase());
      assert.equal(new Set(names).size, names.length, detail);
    }
  });
});
