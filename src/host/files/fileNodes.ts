import type { CountedFile, FileGroup } from '../../core/files/fileTally';
import type { CountedUri, FileCounts, SkippedFile } from './countFiles';

export type Grouping = 'folder' | 'language';

/** A row of the file counts tree. */
export type FileNode =
  | { readonly kind: 'total' | Grouping; readonly group: FileGroup<CountedUri> }
  | { readonly kind: 'file'; readonly file: CountedUri }
  | { readonly kind: 'skippedFiles'; readonly files: readonly SkippedFile[] }
  | { readonly kind: 'skipped'; readonly file: SkippedFile }
  /** What is left of a long list. */
  | { readonly kind: 'more'; readonly nodes: readonly FileNode[] };

/** VS Code asks for all rows of a level in one go: many thousands would hold the host up. */
const mostRows = 500;

/** The rows of the first level: everything counted, then what was skipped and why. */
export function rootNodes({ tally, skipped }: FileCounts, grouping: Grouping): FileNode[] {
  const group = grouping === 'folder' ? tally.byFolder : tally.byLanguage;
  const total: FileNode = { kind: 'total', group };
  return skipped.length === 0 ? [total] : [total, { kind: 'skippedFiles', files: skipped }];
}

/** Largest first, by the tokens of one tokenizer family; by name where they are equal. */
export function childNodes(
  node: FileNode,
  grouping: Grouping,
  family: string,
): readonly FileNode[] {
  switch (node.kind) {
    case 'total':
    case 'folder':
    case 'language':
      return firstOf(bySize(node.group, grouping, family));
    case 'skippedFiles':
      return firstOf(node.files.map(file => ({ kind: 'skipped', file })));
    case 'more':
      return firstOf(node.nodes);
    case 'file':
    case 'skipped':
      return [];
  }
}

function bySize(
  { groups, files }: FileGroup<CountedUri>,
  grouping: Grouping,
  family: string,
): FileNode[] {
  const tokens = ({ counts }: Pick<CountedFile, 'counts'>): number =>
    counts.get(family)?.tokens ?? -1;
  return [
    ...groups.map(group => ({
      node: { kind: grouping, group },
      name: group.name,
      tokens: tokens(group),
    })),
    ...files.map(file => ({
      node: { kind: 'file' as const, file },
      name: file.path.at(-1) ?? '',
      tokens: tokens(file),
    })),
  ]
    .sort((a, b) => b.tokens - a.tokens || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(sized => sized.node);
}

function firstOf(nodes: readonly FileNode[]): readonly FileNode[] {
  return nodes.length <= mostRows
    ? nodes
    : [...nodes.slice(0, mostRows), { kind: 'more', nodes: nodes.slice(mostRows) }];
}
