import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { ComparisonRow, PriceLensApi } from '../../src/core/api';
import type { CatalogueData } from '../../src/core/pricing/schema';
import { commands } from '../../src/host/ids';
import type { RefreshResult } from '../../src/host/prices/refresh/refreshCommands';
import { RefreshStore, type RefreshRecord } from '../../src/host/prices/refresh/refreshStore';
import { startUntrusted } from '../unit/download/untrustedServer';
import { FileServer } from '../unit/vocabularies/fileServer';
import { accepting } from './support/accepting';
import { priceLens } from './support/extension';

const changed = 'groq/openai/gpt-oss-120b';
const heldBack = 'groq/openai/gpt-oss-20b';

/**
 * LiteLLM's spelling; our catalogue has 15 and 60 cents for the first, 7.5 and 30 for the second. Both have
 * a cache price there: a list without one would have them held for that.
 */
function list(input: number, output: number): string {
  const entry = (inputPerMTok: number, outputPerMTok: number) => ({
    litellm_provider: 'groq',
    mode: 'chat',
    input_cost_per_token: inputPerMTok / 1e6,
    output_cost_per_token: outputPerMTok / 1e6,
    cache_read_input_token_cost: inputPerMTok / 2e6,
  });
  return JSON.stringify({
    'groq/openai/gpt-oss-120b': entry(input, output),
    'groq/openai/gpt-oss-20b': entry(40, 160),
  });
}

suite('refreshed prices', () => {
  let api: PriceLensApi;
  let server: FileServer;
  let before: ComparisonRow;

  const rowOf = async (id: string): Promise<ComparisonRow> => {
    const { rows } = await api.compare({ inputTokens: 1000, modelIds: [id] });
    return rows[0] ?? assert.fail(id);
  };
  const refresh = (at: string): Promise<RefreshResult> =>
    accepting(commands.refreshPrices, new URL(at, server.base).href);

  suiteSetup(async () => {
    api = await priceLens();
    before = await rowOf(changed);
    server = await FileServer.start({
      '/list': response => response.end(list(0.1, 0.5)),
      '/same': response => {
        const { inputPerMTok, outputPerMTok } = before.price ?? assert.fail();
        const same = {
          litellm_provider: 'groq',
          mode: 'chat',
          input_cost_per_token: (inputPerMTok ?? 0) / 1e6,
          output_cost_per_token: (outputPerMTok ?? 0) / 1e6,
          // Half of the input's price, as Groq's page has it.
          cache_read_input_token_cost: (inputPerMTok ?? 0) / 2e6,
        };
        response.end(JSON.stringify({ [changed]: same }));
      },
      '/page': response =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>'),
      '/half': response => response.end(list(0.1, 0.5).slice(0, -20)),
      '/other': response => response.end('{"hello":"world"}'),
      '/bytes': response => response.end(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])),
      '/away': response =>
        response.writeHead(302, { location: 'http://prices.example.invalid/list' }).end(),
    });
  });

  suiteTeardown(async () => {
    await vscode.commands.executeCommand(commands.useBundledPrices);
    await server.stop();
  });

  const failures: [at: string, message: RegExp][] = [
    ['/missing', /HTTP status 404/],
    ['/page', /web page/],
    ['/half', /broke off/],
    ['/other', /none of the formats/],
    ['/bytes', /not text in UTF-8/],
    ['/away', /not secure/],
    ['http://prices.example.invalid/list', /not secure/],
  ];
  for (const [at, message] of failures) {
    test(`${at} is told, and the prices in force stay`, async () => {
      const result = await refresh(at);
      assert.equal(result.state, 'failed');
      assert.match(result.message ?? '', message);
      assert.deepEqual(await rowOf(changed), before);
    });
  }

  test('a server that cannot prove who it is is told as such, and the prices in force stay', async () => {
    const untrusted = await startUntrusted();
    const result = await refresh(`${untrusted.base}/list`);
    await untrusted.stop();
    assert.equal(result.state, 'failed');
    assert.match(result.message ?? '', /certificate not trusted \(.*self.signed/);
    assert.deepEqual(await rowOf(changed), before);
  });

  test('an expired certificate is told as expired, and the prices in force stay', async () => {
    const expired = await startUntrusted('expired');
    const result = await refresh(`${expired.base}/list`);
    await expired.stop();
    assert.equal(result.state, 'failed');
    assert.match(result.message ?? '', /The certificate of 127\.0\.0\.1:\d+ has expired \(/);
    assert.deepEqual(await rowOf(changed), before);
  });

  test('a price that the list confirms is dated anew, without a question', async () => {
    const { state, message } = await refresh('/same');
    assert.equal(state, 'upToDate');
    assert.match(message ?? '', /1 prices agree with LiteLLM .* dated anew/);
    assert.deepEqual((await rowOf(changed)).price?.inputPerMTok, before.price?.inputPerMTok);
    await vscode.commands.executeCommand(commands.useBundledPrices);
  });

  test('a changed price counts once applied, with its source; a held one waits', async () => {
    const old = await rowOf(heldBack);
    assert.deepEqual((await refresh('/list')).state, 'applied');
    const row = await rowOf(changed);
    assert.deepEqual([row.price?.inputPerMTok, row.cost?.input], [0.1, 0.0001]);
    assert.equal(row.price?.source.kind, 'dataset');
    assert.match(row.price.source.title, /LiteLLM/);
    assert.deepEqual((await rowOf(heldBack)).price, old.price);
    // What the text cost the day before is still what it cost.
    const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
    const { rows } = await api.compare({ inputTokens: 1000, modelIds: [changed], asOf: day });
    assert.equal(rows[0]?.price?.inputPerMTok, before.price?.inputPerMTok);
  });

  test('the bundled prices come back at once', async () => {
    await vscode.commands.executeCommand(commands.useBundledPrices);
    assert.deepEqual(await rowOf(changed), before);
  });
});

suite('kept prices', () => {
  const record: RefreshRecord = {
    url: 'https://prices.example/list.json',
    fetchedOn: '2026-11-22',
    named: ['openai/gpt-4.1'],
    data: { date: '2026-11-20', providers: [] } as unknown as CatalogueData,
  };
  let folder: string;
  let store: RefreshStore;
  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'prices-'));
    store = new RefreshStore(vscode.Uri.file(folder), '1.0.0');
  });
  teardown(() => {
    if (existsSync(folder)) {
      chmodSync(folder, 0o700);
      rmSync(folder, { recursive: true });
    }
  });

  test('are what was written', async () => {
    assert.equal(await store.read(), null);
    await store.write(record);
    assert.deepEqual(await store.read(), record);
    await store.remove();
    await store.remove();
    assert.equal(await store.read(), null);
  });

  test('of two windows that write at once, one is whole and nothing is left over', async () => {
    const other = new RefreshStore(vscode.Uri.file(folder), '1.0.0');
    const writes = Array.from({ length: 20 }, (_, index) =>
      (index % 2 === 0 ? store : other).write({ ...record, url: `https://${index}.example` }),
    );
    await Promise.all(writes);
    assert.match((await store.read())?.url ?? '', /^https:\/\/\d+\.example$/);
    // Those written within the same millisecond may outlive each other, until the next one is written.
    await store.write(record);
    assert.deepEqual(readdirSync(folder), [await store.stamp()]);
  });

  test('that are damaged are refused, wherever the damage is', async () => {
    await store.write(record);
    const file = path.join(folder, (await store.stamp()) ?? assert.fail());
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += 7) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(file, damaged);
      const read = await store.read().catch(() => null);
      // The address and the day are not part of the checksum; prices are.
      assert.deepEqual(read === null ? null : read.data, read === null ? null : record.data);
      writeFileSync(file, whole.subarray(0, at));
      await assert.rejects(store.read());
    }
  });

  test('stay when the new ones cannot be written', async () => {
    if (process.getuid?.() === 0) {
      // Root writes where it may not; a folder in the file's place stops even root.
      rmSync(folder, { recursive: true });
      writeFileSync(folder, '');
      await assert.rejects(store.write(record));
      rmSync(folder);
      return;
    }
    await store.write(record);
    chmodSync(folder, 0o500);
    await assert.rejects(store.write({ ...record, url: 'https://new.example' }));
    assert.deepEqual(await store.read(), record);
  });
});
