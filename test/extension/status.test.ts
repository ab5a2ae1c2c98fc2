import { sentence } from '../../src/core/text/sentence';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TokenCount } from '../../src/core/api';
import type { Row } from '../../src/core/compare/row';
import { defaultScenario, type Scenario } from '../../src/core/request/scenario';
import { commands } from '../../src/host/ids';
import type { LiveCount } from '../../src/host/subject/liveCounts';
import { statusState, type StatusState } from '../../src/host/status/statusState';
import { checkTemplate, defaultTemplate } from '../../src/host/status/statusTemplate';
import { statusText, type StatusText } from '../../src/host/status/statusText';
import { ownPricing, type OwnPricing } from './support/pricing';

suite('the states of the status bar', () => {
  let own: OwnPricing;
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    own = ownPricing();
    document = await vscode.workspace.openTextDocument({ content: 'text' });
  });
  suiteTeardown(() => {
    own.dispose();
  });

  function rowOf(model: string, tokens: number, exact = true): Row {
    const { pricing } = own;
    const [entry] = pricing.catalogue.resolve(model);
    assert.ok(entry, model);
    const { family } = pricing.tokenizerOf(entry);
    const count: TokenCount = { tokenizer: family, tokens, low: tokens, high: tokens, exact };
    return pricing.rowOf(entry, new Map([[family, count]]), null) ?? assert.fail(model);
  }

  function live(selections: vscode.Selection[], state: LiveCount['state'] = 'ready'): LiveCount {
    const { uri } = document;
    return {
      subject: { kind: 'text', documents: [document], selections, focused: document, uri },
      state,
      scope: selections.length > 0 ? 'selection' : 'document',
      counts: new Map(),
    };
  }

  const known = { name: 'openai/gpt-4o', isKnown: true };
  const selection = [new vscode.Selection(0, 0, 0, 4)];

  function say(state: StatusState, template = defaultTemplate): StatusText {
    return statusText(state, template);
  }

  function counted(row: Row, scope: 'document' | 'selection' = 'document'): StatusState {
    return { kind: 'counted', scope, row };
  }

  test('a count with its cost, in print and in words', () => {
    const { text, spoken, command, exceedsContext } = say(counted(rowOf('openai/gpt-4o', 12_431)));
    // GPT-4o costs $2.50 per 1M tokens of input and $10 of output: an answer is a part of every call.
    assert.equal(text, '$(symbol-numeric) 12,431 tok · GPT-4o $36.08/1k');
    assert.match(
      spoken,
      /^LLM Price Lens\. GPT-4o: 36\.1 dollars per 1,000 calls, 12,431 tokens in, 500 out \(assumed\), .*Jan 14, 2027.*\. Enter opens the comparison\.$/,
    );
    assert.deepEqual([command, exceedsContext], [commands.compareModels, false]);
  });

  test('the scenario decides what a call is and how its cost is shown', () => {
    const of = (changes: Partial<Scenario>): StatusText => {
      own.scenarios.set({ ...defaultScenario, ...changes });
      return say(counted(rowOf('openai/gpt-4o', 12_431)));
    };
    try {
      const none = of({ output: { kind: 'tokens', tokens: 0 } });
      assert.match(none.text, / \$31\.08\/1k in$/);
      assert.match(none.spoken, /, no answer, /);
      const monthly = of({
        output: { kind: 'tokens', tokens: 500 },
        requestsPerDay: 100,
        unit: 'month',
      });
      assert.match(monthly.text, / \$108\/mo$/);
      assert.match(monthly.spoken, /: 108 dollars per month, 12,431 tokens in, 500 out, /);
      assert.match(of({ unit: 'call' }).text, / \$0\.0361\/call$/);
      // It cannot think, so that nothing of it is billed.
      assert.equal(of({ thinking: 'heavy' }).text, of({}).text);
    } finally {
      own.scenarios.set(defaultScenario);
    }
  });

  test('an estimate and a selection say so', () => {
    const estimate = rowOf('anthropic/claude-opus-5-5', 1000, false);
    const { text, spoken } = say(counted(estimate, 'selection'));
    assert.match(text, /^\$\(symbol-numeric\) sel ≈1,000 tok · Claude Opus 5\.5 ≥ ≈\$/);
    assert.match(
      spoken,
      /: at least about [\d.]+ dollars per .*, about 1,000 tokens in, .*, of the selection/,
    );
  });

  test('the template of the user', () => {
    const { text } = say(
      counted(rowOf('openai/gpt-4o', 64_000)),
      '${model} ${scope} ${context}, ${provider}: ${cost}/${tokens}',
    );
    assert.equal(text, '$(symbol-numeric) GPT-4o 50%, OpenAI: $165/1k/64,000');
    const { template, problem } = checkTemplate('${tokens} ${price}');
    assert.equal(template, defaultTemplate);
    assert.match(problem ?? '', /\$\{price\}.*priceLens\.statusBar\.template.*\$\{cost\}/);
    assert.deepEqual(checkTemplate(' '), { template: defaultTemplate, problem: null });
  });

  test('a text above the context window', () => {
    const { text, spoken, exceedsContext } = say(counted(rowOf('openai/gpt-4o', 127_501)));
    assert.equal(exceedsContext, true);
    assert.match(text, /^\$\(warning\) 127,501 tok/);
    assert.match(spoken, /more than the context window/);
    assert.equal(say(counted(rowOf('openai/gpt-4o', 127_500))).exceedsContext, false);
  });

  test('an old price, no price, a model that is shut down', () => {
    const row = rowOf('openai/gpt-4o', 1000);
    const old = say(counted({ ...row, stale: true }));
    assert.match(old.text, /\$7\.50\/1k \(old price\)/);
    assert.match(old.spoken, /last checked on \w+ \d+, 20\d\d/);
    const reason = sentence('No price is recorded for {model}.', { model: 'GPT-4o' });
    const unknown = say(counted({ ...row, cost: { kind: 'unknown', cause: 'no-price', reason } }));
    assert.match(unknown.text, /1,000 tok · GPT-4o no price$/);
    assert.match(unknown.spoken, /No price is recorded for GPT-4o\./);
    const gone = say(counted(rowOf('openai/gpt-4', 1000)));
    assert.match(gone.text, /1,000 tok · GPT-4 shut down$/);
    assert.match(gone.spoken, /shut down on Oct 23, 2026/);
  });

  test('what stands in the way is said before what was counted', () => {
    const situation = {
      live: live([]),
      isPaused: false,
      model: known,
      counts: 'selectionOrFile' as const,
      row: () => rowOf('openai/gpt-4o', 1),
    };
    const kindOf = (change: Partial<typeof situation> | object): string =>
      statusState({ ...situation, ...change }).kind;
    assert.equal(kindOf({}), 'counted');
    assert.equal(kindOf({ isPaused: true }), 'paused');
    assert.equal(kindOf({ model: { name: 'a/b', isKnown: false } }), 'unknownModel');
    assert.equal(kindOf({ live: live([], 'counting') }), 'counting');
    assert.equal(kindOf({ row: () => null }), 'counting');
    assert.equal(kindOf({ live: live([], 'failed') }), 'failed');
    assert.equal(kindOf({ counts: 'selection' }), 'nothing');
    assert.equal(kindOf({ counts: 'selection', live: live(selection) }), 'counted');
    const none = { ...live([], 'idle'), subject: { kind: 'none' } };
    assert.equal(kindOf({ live: none, isPaused: true }), 'nothing');
  });

  test('every state without a count gives its reason and the way on', () => {
    const paused = say({ kind: 'paused' });
    assert.deepEqual(
      [paused.text, paused.command],
      ['$(debug-pause) paused', commands.resumeCounting],
    );
    const gone = say({ kind: 'unknownModel', model: 'openai/gpt-0' });
    assert.equal(gone.command, commands.chooseModel);
    assert.match(gone.reason ?? '', /openai\/gpt-0 is not in the price catalogue/);
    const several = say({ kind: 'unknownModel', model: 'x', candidates: ['a/x', 'b/x'] });
    assert.match(several.reason ?? '', /x may mean a\/x, b\/x/);
    const failed = say({ kind: 'failed', reason: 'why' });
    assert.equal(failed.reason, 'why');
    for (const state of [paused, gone, failed]) {
      assert.ok(state.spoken !== '' && state.reason !== '', state.text);
    }
  });
});
