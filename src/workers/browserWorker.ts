/** The counter in a web worker. */
import type { CounterRequest } from '../protocol/counting';
import { CountingSession } from './countingSession';
import { readLocaleData } from './localeData';
import { MessageQueue } from './messageQueue';

const queue = new MessageQueue();
const session = new CountingSession({
  post: response => {
    self.postMessage(response);
    if (response.type === 'vocabularyNeeded') {
      queue.defer(readLocaleData);
    }
  },
  now: () => performance.now(),
  defer: queue.defer,
});
self.addEventListener('message', (event: MessageEvent<CounterRequest>) => {
  session.receive(event.data);
});
// The host counts on its own thread until a worker has spoken.
self.postMessage(null);
