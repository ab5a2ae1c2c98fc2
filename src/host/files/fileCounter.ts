import type { TokenCount } from '../../core/api';
import { sumCounts } from '../../core/files/fileTally';
import { notebookCells } from '../../core/files/notebookCells';
import { messageOf } from '../../core/messageOf';
import type { CountingService } from '../counting/countingService';
import { ByteBudget } from './byteBudget';
import type { FileAccess } from './fileAccess';
import { NotebookTypes, openedCells } from './notebookTypes';
import { decodeText, isBinary, mayBeBinary, readBuffer, utf8Length } from './readText';
import * as vscode from 'vscode';

export interface FileServices {
  readonly files: FileAccess;
  readonly counting: Pick<CountingService, 'countText' | 'countBytes'>;
}

export interface CounterOptions {
  readonly families: readonly string[];
  /** Larger files are skipped and said, and no more of them is read. */
  readonly maximumBytes: number;
  readonly signal: AbortSignal;
}

export type CountProblem =
  | { readonly reason: 'binary' }
  | { readonly reason: 'unreadable' | 'failed' | 'notebook'; readonly detail: string }
  | { readonly reason: 'too-large'; readonly bytes: number };

export type CountOfFile =
  | {
      readonly kind: 'counted';
      readonly counts: ReadonlyMap<string, TokenCount>;
      /** Of the text as UTF-8: of a notebook's cells, not of its file. */
      readonly bytes: number;
      /** The language of the editor the file is open in. */
      readonly openAs?: string;
    }
  | { readonly kind: 'skipped'; readonly problem: CountProblem };

/** Of files in memory at a time; JavaScript may need twice as much for their text. */
const heldBytes = 16 * 1024 * 1024;
/** So much may be added to a file while it is read without reading it anew. */
const growthBytes = 64 * 1024;
/** Cells that are counted at a time. */
const cellsAtOnce = 50;

/** Reads and counts one file after another, or several at a time, within a limit of memory. */
export class FileCounter {
  readonly #budget = new ByteBudget(heldBytes);
  readonly #encodings = new Encodings();
  readonly #notebooks = new NotebookTypes();
  readonly #services: FileServices;
  readonly #options: CounterOptions;

  constructor(services: FileServices, options: CounterOptions) {
    this.#services = services;
    this.#options = options;
  }

  /** Rejects only when the signal has aborted. */
  async count(uri: vscode.Uri): Promise<CountOfFile> {
    try {
      return (await this.#countOpened(uri)) ?? (await this.#countRead(uri));
    } catch (error) {
      this.#options.signal.throwIfAborted();
      return skipped({ reason: 'unreadable', detail: messageOf(error) });
    }
  }

  /** What is open in an editor counts as it is there. */
  async #countOpened(uri: vscode.Uri): Promise<CountOfFile | undefined> {
    const cells = await openedCells(uri, false);
    if (cells !== undefined) {
      return this.#countCells(cells);
    }
    const buffer = readBuffer(uri);
    if (buffer === undefined) {
      return undefined;
    }
    const { text, bytes, languageId } = buffer;
    return this.#notebooks.of(uri) === 'jupyter'
      ? this.#countNotebook(text)
      : this.#countText(text, bytes, languageId);
  }

  async #countRead(uri: vscode.Uri): Promise<CountOfFile> {
    const maximumBytes = this.#options.maximumBytes;
    const size = await this.#services.files.size(uri);
    if (size > maximumBytes) {
      return skipped({ reason: 'too-large', bytes: size });
    }
    if (this.#notebooks.of(uri) === 'other') {
      return this.#countOtherNotebook(uri);
    }
    return (
      (await this.#countUpTo(Math.min(size + growthBytes, maximumBytes), uri)) ??
      // It has grown, or does not say its size: once more, and alone.
      (await this.#countUpTo(maximumBytes, uri)) ??
      skipped({
        reason: 'too-large',
        bytes: Math.max(await this.#services.files.size(uri), maximumBytes + 1),
      })
    );
  }

  /** `undefined` when the file has more bytes than the limit. */
  async #countUpTo(limit: number, uri: vscode.Uri): Promise<CountOfFile | undefined> {
    const read = (): Promise<Uint8Array<ArrayBuffer> | undefined> =>
      this.#services.files.read(uri, limit);
    const release = await this.#budget.hold(limit);
    try {
      this.#options.signal.throwIfAborted();
      const content = await read();
      return content === undefined ? undefined : await this.#countContent(uri, content, read);
    } finally {
      release();
    }
  }

  async #countContent(
    uri: vscode.Uri,
    content: Uint8Array<ArrayBuffer>,
    readAgain: () => Promise<Uint8Array<ArrayBuffer> | undefined>,
  ): Promise<CountOfFile | undefined> {
    if (this.#notebooks.of(uri) === 'jupyter') {
      // Always UTF-8, whatever the settings say of text files.
      return this.#countNotebook(new TextDecoder().decode(content));
    }
    if (isBinary(content)) {
      return skipped({ reason: 'binary' });
    }
    const bytes = content.length;
    let left: Uint8Array<ArrayBuffer> | undefined = content;
    if (this.#encodings.isUtf8(uri) && !mayBeBinary(content)) {
      const { families, signal } = this.#options;
      try {
        const counts = await this.#services.counting.countBytes(content, families, signal);
        return { kind: 'counted', counts, bytes };
      } catch {
        this.#options.signal.throwIfAborted();
        // No UTF-8 after all, or the counter has stopped; and the bytes were given away.
        left = await readAgain();
      }
    }
    if (left === undefined) {
      return undefined;
    }
    const text = await decodeText(left, uri);
    return text === undefined ? skipped({ reason: 'binary' }) : this.#countText(text, left.length);
  }

  async #countOtherNotebook(uri: vscode.Uri): Promise<CountOfFile> {
    try {
      return await this.#countCells((await openedCells(uri, true)) ?? []);
    } catch (error) {
      this.#options.signal.throwIfAborted();
      return skipped({ reason: 'notebook', detail: messageOf(error) });
    }
  }

  async #countNotebook(file: string): Promise<CountOfFile> {
    const cells = notebookCells(file);
    return cells.kind === 'cells'
      ? this.#countCells(cells.texts)
      : skipped({ reason: 'notebook', detail: cells.detail });
  }

  /** Each cell by itself, as an open notebook is counted. */
  async #countCells(cells: readonly string[]): Promise<CountOfFile> {
    const bytes = cells.reduce((sum, text) => sum + utf8Length(text), 0);
    if (bytes > this.#options.maximumBytes) {
      return skipped({ reason: 'too-large', bytes });
    }
    const parts: ReadonlyMap<string, TokenCount>[] = [];
    const texts = cells.length === 0 ? [''] : cells;
    for (let from = 0; from < texts.length; from += cellsAtOnce) {
      const some = texts.slice(from, from + cellsAtOnce);
      const counts = await Promise.all(some.map(text => this.#countText(text, 0)));
      for (const count of counts) {
        if (count.kind === 'skipped') {
          return count;
        }
        parts.push(count.counts);
      }
    }
    return { kind: 'counted', counts: sumCounts(parts), bytes };
  }

  async #countText(text: string, bytes: number, openAs?: string): Promise<CountOfFile> {
    if (bytes > this.#options.maximumBytes) {
      return skipped({ reason: 'too-large', bytes });
    }
    try {
      const counts = await this.#services.counting.countText(
        text,
        this.#options.families,
        this.#options.signal,
      );
      return { kind: 'counted', counts, bytes, ...(openAs === undefined ? {} : { openAs }) };
    } catch (error) {
      this.#options.signal.throwIfAborted();
      return skipped({ reason: 'failed', detail: messageOf(error) });
    }
  }
}

function skipped(problem: CountProblem): CountOfFile {
  return { kind: 'skipped', problem };
}

/** Encodings under which VS Code reads valid UTF-8 as what it is. */
const utf8: ReadonlySet<unknown> = new Set(['utf8', 'utf8bom']);

/** Where VS Code takes files for UTF-8, by its settings as they are now. */
class Encodings {
  /** By workspace folder: settings differ no further. */
  readonly #known = new Map<string, boolean>();

  /** False wherever the settings say anything else, or let VS Code guess. */
  isUtf8(uri: vscode.Uri): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const key = folder?.toString() ?? '';
    let known = this.#known.get(key);
    if (known === undefined) {
      known = saysUtf8(vscode.workspace.getConfiguration('files', folder ?? null));
      this.#known.set(key, known);
    }
    return known;
  }
}

function saysUtf8(files: vscode.WorkspaceConfiguration): boolean {
  const isOneForAllLanguages = ['encoding', 'autoGuessEncoding'].every(
    name => (files.inspect(name)?.languageIds ?? []).length === 0,
  );
  return (
    isOneForAllLanguages &&
    utf8.has(files.get('encoding')) &&
    files.get('autoGuessEncoding') === false
  );
}
