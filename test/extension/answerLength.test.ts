import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FoundAnswer } from '../../src/core/request/answerLimit';
import { commands } from '../../src/host/ids';
import { answerBeside, answerIn } from '../../src/host/scenario/answerBeside';
import { setAnswerLength } from '../../src/host/scenario/setAnswerLength';
import type { Subject } from '../../src/host/subject/activeSubject';
import { amountText, requestText } from '../../src/host/text/rowLines';
import { priceLens } from './support/extension';
import { ownPricing, type OwnPricing } from './support/pricing';

function opened(language: string, content: string): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument({ language, content });
}

function subjectOf(document: vscode.TextDocument, line?: number): Subject {
  const selections = line === undefined ? [] : [new vscode.Selection(line, 0, line, 3)];
  return { kind: 'text', documents: [document], focused: document, uri: document.uri, selections };
}

suite('the length of answers', () => {
  let own: OwnPricing;

  suiteSetup(async () => {
    await priceLens();
    own = ownPricing();
  });
  suiteTeardown(() => {
    own.dispose();
  });

  test('is taken from beside the prompt while nobody says it, and shown as from there', async () => {
    const code = await opened('python', 'create(model="gpt-5.5", max_tokens=300)\n');
    const beside = answerBeside(subjectOf(code));
    assert.deepEqual(beside, { tokens: 300, name: 'max_tokens' });
    const { pricing, scenarios } = own;
    const entry = pricing.catalogue.model('openai/gpt-5.5') ?? assert.fail();
    const count = { tokens: 100, low: 100, high: 100, exact: true, tokenizer: 'o200k_base' };
    const rowWith = (found: FoundAnswer | null) =>
      pricing.rowOf(entry, new Map([['o200k_base', count]]), found) ?? assert.fail();
    assert.equal(requestText(rowWith(beside)), '100 tokens in, 300 out (max_tokens in this file)');
    assert.ok(amountText(rowWith(beside)) !== amountText(rowWith(null)));
    const assumed = scenarios.current;
    scenarios.set({ ...assumed, output: { kind: 'tokens', tokens: 7 } });
    assert.equal(requestText(rowWith(beside)), '100 tokens in, 7 out');
    scenarios.set(assumed);
  });

  test('is the nearest to what is selected, and none where several differ', async () => {
    const code = await opened('python', 'a(max_tokens=10)\n#\n#\nb(max_tokens=20)');
    assert.equal(answerBeside(subjectOf(code)), null);
    assert.equal(answerBeside(subjectOf(code, 1))?.tokens, 10);
    assert.equal(answerBeside(subjectOf(code, 3))?.tokens, 20);
  });

  test('of a prompt stands in its head', async () => {
    const prompt = await opened('markdown', '---\nmax_tokens: 5\n---\nSay max_tokens: 9.\n');
    assert.equal(answerIn([prompt])?.tokens, 5);
    assert.equal(answerIn([await opened('markdown', 'Say max_tokens: 9.\n')]), null);
  });

  test('is found at once in what is too long to read', async () => {
    const long = await opened('json', `{"a": "${'x'.repeat(1_000_000)}",\n"max_tokens": 5}`);
    const started = performance.now();
    for (let time = 0; time < 20; time++) {
      answerIn([long]);
    }
    assert.ok(performance.now() - started < 2000, `${performance.now() - started} ms`);
  });

  test('is set by a command, for every surface', async () => {
    assert.ok((await vscode.commands.getCommands(true)).includes(commands.setAnswerLength));
    const { scenarios } = own;
    const done = setAnswerLength(scenarios, { current: { kind: 'none' } });
    // Assumed, which is the current one; then the first job.
    await new Promise(resolve => setTimeout(resolve, 500));
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    assert.deepEqual(scenarios.current.output, { kind: 'tokens', tokens: 10 });
  });
});
