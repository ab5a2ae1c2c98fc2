import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/host/ids';
import { priceLens } from './support/extension';

suite('activation', () => {
  test('the extension answers with version 1 of its API', async () => {
    assert.equal((await priceLens()).version, 1);
  });

  test('every command of the manifest is registered', async () => {
    await priceLens();
    const registered = await vscode.commands.getCommands(true);
    for (const command of Object.values(commands)) {
      assert.ok(registered.includes(command), command);
    }
  });
});
