import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../../src/dev/paths';
import { packExtension } from '../../../src/dev/release/packExtension';

let packaged: Promise<string> | undefined;

/** The extension's package, made once of what is in `dist/`. Returns its path. */
export function packagedExtension(): Promise<string> {
  return (packaged ??= pack());
}

async function pack(): Promise<string> {
  const folder = path.join(root, '.cache');
  const file = path.join(folder, 'installed.vsix');
  await mkdir(folder, { recursive: true });
  // Another process may be installing the one that is there.
  const fresh = path.join(folder, `installed-${process.pid}.vsix`);
  await packExtension(fresh);
  await rename(fresh, file);
  return file;
}
