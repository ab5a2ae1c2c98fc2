import { describe, expect, it } from 'vitest';
import { visibleName } from '../../../src/core/files/visibleName';

describe('names from the disk', () => {
  it.each([
    ['line\nbreak.txt', 'line\\u000Abreak.txt'],
    ['bell\u0007', 'bell\\u0007'],
    ['photo\u202Egnp.exe', 'photo\\u202Egnp.exe'],
    ['\u2066isolated\u2069', '\\u2066isolated\\u2069'],
    ['zero\u200Bwidth', 'zero\\u200Bwidth'],
  ])('%j is written out', (name, shown) => {
    expect(visibleName(name)).toBe(shown);
  });

  it.each(['发票.ts', 'שלום.md', '👩‍💻.txt', '[a](command:b).md', '<b>.html', '$(zap).ts'])(
    '%s stays as it is',
    name => {
      expect(visibleName(name)).toBe(name);
    },
  );
});
