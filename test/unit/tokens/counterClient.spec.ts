import { readFile } from 'node:fs/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TokenCount } from '../../../src/core/api';
import { spawnThread } from '../../../src/entry/nodeWorker';
import {
  stringReader,
  type ClientDocument,
  type TextReader,
} from '../../../src/host/counting/clientDocument';
import { CounterClient } from '../../../src/host/counting/counterClient';
import type { CounterPort, CounterRequest, SpawnCounter } from '../../../src/protocol/counting';
import { spawnInThread } from '../../../src/workers/inThreadCounter';
import { bundleWorker } from './support/workerBundle';
import { counterOf } from './support/vocabularies';

/** An editable text, as a document is one. */
class Draft implements TextReader {
  constructor(public text: string) {}

  read(offset: number, units: number): ReturnType<TextReader['read']> {
    return stringReader(this.text).read(offset, units);
  }

  edit(document: ClientDocument, offset: number, removed: number, text: string): void {
    this.text = this.text.slice(0, offset) + text + this.text.slice(offset + removed);
    document.change([{ offset, removed, text }]);
  }
}

type Answer =
  { version: number; scope: string; counts: ReadonlyMap<string, TokenCount> } | { error: Error };

/** Collects what a document's listener hears. */
class Answers {
  readonly all: Answer[] = [];
  readonly #waiting: ((answer: Answer) => void)[] = [];

  readonly listener = {
    onCounted: (version: number, scope: string, counts: ReadonlyMap<string, TokenCount>) => {
      this.#add({ version, scope, counts });
    },
    onFailed: (error: Error) => {
      this.#add({ error });
    },
  };

  next(): Promise<Answer> {
    return new Promise(resolve => this.#waiting.push(resolve));
  }

  #add(answer: Answer): void {
    this.all.push(answer);
    this.#waiting.shift()?.(answer);
  }
}

const log: string[] = [];
const clients: CounterClient[] = [];

function client(
  spawn: SpawnCounter,
  overrides: Partial<ConstructorParameters<typeof CounterClient>[0]> = {},
): CounterClient {
  const created = new CounterClient({
    spawn,
    readVocabulary: id => readFile(`media/vocabularies/${id}.bpe`),
    endedText: (times, reason) => `stopped ${times} times: ${reason}`,
    log: { debug: line => log.push(line), warn: line => log.push(line) },
    idleMilliseconds: 60_000,
    ...overrides,
  });
  clients.push(created);
  return created;
}

const tokensOf = (answer: Answer, family: string) =>
  'counts' in answer ? answer.counts.get(family)?.tokens : answer.error.message;

let workerFile = '';
beforeAll(() => {
  workerFile = bundleWorker('worker');
});
afterEach(() => {
  for (const created of clients.splice(0)) {
    created.dispose();
  }
  log.length = 0;
});

const text = 'const greeting = "Hello, world!"; // 你好，世界\n'.repeat(200);
const families = ['o200k_base', 'qwen3'];

describe.each([
  ['worker thread', () => spawnThread(workerFile)],
  ['slices on the own thread', () => spawnInThread],
])('%s', (_, spawnOf) => {
  it('answers with the count of the text', async () => {
    const answers = new Answers();
    const document = client(spawnOf()).open(stringReader(text), true, answers.listener);
    document.count({ version: 7, families, spans: [] });
    const answer = await answers.next();
    expect(answer).toMatchObject({ version: 7, scope: 'document' });
    expect(tokensOf(answer, 'o200k_base')).toBe(counterOf('o200k_base').count(text).tokens);
    expect(tokensOf(answer, 'qwen3')).toBe(counterOf('qwen3').count(text).tokens);
  });

  it('answers for UTF-8 bytes as for their text, without the mark of their order', async () => {
    const answers = new Answers();
    const bytes = new TextEncoder().encode(`\uFEFF${text}`);
    client(spawnOf()).countBytes(bytes, families, answers.listener);
    const answer = await answers.next();
    expect(answer).toMatchObject({ scope: 'document' });
    expect(tokensOf(answer, 'o200k_base')).toBe(counterOf('o200k_base').count(text).tokens);
    expect(tokensOf(answer, 'qwen3')).toBe(counterOf('qwen3').count(text).tokens);
  });

  it('fails for bytes that are no UTF-8, and goes on', async () => {
    const answers = new Answers();
    const counting = client(spawnOf());
    counting.countBytes(Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3), families, answers.listener);
    expect(await answers.next()).toHaveProperty('error');
    counting.countBytes(new TextEncoder().encode('你好'), families, answers.listener);
    expect(tokensOf(await answers.next(), 'qwen3')).toBe(counterOf('qwen3').count('你好').tokens);
  });

  it('follows edits and selections', async () => {
    const draft = new Draft(text);
    const answers = new Answers();
    const document = client(spawnOf()).open(draft, true, answers.listener);
    document.count({ version: 1, families, spans: [] });
    await answers.next();
    draft.edit(document, 17, 5, 'Größe 😀');
    document.count({ version: 2, families, spans: [] });
    expect(tokensOf(await answers.next(), 'o200k_base')).toBe(
      counterOf('o200k_base').count(draft.text).tokens,
    );
    const spans = [
      { start: 3, end: 40 },
      { start: 100, end: 7000 },
    ];
    document.count({ version: 3, families, spans });
    const selected = await answers.next();
    expect(selected).toMatchObject({ version: 3, scope: 'selection' });
    expect(tokensOf(selected, 'qwen3')).toBe(
      spans.reduce(
        (sum, { start, end }) =>
          sum + counterOf('qwen3').count(draft.text.slice(start, end)).tokens,
        0,
      ),
    );
  });

  it('answers the newest version when edits outrun it', async () => {
    const draft = new Draft(text.repeat(20));
    const answers = new Answers();
    const document = client(spawnOf()).open(draft, true, answers.listener);
    for (let version = 1; version <= 30; version++) {
      draft.edit(document, version * 40, 0, 'x');
      document.count({ version, families, spans: [] });
    }
    let answer = await answers.next();
    while (!('version' in answer) || answer.version < 30) {
      answer = await answers.next();
    }
    expect(tokensOf(answer, 'o200k_base')).toBe(counterOf('o200k_base').count(draft.text).tokens);
  });

  it('hands a long text over in pieces while it is being edited', async () => {
    const draft = new Draft(text.repeat(100));
    const answers = new Answers();
    const document = client(spawnOf()).open(draft, true, answers.listener);
    document.count({ version: 1, families: ['o200k_base'], spans: [] });
    // One piece has gone: edits before, behind and across its end.
    draft.edit(document, 10, 4, 'before');
    draft.edit(document, draft.text.length - 20, 7, 'behind');
    document.count({ version: 2, families: ['o200k_base'], spans: [] });
    await new Promise(resolve => setTimeout(resolve));
    draft.edit(document, 256 * 1024 - 3, 20, 'across the end of a piece');
    document.count({ version: 3, families: ['o200k_base'], spans: [] });
    const answer = await answers.next();
    expect(answer).toMatchObject({ version: 3 });
    expect(tokensOf(answer, 'o200k_base')).toBe(counterOf('o200k_base').count(draft.text).tokens);
  });

  it('fails with the reason when a vocabulary cannot be read, and recovers', async () => {
    let readable = false;
    const answers = new Answers();
    const document = client(spawnOf(), {
      readVocabulary: id =>
        readable
          ? readFile(`media/vocabularies/${id}.bpe`)
          : Promise.reject(new Error('disk gone')),
    }).open(stringReader(text), true, answers.listener);
    document.count({ version: 1, families, spans: [] });
    expect(tokensOf(await answers.next(), 'qwen3')).toBe('disk gone');
    readable = true;
    document.count({ version: 1, families, spans: [] });
    expect(tokensOf(await answers.next(), 'qwen3')).toBe(counterOf('qwen3').count(text).tokens);
  });

  it('fails with the reason when a vocabulary file is damaged', async () => {
    const answers = new Answers();
    const document = client(spawnOf(), {
      readVocabulary: async id => (await readFile(`media/vocabularies/${id}.bpe`)).subarray(0, 999),
    }).open(stringReader(text), true, answers.listener);
    document.count({ version: 1, families: ['qwen3'], spans: [] });
    expect(tokensOf(await answers.next(), 'qwen3')).toContain('damaged');
  });
});

describe('a counter that ends', () => {
  /** Worker threads that the test can kill, and that count how often they were started. */
  function mortal(): { spawn: SpawnCounter; started: () => number; kill: () => void } {
    let starts = 0;
    let kill = (): void => undefined;
    return {
      spawn: listener => {
        starts++;
        const inner: CounterPort = spawnThread(workerFile)(listener);
        kill = () => {
          inner.terminate();
          listener.onEnd('killed by the test');
        };
        return inner;
      },
      started: () => starts,
      kill: () => {
        kill();
      },
    };
  }

  it('is started again and the count still arrives', async () => {
    const { spawn, started, kill } = mortal();
    const draft = new Draft(text);
    const answers = new Answers();
    const document = client(spawn).open(draft, true, answers.listener);
    document.count({ version: 1, families, spans: [] });
    kill();
    expect(await answers.next()).toMatchObject({ version: 1 });
    kill();
    draft.edit(document, 0, 5, 'let');
    document.count({ version: 2, families, spans: [] });
    expect(tokensOf(await answers.next(), 'qwen3')).toBe(
      counterOf('qwen3').count(draft.text).tokens,
    );
    expect(started()).toBe(3);
  });

  it('fails for bytes that went with it: whoever has the file reads it again', async () => {
    const { spawn, kill } = mortal();
    const answers = new Answers();
    const counting = client(spawn);
    counting.countBytes(new TextEncoder().encode(text), families, answers.listener);
    const lost = answers.next();
    kill();
    expect(tokensOf(await lost, 'qwen3')).toContain('anew');
    counting.countBytes(new TextEncoder().encode(text), families, answers.listener);
    expect(tokensOf(await answers.next(), 'qwen3')).toBe(counterOf('qwen3').count(text).tokens);
  });

  it('fails waiting counts when it never gets to count', async () => {
    const answers = new Answers();
    const document = client(listener => {
      setTimeout(() => {
        listener.onEnd('no such file');
      });
      return { post: () => undefined, terminate: () => undefined };
    }).open(stringReader(text), true, answers.listener);
    document.count({ version: 1, families, spans: [] });
    const answer = await answers.next();
    expect(tokensOf(answer, 'qwen3')).toContain('no such file');
    expect(answers.all).toHaveLength(1);
  });

  it('crashes by itself in a worker thread without taking the host along', async () => {
    const answers = new Answers();
    const document = client(spawnThread('/there/is/no/such/worker.js')).open(
      stringReader(text),
      true,
      answers.listener,
    );
    document.count({ version: 1, families, spans: [] });
    expect(tokensOf(await answers.next(), 'qwen3')).toContain('stopped 3 times');
  });

  it('ends when idle and comes back with the edit', async () => {
    const { spawn, started } = mortal();
    const draft = new Draft(text);
    const answers = new Answers();
    const document = client(spawn, { idleMilliseconds: 20 }).open(draft, true, answers.listener);
    document.count({ version: 1, families, spans: [] });
    await answers.next();
    await expect.poll(() => log.some(line => line.includes('idle'))).toBe(true);
    draft.edit(document, 0, 5, 'let');
    document.count({ version: 2, families, spans: [] });
    expect(tokensOf(await answers.next(), 'qwen3')).toBe(
      counterOf('qwen3').count(draft.text).tokens,
    );
    expect(started()).toBe(2);
  });
});

it('lets a document the user looks at go before others', async () => {
  const order: string[] = [];
  const counting = client(spawnThread(workerFile));
  const done = Array.from(
    { length: 6 },
    (_, i) =>
      new Promise<void>(resolve => {
        const isUrgent = i === 5;
        const document = counting.open(stringReader(text.repeat(30)), isUrgent, {
          onCounted: () => {
            order.push(isUrgent ? 'urgent' : 'batch');
            resolve();
          },
          onFailed: error => {
            order.push(error.message);
            resolve();
          },
        });
        document.count({ version: i, families, spans: [] });
      }),
  );
  await Promise.all(done);
  // All wait for the vocabularies; when those are there, the urgent one is first.
  expect(order[0]).toBe('urgent');
});

it('never posts a message of more than half a megabyte of text', async () => {
  const sizes: number[] = [];
  const answers = new Answers();
  const document = client(listener => {
    const port = spawnThread(workerFile)(listener);
    return {
      ...port,
      post: (request: CounterRequest, transfer?: readonly ArrayBuffer[]) => {
        if (request.type === 'append') {
          sizes.push(request.text.length * 2);
        }
        port.post(request, transfer);
      },
    };
  }).open(stringReader('你好 '.repeat(500_000)), true, answers.listener);
  document.count({ version: 1, families: ['qwen3'], spans: [] });
  await answers.next();
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(3_000_000);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(0.5 * 1024 * 1024);
});

it('does not take an answer for another question about the same version', async () => {
  const requests: CounterRequest[] = [];
  let respond: Parameters<SpawnCounter>[0] | undefined;
  const answers = new Answers();
  const document = client(listener => {
    respond = listener;
    return { post: request => requests.push(request), terminate: () => undefined };
  }).open(stringReader(text), true, answers.listener);
  document.count({ version: 1, families: ['o200k_base'], spans: [] });
  document.count({ version: 1, families: ['qwen3'], spans: [] });
  const [first, second] = requests.filter(request => request.type === 'count');
  if (first === undefined || second === undefined) {
    throw new Error('Both counts must be asked for.');
  }
  for (const [{ document: number, request }, family] of [
    [first, 'o200k_base'],
    [second, 'qwen3'],
  ] as const) {
    const count = { tokens: 1, low: 1, high: 1, exact: true, tokenizer: family };
    respond?.onResponse({
      type: 'counted',
      document: number,
      request,
      scope: 'document',
      counts: new Map([[family, count]]),
    });
  }
  await Promise.resolve();
  expect(answers.all.map(answer => tokensOf(answer, 'qwen3'))).toEqual([1]);
});
