import assert from 'node:assert/strict';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import * as vscode from 'vscode';
import { commands } from '../../src/host/ids';
import { closeAllEditors } from './support/editors';
import { priceLens, sampleFile } from './support/extension';
import { setSettings } from './support/pricing';

async function lenses(uri: vscode.Uri): Promise<vscode.Command[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
    100,
  );
  return found.flatMap(({ command }) =>
    command?.command === commands.compareModels ? command : [],
  );
}

suite('cost above prompt files', () => {
  const skill = sampleFile('skills', 'SKILL.md');
  const prompt = sampleFile('prompts', 'summarise.prompt.md');

  suiteSetup(async () => {
    await priceLens();
    await vscode.workspace.fs.writeFile(skill, new TextEncoder().encode('Do as I say.'));
  });
  suiteTeardown(async () => {
    await setSettings({ 'codeLens.enabled': undefined, model: undefined });
    await closeAllEditors();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(skill, '..'), { recursive: true });
  });

  test('is off by default', async () => {
    await vscode.workspace.openTextDocument(prompt);
    assert.deepEqual(await lenses(prompt), []);
  });

  test('says tokens and cost on the chosen model', async () => {
    await setSettings({ 'codeLens.enabled': true, model: 'openai/gpt-4o' });
    for (const uri of [prompt, skill]) {
      const document = await vscode.workspace.openTextDocument(uri);
      const tokens = encode(document.getText()).length;
      const [lens] = await lenses(uri);
      // GPT-4o costs $2.50 per 1M tokens of input, and $10 of output, of which 500 are assumed.
      const dollars = ((tokens * 2.5 + 500 * 10) / 1e3).toFixed(2);
      // Behind it, what would do the same work for less.
      const [count, cost, cheaper] = (lens?.title ?? '').split(' · ');
      assert.deepEqual([count, cost], [`${tokens} tok`, `GPT-4o: $${dollars} per 1,000 calls`]);
      assert.match(cheaper ?? '', /^(up to )?−\d+%( before thinking)? with \S/);
    }
  });

  test('stands above prompt files only', async () => {
    const uri = sampleFile('english.md');
    await vscode.workspace.openTextDocument(uri);
    assert.deepEqual(await lenses(uri), []);
  });
});
