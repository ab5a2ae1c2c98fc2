import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { priceLens, sampleFile } from './support/extension';

async function hoverText(document: vscode.TextDocument, needle: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(needle) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(hover => hover.contents)
    .map(content => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}

suite('hover on a model id', () => {
  suiteSetup(priceLens);

  test('shows the rate card in native currency, with its source', async () => {
    const document = await vscode.workspace.openTextDocument(sampleFile('config', 'pipeline.yaml'));
    const text = await hoverText(document, 'qwen-long');
    assert.match(text, /alibaba-cn\/qwen-long/);
    assert.match(text, /¥0\\?\.50/);
    assert.match(text, /Source:/);
  });

  test('warns of a model that is shut down and names the replacement', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'json',
      content: '{ "model": "gpt-3.5-turbo" }',
    });
    const text = await hoverText(document, 'gpt-3.5-turbo');
    assert.match(text, /Shut down on/);
    assert.match(text, /gpt-5\.6-terra/);
  });

  test('resolves dated snapshots', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'python',
      content: 'model = "gpt-4o-2024-08-06"',
    });
    assert.match(await hoverText(document, 'gpt-4o'), /openai\/gpt-4o/);
  });

  test('is silent in prose', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: 'We used gpt-4o for this.',
    });
    assert.equal(await hoverText(document, 'gpt-4o'), '');
  });
});
