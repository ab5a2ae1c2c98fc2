import { Worker } from 'node:worker_threads';
import { messageOf } from '../core/messageOf';
import type { SpawnWorker } from '../host/counting/countingService';
import type { SpawnCounter } from '../protocol/counting';

/** Starts the counter in a Node worker thread. */
export const spawnNodeWorker: SpawnWorker = extensionUri =>
  spawnThread(`${extensionUri.fsPath}/dist/worker.js`);

export function spawnThread(file: string): SpawnCounter {
  return listener => {
    const worker = new Worker(file);
    let ended = false;
    const end = (reason: string) => {
      if (!ended) {
        ended = true;
        listener.onEnd(reason);
      }
    };
    worker.on('message', listener.onResponse.bind(listener));
    worker.on('error', error => {
      end(messageOf(error));
    });
    worker.on('exit', code => {
      end(`exit code ${code}`);
    });
    return {
      post: (request, transfer = []) => {
        worker.postMessage(request, transfer);
      },
      terminate: () => {
        ended = true;
        void worker.terminate();
      },
    };
  };
}
