import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { spawnThread } from '../../../src/entry/nodeWorker';
import { convertInWorker } from '../../../src/host/vocabularies/convertInWorker';
import type { SpawnCounter } from '../../../src/protocol/counting';
import { spawnInThread } from '../../../src/workers/inThreadCounter';
import { bundleWorker } from '../tokens/support/workerBundle';
import { llama3File } from './llama3File';

const expected = { id: 'llama-3', format: 'tokenizerJson' } as const;
const folder = path.resolve('.cache/test');
let spawn: SpawnCounter;
beforeAll(() => {
  spawn = spawnThread(bundleWorker('convertingWorker'));
});

it('brings back what is wrong with a file', async () => {
  const file = new TextEncoder().encode('<html>');
  const result = await convertInWorker(spawn, expected, file, new AbortController().signal);
  expect(result).toEqual({ ok: false, problem: { kind: 'webPage' } });
  // The caller keeps its bytes: they are still to be shown, or tried again.
  expect(file).toHaveLength(6);
});

it('refuses where it would hold up the thread of the host, whatever the file', async () => {
  const { signal } = new AbortController();
  const result = await convertInWorker(spawnInThread, expected, llama3File(), signal);
  expect(result).toEqual({ ok: false, problem: { kind: 'noWorker' } });
});

it('stops in the middle when it is cancelled', async () => {
  const controller = new AbortController();
  const reason = new Error('cancelled');
  let isEnded = false;
  const watched: SpawnCounter = listener => {
    const port = spawn(listener);
    return {
      post: (...message) => {
        port.post(...message);
        controller.abort(reason);
      },
      terminate: () => {
        isEnded = true;
        port.terminate();
      },
    };
  };
  const result = convertInWorker(watched, expected, llama3File(), controller.signal);
  await expect(result).rejects.toBe(reason);
  expect(isEnded).toBe(true);
});

it('tells of a worker that dies', async () => {
  const broken = path.join(folder, 'brokenWorker.js');
  writeFileSync(broken, "throw new Error('out of memory')");
  const result = convertInWorker(
    spawnThread(broken),
    expected,
    new Uint8Array(),
    new AbortController().signal,
  );
  await expect(result).rejects.toThrow('out of memory');
});
