import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import type { PriceLensApi } from '../../src/core/api';
import { commands, extensionId, toolNames } from '../../src/host/ids';
import { FileServer } from '../unit/vocabularies/fileServer';
import { connections, isPreloaded, type Connection } from './runner/connections';
import { accepting } from './support/accepting';
import { closeAllEditors, eventually, hoverText, showText } from './support/editors';
import { priceLens, sampleFile } from './support/extension';
import { OwnCounts } from './support/ownCounts';
import { setSettings } from './support/pricing';

/** Every test file is loaded before the first test runs: what was opened up to then, activation included. */
const atStart = [...connections];

/** What has been opened while `act` ran, and a little after. */
async function openedDuring(act: () => Promise<unknown>): Promise<readonly Connection[]> {
  const before = connections.length;
  await act();
  await new Promise(resolve => setTimeout(resolve, 300));
  return connections.slice(before);
}

/** Every setting of the extension with a value that is not its default, none of which asks for a check. */
const settings: Readonly<Record<string, unknown>> = {
  model: 'anthropic/claude-sonnet-4-5',
  market: 'cn',
  currency: 'CNY',
  priceUnit: 'perKTok',
  'statusBar.counts': 'selection',
  'statusBar.template': '${tokens} ${model}',
  'diagnostics.enabled': true,
  'codeLens.enabled': true,
  'prices.staleAfterDays': 1,
  'prices.ownModels': [{ id: 'mine', inputPerMTok: 1, outputPerMTok: 2 }],
  'prices.discounts': { openai: 10 },
  'prices.files': ['${workspaceFolder}/none.json'],
  'refresh.url': 'https://prices.example.invalid/list.json',
  'tokenizers.mirror': 'https://mirror.example.invalid',
  'providerCounts.anthropicUrl': 'https://gateway.example.invalid',
};

suite('the network', () => {
  let api: PriceLensApi;

  suiteSetup(async () => {
    api = await priceLens();
  });
  suiteTeardown(async () => {
    await setSettings(Object.fromEntries(Object.keys(settings).map(name => [name, undefined])));
    await closeAllEditors();
  });

  test('is left alone from the start of VS Code to the first test', () => {
    assert.deepEqual(atStart, []);
  });

  const surfaces: Record<string, () => Promise<unknown>> = {
    'editing and counting': async () => {
      const counts = new OwnCounts();
      const editor = await showText('What does this cost? 大模型', 'markdown');
      await counts.count(editor.document.uri);
      await editor.edit(edit => {
        edit.insert(new vscode.Position(0, 0), 'model = "qwen-long" and `gpt-4`\n');
      });
      await vscode.window.showTextDocument(sampleFile('中文.md'));
      await counts.count(sampleFile('中文.md'));
      counts.dispose();
    },
    'every family, by the API': async () => {
      const models = api.models({ includeRetired: true });
      const ofFamily = new Map(models.map(each => [each.tokenizer, each.id]));
      for (const id of ofFamily.values()) {
        await api.countTokens('What does this cost? 大模型', id).catch(() => undefined);
      }
      await api.compare({ text: 'What does this cost?', outputTokens: 100 });
    },
    'hovers, lenses and marks': async () => {
      await setSettings({ 'diagnostics.enabled': true, 'codeLens.enabled': true });
      const editor = await showText('{ "model": "gpt-4" }', 'json');
      const { uri } = editor.document;
      assert.match(await hoverText(uri, new vscode.Position(0, 14)), /gpt-4/);
      await eventually('the mark', () => vscode.languages.getDiagnostics(uri).length > 0);
      editor.selection = new vscode.Selection(0, 0, 0, 10);
      await eventually('the hover of the selection', async () =>
        (await hoverText(uri, new vscode.Position(0, 2))).includes('tok'),
      );
      const prompt = sampleFile('prompts', 'summarise.prompt.md');
      await vscode.window.showTextDocument(prompt);
      await vscode.commands.executeCommand('vscode.executeCodeLensProvider', prompt, 100);
    },
    'choosing a model': () => accepting(commands.chooseModel),
    'the comparison': async () => {
      await vscode.window.showTextDocument(sampleFile('english.md'));
      await vscode.commands.executeCommand(commands.compareModels);
      await eventually('its tab', () =>
        vscode.window.tabGroups.all.some(({ tabs }) =>
          tabs.some(({ input }) => input instanceof vscode.TabInputWebview),
        ),
      );
    },
    'a folder': async () => {
      await vscode.commands.executeCommand(commands.countFiles);
      await vscode.commands.executeCommand(commands.groupFilesByLanguage);
      await vscode.commands.executeCommand(commands.compareFiles);
      await vscode.commands.executeCommand(commands.clearFileCounts);
    },
    'the tools of agents': async () => {
      const { countTokens, estimateCost, compareModels } = toolNames;
      for (const [name, input] of [
        [countTokens, { text: 'hello', model: 'openai/gpt-4o' }],
        [estimateCost, { inputTokens: 10, model: 'openai/gpt-4o' }],
        [compareModels, { inputTokens: 10 }],
      ] as const) {
        await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
      }
    },
    'every setting': () => setSettings(settings),
    'dismissed commands': async () => {
      for (const command of [
        commands.fetchTokenizer,
        commands.refreshPrices,
        commands.countWithProvider,
      ]) {
        await setSettings({ 'refresh.url': undefined });
        const running = vscode.commands.executeCommand(command);
        const timer = setInterval(() => {
          void vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        }, 200);
        await running;
        clearInterval(timer);
      }
    },
  };
  for (const [surface, act] of Object.entries(surfaces)) {
    test(`is left alone by ${surface}`, async () => {
      assert.deepEqual(await openedDuring(act), []);
    });
  }

  test('is asked by a command that the user runs: the probe sees it', async () => {
    const server = await FileServer.start({});
    const address = new URL('/list', server.base);
    const opened = await openedDuring(async () => {
      await accepting(commands.refreshPrices, address.href);
    });
    await server.stop();
    const of = (how: string) => opened.filter(each => each.how === how).map(({ to }) => to);
    assert.deepEqual(of('connect'), [address.host]);
    assert.deepEqual(of('fetch'), [address.href]);
  });

  test('is watched in workers, too', async function () {
    if (!isPreloaded) {
      this.skip();
    }
    const server = await FileServer.start({});
    const code = `fetch(${JSON.stringify(`${server.base}/worker`)}).then(answer => answer.text())`;
    const opened = await openedDuring(
      () => new Promise(resolve => new Worker(code, { eval: true }).once('exit', resolve)),
    );
    await server.stop();
    assert.ok(opened.some(({ how, thread }) => how === 'connect' && thread === 'worker'));
  });

  test('cannot be reached but by fetch: the bundles ask Node for nothing else', () => {
    const { extensionPath } = vscode.extensions.getExtension(extensionId) ?? assert.fail();
    const required = ['extension.js', 'worker.js'].map(name => {
      const code = readFileSync(path.join(extensionPath, 'dist', name), 'utf8');
      const ids = Array.from(code.matchAll(/\brequire\("([^"]+)"\)/g), ([, id]) => id);
      return [...new Set(ids)].sort();
    });
    assert.deepEqual(required, [
      ['node:fs/promises', 'node:os', 'node:worker_threads', 'vscode'],
      ['node:worker_threads'],
    ]);
    const worker = readFileSync(path.join(extensionPath, 'dist/worker.js'), 'utf8');
    assert.doesNotMatch(worker, /\b(fetch|WebSocket|EventSource|XMLHttpRequest)\s*\(/);
  });
});
