import * as vscode from 'vscode';

/** What was shown: a message with its buttons, or an input. */
export interface Shown {
  readonly how: 'information' | 'warning' | 'error' | 'input';
  readonly text: string;
  /** Of a modal dialog. */
  readonly detail?: string;
  readonly isModal: boolean;
  readonly buttons: readonly string[];
}

type Answer = (shown: Shown) => string | undefined;

const messages = {
  showInformationMessage: 'information',
  showWarningMessage: 'warning',
  showErrorMessage: 'error',
} as const;

/**
 * Stands where VS Code's dialogs are, because no code can press their buttons: remembers what is shown
 * and answers as the test says. `undefined` dismisses.
 */
export class Dialogs {
  readonly shown: Shown[] = [];
  answer: Answer = () => undefined;
  readonly #restore: (() => void)[] = [];

  constructor() {
    for (const [name, how] of Object.entries(messages)) {
      this.#replace(name, (text: string, ...rest: (string | vscode.MessageOptions)[]) => {
        const [first] = rest;
        const options = typeof first === 'object' ? first : {};
        const buttons = rest.filter(each => typeof each === 'string');
        return this.#show({
          how,
          text,
          isModal: options.modal === true,
          buttons,
          ...(options.detail === undefined ? {} : { detail: options.detail }),
        });
      });
    }
    this.#replace('showInputBox', (options: vscode.InputBoxOptions) =>
      this.#show({ how: 'input', text: options.title ?? '', isModal: false, buttons: [] }),
    );
  }

  /** The messages of one kind. */
  texts(how: Shown['how']): string[] {
    return this.shown.filter(each => each.how === how).map(({ text }) => text);
  }

  dispose(): void {
    this.#restore.forEach(restore => {
      restore();
    });
  }

  #show(shown: Shown): Promise<string | undefined> {
    this.shown.push(shown);
    return Promise.resolve(this.answer(shown));
  }

  #replace(name: string, value: unknown): void {
    const window = vscode.window as unknown as Record<string, unknown>;
    const original = window[name];
    window[name] = value;
    this.#restore.push(() => {
      window[name] = original;
    });
  }
}
