import { readFile, stat } from 'node:fs/promises';
import type { LocalFiles } from '../host/files/fileAccess';

export const localFiles: LocalFiles = {
  size: async path => (await stat(path)).size,
  read: async path => {
    const content = await readFile(path);
    // A small file may be a view of a buffer that Node shares out.
    return content.byteLength === content.buffer.byteLength && content.buffer instanceof ArrayBuffer
      ? new Uint8Array(content.buffer)
      : Uint8Array.from(content);
  },
};
