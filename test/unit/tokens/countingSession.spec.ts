import { expect, it } from 'vitest';
import { FORCED_CUT_UNITS } from '../../../src/core/tokens/textBlocks';
import type { CounterResponse } from '../../../src/protocol/counting';
import { CountingSession } from '../../../src/workers/countingSession';
import { vocabularyFileOf } from './support/vocabularies';

/** A thread whose clock goes on by two milliseconds at every look: a slice is over after two of them. */
function slowThread(): {
  session: CountingSession;
  answers: CounterResponse[];
  slices: () => number;
} {
  const waiting: (() => void)[] = [];
  const answers: CounterResponse[] = [];
  let looks = 0;
  const session = new CountingSession({
    post: response => answers.push(response),
    now: () => 2 * looks++,
    defer: callback => waiting.push(callback),
  });
  return {
    session,
    answers,
    slices: () => {
      let slices = 0;
      while (waiting.length > 0 && slices < 1000) {
        waiting.shift()?.();
        slices++;
      }
      return slices;
    },
  };
}

it('lets other messages in after every block of an endless run, and after every part of a vocabulary', () => {
  const { session, answers, slices } = slowThread();
  const blocks = 30;
  session.receive({ type: 'open', document: 1 });
  session.receive({ type: 'append', document: 1, text: '啊'.repeat(FORCED_CUT_UNITS * blocks) });
  session.receive({
    type: 'count',
    document: 1,
    request: 1,
    urgent: true,
    families: ['o200k_base'],
    spans: [],
  });
  session.receive({
    type: 'vocabulary',
    id: 'o200k_base',
    file: vocabularyFileOf('o200k_base'),
  });
  // 200,000 merges in parts of 10,000, two to a slice, then the blocks, one to a slice.
  expect(slices()).toBeGreaterThanOrEqual(10 + blocks - 2);
  expect(answers.map(({ type }) => type)).toEqual(['vocabularyNeeded', 'counted']);
});
