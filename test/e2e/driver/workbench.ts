import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { retry } from '../../../src/dev/vscode/retry';

const statusItemId = 'llm-price-lens.llm-price-lens.priceLens.status';

/** The workbench of a VS Code, driven as a user drives it. Every method waits for what it promises. */
export class Workbench {
  constructor(
    readonly page: Page,
    /** The opened folder. */
    readonly folder: string,
  ) {}

  /** Opens a file of the workspace through Quick Open and waits until it is the active editor. */
  async openFile(name: string, { hasText = true } = {}): Promise<void> {
    await this.#pick('Control+P', name, name);
    await this.#opened(name, hasText);
  }

  /** Opens a file of the top folder in the explorer: Quick Open searches no virtual workspace. */
  async openFromExplorer(name: string): Promise<void> {
    const row = this.page.locator('.explorer-viewlet .monaco-list-row', { hasText: name });
    await row.first().dblclick();
    await this.#opened(name, true);
  }

  /** Gives the folder these settings, in place of those it had; VS Code takes them over a little later. */
  writeFolderSettings(settings: Readonly<Record<string, unknown>>): void {
    const file = path.join(this.folder, '.vscode', 'settings.json');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(settings));
  }

  /** Right-clicks an entry of the explorer and chooses from its menu. */
  async chooseInExplorer(entry: string, item: string): Promise<void> {
    const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: entry });
    const action = this.page.locator('.monaco-menu .action-item', { hasText: item });
    await retry(`"${item}" in the menu of ${entry}`, async () => {
      await this.page.keyboard.press('Escape');
      await row.first().click({ button: 'right', timeout: 10_000 });
      // A menu takes no click in its first tenth of a second; by the keyboard it does.
      await action.first().hover({ timeout: 5_000 });
      await this.page.keyboard.press('Enter');
      await action.first().waitFor({ state: 'hidden', timeout: 5_000 });
    });
  }

  async #opened(name: string, hasText: boolean): Promise<void> {
    const baseName = name.split('/').at(-1) ?? name;
    // Another group may show the same file.
    const group = this.page.locator('.editor-group-container.active');
    await group.locator(`.tab.active[data-resource-name="${baseName}"]`).waitFor();
    if (hasText) {
      await this.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
    }
  }

  /** Runs a command by its title in the command palette. */
  async runCommand(title: string): Promise<void> {
    await this.#pick('F1', `>${title}`, title);
  }

  /** In an open list, types a search and takes the item with this label. */
  async pickItem(search: string, label: string): Promise<void> {
    const widget = this.page.locator('.quick-input-widget:visible');
    await widget.locator('input').first().fill(search);
    await widget.locator('.monaco-list-row', { hasText: label }).first().click();
    await widget.waitFor({ state: 'hidden' });
  }

  /** Types into whatever has the focus, key by key. */
  async typeText(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Inserts a text of any length at once, by way of the clipboard. */
  async pasteText(text: string): Promise<void> {
    await this.page.evaluate(content => navigator.clipboard.writeText(content), text);
    await this.page.keyboard.press('Control+V');
  }

  /** Selects the whole text of the focused editor. */
  async selectAll(): Promise<void> {
    await this.page.keyboard.press('Control+A');
  }

  /** Closes every editor, dropping changes: the workspace is a copy. */
  async closeEditors(): Promise<void> {
    await this.runCommand('View: Close All Editors');
    const discard = this.page.locator('.monaco-dialog-box').getByText("Don't Save");
    const empty = this.page.locator('.editor-group-container.empty');
    await discard.or(empty).first().waitFor();
    if (await discard.isVisible()) {
      await discard.click();
    }
    await empty.first().waitFor();
  }

  /** Trusts the opened folder, as its own page offers it. */
  async trustFolder(): Promise<void> {
    await this.runCommand('Workspaces: Manage Workspace Trust');
    const editor = this.page.locator('.workspace-trust-editor');
    await editor.getByRole('button', { name: 'Trust', exact: true }).click();
    await editor.getByText('You trust this folder').waitFor();
  }

  /** The extension's item in the status bar; absent while there is nothing to count. */
  statusItem(): Locator {
    return this.page.locator(`[id="${statusItemId}"]`);
  }

  /** Waits until the status bar item's text matches, and returns it. */
  async statusText(expected: RegExp): Promise<string> {
    const item = this.statusItem().filter({ hasText: expected });
    await item.waitFor();
    return (await item.innerText()).trim();
  }

  /** What a screen reader says for the status bar item. */
  async statusLabel(): Promise<string> {
    return (await this.statusItem().getAttribute('aria-label')) ?? '';
  }

  /** The text of the status bar item's tooltip. */
  async statusTooltip(): Promise<string> {
    const hover = this.page.locator('.monaco-hover:visible, .workbench-hover:visible').last();
    return await retry('the status bar tooltip', async () => {
      // Another tooltip may stand where the mouse was left.
      await this.page.mouse.move(0, 0);
      await hover.waitFor({ state: 'hidden', timeout: 5_000 });
      await this.statusItem().hover();
      await hover.waitFor({ timeout: 5_000 });
      return await hover.innerText();
    });
  }

  /** Points at a word of the visible editor and returns the text of the hover that answers. */
  async hoverText(word: string): Promise<string> {
    const hover = this.page
      .locator('.monaco-editor .monaco-hover:visible')
      // What VS Code shows until the extension has answered.
      .filter({ hasNotText: /^\s*Loading\.\.\.\s*$/ })
      .first();
    return await retry(`a hover on ${word}`, async () => {
      await this.page.mouse.move(0, 0);
      await this.page.locator('.view-line').getByText(word).first().hover({ timeout: 5_000 });
      await hover.waitFor({ timeout: 5_000 });
      return await hover.innerText();
    });
  }

  /** The last lines of the extension's log, as many as fit a window; leaves the panel as large. */
  async logText(showLog = 'LLM Price Lens: Show Log'): Promise<string> {
    await this.runCommand(showLog);
    await this.runCommand('View: Toggle Maximized Panel');
    const lines = this.page
      .locator('.part.panel .view-lines')
      .filter({ hasText: 'LLM Price Lens' });
    // Monaco's spaces do not break.
    return (await lines.innerText()).replaceAll('\u00a0', ' ');
  }

  /** The document inside the visible webview with this title on its tab. */
  async webview(title: string): Promise<FrameLocator> {
    await this.page.locator('.tab.active', { hasText: title }).waitFor();
    const frame = this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await frame.locator('body').waitFor();
    return frame;
  }

  /** The cells with what each model costs, once a comparison knows the first of them. */
  async costs(view: FrameLocator): Promise<Locator> {
    const cells = view.locator('tr[data-model-id] td[data-column="cost"]');
    await cells
      .filter({ hasText: /[$¥]0\.\d/ })
      .first()
      .waitFor();
    return cells;
  }

  /** Messages at the lower right, as texts. */
  async notifications(): Promise<string[]> {
    return await this.page.locator('.notifications-toasts .notification-list-item').allInnerTexts();
  }

  /** A picture of the whole window. */
  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file, animations: 'disabled' });
  }

  /** Quick input can lose keys while VS Code is busy, so the whole gesture is repeated. */
  async #pick(key: string, text: string, expected: string): Promise<void> {
    const widget = this.page.locator('.quick-input-widget:visible');
    const row = widget.locator('.quick-input-list .monaco-list-row', {
      hasText: expected.split('/').at(-1) ?? expected,
    });
    // A file that was written a moment ago is found by the next search only.
    let patience = 1_000;
    await retry(`"${expected}" in quick input`, async () => {
      if (await widget.isVisible()) {
        // In an editor the same key would drop the selection.
        await this.page.keyboard.press('Escape');
      }
      await this.page.keyboard.press(key);
      await widget.locator('input').first().fill(text, { timeout: 5_000 });
      patience *= 2;
      await row.first().waitFor({ timeout: patience });
      await row.first().click({ timeout: 5_000 });
      // Not the widget: a command may show a list of its own in it.
      await row.first().waitFor({ state: 'hidden', timeout: 5_000 });
    });
  }
}
