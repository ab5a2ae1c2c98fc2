import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

it('no folder of sources holds more files than one sees at a glance', () => {
  const filesIn = new Map<string, number>();
  for (const entry of readdirSync('src', { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) {
      filesIn.set(entry.parentPath, (filesIn.get(entry.parentPath) ?? 0) + 1);
    }
  }
  expect(filesIn.size).toBeGreaterThan(20);
  expect([...filesIn].filter(([, files]) => files > 20)).toEqual([]);
});
