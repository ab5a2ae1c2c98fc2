import type * as vscode from 'vscode';

/** Owns disposables; what is registered after `dispose` is disposed at once. */
export abstract class Disposable implements vscode.Disposable {
  readonly #owned = new Set<vscode.Disposable>();
  #disposed = false;

  dispose(): void {
    this.#disposed = true;
    for (const item of this.#owned) {
      item.dispose();
    }
    this.#owned.clear();
  }

  protected get isDisposed(): boolean {
    return this.#disposed;
  }

  protected register<T extends vscode.Disposable>(item: T): T {
    if (this.#disposed) {
      item.dispose();
    } else {
      this.#owned.add(item);
    }
    return item;
  }
}
