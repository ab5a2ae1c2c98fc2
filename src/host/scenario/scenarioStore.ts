import * as vscode from 'vscode';
import { ofToday, readScenario, type Scenario } from '../../core/request/scenario';
import { Disposable } from '../disposable';

const key = 'scenario';

/** The one scenario of the workspace: every surface shows costs for it, and any may change it. */
export class ScenarioStore extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<Scenario>());
  readonly onDidChange = this.#changed.event;
  readonly #memory: vscode.Memento;
  #current: Scenario | undefined;

  constructor(memory: vscode.Memento) {
    super();
    this.#memory = memory;
  }

  get current(): Scenario {
    return (this.#current ??= readScenario(this.#memory.get(key)));
  }

  /** Nobody has changed it in this workspace yet. */
  get isUntouched(): boolean {
    return this.#memory.get(key) === undefined;
  }

  set(scenario: Scenario): void {
    this.#current = scenario;
    // A day somebody looked back to is not what the next window should begin with.
    void this.#memory.update(key, ofToday(scenario));
    this.#changed.fire(scenario);
  }
}
