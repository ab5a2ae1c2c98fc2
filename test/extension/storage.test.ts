/** What is kept on a disk that fills up, takes no writing, vanishes, or is in the hands of others. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CatalogueData } from '../../src/core/pricing/schema';
import { EditorActions } from '../../src/host/comparison/editorActions';
import { AppliedRefresh } from '../../src/host/prices/refresh/appliedRefresh';
import {
  DamagedPricesError,
  RefreshStore,
  type RefreshRecord,
} from '../../src/host/prices/refresh/refreshStore';
import { VocabularyStore } from '../../src/host/vocabularies/vocabularyStore';
import { Dialogs } from './support/dialogs';
import { priceLens } from './support/extension';
import { Memory } from './support/memory';
import { ownPricing, type OwnPricing } from './support/pricing';
import { SmallDisk } from './support/smallDisk';

const full = /could be written: the disk is full/;

suite('storage', () => {
  let scheme = '';
  let runs = 0;
  let disk: SmallDisk;
  let registration: vscode.Disposable;
  let own: OwnPricing;
  const log = vscode.window.createOutputChannel('storage', { log: true });

  const uri = (path: string): vscode.Uri => vscode.Uri.from({ scheme, path });
  const names = (): string[] => [...disk.files.keys()].sort();
  const prices = (version = '1.0.0'): RefreshStore => new RefreshStore(uri('/prices'), version);
  const record = (more: Partial<RefreshRecord> = {}): RefreshRecord => ({
    url: 'https://prices.example/list.json',
    fetchedOn: '2099-01-01',
    named: [],
    data: { date: '2099-01-01', providers: [] } as unknown as CatalogueData,
    ...more,
  });
  const large = record({ url: `https://prices.example/${'x'.repeat(5000)}` });
  const vocabulary = (length: number): Uint8Array =>
    Uint8Array.from({ length }, (_, at) => at % 251);
  const fetched = { origin: 'https://host.example', sha256: 'abc', fetchedOn: '2026-11-28' };

  suiteSetup(async () => {
    await priceLens();
    own = ownPricing();
  });
  suiteTeardown(() => {
    own.dispose();
    log.dispose();
  });
  setup(() => {
    disk = new SmallDisk(4000);
    scheme = `small-disk-${runs++}`;
    registration = vscode.workspace.registerFileSystemProvider(scheme, disk);
  });
  teardown(() => {
    registration.dispose();
  });

  test('prices that do not fit are not kept; the older ones are in force after a restart', async () => {
    await prices().write(record());
    await assert.rejects(prices().write(large), full);
    assert.deepEqual(await prices().read(), record());
    assert.equal(names().length, 1);
  });

  test('a refresh that cannot be kept is never told as applied', async () => {
    const data: CatalogueData = { ...own.pricing.bundled, date: '2098-01-01' };
    const services = { store: prices(), pricing: own.pricing, log };
    const applied = new AppliedRefresh(services);
    const before = own.pricing.base;
    await assert.rejects(
      applied.keep(record({ data })),
      /could not be stored: Only .* disk is full/,
    );
    assert.equal(own.pricing.base, before);
    assert.equal(applied.record, null);
    assert.deepEqual(names(), []);
    applied.dispose();
  });

  test('a tokenizer that does not fit is not kept; the older one counts after a restart', async () => {
    const memory = new Memory();
    const store = new VocabularyStore(uri('/vocabularies'), memory);
    await store.add('some', vocabulary(1000), fetched);
    await assert.rejects(store.add('some', vocabulary(9000), { ...fetched, sha256: 'def' }), full);
    await assert.rejects(store.add('other', vocabulary(9000), fetched), full);
    const restarted = new VocabularyStore(uri('/vocabularies'), memory);
    assert.deepEqual(await restarted.read('some'), vocabulary(1000));
    assert.deepEqual([restarted.has('some'), restarted.has('other')], [true, false]);
    assert.equal(restarted.fetched.some?.sha256, 'abc');
    assert.deepEqual(names(), ['/vocabularies/some.bpe']);
    store.dispose();
    restarted.dispose();
  });

  test('a table that does not fit is not told as saved; the older file stays', async () => {
    const window = vscode.window as unknown as Record<string, unknown>;
    const { showSaveDialog } = window;
    window.showSaveDialog = () => Promise.resolve(uri('/costs.csv'));
    const actions = new EditorActions(own.settings, log);
    const save = (csv: string) =>
      actions.run({ type: 'save', texts: { csv, markdown: '', json: '' } }, undefined);
    const first = await save('model,cost\n');
    const second = await save('x'.repeat(9000));
    window.showSaveDialog = showSaveDialog;
    assert.deepEqual(first, { message: 'Saved costs.csv', failed: false });
    assert.equal(second?.failed, true);
    assert.match(second.message, /costs\.csv was not saved\. Only .* disk is full/);
    assert.deepEqual(names(), ['/costs.csv']);
    assert.match(new TextDecoder().decode(disk.files.get('/costs.csv')), /model,cost\n$/);
  });

  test('a disk that is read-only, gone in between, or a file in the place of the folder', async () => {
    await prices().write(record());
    disk.isReadOnly = true;
    await assert.rejects(prices().write(record({ url: 'https://new' })), /takes no writing/);
    assert.deepEqual(await prices().read(), record());
    disk.isReadOnly = false;
    disk.clear();
    assert.equal(await prices().read(), null);
    await prices().write(record({ url: 'https://new' }));
    assert.equal((await prices().read())?.url, 'https://new');
    disk.clear();
    disk.put('/prices', vocabulary(1));
    await assert.rejects(prices().write(record()), /A file is where a folder should be/);
    assert.deepEqual(names(), ['/prices']);
  });

  test('a folder that vanishes during the write, a file that changes behind our back', async () => {
    await prices().write(record());
    const before = names();
    disk.onWritten = path => {
      disk.delete(uri(path));
    };
    await assert.rejects(prices().write(record({ url: 'https://new' })), /was removed while/);
    disk.onWritten = path => {
      disk.put(
        path,
        disk.readFile(uri(path)).map(byte => byte ^ 1),
      );
    };
    await assert.rejects(prices().write(record({ url: 'https://new' })), /not what was written/);
    assert.deepEqual(names(), before);
    assert.deepEqual(await prices().read(), record());
  });

  test('a clock that was ahead once does not put later prices first', async () => {
    await prices().write(record());
    const [name = ''] = names();
    const ahead = `/prices/prices.${Date.now() + 10 * 365 * 86_400_000}.far.json`;
    disk.put(ahead, disk.readFile(uri(name)));
    await prices().write(record({ url: 'https://later' }));
    await prices().write(record({ url: 'https://last' }));
    assert.equal((await prices().read())?.url, 'https://last');
    assert.equal(names().length, 1);
  });

  test('of several kept prices the newest whole one is in force', async () => {
    await prices().write(record());
    const [whole = ''] = names();
    const stamp = '/prices/prices.9999999999999.cut.json';
    disk.put(stamp, disk.readFile(uri(whole)).slice(0, 50));
    assert.deepEqual(await prices().read(), record());
    disk.delete(uri(whole));
    await assert.rejects(prices().read(), DamagedPricesError);
  });

  test('whole prices that a new version refuses are told as that, not as damaged', async () => {
    const dialogs = new Dialogs();
    await prices('0.9.0').write(record());
    const applied = new AppliedRefresh({ store: prices(), pricing: own.pricing, log });
    await applied.restore();
    const told = dialogs.texts('warning').join();
    dialogs.dispose();
    applied.dispose();
    assert.match(told, /break a rule of this version .* have been deleted/);
    assert.doesNotMatch(told, /damaged/);
    assert.deepEqual(names(), []);
  });
});

suite('what is remembered', () => {
  const shapes: unknown[] = [null, 5, 'text', [], [null], { some: null }, { some: { origin: 5 } }];

  for (const shape of shapes) {
    test(`in another shape, ${JSON.stringify(shape)}, counts as nothing`, async () => {
      const memory = new Memory({ fetchedVocabularies: shape, trustedTokenizerFiles: shape });
      const store = new VocabularyStore(vscode.Uri.parse('nowhere:/v'), memory);
      assert.deepEqual([store.has('some'), store.has('constructor')], [false, false]);
      assert.deepEqual(store.fetched, {});
      assert.equal(store.firstSeen('some'), undefined);
      assert.equal(store.firstSeen('toString'), undefined);
      await assert.rejects(store.read('some'));
      store.dispose();
    });
  }

  test('of one tokenizer in another shape takes nothing from the others', () => {
    const good = { origin: 'https://host', sha256: 'abc', fetchedOn: '2026-11-28' };
    const memory = new Memory({ fetchedVocabularies: { bad: 7, good } });
    const store = new VocabularyStore(vscode.Uri.parse('nowhere:/v'), memory);
    assert.deepEqual([store.has('good'), store.has('bad')], [true, false]);
    assert.deepEqual(store.fetched, { good });
    store.dispose();
  });
});
