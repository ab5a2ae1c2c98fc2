import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outermost } from '../../../src/core/files/outermost';

/** What comes out, and in how many steps. */
function run(addresses: readonly string[]): { left: readonly string[]; steps: number } {
  const work = outermost(addresses);
  for (let steps = 0; ; steps++) {
    const step = work.next();
    if (step.done === true) {
      return { left: step.value, steps };
    }
  }
}

const address = fc
  .array(fc.constantFrom('a', 'b', 'a b', '你', '!', '~'), { minLength: 1, maxLength: 4 })
  .map(names => `file:///${names.join('/')}/`);

it('leaves what lies in no other, in its order', () => {
  fc.assert(
    fc.property(fc.array(address, { maxLength: 12 }), addresses => {
      const expected = [...new Set(addresses)].filter(
        inner => !addresses.some(outer => outer !== inner && inner.startsWith(outer)),
      );
      expect(run(addresses).left).toEqual(expected);
    }),
    { seed: 20261128 },
  );
});

it('looks at each of many thousands once', () => {
  const files = Array.from({ length: 20_000 }, (_, index) => `file:///folder/${index}/`);
  expect(run(files)).toEqual({ left: files, steps: files.length });
  expect(run([...files, 'file:///folder/'])).toEqual({
    left: ['file:///folder/'],
    steps: files.length + 1,
  });
});
