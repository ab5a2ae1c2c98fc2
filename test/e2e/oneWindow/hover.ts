import { describe, expect, test } from 'vitest';
import { retry } from '../../../src/dev/vscode/retry';
import type { Workbench } from '../driver/workbench';

/** `editor.action.showHover` by its keys: the palette would take the selection away. */
async function showHover(vscode: Workbench): Promise<void> {
  await vscode.page.keyboard.press('Control+K');
  await vscode.page.keyboard.press('Control+I');
}

export function hovers(workbench: () => Workbench): void {
  describe('hovers', () => {
    test('the mouse over a model id shows its card', async () => {
      const vscode = workbench();
      await vscode.openFile('config/models.json');
      const card = vscode.page.locator('.monaco-hover:visible', { hasText: 'openai/gpt-4o' });
      await retry('the card', async () => {
        await vscode.page.mouse.move(0, 0);
        const id = vscode.page.locator('.view-line span', { hasText: /^"gpt-4o"$/ }).last();
        await id.hover({ timeout: 5_000 });
        await card.waitFor({ timeout: 5_000 });
      });
      expect(await card.innerText()).toMatch(/\$2\.50 in, \$10 out per 1M tokens/);
      await vscode.page.mouse.move(0, 0);
    });

    test('the keyboard shows the card, and the cost of a selection', async () => {
      const vscode = workbench();
      await vscode.openFile('config/models.json');
      const card = vscode.page.locator('.monaco-hover:visible', { hasText: 'openai/gpt-4o' });
      await retry('the card', async () => {
        await vscode.page.keyboard.press('Control+Home');
        await vscode.page.keyboard.press('ArrowDown');
        await vscode.page.keyboard.press('End');
        // Before the comma and the quotation mark: inside the id.
        await vscode.page.keyboard.press('ArrowLeft');
        await vscode.page.keyboard.press('ArrowLeft');
        await vscode.page.keyboard.press('ArrowLeft');
        await showHover(vscode);
        await card.waitFor({ timeout: 5_000 });
      });
      await vscode.page.keyboard.press('Escape');
      await vscode.openFile('english.md');
      const cost = vscode.page.locator('.monaco-hover:visible', {
        hasText: /Selection: [\d,]+ tokens in, exact/,
      });
      await retry('the cost of the selection', async () => {
        await vscode.selectAll();
        await vscode.statusText(/sel/);
        await showHover(vscode);
        await cost.waitFor({ timeout: 5_000 });
      });
      expect(await cost.innerText()).toMatch(/Cheaper.*: .*−\d+%/);
      await vscode.page.keyboard.press('Escape');
    });
  });
}
