import type * as vscode from 'vscode';
import type { LiveCount, LiveCounts } from './liveCounts';

/** VS Code shows other hovers only when all have answered. */
const patienceMs = 5000;

/**
 * The live count with these families, once it is of the text as it is now; `undefined` when that was
 * cancelled, failed or took too long.
 */
export async function whenCounted(
  counts: Pick<LiveCounts, 'current' | 'isLatest' | 'require' | 'onDidChange'>,
  families: readonly string[],
  token: vscode.CancellationToken,
): Promise<LiveCount | undefined> {
  const need = counts.require(families);
  const listeners: vscode.Disposable[] = [];
  let patience: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise(resolve => {
      const check = (): void => {
        const { current } = counts;
        if (current.state === 'failed') {
          resolve(undefined);
        } else if (counts.isLatest && families.every(family => current.counts.has(family))) {
          resolve(current);
        }
      };
      const giveUp = (): void => {
        resolve(undefined);
      };
      patience = setTimeout(giveUp, patienceMs);
      listeners.push(token.onCancellationRequested(giveUp), counts.onDidChange(check));
      check();
    });
  } finally {
    clearTimeout(patience);
    listeners.forEach(listener => void listener.dispose());
    need.dispose();
  }
}
