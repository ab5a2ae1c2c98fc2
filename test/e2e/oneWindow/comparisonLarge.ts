import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Workbench } from '../driver/workbench';

const line =
  'The same page is 1,000 tokens for one model and 1,150 for another. 同一段话，词元数可能相差三成。\n';

export function comparisonOfMuchText(workbench: () => Workbench): void {
  describe('the comparison over a text of 20 MB', () => {
    test('shows its models at once, answers while it counts, and then has every cost', async () => {
      const vscode = workbench();
      const lines = Math.ceil(20_000_000 / Buffer.byteLength(line));
      await writeFile(path.join(vscode.folder, 'larger.txt'), line.repeat(lines));
      await vscode.openFile('larger.txt', { hasText: false });
      await vscode.page.getByRole('button', { name: 'Open Anyway' }).click();
      await vscode.statusText(/tok/);
      await vscode.runCommand('Compare Models for File or Selection');
      const view = await vscode.webview('Compare Models');
      await view.locator('tr.model').first().waitFor();
      await view.locator('#search >> input').fill('qwen flash');
      await view.locator('.filters .count', { hasText: ' of ' }).waitFor();
      // My model is a row whatever is searched for, and the first to be counted.
      const found = view.locator('tr.model[data-model-id*="qwen"]');
      const costs = found.locator('td[data-column="cost"][data-value]');
      await expect.poll(() => costs.count(), { timeout: 60_000 }).toBeGreaterThan(0);
      const tokens = await found.locator('td[data-column="tokens"]').first().innerText();
      // No tokenizer makes less than a token of twelve bytes of such a text.
      expect(Number(tokens.replaceAll(/[≈,\s]/g, ''))).toBeGreaterThan(20_000_000 / 12);
      expect(await view.locator('.subject-bar .tokens').getAttribute('title')).toContain(
        'depending on the tokenizer',
      );
    });
  });
}
