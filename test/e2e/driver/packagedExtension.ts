import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root } from '../../../src/dev/paths';

let packaged: Promise<string> | undefined;

/** The extension's package, made once of what is in `dist/`. Returns its path. */
export function packagedExtension(): Promise<string> {
  return (packaged ??= pack());
}

async function pack(): Promise<string> {
  const file = path.join(root, '.cache/installed.vsix');
  await createVSIX({ cwd: root, packagePath: file, dependencies: false });
  return file;
}
