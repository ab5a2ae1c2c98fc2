import type { TokenCount } from '../api';
import { groupBy } from '../groupBy';

/** One file of a folder count. */
export interface CountedFile {
  /** Segments below the counted root, the file name last. */
  readonly path: readonly string[];
  /** Name of the language, or what the file name ends with where no language is known. */
  readonly language: string;
  readonly bytes: number;
  /** By tokenizer family. */
  readonly counts: ReadonlyMap<string, TokenCount>;
}

/** Counted files summed up: a folder, a language, or all of them. */
export interface FileGroup<File extends CountedFile = CountedFile> {
  readonly name: string;
  /** Number of files, those of sub-groups too. */
  readonly size: number;
  readonly bytes: number;
  /** The sum over everything below, by tokenizer family. */
  readonly counts: ReadonlyMap<string, TokenCount>;
  readonly groups: readonly FileGroup<File>[];
  /** Files that are in no sub-group. */
  readonly files: readonly File[];
}

/** Adds counts family by family: the sum is exact only when every part is. Families missing in a part are left out. */
export function sumCounts(
  parts: readonly ReadonlyMap<string, TokenCount>[],
): ReadonlyMap<string, TokenCount> {
  const total = new Map<string, TokenCount>();
  for (const family of parts[0]?.keys() ?? []) {
    const counts = parts.map(part => part.get(family)).filter(count => count !== undefined);
    if (counts.length === parts.length) {
      total.set(family, sumOf(family, counts));
    }
  }
  return total;
}

function sumOf(tokenizer: string, counts: readonly TokenCount[]): TokenCount {
  let [tokens, low, high, exact] = [0, 0, 0, true];
  for (const count of counts) {
    tokens += count.tokens;
    low += count.low;
    high += count.high;
    exact &&= count.exact;
  }
  return { tokens, low, high, exact, tokenizer };
}

/** Files as a tree of folders by their paths; each folder is summed once, from what it holds. */
export function filesByFolder<File extends CountedFile>(
  name: string,
  files: readonly File[],
  depth = 0,
): FileGroup<File> {
  const own = files.filter(file => file.path.length <= depth + 1);
  const below = groupBy(
    files.filter(file => file.path.length > depth + 1),
    file => file.path[depth] ?? '',
  );
  const groups = [...below].map(([folder, inside]) => filesByFolder(folder, inside, depth + 1));
  return fileGroup(name, groups, own);
}

/** Files by their language, whatever folder they are in. */
export function filesByLanguage<File extends CountedFile>(
  name: string,
  files: readonly File[],
): FileGroup<File> {
  const languages = groupBy(files, file => file.language);
  const groups = [...languages].map(([language, inside]) => fileGroup(language, [], inside));
  return fileGroup(name, groups, []);
}

function fileGroup<File extends CountedFile>(
  name: string,
  groups: readonly FileGroup<File>[],
  files: readonly File[],
): FileGroup<File> {
  return {
    name,
    size: groups.reduce((total, group) => total + group.size, files.length),
    bytes: [...groups, ...files].reduce((total, { bytes }) => total + bytes, 0),
    counts: sumCounts([...groups, ...files].map(({ counts }) => counts)),
    groups,
    files,
  };
}
