import * as vscode from 'vscode';
import { messageOf } from '../../core/messageOf';
import { baseName } from '../baseName';
import { readGitignore, rulesAbove, type PlacedRules } from './rulesAbove';

/** Always left out: no user means to send them to a model. */
const neverCounted: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', 'CVS', '.DS_Store']);

export interface ListedFile {
  readonly uri: vscode.Uri;
  /** The chosen folder's name, then the segments below it. */
  readonly path: readonly string[];
}

export type ListingProblem =
  /** A symbolic link inside a folder: it may lead back up, or to what is counted already. */
  | { readonly reason: 'link' }
  /** A pipe, a device, a socket: reading it may never end. */
  | { readonly reason: 'special' }
  | { readonly reason: 'unreadable'; readonly detail: string };

export interface Listing {
  readonly isCancelled: () => boolean;
  readonly onSkipped: (uri: vscode.Uri, problem: ListingProblem) => void;
}

/**
 * Files below the chosen ones, each once however the choices nest. What cannot be counted is reported,
 * not thrown.
 */
export async function* listFiles(
  chosen: readonly vscode.Uri[],
  listing: Listing,
): AsyncGenerator<ListedFile> {
  const roots = withoutNested(chosen);
  const names = shownNames(roots);
  for (const [index, root] of roots.entries()) {
    const path = [names[index] ?? baseName(root)];
    const type = await typeOf(root, listing);
    if (type === undefined) {
      continue;
    }
    // A link that was chosen itself is followed.
    if ((type & vscode.FileType.File) !== 0) {
      yield { uri: root, path };
    } else if ((type & vscode.FileType.Directory) !== 0) {
      yield* walk(root, path, await rulesAbove(root), listing);
    } else {
      listing.onSkipped(
        root,
        (type & vscode.FileType.SymbolicLink) === 0
          ? { reason: 'special' }
          : { reason: 'unreadable', detail: vscode.l10n.t('the link leads nowhere') },
      );
    }
  }
}

async function typeOf(uri: vscode.Uri, listing: Listing): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch (error) {
    listing.onSkipped(uri, { reason: 'unreadable', detail: messageOf(error) });
    return undefined;
  }
}

async function* walk(
  folder: vscode.Uri,
  shownPath: readonly string[],
  { path, rules: inherited }: PlacedRules,
  listing: Listing,
): AsyncGenerator<ListedFile> {
  if (listing.isCancelled()) {
    return;
  }
  let entries: readonly [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    listing.onSkipped(folder, { reason: 'unreadable', detail: messageOf(error) });
    return;
  }
  const names = new Set(entries.map(([name]) => name));
  const own = names.has('.gitignore') ? await readGitignore(folder) : undefined;
  const rules = own === undefined ? inherited : inherited.withGitignore(own, path.length);
  for (const [name, type] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
    // To git a link is a file, wherever it leads.
    const isFolder = !isLink && type === vscode.FileType.Directory;
    const entryPath = [...path, name];
    if (neverCounted.has(name) || rules.ignores(entryPath, isFolder, names)) {
      continue;
    }
    const uri = vscode.Uri.joinPath(folder, name);
    const shown = [...shownPath, name];
    if (isLink) {
      listing.onSkipped(uri, { reason: 'link' });
    } else if (isFolder) {
      yield* walk(uri, shown, { path: entryPath, rules }, listing);
    } else if (type === vscode.FileType.File) {
      yield { uri, path: shown };
    } else {
      listing.onSkipped(uri, { reason: 'special' });
    }
  }
}

/** Leaves out what lies inside another chosen folder, so that nothing is counted twice. */
function withoutNested(uris: readonly vscode.Uri[]): readonly vscode.Uri[] {
  const asFolder = (uri: vscode.Uri): string => uri.toString().replace(/\/?$/, '/');
  const unique = [...new Map(uris.map(uri => [asFolder(uri), uri])).entries()];
  return unique
    .filter(([key]) => !unique.some(([other]) => other !== key && key.startsWith(other)))
    .map(([, uri]) => uri);
}

/** Base names; the path in the workspace, or else the address, where two would look the same. */
function shownNames(roots: readonly vscode.Uri[]): readonly string[] {
  const ways: ((uri: vscode.Uri) => string)[] = [
    baseName,
    uri => vscode.workspace.asRelativePath(uri, true),
    uri => uri.toString(true),
  ];
  const tell = ways.find(way => new Set(roots.map(way)).size === roots.length);
  return roots.map(tell ?? baseName);
}
