import { open, stat } from 'node:fs/promises';
import type { LocalFiles } from '../host/files/fileAccess';

/** Of a file that is longer than it said. */
const step = 64 * 1024;

export const localFiles: LocalFiles = {
  size: async path => (await stat(path)).size,
  read: async (path, limit) => {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      // One byte more than there should be: it stays empty unless the file has grown.
      let content = new Uint8Array(Math.min(size, limit) + 1);
      let length = 0;
      for (;;) {
        const { bytesRead } = await file.read(content, length, content.length - length);
        length += bytesRead;
        if (length > limit) {
          return undefined;
        }
        if (bytesRead === 0) {
          return content.slice(0, length);
        }
        if (length === content.length) {
          const longer = new Uint8Array(Math.min(length * 2 + step, limit + 1));
          longer.set(content);
          content = longer;
        }
      }
    } finally {
      await file.close();
    }
  },
};
