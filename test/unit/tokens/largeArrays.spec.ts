/** More values than a call takes as arguments, where a file or a text decides how many there are. */
import { expect, it } from 'vitest';
import { BlockList } from '../../../src/core/tokens/blocks/blockList';
import { textOfUnits } from '../../../src/core/tokens/bpe/units';
import { VocabularyCounter } from '../../../src/core/tokens/bpe/vocabularyCounter';

const many = 500_000;

it('half a million blocks go in and out of a list at once', () => {
  const list = new BlockList();
  const block = { text: 'a', forced: false, counts: [] };
  const removed = list.splice(
    { index: 0, start: 0 },
    0,
    Array.from({ length: many }, () => block),
  );
  expect([removed.length, list.blocks.length, list.length]).toEqual([0, many, many]);
  expect(list.splice({ index: 1, start: 1 }, many - 2, [])).toHaveLength(many - 2);
  expect(list.length).toBe(2);
});

it('half a million units become a text', () => {
  const units = Uint16Array.from({ length: many }, (_, at) => 0x61 + (at % 26));
  const text = textOfUnits(units);
  expect([text.length, text.slice(0, 3), text.slice(-1)]).toEqual([many, 'abc', 't']);
});

it('a vocabulary with half a million tokens of its own can be asked', () => {
  const wholePieces = Array.from({ length: many }, (_, at) => `\u0001${at}`);
  const counter = new VocabularyCounter({
    header: {
      id: 'many',
      symbols: 'bytes',
      pattern: 'cl100k',
      normalization: null,
      merges: 0,
      baseCodePoints: 0,
      wholePieces,
      extraPairs: [],
      userSymbols: [],
    },
    baseCodePoints: new Int32Array(),
    left: new Int32Array(),
    right: new Int32Array(),
  });
  expect(counter.count('abc').tokens).toBe(3);
});
