import * as vscode from 'vscode';

type Entry = Uint8Array | vscode.FileSystemError | vscode.FileType;

/**
 * A file system in memory, with the troubles a real one makes: an entry may be an error that reading it
 * gives, or a type that is neither file nor folder.
 */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #entries = new Map<string, Entry>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  /** Each change is later than the one before, or the editor would not look again. */
  #clock = 0;
  readonly #changedAt = new Map<string, number>();
  /** Called before each read, with the path. */
  onRead: (path: string) => void = () => undefined;

  set(path: string, entry: Entry | string): void {
    this.#entries.set(path, typeof entry === 'string' ? new TextEncoder().encode(entry) : entry);
  }

  remove(path: string): void {
    this.#entries.delete(path);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  /** Somebody else writes a file. */
  changeOutside(uri: vscode.Uri, text: string): void {
    this.writeFile(uri, new TextEncoder().encode(text));
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const entry = this.#entries.get(path);
    const times = { ctime: 0, mtime: this.#changedAt.get(path) ?? 0 };
    if (entry instanceof Uint8Array) {
      return { ...times, type: vscode.FileType.File, size: entry.length };
    }
    if (typeof entry === 'number') {
      return { ...times, type: entry, size: 0 };
    }
    if (entry === undefined && this.#below(path).length === 0) {
      throw vscode.FileSystemError.FileNotFound(path);
    }
    return { ...times, type: vscode.FileType.Directory, size: 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const entry = this.#entries.get(path);
    if (entry instanceof vscode.FileSystemError) {
      throw entry;
    }
    const names = new Set(this.#below(path).map(name => name.split('/')[0] ?? ''));
    return [...names].map(name => [name, this.#listedType(`${path}/${name}`)]);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    this.onRead(path);
    const entry = this.#entries.get(path);
    if (entry instanceof Uint8Array) {
      return entry;
    }
    throw entry instanceof vscode.FileSystemError
      ? entry
      : vscode.FileSystemError.FileNotFound(path);
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  /** Only what is there already. */
  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    if (!(this.#entries.get(path) instanceof Uint8Array)) {
      throw vscode.FileSystemError.NoPermissions();
    }
    this.set(path, content);
    this.#changedAt.set(path, ++this.#clock * 1000);
  }

  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    const entry = this.#entries.get(from.path);
    if (!(entry instanceof Uint8Array)) {
      throw vscode.FileSystemError.NoPermissions();
    }
    this.remove(from.path);
    this.set(to.path, entry);
    this.#changed.fire([
      { type: vscode.FileChangeType.Deleted, uri: from },
      { type: vscode.FileChangeType.Created, uri: to },
    ]);
  }

  /** What lies below a folder, as paths from it. */
  #below(folder: string): string[] {
    const prefix = `${folder}/`;
    return [...this.#entries.keys()]
      .filter(path => path.startsWith(prefix))
      .map(path => path.slice(prefix.length));
  }

  #listedType(path: string): vscode.FileType {
    const entry = this.#entries.get(path);
    if (typeof entry === 'number') {
      return entry;
    }
    const isFolder = this.#below(path).length > 0;
    return isFolder ? vscode.FileType.Directory : vscode.FileType.File;
  }
}
