import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { Disposable } from '../disposable';
import { sha256Of } from '../download/download';
import { remembered } from '../memory';
import { writeWhole } from '../storage/writeWhole';

const fetchedVocabulary = z.object({
  /** Address or file it came from. */
  origin: z.string(),
  /** Of the file as it was fetched. */
  sha256: z.string(),
  /** ISO day. */
  fetchedOn: z.string(),
  /** Of the vocabulary as it is stored; the store writes it. */
  storedSha256: z.optional(z.string()),
});

/** What is remembered of a fetched vocabulary. */
type FetchedVocabulary = Readonly<z.output<typeof fetchedVocabulary>>;

/** Entry by entry: one of another shape says nothing of the rest. */
const recordOf = z.record(z.string(), z.unknown());

const fetchedKey = 'fetchedVocabularies';
const trustedKey = 'trustedTokenizerFiles';

/**
 * The vocabularies the user has fetched, in the extension's own storage. A file is written under
 * another name, read back and renamed when it is whole: what bears the final name can be counted with.
 */
export class VocabularyStore extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChange = this.#changed.event;
  readonly #lost = this.register(new vscode.EventEmitter<string>());
  /** Fires with the id of a vocabulary that was here and can be counted with no more. */
  readonly onDidLose = this.#lost.event;
  readonly #ended = new AbortController();
  readonly #folder: vscode.Uri;
  readonly #memory: vscode.Memento;

  constructor(folder: vscode.Uri, memory: vscode.Memento) {
    super();
    this.#folder = folder;
    this.#memory = memory;
  }

  get fetched(): Readonly<Record<string, FetchedVocabulary>> {
    const entries = Object.entries(remembered(this.#memory, fetchedKey, recordOf, {}));
    return Object.fromEntries(
      entries.flatMap(([id, entry]) => {
        const { success, data } = fetchedVocabulary.safeParse(entry);
        return success ? [[id, data]] : [];
      }),
    );
  }

  has(id: string): boolean {
    const entries = remembered(this.#memory, fetchedKey, recordOf, {});
    return Object.hasOwn(entries, id) && fetchedVocabulary.safeParse(entries[id]).success;
  }

  /** SHA-256 of the file that was first fetched for a vocabulary; outlives its removal. */
  firstSeen(id: string): string | undefined {
    const sha256 = Object.hasOwn(this.#trusted, id) ? this.#trusted[id] : undefined;
    return typeof sha256 === 'string' ? sha256 : undefined;
  }

  /** Aborts when the extension ends: nothing is to be fetched for it any more. */
  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  override dispose(): void {
    this.#ended.abort();
    super.dispose();
  }

  /**
   * Rejects when the file is gone or not the one that was stored; the vocabulary is then forgotten, and
   * its models are estimated again.
   */
  async read(id: string): Promise<Uint8Array> {
    try {
      const file = await vscode.workspace.fs.readFile(this.#file(id));
      const expected = this.fetched[id]?.storedSha256;
      // With one bit flipped it would still count, and wrongly.
      if (expected !== undefined && (await sha256Of(file)) !== expected) {
        await vscode.workspace.fs.delete(this.#file(id));
        throw new Error(vscode.l10n.t('The stored tokenizer is damaged.'));
      }
      return file;
    } catch (error) {
      if (this.has(id)) {
        await this.#forget(id);
        this.#lost.fire(id);
      }
      throw error;
    }
  }

  /** Rejects with a `NotKeptError` when it cannot be written; what was there is still there then. */
  async add(id: string, file: Uint8Array, record: FetchedVocabulary): Promise<void> {
    const storedSha256 = await sha256Of(file);
    if (!(await this.#isStored(id, storedSha256))) {
      await writeWhole(this.#file(id), file);
    }
    // Another file under the same name: whoever counts with the old one has to notice.
    await this.#forget(id);
    await this.#memory.update(trustedKey, { ...this.#trusted, [id]: record.sha256 });
    await this.#memory.update(fetchedKey, { ...this.fetched, [id]: { ...record, storedSha256 } });
    this.#changed.fire(undefined);
  }

  async remove(id: string): Promise<void> {
    await this.#forget(id);
    await vscode.workspace.fs.delete(this.#file(id));
  }

  get #trusted(): Readonly<Record<string, unknown>> {
    return remembered(this.#memory, trustedKey, recordOf, {});
  }

  /** Whether the very file is there already: another window may be reading it. */
  async #isStored(id: string, sha256: string): Promise<boolean> {
    try {
      return (await sha256Of(await vscode.workspace.fs.readFile(this.#file(id)))) === sha256;
    } catch {
      return false;
    }
  }

  #file(id: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, `${id}.bpe`);
  }

  async #forget(id: string): Promise<void> {
    if (this.has(id)) {
      const rest = Object.entries(this.fetched).filter(([each]) => each !== id);
      await this.#memory.update(fetchedKey, Object.fromEntries(rest));
      this.#changed.fire(undefined);
    }
  }
}
