import * as vscode from 'vscode';
import type { TokenCount } from '../../core/api';
import type { TextSpan } from '../../core/tokens/blocks/incrementalDocument';
import type { CountScope } from '../../protocol/counting';
import { Disposable } from '../disposable';
import type { ClientDocument, TextReader } from './clientDocument';
import type { CounterClient } from './counterClient';
import { movedSpans } from './movedSpans';

interface DocumentCount {
  /** The document version that was counted. */
  readonly version: number;
  readonly scope: CountScope;
  readonly counts: ReadonlyMap<string, TokenCount>;
}

/**
 * Tells documents of their own events. A listener of each would hear those of all the others, and a
 * notebook has thousands of cells that open at once.
 */
export class DocumentEvents extends Disposable {
  readonly #followers = new Map<vscode.TextDocument, Set<FollowedDocument>>();

  constructor() {
    super();
    this.register(
      vscode.workspace.onDidChangeTextDocument(event => {
        this.#followers.get(event.document)?.forEach(follower => {
          follower.changed(event.contentChanges);
        });
      }),
    );
    this.register(
      vscode.workspace.onDidOpenTextDocument(document => {
        this.#followers.get(document)?.forEach(follower => {
          follower.openedAgain();
        });
      }),
    );
  }

  tell(follower: FollowedDocument, document: vscode.TextDocument): vscode.Disposable {
    const followers = this.#followers.get(document) ?? new Set();
    this.#followers.set(document, followers.add(follower));
    return new vscode.Disposable(() => {
      followers.delete(follower);
      if (followers.size === 0) {
        this.#followers.delete(document);
      }
    });
  }
}

/** A document whose edits are followed and counted, without asking for its whole text again. */
export class FollowedDocument extends Disposable {
  readonly #counted = this.register(new vscode.EventEmitter<DocumentCount>());
  readonly #failed = this.register(new vscode.EventEmitter<Error>());
  /** Fires on each new result. */
  readonly onDidCount = this.#counted.event;
  /** Counting failed for good (with the reason); setting the families again retries. */
  readonly onDidFail = this.#failed.event;
  readonly #client: ClientDocument;
  #families: readonly string[] = [];
  #ranges: readonly vscode.Range[] = [];
  #spans: readonly TextSpan[] = [];
  /** The stretches are where an edit should leave them; whether it does, the editor tells later. */
  #isGuessed = false;
  /** The last answer was a failure: the same question is worth asking again. */
  #hasFailed = false;
  readonly #document: vscode.TextDocument;

  constructor(document: vscode.TextDocument, counter: CounterClient, events: DocumentEvents) {
    super();
    this.#document = document;
    this.#client = this.register(
      counter.open(documentReader(document), true, {
        onCounted: (version, scope, counts) => {
          this.#hasFailed = false;
          if (this.#isGuessed) {
            // It tells nothing when line and column are what they were. A thousand edits are one to
            // it, from the first to the last, and no stretch between them can be followed.
            this.setSelections(this.#ranges);
          }
          if (!this.isCounting) {
            this.#counted.fire({ version, scope, counts });
          }
        },
        onFailed: error => {
          this.#hasFailed = true;
          this.#failed.fire(error);
        },
      }),
    );
    this.register(events.tell(this, document));
  }

  /** The last result is of an earlier text, selection or choice of families. */
  get isCounting(): boolean {
    return this.#client.isWaiting;
  }

  /** What to count with; none counts nothing. */
  setFamilies(families: readonly string[]): void {
    if (this.#hasFailed || !isEqual(families, this.#families)) {
      this.#families = [...families];
      this.#count();
    }
  }

  /** Empty ones are ignored; none left means the whole document; several are summed. */
  setSelections(ranges: readonly vscode.Range[]): void {
    this.#ranges = ranges;
    this.#isGuessed = false;
    const spans = ranges
      .filter(range => !range.isEmpty)
      .map(({ start, end }) => ({
        start: this.#document.offsetAt(start),
        end: this.#document.offsetAt(end),
      }));
    const key = (span: TextSpan) => `${span.start}-${span.end}`;
    if (!isEqual(spans.map(key), this.#spans.map(key))) {
      this.#spans = spans;
      this.#count();
    }
  }

  changed(contentChanges: readonly vscode.TextDocumentContentChangeEvent[]): void {
    // Events without changes come when the document becomes dirty or is saved.
    if (contentChanges.length === 0) {
      return;
    }
    const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      offset: rangeOffset,
      removed: rangeLength,
      text,
    }));
    this.#spans = movedSpans(this.#spans, changes);
    this.#isGuessed = true;
    this.#client.change(changes);
    this.#count();
  }

  /** A change of language closes and opens the same document; edits in between are not told. */
  openedAgain(): void {
    this.#client.restart();
    this.#count();
  }

  #count(): void {
    if (this.#families.length > 0) {
      const families = this.#families;
      const spans = this.#spans;
      this.#client.count({ version: this.#document.version, families, spans });
    }
  }
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** A document's text in ranges: `getText()` of all of it holds the host for tens of milliseconds. */
function documentReader(document: vscode.TextDocument): TextReader {
  return {
    read: (offset, units) => {
      const start = document.positionAt(offset);
      // Never between CR and LF: the editor moves such a position to the end of the line.
      const end = document.positionAt(offset + units);
      return {
        text: document.getText(new vscode.Range(start, end)),
        end: document.offsetAt(end),
        isLast: end.isEqual(document.lineAt(document.lineCount - 1).range.end),
      };
    },
  };
}
