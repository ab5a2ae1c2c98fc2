import * as vscode from 'vscode';
import { LineFindings, type LineChange } from '../../core/modelIds/lines/lineFindings';
import { isMarkdown } from '../../core/modelIds/lines/markdownLanguage';
import type { ModelIdCandidate } from '../../core/modelIds/lines/modelIdsIn';
import { languageForIds, modelIdsInLine } from '../lineIds';

/** After an edit; a line that is being typed needs no remark yet. */
const pauseMs = 300;
/** The host answers others in between. */
const sliceMs = 4;
/** Beyond this a file is data rather than configuration. */
const mostLines = 20_000;
/** Nobody goes through more; once there are so many, no further lines are read. */
const mostFindings = 200;

export interface Finding<Remark> {
  readonly range: vscode.Range;
  readonly remark: Remark;
}

/** Reads a document's lines, a few milliseconds at a time, and after edits only the touched ones. */
export class WatchedDocument<Remark> implements vscode.Disposable {
  readonly #lines = new LineFindings<
    Pick<ModelIdCandidate, 'start' | 'end'> & { remark: Remark }
  >();
  /** What was said of an id is said of it everywhere. */
  readonly #remarks = new Map<string, Remark>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #document: vscode.TextDocument;
  readonly #remarkOn: (id: string) => Remark | null;
  readonly #onRead: (findings: readonly Finding<Remark>[]) => void;

  constructor(
    document: vscode.TextDocument,
    remarkOn: (id: string) => Remark | null,
    onRead: (findings: readonly Finding<Remark>[]) => void,
  ) {
    this.#document = document;
    this.#remarkOn = remarkOn;
    this.#onRead = onRead;
    this.#schedule(0);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  /** Reads everything anew: the remarks may be others now. */
  readAgain(): void {
    this.#lines.forget();
    this.#remarks.clear();
    this.#schedule(0);
  }

  edited(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    if (changes.length > 0) {
      this.#lines.edit(linesOf(changes), isMarkdown(languageForIds(this.#document)));
      this.#schedule(pauseMs);
    }
  }

  #schedule(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#readSlice, delayMs);
  }

  readonly #readSlice = (): void => {
    const started = performance.now();
    const lineCount = Math.min(this.#document.lineCount, mostLines);
    for (
      let line = this.#lines.unread;
      line !== null && this.#lines.countBefore < mostFindings;
      line = this.#lines.unread
    ) {
      if (performance.now() - started > sliceMs) {
        this.#schedule(0);
        return;
      }
      this.#lines.read(line < lineCount ? this.#remarksIn(line) : [], lineCount);
    }
    this.#onRead(
      [...this.#lines.found]
        .sort(([a], [b]) => a - b)
        .flatMap(([line, found]) =>
          found.map(({ start, end, remark }) => ({
            range: new vscode.Range(line, start, line, end),
            remark,
          })),
        )
        .slice(0, mostFindings),
    );
  };

  #remarksIn(line: number): { start: number; end: number; remark: Remark }[] {
    const found: { start: number; end: number; remark: Remark }[] = [];
    for (const { text: id, start, end } of modelIdsInLine(this.#document, line)) {
      const remark = this.#remarks.get(id) ?? this.#remarkOn(id);
      if (remark !== null) {
        this.#remarks.set(id, remark);
        found.push({ start, end, remark });
      }
      if (found.length >= mostFindings) {
        break;
      }
    }
    return found;
  }
}

/** One change that covers them all: ten thousand cursors are not worth an account of each. */
function linesOf(changes: readonly vscode.TextDocumentContentChangeEvent[]): LineChange {
  let first = Infinity;
  let last = 0;
  let added = 0;
  for (const { range, text } of changes) {
    first = Math.min(first, range.start.line);
    last = Math.max(last, range.end.line);
    added += lineBreaksIn(text) - (range.end.line - range.start.line);
  }
  return { first, last, lines: last - first + 1 + added };
}

function lineBreaksIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
