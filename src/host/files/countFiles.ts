import type * as vscode from 'vscode';
import type { CountedFile } from '../../core/files/fileTally';
import type { CountingService } from '../counting/countingService';
import { baseName, listFiles, reasonOf, type ListedFile } from './listFiles';
import { readText } from './readText';

export type SkipReason = 'binary' | 'too-large' | 'unreadable';

export interface SkippedFile {
  readonly uri: vscode.Uri;
  readonly reason: SkipReason;
  /** What the file system said, for an unreadable one. */
  readonly detail?: string;
}

export interface FileCounts {
  readonly files: readonly (CountedFile & { readonly uri: vscode.Uri })[];
  readonly skipped: readonly SkippedFile[];
  /** Cancelled by the user: the files counted until then stand. */
  readonly cancelled: boolean;
}

export interface CountFilesOptions {
  readonly families: readonly string[];
  /** Larger files are skipped and said. */
  readonly maximumBytes: number;
  readonly onProgress: (counted: number, file: vscode.Uri) => void;
}

/** Files read at a time: enough to hide the file system's latency, few enough to stay in memory. */
const readers = 8;

/** Counts files and everything below folders. Never rejects for a file: what fails is in `skipped`. */
export async function countFiles(
  chosen: readonly vscode.Uri[],
  counting: CountingService,
  options: CountFilesOptions,
  token: vscode.CancellationToken,
): Promise<FileCounts> {
  const files: FileCounts['files'][number][] = [];
  const skipped: SkippedFile[] = [];
  const listed = listFiles(chosen, token, ({ uri, reason }) => {
    skipped.push({ uri, reason: 'unreadable', detail: reason });
  });

  const countOne = async ({ uri, path }: ListedFile): Promise<void> => {
    try {
      const read = await readText(uri, options.maximumBytes);
      if (read.kind === 'skipped') {
        skipped.push({ uri, reason: read.reason });
        return;
      }
      const counts = await counting.countText(read.text, options.families);
      const language = read.languageId ?? extensionOf(uri);
      files.push({ uri, path, language, bytes: read.bytes, counts });
    } catch (error) {
      skipped.push({ uri, reason: 'unreadable', detail: reasonOf(error) });
    }
    options.onProgress(files.length, uri);
  };
  // One iterator shared by all readers: each takes the next file when it is free.
  const read = async (): Promise<void> => {
    for (;;) {
      const next = await listed.next();
      if (next.done === true || token.isCancellationRequested) {
        return;
      }
      await countOne(next.value);
    }
  };
  await Promise.all(Array.from({ length: readers }, read));
  files.sort((a, b) => (a.path.join('/') < b.path.join('/') ? -1 : 1));
  return { files, skipped, cancelled: token.isCancellationRequested };
}

function extensionOf(uri: vscode.Uri): string {
  const name = baseName(uri);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : name.toLowerCase();
}
