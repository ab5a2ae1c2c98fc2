import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Comparison, ComparisonRow } from '../../../src/core/api';
import { decimal } from '../../../src/core/money';
import { formatInUnit } from '../../../src/core/text/money';
import { formatNumber, unknownText } from '../../../src/core/text/numbers';
import type { CurrencyCode } from '../../../src/core/pricing/schema';
import { retry } from '../../../src/dev/vscode/retry';
import type { Workbench } from '../driver/workbench';

/** What is paid: nothing where it is free, an unknown amount where it is billed at zero but is not. */
function shownCost({ cost, freeTier: { status, catches } }: ComparisonRow): string {
  if (catches === undefined && (status === 'free' || status === 'within-quota')) {
    return '0';
  }
  return cost === null || cost.total === 0
    ? unknownText
    : formatInUnit(decimal(cost.total).times(1000), cost.currency as CurrencyCode, 'thousandCalls');
}

export function comparisonRows(workbench: () => Workbench): void {
  describe('the comparison beside another extension that asks the API', () => {
    test('shows the rows of compare(): the same models, tokens and costs', async () => {
      const vscode = workbench();
      await vscode.openFile('中文.md');
      await vscode.statusText(/\d tok/);
      await vscode.runCommand('API Consumer: Write Comparison');
      const file = path.join(vscode.folder, 'comparison.json');
      const comparison = await retry('the API answer', async () => {
        return JSON.parse(await readFile(file, 'utf8')) as Comparison;
      });
      await vscode.runCommand('Compare Models for File or Selection');
      const view = await vscode.webview('Compare Models');
      // The API bills by the hour it is asked; a table of a week would have other amounts.
      // By mouse: a page that has just opened still gives the focus to my model's row.
      await view.getByRole('button', { name: 'More assumptions' }).click();
      await view.getByRole('combobox', { name: 'Hours' }).selectOption('Now');
      await view.locator('body').press('Escape');
      const folded = view.getByRole('button', { name: /^Show (all )?\d/ });
      for (let left = await folded.count(); left > 0; left--) {
        await folded.first().press('Enter');
        // Pressed again before the page has drawn it, a section would fold once more.
        await expect.poll(() => folded.count(), { timeout: 30_000 }).toBe(left - 1);
      }
      const shown = await view.locator('tr[data-model-id]').evaluateAll(rows =>
        rows.map(row => ({
          id: row.getAttribute('data-model-id') ?? '',
          tokens: row.querySelector('td[data-column="tokens"]')?.textContent ?? '',
          cost: row.querySelector('td[data-column="cost"]')?.textContent ?? '',
        })),
      );
      expect(shown.map(({ id }) => id).sort()).toEqual(
        comparison.rows.map(({ modelId }) => modelId).sort(),
      );
      for (const row of comparison.rows) {
        const { tokens, cost } = shown.find(({ id }) => id === row.modelId) ?? {};
        expect(tokens, row.modelId).toContain(formatNumber(row.tokens?.tokens ?? null));
        expect(cost, row.modelId).toContain(shownCost(row));
      }
    });
  });
}
