import type { TokenCount } from '../../core/api';
import type { CountScope } from '../../protocol/counting';
import type { CountedText, CounterConnection, DocumentListener } from './clientDocument';

/** One count of bytes that were given away with the question: nothing is held here meanwhile. */
export class ByteCount implements CountedText {
  isWaiting = true;
  readonly #number: number;
  readonly #connection: CounterConnection;
  readonly #listener: DocumentListener;

  constructor(connection: CounterConnection, listener: DocumentListener) {
    this.#connection = connection;
    this.#listener = listener;
    this.#number = connection.connect(this);
  }

  post(bytes: Uint8Array<ArrayBuffer>, families: readonly string[]): void {
    const document = this.#number;
    this.#connection.post({ type: 'countBytes', document, bytes, families }, [bytes.buffer]);
  }

  answered(_request: number, scope: CountScope, counts: ReadonlyMap<string, TokenCount>): void {
    if (this.isWaiting) {
      this.isWaiting = false;
      this.#listener.onCounted(0, scope, counts);
    }
  }

  failed(_request: number | null, error: Error): void {
    if (this.isWaiting) {
      this.isWaiting = false;
      this.#listener.onFailed(error);
    }
  }

  disconnected(): void {
    // What was given away went with the counter: `resume` says so.
  }

  resume(): void {
    this.failed(null, new Error('The token counter started anew.'));
  }

  dispose(): void {
    if (this.isWaiting) {
      this.isWaiting = false;
      this.#connection.post({ type: 'close', document: this.#number });
    }
    this.#connection.forget(this, this.#number);
  }
}
