import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { EditorActions } from '../../src/host/comparison/editorActions';
import type { Log } from '../../src/host/log';
import { SettingsStore } from '../../src/host/settings/settings';

const texts = { csv: 'modelId,name\r\na/b,通义千问\r\n', markdown: '| 通义千问 |\n', json: '{}\n' };

suite('the saved comparison', () => {
  let folder: string;
  let settings: SettingsStore;
  const window = vscode.window as unknown as Record<string, unknown>;
  const asked = window.showSaveDialog;

  suiteSetup(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'export-'));
    settings = new SettingsStore();
  });
  suiteTeardown(() => {
    window.showSaveDialog = asked;
    settings.dispose();
    rmSync(folder, { recursive: true });
  });

  const saved = async (name: string): Promise<string> => {
    const file = path.join(folder, name);
    window.showSaveDialog = () => Promise.resolve(vscode.Uri.file(file));
    await new EditorActions(settings, {} as Log).run({ type: 'save', texts }, undefined);
    return readFileSync(file, 'utf8');
  };

  test('as CSV begins with a byte order mark, by which Excel knows UTF-8; others have none', async () => {
    assert.equal(await saved('costs.csv'), `\uFEFF${texts.csv}`);
    assert.equal(await saved('costs'), `\uFEFF${texts.csv}`);
    assert.equal(await saved('costs.md'), texts.markdown);
    assert.equal(await saved('costs.json'), texts.json);
  });
});
