import * as vscode from 'vscode';
import { redact } from '../core/text/redact';
import { productName } from './ids';
import { showError, showWarning } from './text/notify';

/** The extension's one log; VS Code shows it under Output and owns its level. */
export type Log = Record<
  'trace' | 'debug' | 'info' | 'warn' | 'error',
  (message: string, ...more: readonly string[]) => void
> & { show: () => void };

/** Nobody's password reaches the file, whoever writes. */
export function createLog(): Log & Pick<vscode.OutputChannel, 'dispose'> {
  const channel = vscode.window.createOutputChannel(productName, { log: true });
  const writing =
    (level: 'trace' | 'debug' | 'info' | 'warn' | 'error'): Log['info'] =>
    (message, ...more) => {
      channel[level](redact(message), ...more.map(each => redact(each)));
    };
  return {
    trace: writing('trace'),
    debug: writing('debug'),
    info: writing('info'),
    warn: writing('warn'),
    error: writing('error'),
    show: () => {
      channel.show();
    },
    dispose: () => {
      channel.dispose();
    },
  };
}

/** Warns of the first of several, with the log a click away; whether the user chose to open what is wrong. */
export async function warnOfFirst(
  log: Log,
  text: string,
  others: number,
  open: string | null,
): Promise<boolean> {
  const more = others > 0 ? [vscode.l10n.t('{0} more in the log.', others)] : [];
  const showLog = vscode.l10n.t('Show Log');
  const actions = open === null ? [showLog] : [open, showLog];
  const chosen = await showWarning([text, ...more].join(' '), ...actions);
  if (chosen === showLog) {
    log.show();
  }
  return chosen !== undefined && chosen === open;
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
