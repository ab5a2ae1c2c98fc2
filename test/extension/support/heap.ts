import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/** Collects garbage now. */
export const collectGarbage = runInNewContext('gc') as () => void;

/** What is held when everything that can go has gone. */
export function heapBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
