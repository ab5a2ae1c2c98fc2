import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { ComparisonRow, PriceLensApi } from '../../src/core/api';
import type { ProviderFile } from '../../src/core/pricing/schema';
import { settingsSection } from '../../src/host/ids';
import { model, price, provider } from '../unit/pricing/fixture';
import { priceLens } from './support/extension';

const bundled = 'openai/gpt-5.5';

function set(key: string, value: unknown): Thenable<void> {
  return vscode.workspace
    .getConfiguration(settingsSection)
    .update(`prices.${key}`, value, vscode.ConfigurationTarget.Global);
}

/** Waits until it holds; what the last look found fails the test. */
async function eventually(check: () => void | Promise<void>): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}

suite('prices of the user’s own', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lens-prices-'));
  const file = path.join(folder, 'acme.llm-prices.json');
  const other = path.join(folder, 'other.llm-prices.json');
  let api: PriceLensApi;
  let models: number;

  const write = (target: string, content: unknown): void => {
    writeFileSync(target, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  };
  const rowOf = async (id: string): Promise<ComparisonRow> => {
    const { rows } = await api.compare({ inputTokens: 1_000_000, modelIds: [id] });
    return rows[0] ?? assert.fail(`no row of ${id}`);
  };
  const problemsOf = (target: string): readonly vscode.Diagnostic[] =>
    vscode.languages
      .getDiagnostics(vscode.Uri.file(target))
      .filter(({ source }) => source === 'LLM Price Lens');
  const has = (id: string): boolean => api.models().some(each => each.id === id);

  suiteSetup(async () => {
    api = await priceLens();
    models = api.models().length;
  });

  suiteTeardown(async () => {
    for (const key of ['files', 'ownModels', 'discounts', 'exchangeRates']) {
      await set(key, undefined);
    }
    rmSync(folder, { recursive: true });
  });

  test('settings take effect at once, and a wrong entry leaves the others in place', async () => {
    const before = await rowOf(bundled);
    await set('ownModels', [
      { id: 'local/llama', currency: 'USD', inputPerMTok: 0, outputPerMTok: 0 },
      { id: 'local/broken', currency: 'USD', inputPerMTok: -1, outputPerMTok: 0 },
    ]);
    await set('discounts', { 'openai/*': 20, 'openai/o3': 'much' });
    await eventually(async () => {
      assert.equal((await rowOf('local/llama')).freeTier.status, 'free');
      const row = await rowOf(bundled);
      const expected = ((before.cost?.input ?? 0) * 4) / 5;
      assert.ok(Math.abs((row.cost?.input ?? 0) - expected) < 1e-9, `${row.cost?.input}`);
      assert.equal(row.price?.source.kind, 'own');
    });
    assert.equal(has('local/broken'), false);
    assert.equal(api.models().length, models + 1);

    await set('ownModels', undefined);
    await set('discounts', undefined);
    await eventually(async () => {
      assert.deepEqual((await rowOf(bundled)).cost, before.cost);
    });
    assert.equal(api.models().length, models);
  });

  test('a broken file is left out and says where; mended it takes effect at once', async () => {
    const good = provider();
    write(file, good);
    write(other, { ...provider(), id: 'other' });
    await set('files', [file, other, path.join(folder, 'missing.json')]);
    await eventually(() => {
      assert.ok(has('acme/one') && has('other/one'));
    });
    assert.equal((await rowOf('acme/one')).cost?.input, 2);

    const mistakes: [content: unknown, line: RegExp, message: RegExp][] = [
      ['{ "id": "acme",\n  oops }', /^ {2}oops/, /double quotes/],
      [{ ...good, models: 'none' }, /"models": "none"/, /array/],
      [
        { ...good, models: [model('one', { prices: [price({ rates: negative })] })] },
        /"inputPerMTok": -1/,
        /at least 0/,
      ],
      [
        {
          ...good,
          models: [model('one', { aliases: ['uno'] }), model('two', { aliases: ['uno'] })],
        } satisfies ProviderFile,
        /"uno"/,
        /one model: models\[0\]/,
      ],
    ];
    for (const [content, line, message] of mistakes) {
      write(file, content);
      await eventually(() => {
        const [found, ...more] = problemsOf(file);
        assert.deepEqual(more, []);
        assert.match(found?.message ?? '', message);
        const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
        assert.match(text.split('\n')[found?.range.start.line ?? 0] ?? '', line);
        assert.equal(has('acme/one'), false);
      });
      assert.ok(has('other/one') && has(bundled));
      assert.equal(api.models().length, models + 2);
    }

    write(file, { ...good, models: [model('one', { prices: [price({ rates: mended })] })] });
    await eventually(async () => {
      assert.equal((await rowOf('acme/one')).cost?.input, 3);
      assert.deepEqual(problemsOf(file), []);
    });
    await set('files', undefined);
    await eventually(() => {
      assert.equal(api.models().length, models);
    });
  });

  test('whatever one file is, the others are read and told as if it were not there', async () => {
    const wide = path.join(folder, 'wide.llm-prices.json');
    const gbk = path.join(folder, 'gbk.llm-prices.json');
    const utf16 = path.join(folder, 'utf16.llm-prices.json');
    write(file, '['.repeat(100_000));
    write(other, { ...provider(), models: 'none' });
    write(wide, `{"id":"acme","models":[${'0,'.repeat(50_000)}0]}`);
    writeFileSync(gbk, Buffer.from([0x7b, 0x22, 0xb0, 0xa2, 0xc0, 0xef, 0x22, 0x7d]));
    writeFileSync(utf16, Buffer.from(`\ufeff${JSON.stringify(provider())}`, 'utf16le'));
    await set('files', [file, folder, other, wide, gbk, utf16]);
    await eventually(() => {
      assert.ok(has('acme/one'), 'the file in UTF-16 is read');
      assert.match(problemsOf(file)[0]?.message ?? '', /nested more than 100 deep/);
      assert.match(problemsOf(other)[0]?.message ?? '', /array/);
      assert.equal(problemsOf(wide).length, 100);
    });
    await set('files', undefined);
    await eventually(() => {
      assert.equal(api.models().length, models);
      assert.deepEqual(problemsOf(file), []);
    });
  });
});

const negative = { inputPerMTok: -1, outputPerMTok: 8 };
const mended = { inputPerMTok: 3, outputPerMTok: 9 };
