import * as vscode from 'vscode';
import { filesByFolder, type CountedFile, type FolderOfFiles } from '../../core/files/fileTally';
import { groupBy } from '../../core/groupBy';
import type { FileCounts, SkippedFile } from './countFiles';

/** A row of the file counts tree. */
export type FileNode =
  | {
      readonly kind: 'total' | 'folder' | 'language' | 'file';
      readonly label: string;
      /** Files the row sums up. */
      readonly files: readonly CountedFile[];
      readonly uri?: vscode.Uri;
      readonly children: readonly FileNode[];
    }
  | { readonly kind: 'group'; readonly label: string; readonly children: readonly FileNode[] }
  | {
      readonly kind: 'skipped';
      readonly label: string;
      readonly file: SkippedFile;
      readonly children: readonly [];
    };

/** The tree by folder, then by language, then what was skipped and why. */
export function fileNodes({ files, skipped }: FileCounts): readonly FileNode[] {
  const uriOf = new Map<CountedFile, vscode.Uri>(files.map(file => [file, file.uri]));
  const total = vscode.l10n.t('Total');
  const byLanguage = [...groupBy(files, file => file.language)].map(([label, group]): FileNode => ({
    kind: 'language',
    label,
    files: group,
    children: [],
  }));
  const nodes: FileNode[] = [
    { ...folderNode(filesByFolder(total, files), uriOf), kind: 'total' },
    { kind: 'group', label: vscode.l10n.t('By language'), children: byLanguage },
  ];
  if (skipped.length > 0) {
    const children = skipped.map((file): FileNode => ({
      kind: 'skipped',
      label: vscode.workspace.asRelativePath(file.uri),
      file,
      children: [],
    }));
    nodes.push({ kind: 'group', label: vscode.l10n.t('Skipped ({0})', skipped.length), children });
  }
  return nodes;
}

function folderNode(
  folder: FolderOfFiles,
  uriOf: ReadonlyMap<CountedFile, vscode.Uri>,
): Extract<FileNode, { kind: 'total' | 'folder' | 'language' | 'file' }> {
  const files = folder.ownFiles.map((file): FileNode => {
    const uri = uriOf.get(file);
    return {
      kind: 'file',
      label: file.path.at(-1) ?? '',
      files: [file],
      children: [],
      ...(uri !== undefined && { uri }),
    };
  });
  return {
    kind: 'folder',
    label: folder.name,
    files: folder.files,
    children: [...folder.folders.map(child => folderNode(child, uriOf)), ...files],
  };
}
