import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PriceLensApi } from '../../src/core/api';
import { settingsSection, toolNames } from '../../src/host/ids';
import { SettingReports } from '../../src/host/settings/settingReports';
import { SettingsStore } from '../../src/host/settings/settings';
import { settingsTable } from '../../src/host/settings/settingsTable';
import { wrongSettings } from '../unit/wrongSettings';
import { Dialogs } from './support/dialogs';
import { closeAllEditors, eventually, hoverText } from './support/editors';
import { priceLens, sampleFile } from './support/extension';
import { setSettings } from './support/pricing';

const noLog = {
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  show: () => undefined,
};

suite('every setting wrong at once', () => {
  let api: PriceLensApi;
  let models: number;

  suiteSetup(async () => {
    api = await priceLens();
    models = api.models().length;
    await setSettings(wrongSettings);
  });
  suiteTeardown(async () => {
    await setSettings(Object.fromEntries(Object.keys(wrongSettings).map(key => [key, undefined])));
    await closeAllEditors();
  });

  test('the values are there, and none is missing', () => {
    assert.deepEqual(Object.keys(wrongSettings).sort(), Object.keys(settingsTable).sort());
    const configuration = vscode.workspace.getConfiguration(settingsSection);
    assert.equal(configuration.get('market'), 'CN');
    assert.equal(configuration.get('statusBar.template'), null);
  });

  test('the API and the tools answer as ever', async () => {
    assert.equal(api.models().length, models);
    const { rows } = await api.compare({ text: 'hello world' });
    assert.ok(rows.length > 100, `${rows.length} rows`);
    const input = { model: 'openai/gpt-4o', inputTokens: 1000, outputTokens: 100 };
    const result = await vscode.lm.invokeTool(toolNames.estimateCost, {
      input,
      toolInvocationToken: undefined,
    });
    const [part] = result.content;
    assert.ok(part instanceof vscode.LanguageModelTextPart);
    assert.match(part.value, /"total":\s*0\.0035/);
  });

  test('hovers answer as ever', async () => {
    const document = await vscode.workspace.openTextDocument(sampleFile('config', 'pipeline.yaml'));
    const position = document.positionAt(document.getText().indexOf('qwen-long') + 1);
    assert.match(await hoverText(document.uri, position), /alibaba-cn\/qwen-long/);
  });

  test('commands take arguments of any type', async () => {
    const { executeCommand } = vscode.commands;
    // The list of tokenizers stays open until it is closed.
    const asked = executeCommand(`${settingsSection}.removeTokenizer`, { id: 5 });
    await executeCommand('workbench.action.closeQuickOpen');
    await asked;
    const counted = executeCommand(`${settingsSection}.countFiles`, 'here', 'there');
    await executeCommand('notifications.clearAll');
    await counted;
    await executeCommand(`${settingsSection}.clearFileCounts`);
  });

  test('each is told once, with a button that opens it', async () => {
    const dialogs = new Dialogs();
    const opened: unknown[] = [];
    const commands = vscode.commands as { executeCommand: unknown };
    const { executeCommand } = commands;
    commands.executeCommand = (...command: unknown[]) => {
      opened.push(command);
      return Promise.resolve();
    };
    dialogs.answer = ({ buttons }) => buttons[0];
    const settings = new SettingsStore();
    const lines: string[] = [];
    const log = { ...noLog, warn: (line: string) => void lines.push(line) };
    const reports = new SettingReports(settings, log);
    try {
      // Own prices are told by those who read them, entry by entry.
      const told = Object.keys(wrongSettings).filter(
        key => !/^prices\.(own|disc|exch|files)/.test(key),
      );
      assert.equal(lines.length, told.length);
      for (const key of told) {
        const about = lines.filter(line => line.includes(`${settingsSection}.${key} `));
        assert.equal(about.length, 1, key);
      }
      assert.equal(dialogs.texts('warning').length, 1);
      await eventually('the setting', () => opened.length > 0);
      assert.deepEqual(opened, [['workbench.action.openSettings', `@id:${settingsSection}.model`]]);
      await setSettings({ market: 'USA' });
      // The extension itself tells it, too.
      await eventually('both messages', () => dialogs.texts('warning').length === 3);
      for (const text of dialogs.texts('warning').slice(1)) {
        assert.match(text, /priceLens\.market.*"USA".*auto, cn, intl/);
      }
      assert.equal(lines.length, told.length + 1);
    } finally {
      commands.executeCommand = executeCommand;
      reports.dispose();
      settings.dispose();
      dialogs.dispose();
    }
  });
});
