import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FileServer } from '../../unit/vocabularies/fileServer';
import { llama3Counts } from '../../unit/vocabularies/llama3Counts';
import type { Workbench } from '../driver/workbench';

/** No checksum is published for it, so a server of ours may send any sound file in its name. */
const modelId = 'mistral/mistral-small-2603';

/** `server`: the mirror of the window, which has the tokenizer. */
export function fetchedTokenizer(server: FileServer): (workbench: () => Workbench) => void {
  return workbench => {
    describe('a tokenizer that is fetched', () => {
      beforeEach(() => {
        workbench().writeFolderSettings({ 'priceLens.model': modelId });
      });

      test('turns estimates into exact counts on every surface at once', async () => {
        const vscode = workbench();
        server.requests.length = 0;
        const [text, tokens] = llama3Counts[1] ?? ['', 0];
        writeFileSync(path.join(vscode.folder, 'prompt.txt'), text);
        await vscode.closeEditors();
        await vscode.openFile('prompt.txt');
        await vscode.selectAll();
        await vscode.statusText(/sel ≈\d+ tok/);
        expect(await vscode.hoverText(text)).toMatch(/Selection: ≈\d+ tokens in \(\d+–\d+\)/);
        await vscode.runCommand('Compare Models for File or Selection');
        const view = await vscode.webview('Compare Models');
        await view.locator('#search >> input').fill(modelId);
        // Narrow as the panel is, the number stands in the row unseen.
        const cell = view.locator(`tr[data-model-id="${modelId}"] td[data-column="tokens"]`);
        await cell.filter({ hasText: /≈\s*\d/ }).waitFor({ state: 'attached' });
        expect(server.requests).toEqual([]);

        await vscode.runCommand('LLM Price Lens: Fetch Published Tokenizers');
        await vscode.page
          .locator('.quick-input-widget:visible input')
          .first()
          .fill('Mistral Small 4');
        const row = vscode.page.locator('.quick-input-list .monaco-list-row').first();
        // A click while the list is still being narrowed takes another row.
        await row.filter({ hasText: modelId }).waitFor();
        await row.click();
        await vscode.page.keyboard.press('Enter');

        await vscode.statusText(new RegExp(`sel ${tokens} tok`));
        const exact = cell.filter({ hasText: new RegExp(`^\\s*${tokens}\\s*$`) });
        await exact.waitFor({ state: 'attached' });
        expect(server.requests).toEqual([
          '/mistralai/Mistral-Small-4-119B-2603/resolve/main/tokenizer.json',
        ]);
        await vscode.page.locator('.tab[data-resource-name="prompt.txt"]').click();
        expect(await vscode.hoverText(text)).toContain(`Selection: ${tokens} tokens in, exact`);
      });
    });
  };
}
