/** Text of settings and data files, where VS Code would make links, icons and pictures of it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Workbench } from '../driver/workbench';

const link = '[Open](command:workbench.action.quickOpen)';
// A picture that is asked for fails the whole file.
const name = `Odd ${link} ![p](https://pictures.example/p.png) <img src=x> $(error) \`end`;

const settings = {
  'priceLens.model': 'acme/odd-1',
  'priceLens.statusBar.template': '${tokens} tok ${model}',
  'priceLens.prices.ownModels': [
    { id: 'acme/odd-1', name, currency: 'USD', inputPerMTok: 1, outputPerMTok: 2, note: name },
    { id: link, currency: 'USD', inputPerMTok: 1, outputPerMTok: 2 },
  ],
};

export function textOfOthers(workbench: () => Workbench): void {
  describe('text of others', () => {
    // Before each: a test that is tried again has a window of its own.
    beforeEach(async () => {
      workbench().writeFolderSettings(settings);
      await workbench().openFile('english.md');
      await workbench().statusText(/\d tok Odd/);
    });
    afterAll(async () => {
      workbench().writeFolderSettings({});
      await workbench().statusText(/\d tok · .*\$\d/);
    });

    test('is text in a message; the same string shown by another extension is a link', async () => {
      const vscode = workbench();
      const message = (text: string) =>
        vscode.page.locator('.notification-list-item-message', { hasText: text });
      await vscode.runCommand('Raw Text: Show');
      // Messages leave by themselves; the list keeps them.
      await vscode.runCommand('Notifications: Show Notifications');
      const ours = message('Part of a setting was ignored');
      await ours.waitFor();
      expect((await ours.innerText()).replaceAll('\u2060', '')).toContain(`"${link}"`);
      expect(await ours.locator('a').count()).toBe(0);
      const raw = message('raw Open');
      await raw.waitFor();
      expect(await raw.locator('a').count()).toBe(1);
    });

    test('is text in the status bar; the same string shown by another extension has an icon', async () => {
      const vscode = workbench();
      const text = await vscode.statusItem().innerText();
      expect(text.replaceAll('\u2060', '')).toContain('$(error)');
      expect(await vscode.statusItem().locator('.codicon-error').count()).toBe(0);
      await vscode.runCommand('Raw Text: Show');
      const raw = vscode.page.locator('.statusbar-item', { hasText: /raw.*text/ });
      await raw.waitFor();
      expect(await raw.locator('.codicon-error').count()).toBe(1);
    });

    test('is text in the tooltip and in a hover', async () => {
      const vscode = workbench();
      expect(plainText(await vscode.statusTooltip())).toContain(name);
      writeFileSync(path.join(vscode.folder, 'odd.json'), '{ "model": "acme/odd-1" }');
      await vscode.openFile('odd.json');
      expect(plainText(await vscode.hoverText('acme/odd-1'))).toContain(name);
      const hover = vscode.page.locator('.monaco-editor .monaco-hover:visible');
      expect(await hover.locator('img').count()).toBe(0);
      // It is my model already: nothing to use it by.
      const links = await hover.locator('a').allInnerTexts();
      expect(links.map(each => each.trim())).toEqual(['Compare', 'Price history']);
    });

    test('is text in a list', async () => {
      const vscode = workbench();
      await vscode.runCommand('LLM Price Lens: Choose Model');
      const row = vscode.page
        .locator('.quick-input-list .monaco-list-row', { hasText: 'Odd' })
        .first();
      await row.waitFor();
      expect(plainText(await row.innerText())).toContain('$(error)');
      expect(await row.locator('.codicon-error, a[href], a[data-href]').count()).toBe(0);
      await vscode.page.keyboard.press('Escape');
    });
  });
}

function plainText(text: string): string {
  return text.replaceAll('\u2060', '');
}
