import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { localFiles } from '../../../src/entry/localFiles';

describe('files of this machine', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lens-local-'));
  const file = path.join(folder, 'file');

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([0, 1, 1000, 65_536, 200_000])('%i bytes are read whole up to the limit', async size => {
    const content = Buffer.alloc(size, 'abc');
    writeFileSync(file, content);
    expect(await localFiles.size(file)).toBe(size);
    for (const limit of [size, size + 1, size * 2]) {
      const read = await localFiles.read(file, limit);
      expect(read === undefined ? null : Buffer.compare(read, content)).toBe(0);
      // It may be given away: nothing else may be in its buffer.
      expect(read?.buffer.byteLength).toBe(size);
    }
    if (size > 0) {
      expect(await localFiles.read(file, size - 1)).toBeUndefined();
    }
  });

  it.runIf(process.platform === 'linux')('a file that says no size is read, too', async () => {
    expect(await localFiles.size('/proc/self/status')).toBe(0);
    const read = await localFiles.read('/proc/self/status', 100_000);
    expect(Buffer.from(read ?? []).toString()).toContain('Name:');
    expect(await localFiles.read('/proc/self/status', 10)).toBeUndefined();
  });
});
