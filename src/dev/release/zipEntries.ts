import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const deflated = 8;

/**
 * The files in a zip archive, from its central directory (PKWARE APPNOTE 4.3.12), which is what VS Code
 * installs from. Without ZIP64 and encryption: a package has neither.
 */
export function zipEntries(archive: Buffer): ZipEntry[] {
  // The end record is followed by a comment at most; packages have none.
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end === -1 || archive.readUInt32LE(end) !== endSignature) {
    throw new Error('This is not a zip archive: its end record is missing.');
  }
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (archive.readUInt32LE(at) !== entrySignature) {
      throw new Error(`The zip archive's directory is damaged at byte ${at}.`);
    }
    const nameLength = archive.readUInt16LE(at + 28);
    const entry = {
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      bytes: content(archive, at),
    };
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    return entry;
  });
}

function content(archive: Buffer, entry: number): Buffer {
  const method = archive.readUInt16LE(entry + 10);
  const size = archive.readUInt32LE(entry + 20);
  const local = archive.readUInt32LE(entry + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const data = archive.subarray(start, start + size);
  return method === deflated ? inflateRawSync(data) : data;
}
