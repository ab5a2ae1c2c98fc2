import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toolNames } from '../../src/host/ids';
import { priceLens } from './support/extension';

/** A token budget as an agent sets it: four characters are a token. */
const budget = (tokenBudget: number): vscode.LanguageModelToolTokenizationOptions => ({
  tokenBudget,
  countTokens: text => Promise.resolve(Math.ceil(text.length / 4)),
});

async function invokeForText(
  name: string,
  input: object,
  tokenizationOptions?: vscode.LanguageModelToolTokenizationOptions,
): Promise<string> {
  const result = await vscode.lm.invokeTool(name, {
    input,
    toolInvocationToken: undefined,
    ...(tokenizationOptions && { tokenizationOptions }),
  });
  const [part] = result.content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  return part.value;
}

async function invoke(name: string, input: object): Promise<Record<string, unknown>> {
  return JSON.parse(await invokeForText(name, input)) as Record<string, unknown>;
}

/** A model may call a tool with anything. */
const nothing = null as unknown as object;

const odd = (name: string): object => ({ inputTokens: 1, [name]: 1 });

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

  test('an empty text has no tokens', async () => {
    const answer = await invoke(toolNames.countTokens, { text: '', model: 'openai/gpt-4o' });
    assert.equal(answer.tokens, 0);
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

  test('answers keep to the token budget, the best rows first', async () => {
    const input = { inputTokens: 1000, limit: 40 };
    const whole = await invoke(toolNames.compareModels, input);
    const text = await invokeForText(toolNames.compareModels, input, budget(600));
    assert.ok(text.length / 4 <= 600);
    const short = JSON.parse(text) as { ranking: unknown[]; shortened: boolean };
    assert.equal(short.shortened, true);
    assert.deepEqual(short.ranking, (whole.ranking as unknown[]).slice(0, short.ranking.length));
    const one = { model: 'openai/gpt-4o', inputTokens: 1000 };
    const full = await invokeForText(toolNames.estimateCost, one);
    const room = Math.ceil(full.length / 4) - 1;
    const cut = await invokeForText(toolNames.estimateCost, one, budget(room));
    assert.ok(cut.length / 4 <= room);
    assert.match(cut, /"outputTokens":500,.*"total":0\.0075,"currency":"USD"/);
  });

  test('a model may be named as code names it', async () => {
    const plain = await invokeForText(toolNames.estimateCost, {
      model: 'gpt-4o',
      inputTokens: 1000,
    });
    assert.match(plain, /"modelId":"openai\/gpt-4o"/);
    const routed = await invokeForText(toolNames.estimateCost, {
      model: 'openrouter/anthropic/claude-sonnet-4.6',
      inputTokens: 1000,
    });
    assert.match(
      routed,
      /"modelId":"anthropic\/claude-sonnet-4-6".*"priceNote":"The price is that/,
    );
  });

  test('a budget too small for any answer is an error that says how much is needed', async () => {
    const input = { inputTokens: 1000 };
    const answer = invokeForText(toolNames.compareModels, input, budget(5));
    await assert.rejects(answer, /takes \d+ tokens, more than the budget of 5/);
  });

  const wrong: readonly [what: string, tool: string, input: object, says: RegExp][] = [
    ['unknown model', toolNames.countTokens, { text: 'a', model: 'no/such' }, /no\/such.*"model"/],
    ['no model', toolNames.estimateCost, { inputTokens: 1 }, /"model" must be given/],
    ['no text', toolNames.countTokens, { model: 'openai/gpt-4o' }, /"text" must be given/],
    ['text and tokens', toolNames.compareModels, { text: 'a', inputTokens: 1 }, /exactly one/],
    ['a wrong type', toolNames.compareModels, { inputTokens: 'x' }, /"inputTokens".*whole number/],
    ['a wrong limit', toolNames.compareModels, { inputTokens: 1, limit: -1 }, /"limit"/],
    ['a wrong date', toolNames.compareModels, { inputTokens: 1, asOf: 'soon' }, /"asOf"/],
    ['no object', toolNames.compareModels, nothing, /must be an object/],
    [
      'a name every object has',
      toolNames.compareModels,
      odd('constructor'),
      /"constructor" is not/,
    ],
    [
      'another such name',
      toolNames.estimateCost,
      { ...odd('toString'), model: 'openai/gpt-4o' },
      /"toString" is not/,
    ],
    [
      'an account that is none',
      toolNames.compareModels,
      { inputTokens: 1, account: 'x' },
      /object/,
    ],
  ];
  test('whatever a model writes is answered, or refused in words of ours', async () => {
    const values = [null, 1, 'x', [null], { a: 1 }];
    const names = [
      'text',
      'model',
      'modelIds',
      'inputTokens',
      'account',
      'limit',
      'asOf',
      'valueOf',
    ];
    const inputs: unknown[] = [
      ...values,
      ...names.flatMap(name =>
        values.map(value => ({ model: 'openai/gpt-4o', inputTokens: 1, [name]: value })),
      ),
    ];
    for (const tool of Object.values(toolNames)) {
      for (const input of inputs) {
        const refusal = await invoke(tool, input as object).then(
          () => 'must be',
          (error: unknown) => String(error),
        );
        assert.match(
          refusal,
          /must be|is not a field|not in the catalogue|exactly one|may mean/,
          `${tool} ${JSON.stringify(input)}`,
        );
      }
    }
  });

  for (const [what, tool, input, says] of wrong) {
    test(`${what} gives an error that says what to correct`, async () => {
      await assert.rejects(invoke(tool, input), says);
    });
  }
});
