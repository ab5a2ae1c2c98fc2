import type { TokenCount } from '../../core/api';
import type { TextSpan } from '../../core/tokens/blocks/incrementalDocument';
import type { CountScope, CounterRequest, TextChange } from '../../protocol/counting';

/** Where a counter gets a text from, piece by piece. */
export interface TextReader {
  /** The text from the offset on, at most `units` UTF-16 units of it. */
  read(offset: number, units: number): TextPiece;
}

interface TextPiece {
  readonly text: string;
  /** Offset behind the piece. */
  readonly end: number;
  readonly isLast: boolean;
}

export function stringReader(text: string): TextReader {
  return {
    read: (offset, units) => {
      const end = Math.min(offset + units, text.length);
      return { text: text.slice(offset, end), end, isLast: end === text.length };
    },
  };
}

/** Half a megabyte at most: a larger message holds the host up for milliseconds. */
export const pieceUnits = 256 * 1024;

interface WantedCount {
  readonly version: number;
  readonly families: readonly string[];
  readonly spans: readonly TextSpan[];
}

export interface DocumentListener {
  onCounted(version: number, scope: CountScope, counts: ReadonlyMap<string, TokenCount>): void;
  onFailed(error: Error): void;
}

/** What the client knows of a text that is counted. */
export interface CountedText {
  /** A count was asked for and has not come. */
  readonly isWaiting: boolean;
  answered(request: number, scope: CountScope, counts: ReadonlyMap<string, TokenCount>): void;
  /** `request` is `null` when no count can be answered at all. */
  failed(request: number | null, error: Error): void;
  /** The counter is gone, and its copy with it. */
  disconnected(): void;
  /** After a restart of the counter: asks again for what was not answered. */
  resume(): void;
}

/** The client's side that a document uses. */
export interface CounterConnection {
  /** A number no document has had; starts the counter if it does not run. */
  connect(document: CountedText): number;
  post(request: CounterRequest, transfer?: readonly ArrayBuffer[]): void;
  /** With the number it still has, if any. */
  forget(document: CountedText, number?: number): void;
}

/**
 * A text the counter holds a copy of: hands it over in pieces, follows its changes, asks for counts.
 * When the counter is gone it hands over again.
 */
export class ClientDocument implements CountedText {
  #number: number | null = null;
  /** Units handed over so far; the counter's copy is this prefix of the text. */
  #sent = 0;
  #complete = false;
  #wanted: WantedCount | null = null;
  /** Number of the newest count asked for; answers to older ones are void. */
  #request = 0;
  readonly #reader: TextReader;
  readonly #urgent: boolean;
  readonly #connection: CounterConnection;

  constructor(
    reader: TextReader,
    urgent: boolean,
    connection: CounterConnection,
    readonly listener: DocumentListener,
  ) {
    this.#reader = reader;
    this.#urgent = urgent;
    this.#connection = connection;
  }

  get isWaiting(): boolean {
    return this.#wanted !== null;
  }

  /** Asks for a count of the text as it is now; one asked for before is void. */
  count(wanted: WantedCount): void {
    this.#wanted = wanted;
    this.#request++;
    if (this.#number === null) {
      this.#handOver();
    } else if (this.#complete) {
      this.#postCount();
    }
  }

  /** The text has changed: edits with offsets before the change, last one first. */
  change(changes: readonly TextChange[]): void {
    if (this.#number === null) {
      return;
    }
    const sent = this.#sent;
    const isAcross = ({ offset, removed }: TextChange) => offset < sent && offset + removed > sent;
    const added = changes.reduce((units, { text }) => units + text.length, 0);
    if (added > pieceUnits || (!this.#complete && changes.some(isAcross))) {
      this.restart();
      return;
    }
    // What lies behind the part handed over is read in its new state later.
    const inside = this.#complete ? changes : changes.filter(({ offset }) => offset < sent);
    this.#sent += inside.reduce((units, { removed, text }) => units + text.length - removed, 0);
    this.#connection.post({ type: 'change', document: this.#number, changes: inside });
  }

  /** The text is another one: the copy is of no use. */
  restart(): void {
    if (this.#number !== null) {
      this.#connection.post({ type: 'close', document: this.#number });
      this.#number = null;
    }
  }

  disconnected(): void {
    this.#number = null;
  }

  resume(): void {
    if (this.#wanted !== null) {
      this.count(this.#wanted);
    }
  }

  answered(request: number, scope: CountScope, counts: ReadonlyMap<string, TokenCount>): void {
    const wanted = this.#wanted;
    if (wanted !== null && request === this.#request) {
      this.#wanted = null;
      this.listener.onCounted(wanted.version, scope, counts);
    }
  }

  failed(request: number | null, error: Error): void {
    if (this.#wanted !== null && (request === null || request === this.#request)) {
      this.#wanted = null;
      this.listener.onFailed(error);
    }
  }

  dispose(): void {
    this.#wanted = null;
    this.restart();
    this.#connection.forget(this);
  }

  #handOver(): void {
    this.#number = this.#connection.connect(this);
    this.#sent = 0;
    this.#complete = false;
    this.#connection.post({ type: 'open', document: this.#number });
    this.#sendPieces(this.#number);
  }

  /** One piece now, so that a small text is on its way at once; the rest after other work. */
  #sendPieces(number: number): void {
    if (this.#number !== number) {
      return;
    }
    const { text, end, isLast } = this.#reader.read(this.#sent, pieceUnits);
    this.#sent = end;
    this.#connection.post({ type: 'append', document: number, text });
    if (isLast) {
      this.#complete = true;
      this.#postCount();
    } else {
      setTimeout(() => {
        this.#sendPieces(number);
      });
    }
  }

  #postCount(): void {
    if (this.#number !== null && this.#wanted !== null) {
      const { families, spans } = this.#wanted;
      this.#connection.post({
        type: 'count',
        document: this.#number,
        request: this.#request,
        families,
        spans,
        urgent: this.#urgent,
      });
    }
  }
}
