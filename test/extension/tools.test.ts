import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toolNames } from '../../src/host/ids';
import { priceLens } from './support/extension';

async function invoke(name: string, input: object): Promise<Record<string, unknown>> {
  const result = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  const [part] = result.content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  return JSON.parse(part.value) as Record<string, unknown>;
}

suite('language-model tools', () => {
  suiteSetup(priceLens);

  test('count_tokens answers what the API answers', async () => {
    const model = 'openai/gpt-4o';
    const api = await priceLens();
    assert.deepEqual(
      await invoke(toolNames.countTokens, { text: 'hello world', model }),
      await api.countTokens('hello world', model),
    );
  });

  test('estimate_cost carries the price, its source and the date of the prices', async () => {
    const input = { model: 'openai/gpt-4o', inputTokens: 1000, outputTokens: 100 };
    const answer = await invoke(toolNames.estimateCost, input);
    const estimate = answer.estimate as { cost: { total: number; currency: string } };
    assert.deepEqual([estimate.cost.total, estimate.cost.currency], [0.0035, 'USD']);
    assert.match(String(answer.pricesCheckedUntil), /^20\d\d-\d\d-\d\d$/);
  });

  test('compare_models ranks and keeps to its limit', async () => {
    const answer = await invoke(toolNames.compareModels, { inputTokens: 1000, limit: 3 });
    assert.equal((answer.ranking as unknown[]).length, 3);
  });

  test('an unknown model gives an error that says what to correct', async () => {
    await assert.rejects(
      invoke(toolNames.countTokens, { text: 'a', model: 'no/such' }),
      /no\/such/,
    );
  });
});
