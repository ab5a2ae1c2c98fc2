import { spawnNodeWorker } from '../../../src/entry/nodeWorker';
import { WatchedCounts } from './watchedCounts';

/** With a worker thread, as in the Node host. */
export class OwnCounts extends WatchedCounts {
  constructor() {
    super(spawnNodeWorker);
  }
}
