import * as vscode from 'vscode';
import { productName } from './ids';
import { showError } from './notify';

/** The extension's one log; VS Code shows it under Output and owns its level. */
export type Log = Pick<
  vscode.LogOutputChannel,
  'trace' | 'debug' | 'info' | 'warn' | 'error' | 'show'
>;

export function createLog(): vscode.LogOutputChannel {
  return vscode.window.createOutputChannel(productName, { log: true });
}

/** Tells of a failure of something the user asked for, with the log one click away. */
export async function showFailure(log: Log, message: string, cause: unknown): Promise<void> {
  log.error(message, cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  const showLog = vscode.l10n.t('Show Log');
  const chosen = await showError(message, showLog);
  if (chosen === showLog) {
    log.show();
  }
}
