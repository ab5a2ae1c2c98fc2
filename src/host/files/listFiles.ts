import * as vscode from 'vscode';
import { outermost } from '../../core/files/outermost';
import { messageOf } from '../../core/messageOf';
import { baseName } from '../baseName';
import { inSlicesIfLong } from '../slices';
import type { IgnoreRules } from './ignoreRules';
import { rulesAbove, withGitignoreOf, type OnLeftOut, type PlacedRules } from './rulesAbove';

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
  | { readonly reason: 'unreadable'; readonly detail: string }
  /** Nothing is skipped, but rules that would have left something out do not hold. */
  | { readonly reason: 'rules'; readonly detail: string };

interface Listing {
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
  const roots = await inSlicesIfLong(withoutNested(chosen));
  const names = shownNames(roots);
  const onLeftOut = leftOut(listing);
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
      yield* walk(root, path, await rulesAbove(root, onLeftOut), { ...listing, onLeftOut });
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

interface Walk extends Listing {
  readonly onLeftOut: OnLeftOut;
}

async function* walk(
  folder: vscode.Uri,
  shownPath: readonly string[],
  { path, rules: inherited }: PlacedRules,
  listing: Walk,
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
  const rules = entries.some(([name]) => name === '.gitignore')
    ? await withGitignoreOf(folder, inherited, path.length, listing.onLeftOut)
    : inherited;
  for (const [name, type] of await inSlicesIfLong(kept(entries, path, rules, listing))) {
    if (listing.isCancelled()) {
      return;
    }
    const uri = vscode.Uri.joinPath(folder, name);
    const shown = [...shownPath, name];
    if (isLink(type)) {
      listing.onSkipped(uri, { reason: 'link' });
    } else if (type === vscode.FileType.Directory) {
      yield* walk(uri, shown, { path: [...path, name], rules }, listing);
    } else if (type === vscode.FileType.File) {
      yield { uri, path: shown };
    } else {
      listing.onSkipped(uri, { reason: 'special' });
    }
  }
}

type Entry = readonly [name: string, type: vscode.FileType];

/** What the rules leave of a folder's entries, by name. */
function* kept(
  entries: readonly Entry[],
  path: readonly string[],
  rules: IgnoreRules,
  { isCancelled }: Listing,
): Generator<undefined, readonly Entry[]> {
  const names = new Set(entries.map(([name]) => name));
  const left: Entry[] = [];
  for (const entry of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield;
    const [name, type] = entry;
    if (isCancelled()) {
      return [];
    }
    // To git a link is a file, wherever it leads.
    const isFolder = type === vscode.FileType.Directory;
    if (!neverCounted.has(name) && !(yield* rules.judge([...path, name], isFolder, names))) {
      left.push(entry);
    }
  }
  return left;
}

function isLink(type: vscode.FileType): boolean {
  return (type & vscode.FileType.SymbolicLink) !== 0;
}

/** Each file of rules is told once, however many chosen folders it holds for. */
function leftOut({ onSkipped }: Listing): OnLeftOut {
  const told = new Set<string>();
  return (uri, detail) => {
    if (!told.has(uri.toString())) {
      told.add(uri.toString());
      onSkipped(uri, { reason: 'rules', detail });
    }
  };
}

/** Leaves out what lies inside another chosen folder, so that nothing is counted twice. */
function* withoutNested(uris: readonly vscode.Uri[]): Generator<undefined, readonly vscode.Uri[]> {
  const byAddress = new Map<string, vscode.Uri>();
  for (const uri of uris) {
    byAddress.set(uri.toString().replace(/\/?$/, '/'), uri);
    yield;
  }
  const addresses = yield* outermost(byAddress.keys());
  return addresses.flatMap(address => byAddress.get(address) ?? []);
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
