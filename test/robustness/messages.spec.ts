/** Whatever arrives as a message or as a restored state: parsed to a valid value, or refused. */
import { expect, it } from 'vitest';
import { toView } from '../../src/protocol/comparison';
import { toHost } from '../../src/protocol/toHost';
import { defaultScenario, scenario, type Scenario } from '../../src/core/request/scenario';
import { defaultState, parseState, storedState } from '../../src/webview/viewState';
import { Random } from '../unit/tokens/support/random';
import { mutated, mutateText, mutateValue } from './mutate';
import { report, scaled } from './scale';

const id = 'openai/gpt-4o';
const withOutput: Scenario = { ...defaultScenario, output: { kind: 'tokens', tokens: 500 } };
const messages: readonly unknown[] = [
  { type: 'ready', scenario: defaultScenario, expanded: [id] },
  { type: 'setScenario', scenario: withOutput },
  { type: 'setExpanded', ids: [id] },
  { type: 'pinSubject', pinned: true },
  { type: 'copy', text: 'a' },
  { type: 'save', texts: { markdown: '| a |', csv: 'a', json: '[]' } },
  { type: 'useModel', id },
  { type: 'insertId', id },
  { type: 'showHistory', ids: [] },
  { type: 'reportProblem', problem: 'x' },
  { type: 'didFinish', message: 'Copied', failed: false },
  { type: 'didChangeDetails', details: [] },
];
const state = {
  ...defaultState,
  search: 'qwen',
  pinned: ['openai/gpt-4o'],
  scenario: withOutput,
};

it('no message and no restored state gets past its parser unsound', { timeout: 600_000 }, () => {
  const random = new Random(9);
  const outcomes: Record<string, number> = {};
  const count = (name: string) => (outcomes[name] = (outcomes[name] ?? 0) + 1);
  const keys = Object.keys(defaultState).sort();
  for (let index = 0; index < scaled(20_000); index++) {
    if (index % 2 === 0) {
      const stored =
        index % 10 === 0
          ? mutateText(JSON.stringify(state), random)
          : mutateValue(structuredClone(state), random);
      const restored = parseState(stored);
      expect(Object.keys(restored).sort()).toEqual(keys);
      expect(scenario.safeParse(restored.scenario).success).toBe(true);
      // What is kept of it is read back as the same.
      const again = parseState(JSON.parse(JSON.stringify(storedState(restored))));
      expect(JSON.stringify(again)).toBe(JSON.stringify(restored));
      count('states restored');
    } else {
      let message: unknown;
      try {
        message = JSON.parse(mutated(messages[((index - 1) / 2) % messages.length], random));
      } catch {
        message = '{';
      }
      for (const [name, schema] of [
        ['to the host', toHost],
        ['to the view', toView],
      ] as const) {
        const result = schema.safeParse(message);
        count(`${name} ${result.success ? 'valid' : 'refused'}`);
        if (result.success) {
          expect(schema.parse(structuredClone(result.data))).toEqual(result.data);
        }
      }
    }
  }
  report('Messages and states', outcomes);
});
