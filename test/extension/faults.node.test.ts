import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import * as vscode from 'vscode';
import type { PriceLensApi } from '../../src/core/api';
import type { CatalogueData } from '../../src/core/pricing/schema';
import { RefreshCommands } from '../../src/host/prices/refresh/refreshCommands';
import { AppliedRefresh } from '../../src/host/prices/refresh/appliedRefresh';
import { RefreshStore, type RefreshRecord } from '../../src/host/prices/refresh/refreshStore';
import { VocabularyStore } from '../../src/host/vocabularies/vocabularyStore';
import { FileServer } from '../unit/vocabularies/fileServer';
import { failures } from './runner/failures';
import { workers } from './runner/workers';
import { Dialogs } from './support/dialogs';
import { closeAllEditors, eventually, showText } from './support/editors';
import { priceLens } from './support/extension';
import { Memory } from './support/memory';
import { MemoryFiles } from './support/memoryFiles';
import { OwnCounts } from './support/ownCounts';
import { ownPricing, setSettings, type OwnPricing } from './support/pricing';

const sentence = 'The quick brown fox jumps over the lazy dog; 大模型按词元计费。\n';

suite('faults while counting', () => {
  let api: PriceLensApi;
  suiteSetup(async () => {
    api = await priceLens();
  });
  suiteTeardown(async () => {
    await setSettings({ model: undefined, market: undefined });
    await closeAllEditors();
  });

  test('a worker killed in the middle of a count: the count comes, and is right', async () => {
    const one = encode(sentence).length;
    let wasKilledInTime = false;
    // A machine that stalled for the moment finds the count over: then a longer one is killed.
    for (let times = 40_000; !wasKilledInTime && times <= 1_280_000; times *= 2) {
      const state = { isDone: false };
      const counting = api.countTokens(sentence.repeat(times), 'openai/gpt-4o').finally(() => {
        state.isDone = true;
      });
      await eventually('a worker', () => workers.size > 0);
      await new Promise(resolve => setTimeout(resolve, 30));
      wasKilledInTime = !state.isDone;
      const killed = wasKilledInTime ? [...workers] : [];
      await Promise.all(killed.map(worker => worker.terminate()));
      assert.equal((await counting).tokens, one * times);
      assert.ok(killed.every(worker => !workers.has(worker)));
    }
    assert.ok(wasKilledInTime, 'every count was over before the worker was killed');
  });

  test('settings changed in the middle of a count: the number is of the text, whatever is chosen', async () => {
    const counts = new OwnCounts();
    const editor = await showText(sentence.repeat(5000), 'plaintext');
    const counted = counts.count(editor.document.uri);
    const api = await priceLens();
    const asked = api.compare({ text: sentence.repeat(5000), modelIds: ['openai/gpt-4o'] });
    for (const model of ['anthropic/claude-opus-5-5', 'alibaba-cn/qwen-long', 'openai/gpt-4o']) {
      await setSettings({ model, market: model.startsWith('alibaba') ? 'cn' : 'intl' });
    }
    const expected = encode(editor.document.getText()).length;
    assert.equal(await counted, expected);
    assert.equal((await asked).rows[0]?.tokens?.tokens, expected);
    counts.dispose();
  });
});

suite('faults of refreshed prices', () => {
  let own: OwnPricing;
  let folder: string;
  let dialogs: Dialogs;
  let made: { dispose(): void }[];
  const memory = new Memory();

  const record: RefreshRecord = {
    url: 'https://prices.example/list.json',
    fetchedOn: '2099-01-01',
    named: [],
    data: { date: '2099-01-01', providers: [] } as unknown as CatalogueData,
  };
  /** With a cache price, as our catalogue has one: the change is held where the list lacks it. */
  const cheaper = JSON.stringify({
    'groq/openai/gpt-oss-120b': {
      litellm_provider: 'groq',
      mode: 'chat',
      input_cost_per_token: 0.1e-6,
      output_cost_per_token: 0.5e-6,
      cache_read_input_token_cost: 0.05e-6,
    },
  });
  const storeIn = (uri: vscode.Uri): RefreshStore => new RefreshStore(uri, '1.0.0');
  const log = vscode.window.createOutputChannel('faults', { log: true });

  function refreshWith(store: RefreshStore, settings = own.settings.current): RefreshCommands {
    const { pricing } = own;
    const none = new vscode.EventEmitter<typeof settings>();
    const refresh = new RefreshCommands({
      applied: appliedIn(store),
      pricing,
      memory,
      log,
      settings: { current: settings, onDidChange: none.event },
    });
    made.push(refresh);
    return refresh;
  }

  function appliedIn(store: RefreshStore): AppliedRefresh {
    const applied = new AppliedRefresh({ store, pricing: own.pricing, log });
    made.push(applied);
    return applied;
  }

  setup(() => {
    made = [];
    own = ownPricing();
    folder = mkdtempSync(path.join(tmpdir(), 'faults-'));
    dialogs = new Dialogs();
  });
  teardown(() => {
    made.forEach(each => {
      each.dispose();
    });
    dialogs.dispose();
    own.dispose();
    rmSync(folder, { recursive: true, force: true });
  });
  suiteTeardown(() => {
    log.dispose();
  });

  test('ended in the middle of a download: nothing is left, nobody is told, the connection closes', async () => {
    const failed = failures.length;
    let isClosed = false;
    const server = await FileServer.start(response => {
      response.writeHead(200, { 'content-length': 1_000_000 });
      response.write('{"a":');
      response.on('close', () => {
        isClosed = true;
      });
    });
    const refresh = refreshWith(storeIn(vscode.Uri.file(folder)));
    const result = refresh.refresh(`${server.base}/slow`);
    await eventually('the request', () => server.requests.length > 0);
    refresh.dispose();
    assert.deepEqual(await result, { state: 'cancelled' });
    await eventually('the connection to be closed', () => isClosed);
    await server.stop();
    assert.deepEqual([readdirSync(folder), dialogs.shown], [[], []]);
    assert.deepEqual(failures.slice(failed), []);
  });

  test('kept prices that are damaged: told once, deleted, and the bundled ones serve', async () => {
    const store = storeIn(vscode.Uri.file(folder));
    await store.write(record);
    const file = path.join(folder, (await store.stamp()) ?? assert.fail());
    writeFileSync(file, '{"sha256":"0","catalogue":"{}"}');
    const { date } = own.pricing.bundled;
    await appliedIn(store).restore();
    assert.equal(own.pricing.base.date, date);
    const told = dialogs.texts('warning');
    assert.equal(told.length, 1);
    assert.match(
      told[0] ?? '',
      new RegExp(`damaged and have been deleted\\..* ${date} are in force`),
    );
    assert.equal(existsSync(file), false);
    await appliedIn(store).restore();
    assert.equal(dialogs.shown.length, 1);
  });

  test('two windows that write while a third reads: every reading is whole', async () => {
    const [one, two, reader] = [0, 1, 2].map(() => storeIn(vscode.Uri.file(folder)));
    assert.ok(one && two && reader);
    await one.write(record);
    const state = { isWriting: true };
    const writing = Promise.all(
      [one, two].map(async (store, window) => {
        for (let turn = 0; turn < 15; turn++) {
          await store.write({ ...record, url: `https://${window}-${turn}.example` });
        }
      }),
    ).finally(() => {
      state.isWriting = false;
    });
    const read = new Set<string>();
    while (state.isWriting) {
      const found: RefreshRecord | null = await reader.read();
      assert.deepEqual(found?.data, record.data);
      read.add(found.url);
    }
    await writing;
    assert.ok(read.size > 2, `${read.size} states were seen`);
    assert.ok(readdirSync(folder).every(name => name.endsWith('.json')));
  });

  test('storage that takes no writing: the prices in force stay, and the message says why', async () => {
    const files = new MemoryFiles();
    const registration = vscode.workspace.registerFileSystemProvider('read-only-prices', files);
    const [entry] = own.pricing.catalogue.resolve('groq/openai/gpt-oss-120b');
    assert.ok(entry);
    const server = await FileServer.start({ '/list': response => response.end(cheaper) });
    const before = own.pricing.base;
    const running = refreshWith(storeIn(vscode.Uri.parse('read-only-prices:/prices'))).refresh(
      `${server.base}/list`,
    );
    const accept = setInterval(() => {
      void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }, 200);
    const { state, message } = await running;
    clearInterval(accept);
    await server.stop();
    registration.dispose();
    assert.equal(state, 'failed');
    assert.match(message ?? '', /could not be stored: .*The prices in force stay\./);
    assert.equal(own.pricing.base, before);
  });

  test('a scheduled check tells, and applies nothing', async () => {
    const server = await FileServer.start({ '/list': response => response.end(cheaper) });
    const before = own.pricing.base;
    const { setTimeout: original } = globalThis;
    // The first look comes a minute after the start; this one comes at once.
    globalThis.setTimeout = ((act: () => void, ms?: number) =>
      original(act, ms === 60_000 ? 0 : ms)) as typeof setTimeout;
    refreshWith(storeIn(vscode.Uri.file(folder)), {
      ...own.settings.current,
      'refresh.url': `${server.base}/list`,
      'refresh.checkEveryDays': 7,
    });
    globalThis.setTimeout = original;
    await eventually('the message', () => dialogs.shown.length > 0);
    const [told] = dialogs.shown;
    assert.match(told?.text ?? '', /^Prices of LiteLLM .*: 1 cheaper$/);
    assert.deepEqual(told?.buttons, ['Review…']);
    assert.deepEqual([own.pricing.base === before, readdirSync(folder)], [true, []]);
    assert.deepEqual(server.requests, ['/list']);
    await server.stop();
  });
});

suite('faults of stored tokenizers', () => {
  test('one flipped bit: refused once, deleted, forgotten, and told', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'vocabularies-'));
    const store = new VocabularyStore(vscode.Uri.file(folder), new Memory());
    const lost: string[] = [];
    store.onDidLose(id => lost.push(id));
    const file = new TextEncoder().encode('a vocabulary');
    await store.add('some', file, { origin: 'here', sha256: '0', fetchedOn: '2026-11-22' });
    assert.deepEqual([...(await store.read('some'))], [...file]);
    writeFileSync(path.join(folder, 'some.bpe'), 'a vocabularz');
    await assert.rejects(store.read('some'), /damaged/);
    assert.deepEqual([store.has('some'), lost, readdirSync(folder)], [false, ['some'], []]);
    await assert.rejects(store.read('some'));
    assert.deepEqual(lost, ['some']);
    store.dispose();
    assert.equal(store.ended.aborted, true);
    rmSync(folder, { recursive: true });
  });
});
