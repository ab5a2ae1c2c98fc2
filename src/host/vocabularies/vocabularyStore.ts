import * as vscode from 'vscode';
import { Disposable } from '../disposable';

/** What is remembered of a fetched vocabulary. */
export interface FetchedVocabulary {
  /** Address or file it came from. */
  readonly origin: string;
  /** Of the file as it was fetched. */
  readonly sha256: string;
  /** ISO day. */
  readonly fetchedOn: string;
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

  /** Rejects when the file is gone; the vocabulary is then forgotten, and its models are estimated again. */
  async read(id: string): Promise<Uint8Array> {
    try {
      return await vscode.workspace.fs.readFile(this.#file(id));
    } catch (error) {
      await this.#forget(id);
      throw error;
    }
  }

  /** Rejects when it cannot be written; nothing is left behind then. */
  async add(id: string, file: Uint8Array, record: FetchedVocabulary): Promise<void> {
    const part = vscode.Uri.joinPath(this.folder, `${id}.part`);
    try {
      await vscode.workspace.fs.createDirectory(this.folder);
      await vscode.workspace.fs.writeFile(part, file);
      await vscode.workspace.fs.rename(part, this.#file(id), { overwrite: true });
    } catch (error) {
      await vscode.workspace.fs.delete(part).then(undefined, () => undefined);
      throw error;
    }
    // Another file under the same name: whoever counts with the old one has to notice.
    await this.#forget(id);
    await this.memory.update(trustedKey, { ...this.#trusted, [id]: record.sha256 });
    await this.memory.update(fetchedKey, { ...this.fetched, [id]: record });
    this.#changed.fire(undefined);
  }

  async remove(id: string): Promise<void> {
    await this.#forget(id);
    await vscode.workspace.fs.delete(this.#file(id));
  }

  get #trusted(): Readonly<Record<string, string>> {
    return this.memory.get<Readonly<Record<string, string>>>(trustedKey, {});
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
