import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Workbench } from '../driver/workbench';

const patience = { timeout: 30_000 };
const shown = 'tr.model td[data-column="cost"][data-value]';

async function pinnedIds(view: FrameLocator): Promise<(string | null)[]> {
  return await view
    .locator('tr.model.pinned')
    .evaluateAll(rows => rows.map(row => row.getAttribute('data-model-id')));
}

/** VS Code in a browser writes what it remembers every few seconds, not when its page is left. */
async function isRemembered(page: Page, pattern: RegExp): Promise<boolean> {
  return await page.evaluate(async expected => {
    const answered = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('no answer'));
        };
      });
    for (const { name } of await indexedDB.databases()) {
      if (name?.startsWith('vscode-web-state-db') === true) {
        const database = await answered(indexedDB.open(name));
        const items = database.transaction('ItemTable').objectStore('ItemTable');
        const values: unknown[] = await answered(items.getAll());
        database.close();
        if (values.some(value => new RegExp(expected).test(String(value)))) {
          return true;
        }
      }
    }
    return false;
  }, pattern.source);
}

export function comparisonAfterReload(workbench: () => Workbench): void {
  describe('the comparison after a reload of the window', () => {
    test('comes back with its scenario, its pin, its filter and its rows', async () => {
      const vscode = workbench();
      // Where there is less room, the calls per day are a click away.
      await vscode.page.setViewportSize({ width: 1800, height: 900 });
      await vscode.openFile('english.md');
      await vscode.statusText(/\d tok/);
      await vscode.runCommand('Compare Models for File or Selection');
      const before = await vscode.webview('Compare Models');
      await before.locator(shown).first().waitFor();
      await before.locator('#requests-per-day >> input').fill('300');
      const row = before.locator('tr.model').nth(1);
      const id = await row.getAttribute('data-model-id');
      await row.press('Space');
      await expect.poll(() => pinnedIds(before), patience).toEqual([id]);
      await before.locator('#search >> input').fill('mini');
      const count = await before.locator('.filters .count', { hasText: ' of ' }).innerText();
      await expect
        .poll(() => isRemembered(vscode.page, new RegExp(String(id))), patience)
        .toBe(true);
      // As a whole: the history may be of a model of MiniMax.
      await expect.poll(() => isRemembered(vscode.page, /"mini\\*"/), patience).toBe(true);

      await vscode.page.reload({ waitUntil: 'commit' });
      const after = await vscode.webview('Compare Models');
      await after.locator(shown).first().waitFor();
      expect(await after.locator('#requests-per-day >> input').inputValue()).toBe('300');
      expect(await after.locator('#search >> input').inputValue()).toBe('mini');
      await expect.poll(() => after.locator('.filters .count').innerText(), patience).toBe(count);
      await after.locator('#search >> input').fill('');
      await expect.poll(() => pinnedIds(after), patience).toEqual([id]);
    });
  });
}
