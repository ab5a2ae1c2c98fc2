import * as vscode from 'vscode';

/** Reads files of this machine without VS Code, which asks its window before every single step. */
export interface LocalFiles {
  /** In bytes. */
  size(path: string): Promise<number>;
  /**
   * A buffer of its own, which may be given away; `undefined` when the file has more bytes than the
   * limit, of which no more are read.
   */
  read(path: string, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/**
 * Sizes and contents of files: by the shortest way where the file is on this machine, else by VS Code.
 * What fails is asked of VS Code again, so that every problem is told in its words.
 */
export class FileAccess {
  readonly #local: LocalFiles | null;

  constructor(local: LocalFiles | null) {
    this.#local = local;
  }

  size(uri: vscode.Uri): Promise<number> {
    return this.#shortest(
      uri,
      (local, path) => local.size(path),
      async () => (await vscode.workspace.fs.stat(uri)).size,
    );
  }

  /** `undefined` when there are more bytes than the limit: files grow, and some do not say their size. */
  read(uri: vscode.Uri, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return this.#shortest(
      uri,
      (local, path) => local.read(path, limit),
      async () => {
        const content = await vscode.workspace.fs.readFile(uri);
        return content.length > limit ? undefined : content.slice();
      },
    );
  }

  async #shortest<Value>(
    uri: vscode.Uri,
    locally: (local: LocalFiles, path: string) => Promise<Value>,
    byVsCode: () => Promise<Value>,
  ): Promise<Value> {
    if (this.#local === null || uri.scheme !== 'file') {
      return byVsCode();
    }
    try {
      return await locally(this.#local, uri.fsPath);
    } catch {
      return byVsCode();
    }
  }
}
