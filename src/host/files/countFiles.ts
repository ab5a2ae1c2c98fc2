import * as vscode from 'vscode';
import type { CountedFile } from '../../core/files/fileTally';
import type { CountingService } from '../counting/countingService';
import { ByteBudget } from './byteBudget';
import { LanguageNames } from './languageNames';
import { listFiles, reasonOf, type ListedFile, type ListingProblem } from './listFiles';
import { readBuffer, readFile } from './readText';

export type SkippedFile = { readonly uri: vscode.Uri } & (
  | ListingProblem
  | { readonly reason: 'binary' }
  | { readonly reason: 'failed'; readonly detail: string }
  | { readonly reason: 'too-large'; readonly bytes: number }
);

export type CountedUri = CountedFile & { readonly uri: vscode.Uri };

export interface FileCounts {
  /** In the order of their paths. */
  readonly files: readonly CountedUri[];
  readonly skipped: readonly SkippedFile[];
  /** Tokenizer families counted with. */
  readonly families: readonly string[];
  /** Cancelled by the user: the files counted until then stand. */
  readonly cancelled: boolean;
}

export interface Progress {
  readonly files: number;
  readonly bytes: number;
}

export interface CountFilesOptions {
  readonly families: readonly string[];
  /** Larger files are skipped and said. */
  readonly maximumBytes: number;
  /** Called after each file. */
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** Files read at a time: enough to hide the file system's latency. */
const readers = 8;
/** Of text in memory at a time, as bytes on disk; JavaScript may need twice as many. */
const heldBytes = 16 * 1024 * 1024;

/** Counts files and everything below folders. Never rejects for a file: what fails is in `skipped`. */
export async function countFiles(
  chosen: readonly vscode.Uri[],
  counting: Pick<CountingService, 'countText'>,
  { families, maximumBytes, onProgress, signal }: CountFilesOptions,
): Promise<FileCounts> {
  const files: CountedUri[] = [];
  const skipped: SkippedFile[] = [];
  const budget = new ByteBudget(heldBytes);
  const languages = new LanguageNames();
  let bytes = 0;

  const countText = async (
    { uri, path }: ListedFile,
    read: Awaited<ReturnType<typeof readFile>>,
  ): Promise<void> => {
    if (read.kind === 'skipped') {
      skipped.push({ uri, reason: read.reason });
      return;
    }
    const language = languages.of(uri, read.languageId);
    try {
      const counts = await counting.countText(read.text, families, signal);
      files.push({ uri, path, language, bytes: read.bytes, counts });
    } catch (error) {
      if (!signal.aborted) {
        skipped.push({ uri, reason: 'failed', detail: reasonOf(error) });
      }
      return;
    }
    bytes += read.bytes;
    onProgress({ files: files.length, bytes });
  };
  const countOne = async (file: ListedFile): Promise<void> => {
    const buffer = readBuffer(file.uri);
    if (buffer !== undefined) {
      await countText(file, buffer);
      return;
    }
    const { size } = await vscode.workspace.fs.stat(file.uri);
    if (size > maximumBytes) {
      skipped.push({ uri: file.uri, reason: 'too-large', bytes: size });
      return;
    }
    const release = await budget.hold(size);
    try {
      if (!signal.aborted) {
        await countText(file, await readFile(file.uri));
      }
    } finally {
      release();
    }
  };

  const listed = listFiles(chosen, {
    isCancelled: () => signal.aborted,
    onSkipped: (uri, problem) => {
      skipped.push({ uri, ...problem });
    },
  });
  // One iterator shared by all readers: each takes the next file when it is free.
  const read = async (): Promise<void> => {
    for (;;) {
      const next = await listed.next();
      if (next.done === true || signal.aborted) {
        return;
      }
      try {
        await countOne(next.value);
      } catch (error) {
        skipped.push({ uri: next.value.uri, reason: 'unreadable', detail: reasonOf(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: readers }, read));
  return { files: sortedByPath(files), skipped, families, cancelled: signal.aborted };
}

/** Joined once per file: within the comparison it would hold the host up. */
function sortedByPath(files: readonly CountedUri[]): CountedUri[] {
  return files
    .map(file => ({ file, key: file.path.join('/') }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ file }) => file);
}
