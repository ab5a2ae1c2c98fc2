import * as vscode from 'vscode';
import { LineFindings } from '../../core/modelIds/lineFindings';
import { isMarkdown, languageOfLine } from '../../core/modelIds/markdownLanguage';
import { modelIdsIn, type ModelIdCandidate } from '../../core/modelIds/modelIdsIn';

/** After an edit; a line that is being typed needs no remark yet. */
const pauseMs = 300;
/** The host answers others in between. */
const sliceMs = 4;
/** Beyond this a file is data rather than configuration. */
const mostLines = 20_000;
/** Lines longer than this are data too. */
const longestLine = 10_000;

export interface Finding<Remark> {
  readonly range: vscode.Range;
  readonly remark: Remark;
}

/** Reads a document's lines, a few milliseconds at a time, and after edits only the touched ones. */
export class WatchedDocument<Remark> implements vscode.Disposable {
  readonly #lines = new LineFindings<
    Pick<ModelIdCandidate, 'start' | 'end'> & { remark: Remark }
  >();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly remarkOn: (id: string) => Remark | null,
    private readonly onRead: (findings: readonly Finding<Remark>[]) => void,
  ) {
    this.#schedule(0);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  /** Reads everything anew: the remarks may be others now. */
  readAgain(): void {
    this.#lines.forget();
    this.#schedule(0);
  }

  edited(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    for (const { range, text } of changes) {
      const lines = text.split(/\r\n|\r|\n/).length;
      this.#lines.edit(
        { first: range.start.line, last: range.end.line, lines },
        isMarkdown(this.document.languageId),
      );
    }
    this.#schedule(pauseMs);
  }

  #schedule(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#readSlice();
    }, delayMs);
  }

  #readSlice(): void {
    const started = performance.now();
    const lineCount = Math.min(this.document.lineCount, mostLines);
    for (let line = this.#lines.unread; line !== null; line = this.#lines.unread) {
      if (performance.now() - started > sliceMs) {
        this.#schedule(0);
        return;
      }
      this.#lines.read(line < lineCount ? this.#remarksIn(line) : [], lineCount);
    }
    this.onRead(
      [...this.#lines.found].flatMap(([line, found]) =>
        found.map(({ start, end, remark }) => ({
          range: new vscode.Range(line, start, line, end),
          remark,
        })),
      ),
    );
  }

  #remarksIn(line: number): { start: number; end: number; remark: Remark }[] {
    const textOf = (each: number): string => this.document.lineAt(each).text;
    const text = textOf(line);
    if (text.length > longestLine) {
      return [];
    }
    const language = languageOfLine(this.document.languageId, line, textOf);
    return modelIdsIn(text, language).flatMap(({ text: id, start, end }) => {
      const remark = this.remarkOn(id);
      return remark === null ? [] : [{ start, end, remark }];
    });
  }
}
