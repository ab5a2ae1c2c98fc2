import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { expect, it } from 'vitest';
import { forcedCutUnits } from '../../../src/core/tokens/blocks/textBlocks';
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
      while (waiting.length > 0 && slices < 10_000) {
        waiting.shift()?.();
        slices++;
      }
      return slices;
    },
  };
}

it('lets other messages in within every block of an endless run, and after every part of a vocabulary', () => {
  const { session, answers, slices } = slowThread();
  const blocks = 30;
  session.receive({ type: 'open', document: 1 });
  // No two blocks alike: what is the same again is counted once.
  const text = Array.from({ length: blocks }, (_, i) =>
    String.fromCharCode(0x4e00 + i).repeat(forcedCutUnits),
  ).join('');
  session.receive({ type: 'append', document: 1, text });
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
  // 200,000 merges in parts of 10,000, two to a slice, then the blocks, each of them in several.
  expect(slices()).toBeGreaterThanOrEqual(10 + 3 * blocks);
  expect(answers.map(({ type }) => type)).toEqual(['vocabularyNeeded', 'counted']);
});

it('lets other messages in while a long text or many changes take effect, and counts what they come to', () => {
  const { session, answers, slices } = slowThread();
  const families = ['o200k_base'];
  const text = 'const price = 1;\n'.repeat(20_000);
  const changes = Array.from({ length: 2000 }, (_, i) => {
    const offset = 17 * (19_999 - i);
    return { offset, removed: 5, text: i === 1000 ? '😀 值得;\n'.repeat(6000) : 'let' };
  });
  session.receive({ type: 'vocabulary', id: 'o200k_base', file: vocabularyFileOf('o200k_base') });
  slices();
  const count = { type: 'count', urgent: true, document: 1, families, spans: [] } as const;

  session.receive({ type: 'open', document: 1 });
  session.receive({ type: 'append', document: 1, text });
  session.receive({ type: 'change', document: 1, changes });
  session.receive({ ...count, request: 1 });
  expect(slices()).toBeGreaterThan(text.length / 40_000 + changes.length / 200);

  const edited = changes.reduce(
    (whole, { offset, removed, text: inserted }) =>
      whole.slice(0, offset) + inserted + whole.slice(offset + removed),
    text,
  );
  session.receive({ type: 'open', document: 2 });
  session.receive({ type: 'append', document: 2, text: edited });
  session.receive({ ...count, document: 2, request: 2 });
  slices();
  const [first, second] = answers.filter(answer => answer.type === 'counted');
  expect(first?.counts).toEqual(second?.counts);
  expect(second?.counts.get('o200k_base')?.tokens).toBe(countTokens(edited));
});
