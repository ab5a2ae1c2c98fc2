import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeCatalogue,
  decodingCatalogue,
  encodeCatalogue,
} from '../../../src/core/pricing/compactCatalogue';
import { buildCatalogue } from '../../../src/dev/pricing/build';
import type { CatalogueData } from '../../../src/core/pricing/schema';

const anyJson = fc
  .jsonValue({ stringUnit: 'binary' })
  .filter(value => !JSON.stringify(value).includes('__proto__'));

describe('compact catalogue', () => {
  it('gives back every JSON value it was given', () => {
    fc.assert(
      fc.property(anyJson, fc.array(anyJson), (a, b) => {
        const data = { date: '2026-11-21', a, b, again: [b, a] } as unknown as CatalogueData;
        const expected: unknown = JSON.parse(JSON.stringify(data));
        expect(decodeCatalogue(encodeCatalogue(data))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps 0, null, false and "" apart, and leaves out what is undefined', () => {
    const data = { zero: 0, none: null, no: false, empty: '', gone: undefined, list: [] };
    const decoded: unknown = decodeCatalogue(encodeCatalogue(data as unknown as CatalogueData));
    expect(decoded).toStrictEqual({ zero: 0, none: null, no: false, empty: '', list: [] });
  });

  it('reads a long one in many steps', () => {
    const data = { list: Array.from({ length: 20_000 }, (_, n) => ({ n })) };
    const steps = decodingCatalogue(encodeCatalogue(data as unknown as CatalogueData));
    let taken = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) {
      taken++;
    }
    expect(step.value).toEqual(data);
    expect(taken).toBeGreaterThanOrEqual(20);
  });

  it('writes a repeated part once', () => {
    const part = { en: 'the same sentence under every model of a provider', zh: '同一句话' };
    const once = encodeCatalogue({ parts: [part] } as unknown as CatalogueData);
    const often = encodeCatalogue({
      parts: Array.from({ length: 100 }, () => ({ ...part })),
    } as unknown as CatalogueData);
    expect(often.length - once.length).toBeLessThan(400);
  });

  it('takes one byte a character, whatever is in it', () => {
    const data = { en: '“café” – 5 €', zh: '同一句话', pair: '𠮷' } as unknown as CatalogueData;
    const text = encodeCatalogue(data);
    expect(text).not.toMatch(/[^\0-\u00ff]/);
    expect(decodeCatalogue(text)).toEqual(data);
  });

  it('refuses what JSON cannot say instead of losing it', () => {
    const data = { price: Number.NaN, when: () => 1 } as unknown as CatalogueData;
    expect(() => encodeCatalogue(data)).toThrow(TypeError);
    const hidden = JSON.parse('{"__proto__": 1}') as CatalogueData;
    expect(() => encodeCatalogue(hidden)).toThrow('__proto__');
  });
});

it('the catalogue that ships is complete and at most 400 kB', async () => {
  const { text, data } = await buildCatalogue('pricing');
  expect(decodeCatalogue(text)).toEqual(data);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(400_000);
});
