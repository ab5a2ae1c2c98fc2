import { messageOf } from '../../core/messageOf';
import type {
  CounterPort,
  CounterRequest,
  CounterResponse,
  SpawnCounter,
} from '../../protocol/counting';
import { ByteCount } from './byteCount';
import {
  ClientDocument,
  type CountedText,
  type CounterConnection,
  type DocumentListener,
  type TextReader,
} from './clientDocument';

interface CounterClientOptions {
  readonly spawn: SpawnCounter;
  /** Rejects with a message for the user when the file cannot be read. */
  readonly readVocabulary: (id: string) => Promise<Uint8Array>;
  /** What the user reads once counts fail because the counter keeps ending. */
  readonly endedText: (times: number, reason: string) => string;
  readonly log: { debug(message: string): void; warn(message: string): void };
  /** The counter ends after so long without work, and starts again on demand. */
  readonly idleMilliseconds: number;
}

/** Ends in a row, without a count in between, after which waiting counts fail. */
const mostEnds = 3;

/**
 * Keeps one counter running while there is something to count. It may crash, or be ended for being
 * idle, at any time: documents then hand over again, and every count that was asked for still comes.
 */
export class CounterClient implements CounterConnection {
  readonly #documents = new Set<CountedText>();
  readonly #connected = new Map<number, CountedText>();
  #port: CounterPort | null = null;
  #nextNumber = 1;
  #endsInARow = 0;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #disposed = false;
  readonly #options: CounterClientOptions;

  constructor(options: CounterClientOptions) {
    this.#options = options;
  }

  open(reader: TextReader, urgent: boolean, listener: DocumentListener): ClientDocument {
    const document = new ClientDocument(reader, urgent, this, listener);
    this.#documents.add(document);
    return document;
  }

  /** Counts UTF-8 bytes, which are given away; fails when they are none, or when the counter ends. */
  countBytes(
    bytes: Uint8Array<ArrayBuffer>,
    families: readonly string[],
    listener: DocumentListener,
  ): ByteCount {
    const count = new ByteCount(this, listener);
    this.#documents.add(count);
    count.post(bytes, families);
    return count;
  }

  connect(document: CountedText): number {
    const number = this.#nextNumber++;
    this.#connected.set(number, document);
    return number;
  }

  post(request: CounterRequest, transfer?: readonly ArrayBuffer[]): void {
    if (this.#disposed) {
      return;
    }
    clearTimeout(this.#idleTimer);
    this.#port ??= this.#start();
    if (request.type === 'close') {
      this.#connected.delete(request.document);
    }
    this.#port.post(request, transfer);
  }

  forget(document: CountedText, number?: number): void {
    this.#documents.delete(document);
    if (number !== undefined) {
      this.#connected.delete(number);
    }
    this.#endWhenIdle();
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#idleTimer);
    this.#port?.terminate();
    this.#port = null;
    this.#documents.clear();
    this.#connected.clear();
  }

  #start(): CounterPort {
    const port: CounterPort = this.#options.spawn({
      onResponse: response => {
        if (this.#port === port) {
          this.#receive(response);
        }
      },
      onEnd: reason => {
        if (this.#port === port) {
          this.#ended(reason);
        }
      },
    });
    return port;
  }

  #receive(response: CounterResponse): void {
    switch (response.type) {
      case 'vocabularyNeeded':
        void this.#sendVocabulary(response.id);
        break;
      case 'counted':
        this.#endsInARow = 0;
        this.#connected
          .get(response.document)
          ?.answered(response.request, response.scope, response.counts);
        this.#endWhenIdle();
        break;
      case 'failed':
        this.#connected
          .get(response.document)
          ?.failed(response.request, new Error(response.message));
        this.#endWhenIdle();
        break;
      case 'converted':
        // Asked only of a counter of its own: see `convertInWorker`.
        break;
    }
  }

  /** Ends the counter, so that the next one reads its vocabularies anew. */
  restart(): void {
    const waiting = [...this.#documents].filter(document => document.isWaiting);
    this.#port?.terminate();
    this.#disconnect();
    for (const document of waiting) {
      document.resume();
    }
  }

  async #sendVocabulary(id: string): Promise<void> {
    const port = this.#port;
    try {
      const started = performance.now();
      // A copy: the buffer is given away, and the one read may be shared.
      const file = (await this.#options.readVocabulary(id)).slice();
      if (port !== null && this.#port === port) {
        port.post({ type: 'vocabulary', id, file }, [file.buffer]);
        const milliseconds = (performance.now() - started).toFixed(0);
        this.#options.log.debug(`Vocabulary ${id}: ${file.length} bytes in ${milliseconds} ms`);
      }
    } catch (error) {
      const message = messageOf(error);
      this.#options.log.warn(`Vocabulary ${id} could not be read: ${message}`);
      if (this.#port === port) {
        port?.post({ type: 'vocabularyFailed', id, message });
      }
    }
  }

  #ended(reason: string): void {
    this.#endsInARow++;
    this.#options.log.warn(`The token counter stopped: ${reason}`);
    const waiting = [...this.#documents].filter(document => document.isWaiting);
    this.#disconnect();
    if (this.#endsInARow >= mostEnds) {
      this.#endsInARow = 0;
      for (const document of waiting) {
        document.failed(null, new Error(this.#options.endedText(mostEnds, reason)));
      }
      return;
    }
    for (const document of waiting) {
      document.resume();
    }
  }

  /** Who is waiting is asked when the time is over: at every answer it would be asked of thousands. */
  #endWhenIdle(): void {
    clearTimeout(this.#idleTimer);
    if (this.#port === null) {
      return;
    }
    this.#idleTimer = setTimeout(() => {
      if ([...this.#documents].some(document => document.isWaiting)) {
        return;
      }
      this.#options.log.debug('The token counter was idle and has ended.');
      this.#port?.terminate();
      this.#disconnect();
    }, this.#options.idleMilliseconds);
  }

  #disconnect(): void {
    this.#port = null;
    this.#connected.clear();
    for (const document of this.#documents) {
      document.disconnected();
    }
  }
}
