import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const extensionId = 'llm-price-lens.llm-price-lens';

suite('activation', () => {
  test('the extension is there and answers with version 1 of its API', async () => {
    const extension = vscode.extensions.getExtension<{ version: number }>(extensionId);
    assert.ok(extension, `${extensionId} is not loaded`);
    const api = await extension.activate();
    assert.equal(api.version, 1);
  });

  test('the command to compare models is registered', async () => {
    const commands = await vscode.commands.getCommands(true);
    assert.ok(commands.includes('priceLens.compareModels'));
  });
});
