import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TokenCount } from '../../src/core/api';
import { FileTally } from '../../src/core/files/fileTally';
import { lastOf } from '../../src/core/steps';
import type { CountedUri, FileCounts } from '../../src/host/files/countFiles';
import { FileCosts } from '../../src/host/files/fileCosts';
import { treeItem } from '../../src/host/files/fileItems';
import { priceLens } from './support/extension';
import { ownPricing, type OwnPricing } from './support/pricing';

const model = 'openai/gpt-5.5';
const family = 'o200k_base';

function counted(lengths: readonly number[]): FileCounts {
  const tally = new FileTally<CountedUri>();
  const files = lengths.map((tokens, index): CountedUri => {
    const count: TokenCount = { tokens, low: tokens, high: tokens, exact: true, tokenizer: family };
    const path = ['prompts', index % 2 === 0 ? 'even' : 'odd', `${index}.md`];
    return {
      uri: vscode.Uri.file(`/${path.join('/')}`),
      path,
      language: 'Markdown',
      bytes: tokens,
      counts: new Map([[family, count]]),
    };
  });
  for (const file of files) {
    tally.add(file);
  }
  return { files, tally, skipped: [], families: [family], cancelled: false };
}

suite('what counted files cost', () => {
  let own: OwnPricing;
  /** Of tiers: one file alone is beyond the border at which gpt-5.5 costs more. */
  const counts = counted([1200, 90, 0, 300_000, 45_000]);

  suiteSetup(async () => {
    await priceLens();
    own = ownPricing();
  });
  suiteTeardown(() => {
    own.dispose();
  });

  async function costs(): Promise<FileCosts> {
    const entry = own.pricing.catalogue.model(model);
    const found = new FileCosts(own.pricing, entry, own.scenarios.current.files);
    assert.ok(await found.price(counts, new AbortController().signal));
    return found;
  }

  test('is the sum of the rows, and what the comparison says of the same files', async () => {
    const { byFolder, byLanguage } = counts.tally;
    for (const output of [{ kind: 'assumed' }, { kind: 'ratio', ratio: 0.3 }] as const) {
      own.scenarios.set({ ...own.scenarios.current, output });
      const found = await costs();
      const { request, assumptions } = own.pricing.question(null);
      const callCounts = counts.files.map(file => file.counts);
      const given = { ...assumptions, callCounts };
      const { rows } = lastOf(own.pricing.comparing(request, byFolder.counts, given));
      const row = rows.find(({ entry }) => entry.id === model);
      const total = found.ofGroup(byFolder)?.amount.toFixed();
      assert.ok(total !== undefined && total !== '0');
      assert.equal(row?.shown.amount?.toFixed(), total);
      assert.equal(found.ofGroup(byLanguage)?.amount.toFixed(), total);
      assert.equal(found.whole?.payable?.toFixed(), total);
    }
  });

  test('is told with the unit, the answers and the name of the model', async () => {
    own.scenarios.set({ ...own.scenarios.current, output: { kind: 'assumed' }, files: 'each' });
    const context = {
      family,
      grouping: 'folder' as const,
      model: own.pricing.catalogue.model(model),
      total: 346_290,
    };
    const root = { kind: 'total', group: counts.tally.byFolder } as const;
    const each = treeItem(root, { ...context, costs: await costs() });
    assert.match(String(each.description), /^346,290 tok · (≥ )?\$[\d.]+ per run · 5 files$/);
    assert.match(each.tooltip as string, /5 calls, 346,290 tokens in, 2,500 out \(assumed\)/);
    assert.match(each.accessibilityInformation?.label ?? '', /GPT-5\.5$/);
    own.scenarios.set({ ...own.scenarios.current, files: 'together' });
    const together = treeItem(root, { ...context, costs: await costs() });
    assert.match(String(together.description), /per 1,000 calls · 5 files$/);
    assert.match(
      together.tooltip as string,
      /500 out \(assumed\)\nAll files are priced as one call/,
    );
    const [file] = counts.files;
    assert.ok(file);
    const row = treeItem({ kind: 'file', file }, { ...context, costs: await costs() });
    assert.match(String(row.description), /^1,200 tok · 0\.3\d*%$/);
  });
});
