import * as vscode from 'vscode';
import type { TokenCount } from '../../core/api';
import type { TextSpan } from '../../core/tokens/incrementalDocument';
import type { CountScope } from '../../protocol/counting';
import { Disposable } from '../disposable';
import type { ClientDocument } from './clientDocument';
import type { CounterClient } from './counterClient';
import { documentSource } from './documentText';
import { movedSpans } from './movedSpans';

export interface DocumentCount {
  /** The document version that was counted. */
  readonly version: number;
  readonly scope: CountScope;
  readonly counts: ReadonlyMap<string, TokenCount>;
}

/** A document whose edits are followed and counted, without asking for its whole text again. */
export class FollowedTextDocument extends Disposable {
  private readonly counted = this.register(new vscode.EventEmitter<DocumentCount>());
  private readonly failed = this.register(new vscode.EventEmitter<Error>());
  readonly onDidCount = this.counted.event;
  readonly onDidFail = this.failed.event;
  private readonly client: ClientDocument;
  private families: readonly string[] = [];
  private spans: readonly TextSpan[] = [];
  /** The last answer was a failure: the same question is worth asking again. */
  private hasFailed = false;

  constructor(
    private readonly document: vscode.TextDocument,
    counter: CounterClient,
  ) {
    super();
    this.client = this.register(
      counter.open(documentSource(document), true, {
        onCounted: (version, scope, counts) => {
          this.hasFailed = false;
          this.counted.fire({ version, scope, counts });
        },
        onFailed: error => {
          this.hasFailed = true;
          this.failed.fire(error);
        },
      }),
    );
    this.register(
      vscode.workspace.onDidChangeTextDocument(event => {
        this.changed(event);
      }),
    );
    this.register(
      vscode.workspace.onDidOpenTextDocument(opened => {
        // A change of language closes and opens the same document; edits in between are not told.
        if (opened === document) {
          this.client.restart();
          this.count();
        }
      }),
    );
  }

  /** The last result is of an earlier text, selection or choice of families. */
  get isCounting(): boolean {
    return this.client.isWaiting;
  }

  setFamilies(families: readonly string[]): void {
    if (this.hasFailed || !isEqual(families, this.families)) {
      this.families = [...families];
      this.count();
    }
  }

  /** Empty ones are ignored; none left means the whole document. */
  setSelections(ranges: readonly vscode.Range[]): void {
    const spans = ranges
      .filter(range => !range.isEmpty)
      .map(({ start, end }) => ({
        start: this.document.offsetAt(start),
        end: this.document.offsetAt(end),
      }));
    const key = (span: TextSpan) => `${span.start}-${span.end}`;
    if (!isEqual(spans.map(key), this.spans.map(key))) {
      this.spans = spans;
      this.count();
    }
  }

  private changed({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    // Events without changes come when the document becomes dirty or is saved.
    if (document !== this.document || contentChanges.length === 0) {
      return;
    }
    const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      offset: rangeOffset,
      removed: rangeLength,
      text,
    }));
    this.spans = movedSpans(this.spans, changes);
    this.client.change(changes);
    this.count();
  }

  private count(): void {
    if (this.families.length > 0) {
      const { families, spans } = this;
      this.client.count({ version: this.document.version, families, spans });
    }
  }
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
