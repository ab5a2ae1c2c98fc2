import type * as vscode from 'vscode';

/** Runs the work with a signal that aborts when the token is cancelled. */
export async function withSignal<Result>(
  token: vscode.CancellationToken,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const listener = token.onCancellationRequested(() => {
    controller.abort();
  });
  if (token.isCancellationRequested) {
    controller.abort();
  }
  try {
    return await work(controller.signal);
  } finally {
    listener.dispose();
  }
}
