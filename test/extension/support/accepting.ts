import * as vscode from 'vscode';

/** Presses Enter in whatever the command shows, until it has ended. */
export async function accepting<T>(command: string, ...args: unknown[]): Promise<T> {
  const running = vscode.commands.executeCommand<T>(command, ...args);
  const timer = setInterval(() => {
    void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }, 200);
  try {
    return await running;
  } finally {
    clearInterval(timer);
  }
}
