import * as vscode from 'vscode';

/**
 * A disk in memory with room for so many bytes. A write that does not fit is cut and reported as done,
 * as VS Code's own file system does.
 */
export class SmallDisk implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #folders = new Set<string>(['/']);
  readonly #none = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#none.event;
  isReadOnly = false;
  /** Called after each write, with the path. */
  onWritten: (path: string) => void = () => undefined;

  constructor(public capacity: number) {}

  /** Every file by its path. */
  get files(): ReadonlyMap<string, Uint8Array> {
    return this.#files;
  }

  put(path: string, content: Uint8Array): void {
    this.#files.set(path, content);
  }

  /** As if somebody removed all there is. */
  clear(): void {
    this.#files.clear();
    this.#folders.clear();
    this.#folders.add('/');
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(path);
    if (file === undefined && !this.#folders.has(path)) {
      throw vscode.FileSystemError.FileNotFound(path);
    }
    const type = file === undefined ? vscode.FileType.Directory : vscode.FileType.File;
    return { type, ctime: 0, mtime: 0, size: file?.length ?? 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const prefix = `${path}/`;
    return [...this.#files.keys()]
      .filter(each => each.startsWith(prefix))
      .map(each => [each.slice(prefix.length), vscode.FileType.File]);
  }

  createDirectory({ path }: vscode.Uri): void {
    this.#mayWrite(path);
    if (this.#files.has(path)) {
      throw vscode.FileSystemError.FileExists(path);
    }
    this.#folders.add(path);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const file = this.#files.get(path);
    if (file === undefined) {
      throw vscode.FileSystemError.FileNotFound(path);
    }
    return file;
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.#mayWrite(path);
    const used = [...this.#files.values()].reduce((sum, { length }) => sum + length, 0);
    this.#files.set(path, content.slice(0, Math.max(0, this.capacity - used)));
    this.onWritten(path);
  }

  delete({ path }: vscode.Uri): void {
    this.#mayWrite(path);
    if (!this.#files.delete(path)) {
      throw vscode.FileSystemError.FileNotFound(path);
    }
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.#mayWrite(to.path);
    this.#files.set(to.path, this.readFile(from));
    this.#files.delete(from.path);
  }

  #mayWrite(path: string): void {
    if (this.isReadOnly) {
      throw vscode.FileSystemError.NoPermissions(path);
    }
    const folder = path.slice(0, path.lastIndexOf('/')) || '/';
    if (this.#files.has(folder)) {
      throw vscode.FileSystemError.FileNotADirectory(folder);
    }
  }
}
