import * as vscode from 'vscode';
import type { TokenCount } from '../../core/api';
import type { SpawnCounter } from '../../protocol/counting';
import type { Log } from '../log';
import type { DocumentListener } from './clientDocument';
import { CounterClient } from './counterClient';
import { DocumentEvents, type DocumentCount, FollowedTextDocument } from './followedDocument';
import { stringSource } from './textSource';

/** How this host starts a counter from the files of the extension. */
export type SpawnWorker = (extensionUri: vscode.Uri) => SpawnCounter;

export interface CountingService {
  /** Counts a text once with each family. Rejects with `CancellationError` when the signal aborts. */
  countText(
    text: string,
    families: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, TokenCount>>;
  /**
   * Counts a text by its UTF-8 bytes, which are given away. Rejects when they are no UTF-8, or when the
   * counter has to start anew meanwhile: whoever still has the text can count it as such.
   */
  countBytes(
    bytes: Uint8Array<ArrayBuffer>,
    families: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, TokenCount>>;
  /** Follows a document's edits; counts arrive per document version. */
  follow(document: vscode.TextDocument): FollowedDocument;
  /** Vocabularies have changed: the next count reads them anew. */
  restart(): void;
  dispose(): void;
}

export interface FollowedDocument {
  /** What to count with; none counts nothing. */
  setFamilies(families: readonly string[]): void;
  /** Empty = the whole document; several non-empty ranges are summed. */
  setSelections(ranges: readonly vscode.Range[]): void;
  /** The last result is of an earlier text, selection or choice of families. */
  readonly isCounting: boolean;
  /** Fires on each new result. */
  readonly onDidCount: vscode.Event<DocumentCount>;
  /** Counting failed for good (with the reason); setting the families again retries. */
  readonly onDidFail: vscode.Event<Error>;
  dispose(): void;
}

/** A worker with its vocabularies is some tens of megabytes: not kept for someone who reads. */
const idleMilliseconds = 120_000;

export function createCountingService({
  extensionUri,
  spawnWorker,
  fetched,
  log,
}: {
  readonly extensionUri: vscode.Uri;
  readonly spawnWorker: SpawnWorker;
  /** Vocabularies the user has fetched; all others are in the package. */
  readonly fetched: {
    has(vocabulary: string): boolean;
    read(vocabulary: string): Promise<Uint8Array>;
  };
  readonly log: Pick<Log, 'debug' | 'warn'>;
}): CountingService {
  const vocabularies = vscode.Uri.joinPath(extensionUri, 'media', 'vocabularies');
  const client = new CounterClient({
    spawn: spawnWorker(extensionUri),
    readVocabulary: async id =>
      fetched.has(id)
        ? fetched.read(id)
        : vscode.workspace.fs.readFile(vscode.Uri.joinPath(vocabularies, `${id}.bpe`)),
    endedText: (times, reason) =>
      vscode.l10n.t(
        'The token counter stopped {0} times in a row ({1}). It starts again with the next edit.',
        times,
        reason,
      ),
    log,
    idleMilliseconds: idleMilliseconds,
  });
  const events = new DocumentEvents();
  return {
    countText: (text, families, signal) =>
      countOnce(signal, listener => {
        const document = client.open(stringSource(text), false, listener);
        document.count({ version: 0, families, spans: [] });
        return document;
      }),
    countBytes: (bytes, families, signal) =>
      countOnce(signal, listener => client.countBytes(bytes, families, listener)),
    follow: document => new FollowedTextDocument(document, client, events),
    restart: () => {
      client.restart();
    },
    dispose: () => {
      events.dispose();
      client.dispose();
    },
  };
}

/** Never answered before `start` has returned: what it starts runs elsewhere. */
function countOnce(
  signal: AbortSignal | undefined,
  start: (listener: DocumentListener) => { dispose(): void },
): Promise<ReadonlyMap<string, TokenCount>> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(new vscode.CancellationError());
      return;
    }
    const cancel = () => {
      document.dispose();
      reject(new vscode.CancellationError());
    };
    const finish = () => {
      signal?.removeEventListener('abort', cancel);
      document.dispose();
    };
    const document = start({
      onCounted: (_version, _scope, counts) => {
        finish();
        resolve(counts);
      },
      onFailed: error => {
        finish();
        reject(error);
      },
    });
    signal?.addEventListener('abort', cancel);
  });
}
