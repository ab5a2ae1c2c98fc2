import * as vscode from 'vscode';
import type { SpawnWorker } from '../host/counting/countingService';
import type { CounterListener, CounterPort, CounterRequest } from '../protocol/counting';
import { spawnInThread } from '../workers/inThreadCounter';

/**
 * Starts the counter in a web worker. The worker host cannot load a file of the extension by address,
 * so the bundle is read and handed on as a blob; where that is forbidden, the counter runs in slices
 * on the host's own thread.
 */
export const spawnBrowserWorker: SpawnWorker = extensionUri => listener => {
  const waiting: [CounterRequest, readonly ArrayBuffer[]][] = [];
  let port: CounterPort | null = null;
  let terminated = false;
  void startWorker(extensionUri, listener)
    .catch(() => spawnInThread(listener))
    .then(started => {
      if (terminated) {
        started.terminate();
        return;
      }
      port = started;
      for (const [request, transfer] of waiting) {
        port.post(request, transfer);
      }
    });
  return {
    post: (request, transfer = []) => {
      if (port === null) {
        waiting.push([request, transfer]);
      } else {
        port.post(request, transfer);
      }
    },
    terminate: () => {
      terminated = true;
      port?.terminate();
    },
  };
};

/** Rejects where no worker can be started. */
async function startWorker(
  extensionUri: vscode.Uri,
  listener: CounterListener,
): Promise<CounterPort> {
  const worker = await runningWorker(extensionUri);
  worker.onmessage = (event: MessageEvent<Parameters<CounterListener['onResponse']>[0]>) => {
    listener.onResponse(event.data);
  };
  worker.onerror = event => {
    end(worker, event);
    listener.onEnd(event.message);
  };
  return {
    post: (request, transfer = []) => {
      worker.postMessage(request, [...transfer]);
    },
    terminate: () => {
      worker.terminate();
    },
  };
}

/**
 * A worker that has said it is up. A policy that forbids it is an error event, not an exception, and
 * VS Code wraps the worker in one of its own that loads the address later: both are known only then.
 */
async function runningWorker(extensionUri: vscode.Uri): Promise<Worker> {
  const file = vscode.Uri.joinPath(extensionUri, 'dist', 'browserWorker.js');
  const bundle = (await vscode.workspace.fs.readFile(file)).slice();
  const address = URL.createObjectURL(new Blob([bundle], { type: 'text/javascript' }));
  try {
    const worker = new Worker(address);
    await new Promise((resolve, reject) => {
      worker.onmessage = resolve;
      worker.onerror = event => {
        end(worker, event);
        reject(new Error(event.message));
      };
    });
    return worker;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** What a worker does not handle is an error of the host that started it, unless that host says no. */
function end(worker: Worker, event: ErrorEvent): void {
  event.preventDefault();
  worker.terminate();
}
