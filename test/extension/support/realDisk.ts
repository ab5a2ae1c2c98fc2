import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of the real file system in which large writes come to an end early. */
export interface RealDisk {
  readonly folder: string;
  /** Whether it can be made read-only for everybody, root included. */
  readonly isMounted: boolean;
  setReadOnly(): void;
  dispose(): void;
}

/**
 * A small disk of its own where this process may mount one, else this process's own limit to the size of
 * a file: the system then cuts a write in the same way.
 */
export function realDisk(kilobytes: number): RealDisk {
  const folder = mkdtempSync(path.join(tmpdir(), 'disk-'));
  try {
    const size = ['-o', `size=${kilobytes}k`];
    execFileSync('mount', ['-t', 'tmpfs', ...size, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return limitedFiles(folder, kilobytes);
  }
  return {
    folder,
    isMounted: true,
    setReadOnly: () => execFileSync('mount', ['-o', 'remount,ro', folder]),
    dispose: () => {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

function limitedFiles(folder: string, kilobytes: number): RealDisk {
  const limit = (bytes: string) =>
    execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`]);
  limit(String(kilobytes * 1024));
  return {
    folder,
    isMounted: false,
    setReadOnly: () => {
      throw new Error('Only a disk of its own can be made read-only.');
    },
    dispose: () => {
      limit('unlimited');
      rmSync(folder, { recursive: true });
    },
  };
}
