import { expect, test } from 'vitest';
import { forcedCutUnits, textBlocks } from '../../../src/core/tokens/blocks/textBlocks';

test.each(['', '\ufe0f', '\u200d', 'a', '啊', '!'])(
  'no block ends inside a surrogate pair, wherever a run of pairs begins (after %j)',
  prefix => {
    const text = prefix + '😀'.repeat(2 * forcedCutUnits);
    const blocks = [...textBlocks(text)].map(block => block.text);
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.join('')).toBe(text);
    expect(blocks.filter(block => !block.isWellFormed())).toEqual([]);
  },
);
