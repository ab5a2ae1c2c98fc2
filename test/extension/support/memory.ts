import type * as vscode from 'vscode';

/** What VS Code remembers for an extension, in memory. */
export class Memory implements vscode.Memento {
  readonly #values = new Map<string, unknown>();

  constructor(values: Readonly<Record<string, unknown>> = {}) {
    for (const [key, value] of Object.entries(values)) {
      this.#values.set(key, value);
    }
  }

  keys = (): readonly string[] => [...this.#values.keys()];
  get = <T>(key: string, fallback?: T): T => {
    // As VS Code does: only what is missing is replaced.
    const value = this.#values.get(key);
    return (value === undefined ? fallback : value) as T;
  };
  update(key: string, value: unknown): Promise<void> {
    this.#values.set(key, value);
    return Promise.resolve();
  }
}
