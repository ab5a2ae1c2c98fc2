import * as vscode from 'vscode';
import { inertText } from '../../core/text/inertText';
import { withSignal } from '../cancellation';

/**
 * The one way to VS Code's messages, progress, lists and prompts. Their strings may hold names of files,
 * settings and answers of servers, and VS Code would make links and icons of what is in them.
 */

/** Gives the button that was pressed. */
type Show = (message: string, ...buttons: readonly string[]) => Thenable<string | undefined>;

export const showInformation: Show = (message, ...buttons) =>
  vscode.window.showInformationMessage(inertText(message), ...buttons);

export const showWarning: Show = (message, ...buttons) =>
  vscode.window.showWarningMessage(inertText(message), ...buttons);

export const showError: Show = (message, ...buttons) =>
  vscode.window.showErrorMessage(inertText(message), ...buttons);

/** Asks in a dialog that stands in the way; whether the button was pressed. */
export async function confirm(message: string, detail: string, button: string): Promise<boolean> {
  const options = { modal: true, detail: inertText(detail) };
  const chosen = await vscode.window.showWarningMessage(inertText(message), options, button);
  return chosen === button;
}

/** Runs a task that can be cancelled, under a title. */
export function withProgress<Result>(
  title: string,
  task: (report: (message: string) => void, signal: AbortSignal) => Promise<Result>,
  location: vscode.ProgressOptions['location'] = vscode.ProgressLocation.Notification,
): Thenable<Result> {
  return vscode.window.withProgress(
    { location, title: inertText(title), cancellable: true },
    (progress, token) =>
      withSignal(token, signal =>
        task(message => {
          progress.report({ message: inertText(message) });
        }, signal),
      ),
  );
}

/** An icon of an item is its `iconPath`; in its texts none is seen. */
export function pickOne<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  options: vscode.QuickPickOptions,
): Thenable<Item | undefined> {
  return vscode.window.showQuickPick(items.map(inertTexts), inertTexts(options));
}

export function pickMany<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  options: vscode.QuickPickOptions,
): Thenable<Item[] | undefined> {
  const all = { ...inertTexts(options), canPickMany: true as const };
  return vscode.window.showQuickPick(items.map(inertTexts), all);
}

/** A list that decides for itself when it is done. */
export function createPick<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  title: string,
  placeholder: string,
): vscode.QuickPick<Item> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = inertText(title);
  pick.placeholder = inertText(placeholder);
  pick.items = items.map(inertTexts);
  return pick;
}

/** `problemOf`: why what is typed cannot be taken. */
export function askText(
  options: Omit<vscode.InputBoxOptions, 'validateInput'>,
  problemOf: (value: string) => string | undefined = () => undefined,
): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    ...inertTexts(options),
    ignoreFocusOut: true,
    validateInput: value => {
      const problem = problemOf(value);
      return problem === undefined ? undefined : inertText(problem);
    },
  });
}

const textFields = ['label', 'description', 'detail', 'title', 'prompt', 'placeHolder'];

function inertTexts<Fields extends object>(fields: Fields): Fields {
  const entries = Object.entries(fields) as [string, unknown][];
  return Object.fromEntries(
    entries.map(([name, value]) =>
      textFields.includes(name) && typeof value === 'string'
        ? [name, inertText(value)]
        : [name, value],
    ),
  ) as Fields;
}
