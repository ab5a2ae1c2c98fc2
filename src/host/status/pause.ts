import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { Disposable } from '../disposable';
import { contextKeys } from '../ids';
import { remembered } from '../memory';

const memoryKey = 'countingPaused';

/** Whether the status bar counts. What the user asks for by a command or a hover is counted all the same. */
export class Pause extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChange = this.#changed.event;
  #isOn: boolean;
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    super();
    this.#memory = memory;
    this.#isOn = remembered(memory, memoryKey, z.boolean(), false);
    this.#tellMenus();
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** Remembered for the workspace. */
  async set(isOn: boolean): Promise<void> {
    this.#isOn = isOn;
    this.#changed.fire(undefined);
    this.#tellMenus();
    await this.#memory.update(memoryKey, isOn ? true : undefined);
  }

  #tellMenus(): void {
    void vscode.commands.executeCommand('setContext', contextKeys.countingPaused, this.#isOn);
  }
}
