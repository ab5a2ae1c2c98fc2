import { spawnBrowserWorker } from '../../src/entry/browserWorker';
import { liveNumbers } from './support/liveNumbers';

liveNumbers(spawnBrowserWorker, [5, 8]);
