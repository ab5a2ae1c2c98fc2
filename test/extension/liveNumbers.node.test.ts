import { spawnNodeWorker } from '../../src/entry/nodeWorker';
import { liveNumbers } from './support/liveNumbers';

/** One seed prints again what failed; `PRICE_LENS_SEQUENCES` = how many, from which. */
const [count = 4, first = 1] = (process.env.PRICE_LENS_SEQUENCES ?? '4').split('/').map(Number);

liveNumbers(
  spawnNodeWorker,
  Array.from({ length: count }, (_, i) => first + i),
);
