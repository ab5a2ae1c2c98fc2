import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../paths';

const ignoreFile = '.vscodeignore';

/**
 * Packs what is built into a `.vsix`, from a copy of what is shipped: vsce looks at every file below
 * its folder, and in this one an installed VS Code has a hundred thousand.
 */
export async function packExtension(packagePath: string): Promise<void> {
  const { createVSIX } = await import('@vscode/vsce');
  const folder = await mkdtemp(path.join(tmpdir(), 'lens-package-'));
  try {
    for (const name of [ignoreFile, ...shipped()]) {
      await cp(path.join(root, name), path.join(folder, name), { recursive: true });
    }
    // Everything is bundled: there are no modules to pack.
    await createVSIX({ cwd: folder, packagePath, dependencies: false });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Files, and folders of files, that the ignore file takes back in. */
function shipped(): string[] {
  const patterns = readFileSync(path.join(root, ignoreFile), 'utf8').match(/(?<=^!).+/gm) ?? [];
  return patterns.flatMap(pattern => {
    const [start = '', end] = pattern.split('*');
    return end === undefined || start.includes('/')
      ? pattern.replace(/\/[^/]*\*.*$/, '')
      : readdirSync(root).filter(name => name.startsWith(start) && name.endsWith(end));
  });
}
