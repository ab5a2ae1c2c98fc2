import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { retry } from '../../../src/dev/vscode/retry';
import type { Workbench } from '../driver/workbench';

export function choosingTheModel(workbench: () => Workbench): void {
  describe('choosing the model of the status bar', () => {
    /** Opens the list of models, which takes the place of the command palette. */
    async function openList(): Promise<Locator> {
      const { page } = workbench();
      const widget = page.locator('.quick-input-widget:visible');
      await retry('the list of models', async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('F1');
        await widget.locator('input').first().fill('>LLM Price Lens: Choose Model');
        await widget
          .locator('.monaco-list-row', { hasText: 'Choose Model' })
          .first()
          .click({ timeout: 5_000 });
        await widget.getByPlaceholder('Search by model').waitFor({ timeout: 5_000 });
      });
      return widget;
    }

    async function choose(search: string, id: string): Promise<void> {
      await retry(`${search} in the list`, async () => {
        const widget = await openList();
        await widget.getByPlaceholder('Search by model').fill(search, { timeout: 5_000 });
        const row = widget.locator('.monaco-list-row', { hasText: id }).first();
        await row.click({ timeout: 5_000 });
        await widget.waitFor({ state: 'hidden', timeout: 5_000 });
      });
    }

    test('finds models in both languages and puts the last ones first', async () => {
      const vscode = workbench();
      await vscode.openFile('english.md');
      await vscode.statusText(/\$\d/);
      await choose('通义千问 Long', 'alibaba-cn/qwen-long');
      await vscode.statusText(/≈[\d,]+ tok · .*¥\d/);
      await choose('gpt-4o mini', 'openai/gpt-4o-mini');
      await vscode.statusText(/\d tok · .*\$\d/);
      expect(await vscode.statusLabel()).toContain('GPT-4o mini');
      const rows = (await openList()).locator('.monaco-list-row');
      expect(await rows.nth(0).innerText()).toMatch(/In use/);
      expect(await rows.nth(0).innerText()).toContain('openai/gpt-4o-mini');
      expect(await rows.nth(1).innerText()).toMatch(/Recently used/);
      expect(await rows.nth(1).innerText()).toContain('alibaba-cn/qwen-long');
      await vscode.page.keyboard.press('Escape');
    });

    test('the walkthrough ticks off what is done, and its pictures have the colours of the theme', async () => {
      const vscode = workbench();
      const { page } = vscode;
      // VS Code shows the pictures of a walkthrough where there is room for two columns.
      await page.setViewportSize({ width: 1800, height: 900 });
      await vscode.closeEditors();
      const step = (title: string) => page.locator('.getting-started-step', { hasText: title });
      const show = async (title: string) => {
        await vscode.runCommand('Welcome: Open Walkthrough...');
        const rows = page.locator('.quick-input-widget:visible .monaco-list-row');
        await rows.filter({ hasText: 'Get Started with LLM Price Lens' }).click();
        await step(title).click();
      };
      // The comparison opens a second group of editors, which has its own.
      const settings = page
        .locator('.editor-group-container.active .tab.active')
        .filter({ hasText: 'Settings' });
      const press = async (title: string, button: string) => {
        await show(title);
        await step(title).locator('.monaco-button', { hasText: button }).click();
      };

      await show('Compare all models');
      const frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      const surface = frame.locator('svg rect').first();
      // VS Code makes the frame anew while it lays the page out.
      const colours = await retry('the colours of the picture', () =>
        surface.evaluate(
          rect => {
            const { fill } = getComputedStyle(rect);
            rect.setAttribute('fill', 'var(--vscode-editor-background)');
            return [fill, getComputedStyle(rect).fill];
          },
          undefined,
          { timeout: 5_000 },
        ),
      );
      expect(colours[0]).toBe(colours[1]);
      expect(colours[0]).not.toBe('rgb(0, 0, 0)');

      await press('Choose your model', 'Choose Model');
      await page.getByPlaceholder('Search by model').waitFor();
      await page.keyboard.press('Escape');
      await press('Say which account you have', 'Set Market');
      await settings.waitFor();
      await press('Compare all models', 'Compare Models');
      await page.locator('.tab.active', { hasText: 'Compare Models' }).waitFor();
      await press('Prices where you write', 'Open Settings');
      await settings.waitFor();
      await vscode.openFile('中文.md');
      // Counted with every tokenizer: a walkthrough that takes the focus before puts an end to that.
      await expect.poll(() => vscode.statusTooltip(), { timeout: 60_000 }).toContain('Cheaper');
      await show('Compare all models');
      const done = page.locator('.getting-started-step [role="checkbox"][aria-checked="true"]');
      await expect.poll(() => done.count(), { timeout: 30_000 }).toBe(5);
    });
  });
}
