import * as vscode from 'vscode';
import type { TokenCount } from '../../core/api';
import type { SpawnCounter } from '../../protocol/counting';
import type { Log } from '../log';
import { stringReader, type DocumentListener } from './clientDocument';
import type { VocabularyStore } from '../vocabularies/vocabularyStore';
import { CounterClient } from './counterClient';
import { DocumentEvents, FollowedDocument } from './followedDocument';

/** How this host starts a counter from the files of the extension. */
export type SpawnWorker = (extensionUri: vscode.Uri) => SpawnCounter;

type Counts = ReadonlyMap<string, TokenCount>;

/** A worker with its vocabularies is some tens of megabytes: not kept for someone who reads. */
const idleMilliseconds = 120_000;

interface CountingOptions {
  readonly extensionUri: vscode.Uri;
  readonly spawnWorker: SpawnWorker;
  /** Vocabularies the user has fetched; all others are in the package. */
  readonly fetched: Pick<VocabularyStore, 'has' | 'read'>;
  readonly log: Pick<Log, 'debug' | 'warn'>;
}

export class CountingService {
  readonly #client: CounterClient;
  readonly #events = new DocumentEvents();

  constructor({ extensionUri, spawnWorker, fetched, log }: CountingOptions) {
    const vocabularies = vscode.Uri.joinPath(extensionUri, 'media', 'vocabularies');
    this.#client = new CounterClient({
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
      idleMilliseconds,
    });
  }

  /** Counts a text once with each family. Rejects with `CancellationError` when the signal aborts. */
  countText(text: string, families: readonly string[], signal?: AbortSignal): Promise<Counts> {
    return countOnce(signal, listener => {
      const document = this.#client.open(stringReader(text), false, listener);
      document.count({ version: 0, families, spans: [] });
      return document;
    });
  }

  /**
   * Counts a text by its UTF-8 bytes, which are given away. Rejects when they are no UTF-8, or when the
   * counter has to start anew meanwhile: whoever still has the text can count it as such.
   */
  countBytes(
    bytes: Uint8Array<ArrayBuffer>,
    families: readonly string[],
    signal?: AbortSignal,
  ): Promise<Counts> {
    return countOnce(signal, listener => this.#client.countBytes(bytes, families, listener));
  }

  /** Follows a document's edits; counts arrive per document version. */
  follow(document: vscode.TextDocument): FollowedDocument {
    return new FollowedDocument(document, this.#client, this.#events);
  }

  /** Vocabularies have changed: the next count reads them anew. */
  restart(): void {
    this.#client.restart();
  }

  dispose(): void {
    this.#events.dispose();
    this.#client.dispose();
  }
}

/** Never answered before `start` has returned: what it starts runs elsewhere. */
function countOnce(
  signal: AbortSignal | undefined,
  start: (listener: DocumentListener) => { dispose(): void },
): Promise<Counts> {
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
