import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import type { Locator } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Workbench } from '../driver/workbench';

/** The view with the counts, below the explorer. */
function counts(vscode: Workbench): Locator {
  return vscode.page.locator('.pane', {
    has: vscode.page.locator('h3', { hasText: 'Token Counts' }),
  });
}

function row(vscode: Workbench, label: string): Locator {
  return counts(vscode).locator(`.monaco-list-row[aria-label^="${label}, "]`);
}

const written = {
  'prompts/system.md': 'You answer in one sentence.\n',
  'prompts/deep/用户.md': '用一句话说明大模型的价格。\n',
  'prompts/deep/tool.ts': 'export const tool = (name: string) => name.trim();\n',
};
/** Enough for seconds of work: what is over at once cannot be cancelled. */
const manyFiles = 3_000;
const code = readFileSync(createRequire(import.meta.url).resolve('typescript'), 'utf8');

const files = new Map([
  ...Object.entries(written).map(([name, text]) => [`counted/${name}`, text] as const),
  ...Array.from(
    { length: manyFiles },
    (_, file) => [`many/${file}.ts`, code.slice(file * 2_000, file * 2_000 + 25_000)] as const,
  ),
]);

export function countsOfFolders(workbench: () => Workbench): void {
  describe('counting a folder from the explorer', () => {
    // A test that is tried again has a folder of its own.
    beforeEach(() => {
      const { folder } = workbench();
      if (!existsSync(path.join(folder, 'many'))) {
        for (const [name, text] of files) {
          mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
          writeFileSync(path.join(folder, name), text);
        }
      }
    });

    /** Counts the folder unless a test before has. */
    async function countFolder(): Promise<Workbench> {
      const vscode = workbench();
      if (!(await row(vscode, 'Total').isVisible())) {
        await vscode.chooseInExplorer('counted', 'Count Tokens of Files and Folders');
      }
      const tokens = Object.values(written).reduce((sum, text) => sum + encode(text).length, 0);
      await row(vscode, 'Total')
        .filter({ hasText: `${tokens} tok · $0.` })
        .waitFor();
      return vscode;
    }

    test('shows a tree whose total is the sum of its files', async () => {
      const vscode = await countFolder();
      expect(await row(vscode, 'Total').innerText()).toContain('3 files');
    });

    test('groups by language on a click', async () => {
      const vscode = await countFolder();
      await counts(vscode).hover();
      await counts(vscode).getByRole('button', { name: 'Group File Counts by Language' }).click();
      const markdown = ['prompts/system.md', 'prompts/deep/用户.md'] as const;
      const tokens = markdown.reduce((sum, name) => sum + encode(written[name]).length, 0);
      await row(vscode, 'Markdown')
        .filter({ hasText: `${tokens} tok` })
        .waitFor();
    });

    test('compares all models for what was counted', async () => {
      const vscode = await countFolder();
      await counts(vscode).hover();
      await counts(vscode).getByRole('button', { name: 'Compare Models' }).click();
      const webview = await vscode.webview('Compare Models');
      await webview.locator('.file-name', { hasText: '3 files in counted' }).waitFor();
      const tokens = Object.values(written).reduce((sum, text) => sum + encode(text).length, 0);
      const cell = webview.locator('tr[data-model-id="openai/gpt-4o"] td[data-column="tokens"]');
      await cell.filter({ hasText: String(tokens) }).waitFor();
      const [, amount = ''] =
        /· (.*\$[\d.]+) per run/.exec(await row(vscode, 'Total').innerText()) ?? [];
      expect(amount).not.toBe('');
      const mine = webview.locator('tr[data-model-id="openai/gpt-5.5"] td[data-column="cost"]');
      await mine.filter({ hasText: amount }).waitFor();
      await webview.getByRole('button', { name: 'All in one call' }).click();
      await row(vscode, 'Total').filter({ hasText: 'per 1,000 calls' }).waitFor();
      await mine.filter({ hasNotText: amount }).waitFor();
      await webview.getByRole('button', { name: 'Each file is a call' }).click();
      await row(vscode, 'Total')
        .filter({ hasText: `${amount} per run` })
        .waitFor();
    });

    test('shows how far it is and can be cancelled, and says so', async () => {
      const vscode = workbench();
      await vscode.chooseInExplorer('many', 'Count Tokens of Files and Folders');
      const progress = vscode.page.locator('.notifications-center .notification-list-item', {
        hasText: /Counting tokens: [1-9][\d,]* files · [\d.,]+ MB/,
      });
      // A VS Code under test shows no toasts: what they would say stands behind the bell.
      await vscode.page.locator('[id="status.notifications"]').click();
      await progress.getByRole('button', { name: 'Cancel' }).click();
      const message = counts(vscode).locator('.message', { hasText: /^Cancelled: these are the/ });
      await message.waitFor();
      const counted = Number(/[\d,]+/.exec(await message.innerText())?.[0].replace(',', ''));
      expect(counted).toBeGreaterThan(0);
      expect(counted).toBeLessThan(manyFiles);
      await row(vscode, 'Total')
        .filter({ hasText: `${counted.toLocaleString('en')} files` })
        .waitFor();
      await progress.waitFor({ state: 'detached' });
    });
  });
}
