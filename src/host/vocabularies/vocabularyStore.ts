import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import { sha256Of } from '../download/download';

/** What is remembered of a fetched vocabulary. */
export interface FetchedVocabulary {
  /** Address or file it came from. */
  readonly origin: string;
  /** Of the file as it was fetched. */
  readonly sha256: string;
  /** ISO day. */
  readonly fetchedOn: string;
  /** Of the vocabulary as it is stored; the store writes it. */
  readonly storedSha256?: string;
}

const fetchedKey = 'fetchedVocabularies';
const trustedKey = 'trustedTokenizerFiles';

/**
 * The vocabularies the user has fetched, in the extension's own storage. A file is written under
 * another name and renamed when it is whole: what bears the final name can be counted with.
 */
export class VocabularyStore extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChange = this.#changed.event;
  readonly #lost = this.register(new vscode.EventEmitter<string>());
  /** Fires with the id of a vocabulary that was here and can be counted with no more. */
  readonly onDidLose = this.#lost.event;
  readonly #ended = new AbortController();

  constructor(
    private readonly folder: vscode.Uri,
    private readonly memory: vscode.Memento,
  ) {
    super();
  }

  get fetched(): Readonly<Record<string, FetchedVocabulary>> {
    return this.memory.get<Readonly<Record<string, FetchedVocabulary>>>(fetchedKey, {});
  }

  has(id: string): boolean {
    return Object.hasOwn(this.fetched, id);
  }

  /** SHA-256 of the file that was first fetched for a vocabulary; outlives its removal. */
  firstSeen(id: string): string | undefined {
    return this.#trusted[id];
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

  /** Rejects when it cannot be written; nothing is left behind then. */
  async add(id: string, file: Uint8Array, record: FetchedVocabulary): Promise<void> {
    // A name of its own in every window.
    const part = vscode.Uri.joinPath(this.folder, `${id}.${crypto.randomUUID()}.part`);
    const storedSha256 = await sha256Of(file);
    try {
      await vscode.workspace.fs.createDirectory(this.folder);
      if (!(await this.#isStored(id, storedSha256))) {
        await vscode.workspace.fs.writeFile(part, file);
        await vscode.workspace.fs.rename(part, this.#file(id), { overwrite: true });
      }
    } catch (error) {
      await vscode.workspace.fs.delete(part).then(undefined, () => undefined);
      throw error;
    }
    // Another file under the same name: whoever counts with the old one has to notice.
    await this.#forget(id);
    await this.memory.update(trustedKey, { ...this.#trusted, [id]: record.sha256 });
    await this.memory.update(fetchedKey, { ...this.fetched, [id]: { ...record, storedSha256 } });
    this.#changed.fire(undefined);
  }

  async remove(id: string): Promise<void> {
    await this.#forget(id);
    await vscode.workspace.fs.delete(this.#file(id));
  }

  get #trusted(): Readonly<Record<string, string>> {
    return this.memory.get<Readonly<Record<string, string>>>(trustedKey, {});
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
    return vscode.Uri.joinPath(this.folder, `${id}.bpe`);
  }

  async #forget(id: string): Promise<void> {
    if (this.has(id)) {
      const rest = Object.entries(this.fetched).filter(([each]) => each !== id);
      await this.memory.update(fetchedKey, Object.fromEntries(rest));
      this.#changed.fire(undefined);
    }
  }
}
