/** The same as `storage.test.ts` on a real disk, through VS Code's own file system. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { CatalogueData } from '../../src/core/pricing/schema';
import { RefreshStore, type RefreshRecord } from '../../src/host/prices/refresh/refreshStore';
import { writeWhole } from '../../src/host/storage/writeWhole';
import { VocabularyStore } from '../../src/host/vocabularies/vocabularyStore';
import { priceLens } from './support/extension';
import { Memory } from './support/memory';
import { realDisk, type RealDisk } from './support/realDisk';

const full = /the disk is full/i;

/** Elsewhere neither a disk can be mounted nor a limit set; there `storage.test.ts` stands for it. */
(process.platform === 'linux' ? suite : suite.skip)('storage on a real disk', () => {
  let disk: RealDisk;
  const record: RefreshRecord = {
    url: 'https://prices.example/list.json',
    fetchedOn: '2099-01-01',
    named: [],
    data: { date: '2099-01-01', providers: [] } as unknown as CatalogueData,
  };
  const large = { ...record, url: `https://prices.example/${'x'.repeat(300_000)}` };
  const prices = (): RefreshStore =>
    new RefreshStore(vscode.Uri.file(path.join(disk.folder, 'prices')), '1.0.0');
  const files = (): string[] =>
    readdirSync(disk.folder, { recursive: true, encoding: 'utf8' }).filter(name =>
      /\.\w+$/.test(name),
    );

  suiteSetup(priceLens);
  setup(() => {
    disk = realDisk(100);
  });
  teardown(() => {
    disk.dispose();
  });

  test('that fills up in the middle of a write keeps what was there', async () => {
    await prices().write(record);
    const before = files();
    await assert.rejects(prices().write(large), full);
    assert.deepEqual(files(), before);
    assert.deepEqual(await prices().read(), record);

    const memory = new Memory();
    const folder = vscode.Uri.file(path.join(disk.folder, 'vocabularies'));
    const fetched = { origin: 'https://host.example', sha256: 'abc', fetchedOn: '2026-11-28' };
    const store = new VocabularyStore(folder, memory);
    await store.add('some', new Uint8Array(1000), fetched);
    await assert.rejects(store.add('some', new Uint8Array(300_000), fetched), full);
    const kept = await new VocabularyStore(folder, memory).read('some');
    assert.equal(kept.length, 1000);
    store.dispose();

    const table = path.join(disk.folder, 'costs.csv');
    writeFileSync(table, 'older');
    await assert.rejects(writeWhole(vscode.Uri.file(table), new Uint8Array(300_000)), full);
    assert.equal(readFileSync(table, 'utf8'), 'older');
  });

  test('that is full before the write keeps what was there', async () => {
    await prices().write(record);
    const before = files();
    if (disk.isMounted) {
      try {
        writeFileSync(path.join(disk.folder, 'ballast'), new Uint8Array(200_000));
      } catch (error) {
        assert.match(String(error), /ENOSPC/);
      }
    }
    await assert.rejects(prices().write(disk.isMounted ? record : large), full);
    assert.deepEqual(files(), before);
    assert.deepEqual(await prices().read(), record);
  });

  test('that takes no writing, and a folder that is gone or a file', async () => {
    await prices().write(record);
    const folder = path.join(disk.folder, 'prices');
    rmSync(folder, { recursive: true });
    assert.equal(await prices().read(), null);
    await prices().write(record);
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    await assert.rejects(prices().write(record), /A file is where a folder should be/);
    rmSync(folder);
    await prices().write(record);
    if (disk.isMounted) {
      disk.setReadOnly();
      await assert.rejects(prices().write({ ...record, url: 'https://new' }), /takes no writing/);
    }
    assert.deepEqual(await prices().read(), record);
    assert.equal(existsSync(folder), true);
  });
});
