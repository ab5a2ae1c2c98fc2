import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, test } from 'vitest';
import type { Workbench } from '../driver/workbench';

export function statesOfTheStatusBar(workbench: () => Workbench): void {
  describe('the states of the status bar', () => {
    test('without an editor there is nothing', async () => {
      const vscode = workbench();
      await vscode.page.locator('.explorer-viewlet').waitFor();
      expect(await vscode.statusItem().isVisible()).toBe(false);
    });

    test('an empty file has 0 tokens, and costs what is answered', async () => {
      const vscode = workbench();
      await vscode.openFile('empty.txt');
      expect(await vscode.statusText(/(^|\s)0 tok/)).toContain('$15/1k');
      expect(await vscode.statusLabel()).toMatch(/\b0 tokens in\b/);
    });

    test('a selection counts alone, several selections are summed', async () => {
      const vscode = workbench();
      writeFileSync(path.join(vscode.folder, 'selected.txt'), '');
      await vscode.openFile('selected.txt');
      const text = 'alpha beta\nalpha beta\n';
      await vscode.pasteText(text);
      await vscode.statusText(new RegExp(`(^|\\s)${encode(text).length} tok`));
      await vscode.selectAll();
      await vscode.statusText(/sel/);
      await vscode.page.keyboard.press('Control+Home');
      await vscode.page.keyboard.press('Control+D');
      await vscode.page.keyboard.press('Control+D');
      const twice = 2 * encode('alpha').length;
      await vscode.statusText(new RegExp(`sel ${twice} tok`));
      await vscode.page.keyboard.press('Escape');
      await vscode.page.keyboard.press('Escape');
    });

    test('a focused output channel leaves the count of the last editor', async () => {
      const vscode = workbench();
      await vscode.openFile('english.md');
      const text = readFileSync(path.join(vscode.folder, 'english.md'), 'utf8');
      const before = await vscode.statusText(new RegExp(`(^|\\s)${encode(text).length} tok`));
      await vscode.runCommand('LLM Price Lens: Show Log');
      await vscode.page.locator('.part.panel .monaco-editor').first().click();
      expect(await vscode.statusText(/\d tok/)).toBe(before);
      await vscode.page.keyboard.press('Control+J');
    });

    test('a binary file is named as such, with the reason', async () => {
      const vscode = workbench();
      writeFileSync(path.join(vscode.folder, 'picture.bin'), new Uint8Array(64));
      await vscode.openFile('picture.bin', { hasText: false });
      await vscode.statusText(/binary/);
      expect(await vscode.statusTooltip()).toMatch(/has no text/);
    });

    test('a file that VS Code asks about first is counted once it is opened', async () => {
      const vscode = workbench();
      const text = 'a line of text\n'.repeat(400_000);
      writeFileSync(path.join(vscode.folder, 'large.txt'), text);
      await vscode.openFile('large.txt', { hasText: false });
      await vscode.statusText(/no text/);
      expect(await vscode.statusTooltip()).toMatch(/asks before it opens/);
      await vscode.page.getByRole('button', { name: 'Open Anyway' }).click();
      await vscode.statusText(/2,000,000 tok/);
    });

    test('a file above 50 MB is named as such, with the reason', async () => {
      const vscode = workbench();
      const file = path.join(vscode.folder, 'huge.txt');
      writeFileSync(file, 'a line of text\n'.repeat(3_640_000));
      await vscode.openFile('huge.txt', { hasText: false });
      await vscode.statusText(/too large/);
      expect(await vscode.statusTooltip()).toMatch(/50 MB/);
    });

    test('paused counting says so, and a click resumes it', async () => {
      const vscode = workbench();
      await vscode.openFile('english.md');
      await vscode.statusText(/\d tok/);
      await vscode.runCommand('LLM Price Lens: Pause Counting in Status Bar');
      await vscode.statusText(/paused/);
      expect(await vscode.statusLabel()).toMatch(/Click to resume/);
      await vscode.statusItem().click();
      await vscode.statusText(/\d tok/);
    });

    test('without a choice: the model that most files of the folder name, and where it stands', async () => {
      const vscode = workbench();
      writeFileSync(path.join(vscode.folder, 'named.yaml'), 'model: gpt-4o\n');
      vscode.writeFolderSettings({ 'priceLens.model': '' });
      await vscode.openFile('english.md');
      await vscode.statusText(/GPT-4o \$\d/);
      expect(await vscode.statusTooltip()).toContain('Model from .env: change');
      vscode.writeFolderSettings({});
      await vscode.statusText(/GPT-5\.5 \$\d/);
    });

    test('a model that is not in the catalogue, and a template of the user', async () => {
      const vscode = workbench();
      await vscode.openFile('english.md');
      vscode.writeFolderSettings({ 'priceLens.model': 'openai/gpt-0' });
      await vscode.statusText(/model not found/);
      expect(await vscode.statusTooltip()).toMatch(/openai\/gpt-0 is not in the price catalogue/);
      // One that was there when it was chosen: an own model that its workspace takes away.
      const model = { 'priceLens.model': 'acme/chat' };
      const own = { id: 'acme/chat', currency: 'USD', inputPerMTok: 2, outputPerMTok: 8 };
      vscode.writeFolderSettings({ ...model, 'priceLens.prices.ownModels': [own] });
      await vscode.statusText(/≈\d+ tok · .*\$\d/);
      vscode.writeFolderSettings(model);
      await vscode.statusText(/model not found/);
      await vscode.statusItem().click();
      await vscode.page.getByPlaceholder('Search by model').waitFor();
      await vscode.page.keyboard.press('Escape');
      const template = (text: string) => ({ 'priceLens.statusBar.template': text });
      vscode.writeFolderSettings(template('${model}: ${cost}'));
      await vscode.statusText(/GPT-5\.5: \$\d/);
      vscode.writeFolderSettings(template('${model} ${price}'));
      await vscode.statusText(/\d tok · .*\$\d/);
      expect(await vscode.statusTooltip()).toContain('${price} in the setting');
    });
  });
}
