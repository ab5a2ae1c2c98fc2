import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { retry } from '../../src/dev/vscode/retry';
import { useWorkbench } from './driver/useWorkbench';

describe('choosing the model of the status bar', () => {
  const workbench = useWorkbench();

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
    await vscode.statusText(/≈[\d,]+ tok · ¥\d/);
    await choose('gpt-4o mini', 'openai/gpt-4o-mini');
    await vscode.statusText(/\d tok · \$0\.\d/);
    expect(await vscode.statusLabel()).toContain('GPT-4o mini');
    const rows = (await openList()).locator('.monaco-list-row');
    expect(await rows.nth(0).innerText()).toMatch(/Recently used/);
    expect(await rows.nth(0).innerText()).toContain('openai/gpt-4o-mini');
    expect(await rows.nth(1).innerText()).toContain('alibaba-cn/qwen-long');
    await vscode.page.keyboard.press('Escape');
  });
});
