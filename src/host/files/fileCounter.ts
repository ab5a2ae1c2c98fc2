import type * as vscode from 'vscode';
import type { TokenCount } from '../../core/api';
import { messageOf } from '../../core/messageOf';
import type { CountingService } from '../counting/countingService';
import { ByteBudget } from './byteBudget';
import { Encodings } from './encodings';
import type { FileAccess } from './fileAccess';
import { decodeText, hasNul, readBuffer } from './readText';

export interface FileServices {
  readonly files: FileAccess;
  readonly counting: Pick<CountingService, 'countText' | 'countBytes'>;
}

export type CountProblem =
  | { readonly reason: 'binary' }
  | { readonly reason: 'unreadable' | 'failed'; readonly detail: string }
  | { readonly reason: 'too-large'; readonly bytes: number };

export type CountOfFile =
  | {
      readonly kind: 'counted';
      readonly counts: ReadonlyMap<string, TokenCount>;
      readonly bytes: number;
      /** The language of the editor the file is open in. */
      readonly openAs?: string;
    }
  | { readonly kind: 'skipped'; readonly problem: CountProblem };

/** Of files in memory at a time; JavaScript may need twice as much for their text. */
const heldBytes = 16 * 1024 * 1024;

/** Reads and counts one file after another, or several at a time, within a limit of memory. */
export class FileCounter {
  readonly #budget = new ByteBudget(heldBytes);
  readonly #encodings = new Encodings();

  constructor(
    private readonly services: FileServices,
    private readonly families: readonly string[],
    /** Larger files are skipped. */
    private readonly maximumBytes: number,
    private readonly signal: AbortSignal,
  ) {}

  /** Rejects only when the signal has aborted. */
  async count(uri: vscode.Uri): Promise<CountOfFile> {
    const buffer = readBuffer(uri);
    if (buffer !== undefined) {
      const { text, bytes, languageId } = buffer;
      return this.#countText(text, bytes, languageId);
    }
    try {
      const size = await this.services.files.size(uri);
      if (size > this.maximumBytes) {
        return skipped({ reason: 'too-large', bytes: size });
      }
      const release = await this.#budget.hold(size);
      try {
        this.signal.throwIfAborted();
        return await this.#countContent(uri, await this.services.files.read(uri));
      } finally {
        release();
      }
    } catch (error) {
      this.signal.throwIfAborted();
      return skipped({ reason: 'unreadable', detail: messageOf(error) });
    }
  }

  async #countContent(uri: vscode.Uri, content: Uint8Array<ArrayBuffer>): Promise<CountOfFile> {
    const bytes = content.length;
    let left = content;
    if (this.#encodings.isUtf8(uri) && !hasNul(content)) {
      const { families, signal } = this;
      try {
        const counts = await this.services.counting.countBytes(content, families, signal);
        return { kind: 'counted', counts, bytes };
      } catch {
        this.signal.throwIfAborted();
        // No UTF-8 after all, or the counter has stopped; and the bytes were given away.
        left = await this.services.files.read(uri);
      }
    }
    const text = await decodeText(left, uri);
    return text === undefined ? skipped({ reason: 'binary' }) : this.#countText(text, left.length);
  }

  async #countText(text: string, bytes: number, openAs?: string): Promise<CountOfFile> {
    try {
      const counts = await this.services.counting.countText(text, this.families, this.signal);
      return { kind: 'counted', counts, bytes, ...(openAs === undefined ? {} : { openAs }) };
    } catch (error) {
      this.signal.throwIfAborted();
      return skipped({ reason: 'failed', detail: messageOf(error) });
    }
  }
}

function skipped(problem: CountProblem): CountOfFile {
  return { kind: 'skipped', problem };
}
