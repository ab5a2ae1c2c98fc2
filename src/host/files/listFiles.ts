import * as vscode from 'vscode';
import { IgnoreRules } from './ignoreRules';

/** Always left out: no user means to send them to a model. */
const neverCounted: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', 'CVS', '.DS_Store']);

export interface ListedFile {
  readonly uri: vscode.Uri;
  /** Segments below the common root. */
  readonly path: readonly string[];
}

export interface Unreadable {
  readonly uri: vscode.Uri;
  readonly reason: string;
}

/**
 * Files below the chosen ones, each once however the choices nest. Symbolic links to folders are not
 * followed: they may lead back up. What cannot be read is reported, not thrown.
 */
export async function* listFiles(
  chosen: readonly vscode.Uri[],
  token: vscode.CancellationToken,
  onUnreadable: (entry: Unreadable) => void,
): AsyncGenerator<ListedFile> {
  for (const root of withoutNested(chosen)) {
    const name = baseName(root);
    try {
      const { type } = await vscode.workspace.fs.stat(root);
      if ((type & vscode.FileType.Directory) === 0) {
        yield { uri: root, path: [name] };
        continue;
      }
    } catch (error) {
      onUnreadable({ uri: root, reason: reasonOf(error) });
      continue;
    }
    const { path, rules } = await rulesAbove(root);
    yield* walk(root, [name], path, rules, token, onUnreadable);
  }
}

/** What the workspace already ignores when the walk begins in one of its sub-folders. */
async function rulesAbove(
  root: vscode.Uri,
): Promise<{ path: readonly string[]; rules: IgnoreRules }> {
  const configuration = vscode.workspace.getConfiguration('files', root);
  let rules = IgnoreRules.fromSettings(configuration.get('exclude', {}));
  const workspaceFolder = vscode.workspace.getWorkspaceFolder(root)?.uri;
  if (workspaceFolder === undefined) {
    return { path: [], rules };
  }
  const path = root.path.slice(workspaceFolder.path.length).split('/').filter(Boolean);
  for (const depth of path.keys()) {
    const folder = vscode.Uri.joinPath(workspaceFolder, ...path.slice(0, depth));
    rules = rules.withGitignore(await readGitignore(folder), depth);
  }
  return { path, rules };
}

/** Leaves out what lies inside another chosen folder, so that nothing is counted twice. */
function withoutNested(uris: readonly vscode.Uri[]): readonly vscode.Uri[] {
  const asFolder = (uri: vscode.Uri): string => uri.toString().replace(/\/?$/, '/');
  const unique = [...new Map(uris.map(uri => [asFolder(uri), uri])).entries()];
  return unique
    .filter(([key]) => !unique.some(([other]) => other !== key && key.startsWith(other)))
    .map(([, uri]) => uri);
}

async function* walk(
  folder: vscode.Uri,
  shownPath: readonly string[],
  path: readonly string[],
  inherited: IgnoreRules,
  token: vscode.CancellationToken,
  onUnreadable: (entry: Unreadable) => void,
): AsyncGenerator<ListedFile> {
  if (token.isCancellationRequested) {
    return;
  }
  let entries: readonly [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    onUnreadable({ uri: folder, reason: reasonOf(error) });
    return;
  }
  const names = new Set(entries.map(([name]) => name));
  const rules = names.has('.gitignore')
    ? inherited.withGitignore(await readGitignore(folder), path.length)
    : inherited;
  for (const [name, type] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const isFolder = (type & vscode.FileType.Directory) !== 0;
    const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
    const entryPath = [...path, name];
    if (neverCounted.has(name) || rules.ignores(entryPath, isFolder, names)) {
      continue;
    }
    const uri = vscode.Uri.joinPath(folder, name);
    const shown = [...shownPath, name];
    if (!isFolder) {
      yield { uri, path: shown };
    } else if (!isLink) {
      yield* walk(uri, shown, entryPath, rules, token, onUnreadable);
    }
  }
}

async function readGitignore(folder: vscode.Uri): Promise<string> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, '.gitignore'));
    return new TextDecoder().decode(bytes);
  } catch {
    return '';
  }
}

export function baseName(uri: vscode.Uri): string {
  return uri.path.replace(/\/+$/, '').split('/').at(-1) ?? uri.path;
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
