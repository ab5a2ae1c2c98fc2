import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const cacheFolder = path.join('.cache', 'packages');

/** One file out of a published npm package; the package is packed into `.cache/` once. */
export function readPackageFile(
  name: string,
  version: string,
  file: string,
  cache = cacheFolder,
): Buffer {
  return execFileSync('tar', ['-xzOf', archiveOf(name, version, cache), file], {
    maxBuffer: 512 * 1024 * 1024,
  });
}

/** Paths of everything in a published npm package. */
export function packageFiles(name: string, version: string): readonly string[] {
  const list = execFileSync('tar', ['-tzf', archiveOf(name, version, cacheFolder)], {
    encoding: 'utf8',
  });
  return list.split('\n').filter(path => path !== '');
}

function archiveOf(name: string, version: string, cache: string): string {
  mkdirSync(cache, { recursive: true });
  const archive = path.join(cache, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  if (!existsSync(archive)) {
    execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', cache]);
  }
  return archive;
}
