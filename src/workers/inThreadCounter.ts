import type { SpawnCounter } from '../protocol/counting';
import { CountingSession } from './countingSession';
import { MessageQueue } from './messageQueue';

/**
 * The counter on the caller's own thread, in short slices: for hosts that allow no worker. It converts
 * no tokenizers, which takes seconds in one go.
 */
export const spawnInThread: SpawnCounter = listener => {
  const queue = new MessageQueue();
  const session = new CountingSession({
    post: response => {
      queue.defer(() => {
        listener.onResponse(response);
      });
    },
    now: () => performance.now(),
    defer: queue.defer,
  });
  return {
    post: request => {
      queue.defer(() => {
        if (request.type === 'convert') {
          const problem = { kind: 'noWorker' } as const;
          listener.onResponse({ type: 'converted', conversion: { ok: false, problem } });
        } else {
          session.receive(request);
        }
      });
    },
    terminate: () => {
      queue.close();
    },
  };
};
