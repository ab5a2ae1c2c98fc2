import { sentence } from '../../../core/text/sentence';
import * as vscode from 'vscode';
import { messageOf } from '../../../core/messageOf';
import { notUtf8 } from '../../../core/own/foreignFile';
import { readOwnFile } from '../../../core/own/ownChecks';
import type { OwnFile } from '../../../core/own/ownPrices';
import { problem, type Problem } from '../../../core/pricing/problems';
import type { CatalogueData } from '../../../core/pricing/schema';
import { baseName } from '../../baseName';
import { latestDay } from '../../text/days';
import { Disposable } from '../../disposable';
import { problemDiagnostics } from './problemDiagnostics';

/** A file of the user's that is left out, and why. */
export interface BrokenFile {
  /** As the setting names it. */
  readonly path: string;
  /** `null` where the path means no place. */
  readonly uri: vscode.Uri | null;
  readonly problems: readonly Problem[];
}

/** Several editors write a file in more than one step. */
const settleMs = 100;
/** A provider's file has some tens of kilobytes. */
const maximumBytes = 4 * 1024 * 1024;

/** The user's own provider files, read again whenever one of them changes. A broken one is left out. */
export class OwnFiles extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChange = this.#changed.event;
  readonly #diagnostics = this.register(vscode.languages.createDiagnosticCollection('priceLens'));
  #paths: readonly string[] = [];
  #watched: vscode.Disposable | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #reading = 0;
  #files: readonly OwnFile[] = [];
  #broken: readonly BrokenFile[] = [];
  readonly #base: () => CatalogueData;
  readonly #homeFolder: string | null;

  constructor(base: () => CatalogueData, homeFolder: string | null) {
    super();
    this.#base = base;
    this.#homeFolder = homeFolder;
  }

  get files(): readonly OwnFile[] {
    return this.#files;
  }

  get broken(): readonly BrokenFile[] {
    return this.#broken;
  }

  override dispose(): void {
    clearTimeout(this.#settling);
    this.#watched?.dispose();
    super.dispose();
  }

  /** Reads these files, in this order, and follows them. */
  follow(paths: readonly string[]): void {
    if (paths.join('\n') === this.#paths.join('\n')) {
      return;
    }
    this.#paths = paths;
    this.#watched?.dispose();
    this.#watched = vscode.Disposable.from(
      ...paths.flatMap(path => this.#watch(ownFileUri(path, this.#homeFolder))),
    );
    void this.#read();
  }

  #watch(uri: vscode.Uri | null): vscode.Disposable[] {
    if (uri === null) {
      return [];
    }
    const read = (): void => {
      clearTimeout(this.#settling);
      this.#settling = setTimeout(() => void this.#read(), settleMs);
    };
    const folder = vscode.Uri.joinPath(uri, '..');
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, baseName(uri)),
    );
    return [
      watcher,
      watcher.onDidChange(read),
      watcher.onDidCreate(read),
      watcher.onDidDelete(read),
      // Not every file system tells of changes; what is saved here is known without it.
      vscode.workspace.onDidSaveTextDocument(document => {
        if (document.uri.toString() === uri.toString()) {
          read();
        }
      }),
    ];
  }

  async #read(): Promise<void> {
    const reading = ++this.#reading;
    const results = await Promise.all(this.#paths.map(path => this.#readOne(path)));
    if (reading !== this.#reading || this.isDisposed) {
      return;
    }
    this.#files = results.flatMap(({ file }) => file ?? []);
    this.#broken = results.flatMap(({ broken }) => broken ?? []);
    this.#diagnostics.clear();
    for (const { uri, text, broken } of results) {
      if (uri !== null && text !== undefined && broken !== undefined) {
        this.#diagnostics.set(uri, problemDiagnostics(text, broken.problems));
      }
    }
    this.#changed.fire(undefined);
  }

  /** Never rejects: what is wrong with one file takes no other away. */
  async #readOne(path: string): Promise<ReadFile> {
    const uri = ownFileUri(path, this.#homeFolder);
    const without = (...problems: Problem[]): ReadFile => ({
      uri,
      broken: { path, uri, problems },
    });
    if (uri === null) {
      return without(noPlace(path));
    }
    try {
      const { size, type } = await vscode.workspace.fs.stat(uri);
      if ((type & vscode.FileType.Directory) !== 0) {
        return without(isFolder(uri));
      }
      if (size > maximumBytes) {
        return without(tooLarge(size));
      }
      const text = decode(await vscode.workspace.fs.readFile(uri));
      if (text === null) {
        return without(notUtf8);
      }
      const [provider, problems] = readOwnFile(text, this.#base(), latestDay());
      return provider === null
        ? { ...without(...problems), text }
        : { uri, text, file: { name: baseName(uri), provider } };
    } catch (error) {
      return without(unreadable(uri, error));
    }
  }
}

/** What became of one entry of the setting. */
interface ReadFile {
  readonly uri: vscode.Uri | null;
  readonly text?: string;
  readonly file?: OwnFile;
  readonly broken?: BrokenFile;
}

/** By its byte order mark, else as UTF-8; `null` where it is neither. */
function decode(bytes: Uint8Array): string | null {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isFolder(uri: vscode.Uri): Problem {
  return problem(
    [],
    uri.toString(true),
    sentence('a file; this is a folder'),
    sentence('name the file in it'),
  );
}

function noPlace(path: string): Problem {
  return problem(
    [],
    path,
    sentence('a path that leads somewhere in this window'),
    sentence('open a folder for a path in the workspace, or write an absolute path'),
  );
}

function tooLarge(bytes: number): Problem {
  return problem(
    [],
    bytes,
    sentence('at most {maximumBytes} bytes', { maximumBytes: String(maximumBytes) }),
    sentence('name a provider file of prices'),
  );
}

function unreadable(uri: vscode.Uri, error: unknown): Problem {
  const reason = messageOf(error);
  const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
  return problem(
    [],
    uri.toString(true),
    isMissing
      ? sentence('a file that exists')
      : sentence('a file that can be read ({reason})', { reason }),
    sentence('correct the path in the setting'),
  );
}

const workspaceVariable = '${workspaceFolder}';

/**
 * The file that an entry of `priceLens.prices.files` means; `null` where there is no such place: `~`
 * without a home folder, or a path in the workspace while none is open.
 */
function ownFileUri(path: string, homeFolder: string | null): vscode.Uri | null {
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (/^[a-z][\w+.-]+:\/\//i.test(path)) {
    return vscode.Uri.parse(path);
  }
  if (/^~(?=$|[\\/])/.test(path)) {
    return homeFolder === null ? null : join(vscode.Uri.file(homeFolder), path.slice(1));
  }
  if (path.startsWith(workspaceVariable)) {
    return workspace === undefined ? null : join(workspace, path.slice(workspaceVariable.length));
  }
  if (/^([\\/]|[a-z]:)/i.test(path)) {
    // Without file system of its own the host reads only what the workspace's provider serves.
    return homeFolder === null && workspace !== undefined
      ? workspace.with({ path })
      : vscode.Uri.file(path);
  }
  return workspace === undefined ? null : join(workspace, path);
}

function join(folder: vscode.Uri, path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder, path.replaceAll('\\', '/'));
}
