import type * as vscode from 'vscode';
import { type CountedFile, FileTally } from '../../core/files/fileTally';
import {
  type CounterOptions,
  type CountOfFile,
  type CountProblem,
  FileCounter,
  type FileServices,
} from './fileCounter';
import { LanguageNames } from './languageNames';
import { listFiles, type ListedFile, type ListingProblem } from './listFiles';

export type SkippedFile = { readonly uri: vscode.Uri } & (ListingProblem | CountProblem);

export type CountedUri = CountedFile & { readonly uri: vscode.Uri };

export interface FileCounts {
  /** Folder by folder as they were chosen, by name within one. */
  readonly files: readonly CountedUri[];
  /** The same files summed up. */
  readonly tally: FileTally<CountedUri>;
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

interface CountFilesOptions extends CounterOptions {
  /** Called after each file. */
  readonly onProgress: (progress: Progress) => void;
}

/** Files read at a time: enough to hide the file system's latency and the counter's answers. */
const readers = 16;

/** Counts files and everything below folders. Never rejects for a file: what fails is in `skipped`. */
export async function countFiles(
  chosen: readonly vscode.Uri[],
  services: FileServices,
  options: CountFilesOptions,
): Promise<FileCounts> {
  const { families, onProgress, signal } = options;
  /** By their place in the listing: they are counted in any order. */
  const files: CountedUri[] = [];
  const tally = new FileTally<CountedUri>();
  const skipped: SkippedFile[] = [];
  const counter = new FileCounter(services, options);
  const languages = new LanguageNames();

  const add = ({ uri, path }: ListedFile, place: number, count: CountOfFile): void => {
    if (count.kind === 'skipped') {
      skipped.push({ uri, ...count.problem });
      return;
    }
    const { counts, bytes, openAs } = count;
    const file = { uri, path, language: languages.of(uri, openAs), bytes, counts };
    files[place] = file;
    tally.add(file);
    onProgress({ files: tally.byFolder.size, bytes: tally.byFolder.bytes });
  };
  const listed = listFiles(chosen, {
    isCancelled: () => signal.aborted,
    onSkipped: (uri, problem) => {
      skipped.push({ uri, ...problem });
    },
  });
  // One iterator shared by all readers: each takes the next file when it is free.
  let places = 0;
  const read = async (): Promise<void> => {
    for (;;) {
      const next = await listed.next();
      if (next.done === true || signal.aborted) {
        return;
      }
      const place = places++;
      add(next.value, place, await counter.count(next.value.uri));
    }
  };
  const untilCancelled = async (): Promise<void> => {
    try {
      await read();
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: readers }, untilCancelled));
  return {
    // Without the places of what was skipped.
    files: Object.values(files),
    tally,
    skipped,
    families,
    cancelled: signal.aborted,
  };
}
