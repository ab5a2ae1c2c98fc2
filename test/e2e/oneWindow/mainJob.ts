import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import type { FrameLocator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { requestsElsewhere, trialAddress } from '../driver/page';
import type { Workbench } from '../driver/workbench';

export function mainJob(workbench: () => Workbench): void {
  describe('the main job', () => {
    async function compare(): Promise<FrameLocator> {
      const vscode = workbench();
      await vscode.openFile('english.md');
      await vscode.runCommand('Compare Models for File or Selection');
      return await vscode.webview('Compare Models');
    }

    test.each(['english.md', '中文.md', 'src/invoice.ts'])(
      'the status bar shows the o200k count of %s',
      async name => {
        const vscode = workbench();
        await vscode.openFile(name);
        const tokens = encode(readFileSync(path.join(vscode.folder, name), 'utf8')).length;
        const text = await vscode.statusText(
          new RegExp(`(^|\\s)${tokens.toLocaleString('en')} tok`),
        );
        expect(text).toMatch(/\$\d/);
      },
    );

    test('the count follows the text', async () => {
      const vscode = workbench();
      await vscode.openFile('empty.txt');
      await vscode.statusText(/(^|\s)0 tok/);
      await vscode.pasteText('大模型 prices, 大模型 tokens.');
      const tokens = encode('大模型 prices, 大模型 tokens.').length;
      expect(await vscode.statusText(new RegExp(`(^|\\s)${tokens} tok`))).toContain('tok');
    });

    test('the command opens a comparison with a row per model', async () => {
      const webview = await compare();
      const costs = await workbench().costs(webview);
      const rows = webview.locator('tr[data-model-id]');
      expect(await rows.count()).toBeGreaterThan(2);
      const ids = await rows.evaluateAll(all => all.map(row => row.getAttribute('data-model-id')));
      expect(ids).toEqual([...new Set(ids)]);
      expect((await costs.first().innerText()).trim()).toMatch(/\d|Free/);
    });

    test('the comparison, filtered and with its history, asks nobody and could not', async () => {
      const { page } = workbench();
      const view = await compare();
      await view.getByRole('searchbox').first().fill('qwen');
      await view.getByRole('tab', { name: 'History' }).click();
      await view.locator('.uplot').first().waitFor();
      const refused = await view.locator('body').evaluate(
        (_, address) =>
          new Promise<string>(resolve => {
            addEventListener('securitypolicyviolation', event => {
              resolve(event.effectiveDirective);
            });
            fetch(address).catch(() => undefined);
          }),
        trialAddress,
      );
      expect(refused).toBe('connect-src');
      expect(requestsElsewhere(page).filter(each => each !== trialAddress)).toEqual([]);
      // Where no policy forbids it, it is seen.
      await page.evaluate(address => fetch(address).catch(() => undefined), trialAddress);
      expect(requestsElsewhere(page)).toEqual([trialAddress]);
    });
  });
}
