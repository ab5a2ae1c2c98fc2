import type { TokenCount } from '../core/api';
import type { Conversion, ExpectedTokenizer } from '../core/tokens/convert/convertTokenizer';
import type { TextSpan } from '../core/tokens/blocks/incrementalDocument';

/** A document's number; the host gives a new one for each hand-over. */
type DocumentNumber = number;

/** One edit in UTF-16 units, as VS Code's content changes say it. */
export interface TextChange {
  readonly offset: number;
  readonly removed: number;
  readonly text: string;
}

/** What a count is of: the whole document, or the selected stretches of it. */
export type CountScope = 'document' | 'selection';

/**
 * What the host says to the counter. Messages about a document take effect in order. A `change` makes
 * an unanswered `count` void; the host sends another one after it.
 */
export type CounterRequest =
  | { readonly type: 'open'; readonly document: DocumentNumber }
  /** The text comes in pieces: one large message would hold the host up. */
  | { readonly type: 'append'; readonly document: DocumentNumber; readonly text: string }
  | {
      readonly type: 'change';
      readonly document: DocumentNumber;
      readonly changes: readonly TextChange[];
    }
  | {
      readonly type: 'count';
      readonly document: DocumentNumber;
      /** Comes back with the answer: one document version can be counted in several ways. */
      readonly request: number;
      readonly families: readonly string[];
      /** Empty: the whole document. Several are summed. */
      readonly spans: readonly TextSpan[];
      /** The user is looking at it: before all others. */
      readonly urgent: boolean;
    }
  | { readonly type: 'close'; readonly document: DocumentNumber }
  /**
   * A whole text, counted once and then forgotten: its UTF-8 bytes, which change hands. The answer is
   * as to a `count` with the request 0; bytes that are no UTF-8 fail.
   */
  | {
      readonly type: 'countBytes';
      readonly document: DocumentNumber;
      readonly bytes: Uint8Array;
      readonly families: readonly string[];
    }
  | { readonly type: 'vocabulary'; readonly id: string; readonly file: Uint8Array }
  | { readonly type: 'vocabularyFailed'; readonly id: string; readonly message: string }
  /** Takes seconds in one go: ask a counter started for nothing else. */
  | { readonly type: 'convert'; readonly expected: ExpectedTokenizer; readonly file: Uint8Array };

/** What the counter says to the host. */
export type CounterResponse =
  | { readonly type: 'vocabularyNeeded'; readonly id: string }
  | {
      readonly type: 'counted';
      readonly document: DocumentNumber;
      readonly request: number;
      readonly scope: CountScope;
      readonly counts: ReadonlyMap<string, TokenCount>;
    }
  /** This count cannot be answered; a later one may. */
  | {
      readonly type: 'failed';
      readonly document: DocumentNumber;
      readonly request: number;
      readonly message: string;
    }
  | { readonly type: 'converted'; readonly conversion: Conversion };

/** The host's end of a running counter, wherever it runs. */
export interface CounterPort {
  /** Buffers in `transfer` change hands and are gone on this side. */
  post(request: CounterRequest, transfer?: readonly ArrayBuffer[]): void;
  /** Ends it without `onEnd`. */
  terminate(): void;
}

export interface CounterListener {
  onResponse(response: CounterResponse): void;
  /** It ended by itself: crashed, or could not start. */
  onEnd(reason: string): void;
}

/** Starts a counter. Requests posted before it is up are kept. */
export type SpawnCounter = (listener: CounterListener) => CounterPort;
