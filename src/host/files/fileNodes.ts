import * as vscode from 'vscode';
import {
  filesByFolder,
  filesByLanguage,
  type CountedFile,
  type FileGroup,
} from '../../core/files/fileTally';
import type { CountedUri, FileCounts, SkippedFile } from './countFiles';

export type Grouping = 'folder' | 'language';

/** A row of the file counts tree. */
export type FileNode =
  | { readonly kind: 'total' | Grouping; readonly group: FileGroup<CountedUri> }
  | { readonly kind: 'file'; readonly file: CountedUri }
  | { readonly kind: 'skippedFiles'; readonly files: readonly SkippedFile[] }
  | { readonly kind: 'skipped'; readonly file: SkippedFile };

/** The rows of the first level: everything counted, then what was skipped and why. */
export function rootNodes({ files, skipped }: FileCounts, grouping: Grouping): FileNode[] {
  const group =
    grouping === 'folder'
      ? filesByFolder(vscode.l10n.t('Total'), files)
      : filesByLanguage(vscode.l10n.t('Total'), files);
  const total: FileNode = { kind: 'total', group };
  return skipped.length === 0 ? [total] : [total, { kind: 'skippedFiles', files: skipped }];
}

/** Largest first, by the tokens of one tokenizer family. */
export function childNodes(node: FileNode, grouping: Grouping, family: string): FileNode[] {
  switch (node.kind) {
    case 'total':
    case 'folder':
    case 'language': {
      const { groups, files } = node.group;
      const tokens = ({ counts }: Pick<CountedFile, 'counts'>): number =>
        counts.get(family)?.tokens ?? -1;
      return [
        ...groups.map(group => ({ node: { kind: grouping, group }, tokens: tokens(group) })),
        ...files.map(file => ({ node: { kind: 'file' as const, file }, tokens: tokens(file) })),
      ]
        .sort((a, b) => b.tokens - a.tokens)
        .map(sized => sized.node);
    }
    case 'skippedFiles':
      return node.files.map(file => ({ kind: 'skipped', file }));
    case 'file':
    case 'skipped':
      return [];
  }
}
