import type { TokenCount } from '../tokenCount';

/** One file of a folder count. */
export interface CountedFile {
  /** The counted root's name, the segments below it, the file name last. */
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
  const sum = { tokens: 0, low: 0, high: 0, exact: true, tokenizer };
  for (const count of counts) {
    addTo(sum, count);
  }
  return sum;
}

function addTo(sum: TokenCount, { tokens, low, high, exact }: TokenCount): void {
  sum.tokens += tokens;
  sum.low += low;
  sum.high += high;
  sum.exact &&= exact;
}

/** Counted files summed up as they come: a tree of their folders, and one of their languages. */
export class FileTally<File extends CountedFile = CountedFile> {
  readonly #folders = new GrowingGroup<File>('');
  readonly #languages = new GrowingGroup<File>('');

  get byFolder(): FileGroup<File> {
    return this.#folders;
  }

  /** Whatever folder they are in. */
  get byLanguage(): FileGroup<File> {
    return this.#languages;
  }

  add(file: File): void {
    this.#folders.add(file, file.path.slice(0, -1));
    this.#languages.add(file, [file.language]);
  }
}

class GrowingGroup<File extends CountedFile> implements FileGroup<File> {
  size = 0;
  bytes = 0;
  readonly #sums = new Map<string, TokenCount>();
  readonly groups: GrowingGroup<File>[] = [];
  readonly files: File[] = [];
  readonly #byName = new Map<string, GrowingGroup<File>>();

  constructor(readonly name: string) {}

  get counts(): ReadonlyMap<string, TokenCount> {
    return this.#sums;
  }

  add(file: File, below: readonly string[]): void {
    this.#addCounts(file.counts);
    this.size++;
    this.bytes += file.bytes;
    const [name, ...deeper] = below;
    if (name === undefined) {
      this.files.push(file);
    } else {
      this.#group(name).add(file, deeper);
    }
  }

  #addCounts(counts: CountedFile['counts']): void {
    if (this.size === 0) {
      counts.forEach((count, family) => this.#sums.set(family, { ...count, tokenizer: family }));
      return;
    }
    for (const [family, sum] of this.#sums) {
      const count = counts.get(family);
      if (count === undefined) {
        this.#sums.delete(family);
      } else {
        addTo(sum, count);
      }
    }
  }

  #group(name: string): GrowingGroup<File> {
    let group = this.#byName.get(name);
    if (group === undefined) {
      group = new GrowingGroup(name);
      this.#byName.set(name, group);
      this.groups.push(group);
    }
    return group;
  }
}
