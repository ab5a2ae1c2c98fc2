import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { linkedCommands } from '../../src/host/ids';
import { closeAllEditors, eventually, hoverText, showText } from './support/editors';
import { priceLens } from './support/extension';

suite('a successor written from the hover', () => {
  suiteSetup(priceLens);
  teardown(closeAllEditors);

  test('costs what its own tokenizer counts of the file, and replaces whole ids of the line', async () => {
    const { document } = await showText('["gpt-4", "gpt-4o", "x-gpt-4"]\n', 'json');
    const card = await eventually('a card with the cost', async () => {
      const shown = await hoverText(document.uri, new vscode.Position(0, 4));
      return shown.includes('for this file') && shown;
    });
    assert.match(card, /gpt-5\\?\.6-sol/);
    assert.match(card, /per 1,000 calls/);
    const query = /command:priceLens\.replaceHere\?([^)\s]+)/.exec(card)?.[1] ?? '';
    const given = JSON.parse(decodeURIComponent(query)) as unknown[];
    await vscode.commands.executeCommand(linkedCommands.replaceHere, ...given);
    assert.equal(document.getText(), '["gpt-5.6-sol", "gpt-4o", "x-gpt-4"]\n');
  });

  test('is nothing that somebody else may write', async () => {
    const { document } = await showText('["gpt-4"]', 'json');
    const address = document.uri.toString();
    for (const given of [[], [address, 0, 'gpt-4', 'evil'], [address, 9, 'gpt-4', 'gpt-5.6-sol']]) {
      await vscode.commands.executeCommand(linkedCommands.replaceHere, ...given);
    }
    await vscode.commands.executeCommand(linkedCommands.replaceInFiles, 'gpt-4', 'evil');
    assert.equal(document.getText(), '["gpt-4"]');
  });

  test('a text without tokens is not priced', async () => {
    const { document } = await showText('"gpt-5.5"', 'json');
    assert.match(await hoverText(document.uri, new vscode.Position(0, 3)), /This file/);
  });
});
