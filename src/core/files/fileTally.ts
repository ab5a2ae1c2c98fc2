import type { TokenCount } from '../api';
import { groupBy } from '../groupBy';

/** One file of a folder count. */
export interface CountedFile {
  /** Segments below the counted root, the file name last. */
  readonly path: readonly string[];
  /** Language id, or the lower-case extension where no language is known. */
  readonly language: string;
  readonly bytes: number;
  /** By tokenizer family. */
  readonly counts: ReadonlyMap<string, TokenCount>;
}

export interface Tally {
  readonly files: number;
  readonly bytes: number;
  readonly counts: ReadonlyMap<string, TokenCount>;
}

/** A folder of counted files. */
export interface FolderOfFiles {
  readonly name: string;
  /** All files below, in sub-folders too. */
  readonly files: readonly CountedFile[];
  readonly folders: readonly FolderOfFiles[];
  readonly ownFiles: readonly CountedFile[];
}

/** Adds counts family by family: the sum is exact only when every part is. Families missing in a part are left out. */
export function sumCounts(
  parts: readonly ReadonlyMap<string, TokenCount>[],
): ReadonlyMap<string, TokenCount> {
  const [first, ...rest] = parts;
  const total = new Map<string, TokenCount>(first);
  for (const part of rest) {
    for (const [family, sum] of total) {
      const count = part.get(family);
      if (count === undefined) {
        total.delete(family);
      } else {
        total.set(family, {
          tokenizer: family,
          tokens: sum.tokens + count.tokens,
          low: sum.low + count.low,
          high: sum.high + count.high,
          exact: sum.exact && count.exact,
        });
      }
    }
  }
  return total;
}

export function tally(files: readonly CountedFile[]): Tally {
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    counts: sumCounts(files.map(file => file.counts)),
  };
}

/** Files as a tree of folders, by their paths. */
export function filesByFolder(
  name: string,
  files: readonly CountedFile[],
  depth = 0,
): FolderOfFiles {
  const ownFiles = files.filter(file => file.path.length === depth + 1);
  const below = groupBy(
    files.filter(file => file.path.length > depth + 1),
    file => file.path[depth] ?? '',
  );
  const folders = [...below].map(([folder, inside]) => filesByFolder(folder, inside, depth + 1));
  return { name, files, folders, ownFiles };
}
