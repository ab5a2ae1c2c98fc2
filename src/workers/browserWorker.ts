/** The counter in a web worker. */
import type { CounterRequest } from '../protocol/counting';
import { CountingSession } from './countingSession';
import { MessageQueue } from './messageQueue';

const session = new CountingSession({
  post: response => {
    self.postMessage(response);
  },
  now: () => performance.now(),
  defer: new MessageQueue().defer,
});
self.addEventListener('message', (event: MessageEvent<CounterRequest>) => {
  session.receive(event.data);
});
// The host counts on its own thread until a worker has spoken.
self.postMessage(null);
