/** The counter in a Node worker thread. */
import { parentPort } from 'node:worker_threads';
import type { CounterRequest } from '../protocol/counting';
import { CountingSession } from './countingSession';
import { readLocaleData } from './localeData';

if (parentPort === null) {
  throw new Error('This file runs as a worker thread.');
}
const port = parentPort;
const session = new CountingSession({
  post: response => {
    port.postMessage(response);
    if (response.type === 'vocabularyNeeded') {
      setImmediate(readLocaleData);
    }
  },
  now: () => performance.now(),
  // setImmediate runs after messages that wait; a timer of 0 ms would cost one millisecond each time.
  defer: callback => setImmediate(callback),
});
port.on('message', (request: CounterRequest) => {
  session.receive(request);
});
