import type { Locator } from 'playwright-core';
import { retry } from '../../../src/dev/vscode/retry';
import type { Stage } from './stage';

type Scene = (stage: Stage) => Promise<unknown>;

/** Every surface outside the comparison; each scene stands alone. */
export const editorScenes: Readonly<Record<string, Scene>> = {
  'status-tooltip': stage => statusOf(stage, {}, /\d tok/),
  'status-estimated': stage =>
    statusOf(stage, { 'priceLens.model': 'anthropic/claude-sonnet-5-5' }, /≈/),
  'status-old-price': stage =>
    statusOf(stage, { 'priceLens.model': 'alibaba-intl/qwen-plus' }, /old price|旧价/),
  'status-model-gone': stage =>
    statusOf(stage, { 'priceLens.model': 'openai/gpt-0' }, /not found|未找到/),
  'status-shut-down': stage =>
    statusOf(stage, { 'priceLens.model': 'openai/gpt-4' }, /shut down|已下线/),
  'status-too-long': async stage => {
    stage.write('long.md', 'The price of a word, once more. 一个词的价格。\n'.repeat(2_000));
    await open(stage, 'long.md', { 'priceLens.model': 'iflytek/lite' });
    await stage.vscode.statusText(/\d{2},\d{3}/);
  },
  'status-too-long-tooltip': async stage => {
    stage.write('long.md', 'The price of a word, once more. 一个词的价格。\n'.repeat(2_000));
    await statusOf(stage, { 'priceLens.model': 'iflytek/lite' }, /\d{2},\d{3}/, 'long.md');
  },
  'status-no-text': async stage => {
    stage.write('picture.bin', new Uint8Array(64));
    stage.set();
    await stage.vscode.openFile('picture.bin', { hasText: false });
    await stage.vscode.statusText(/binary|二进制/);
    await stage.vscode.statusTooltip();
  },
  'status-selection': async stage => {
    await open(stage, stage.file);
    await stage.vscode.selectAll();
    await stage.vscode.statusText(/sel|选中/);
    await settledTooltip(stage);
  },
  'pick-opened': stage => pickModel(stage, ''),
  'pick-qwen-long': stage => pickModel(stage, 'qwen long'),
  'pick-tongyi': stage => pickModel(stage, '通义'),
  'hover-live': stage => hoverId(stage, 'gpt-5.5'),
  'hover-free': stage => hoverId(stage, 'glm-4.7-flash'),
  'hover-retired': stage => hoverId(stage, 'gpt-4'),
  'hover-ending': stage => hoverId(stage, 'claude-sonnet-4-5'),
  'hover-providers': stage => hoverId(stage, 'deepseek-v4-flash'),
  'hover-selection': async stage => {
    await open(stage, stage.file);
    await retry('the hover of the selection', async () => {
      await stage.vscode.selectAll();
      await stage.vscode.statusText(/sel|选中/);
      await stage.vscode.page.keyboard.press('Control+K');
      await stage.vscode.page.keyboard.press('Control+I');
      const text = stage.text('Cheaper: {0}').replace('{0}', '');
      await hover(stage).filter({ hasText: text }).waitFor({ timeout: 5_000 });
    });
  },
  codelens: async stage => {
    stage.set({ 'priceLens.codeLens.enabled': true });
    stage.write('AGENTS.md', '# Agents\n\nYou are a careful engineer. Read the tests first.\n');
    await stage.vscode.openFile('AGENTS.md');
    await stage.vscode.page.locator('.codelens-decoration a', { hasText: 'tok' }).waitFor();
  },
  diagnostics: async stage => {
    stage.set({ 'priceLens.diagnostics.enabled': true });
    await openIds(stage);
    await stage.vscode.page.locator('.squiggly-info').first().waitFor();
    await retry('the quick fix', async () => {
      await cursorOn(stage, 'claude-sonnet-4-5');
      await stage.vscode.page.keyboard.press('Control+.');
      await stage.vscode.page.locator('.action-widget').first().waitFor({ timeout: 5_000 });
    });
  },
  'diagnostics-hover': async stage => {
    stage.set({ 'priceLens.diagnostics.enabled': true });
    await openIds(stage);
    await stage.vscode.page.locator('.squiggly-info').first().waitFor();
    await hoverId(stage, 'claude-sonnet-4-5', { 'priceLens.diagnostics.enabled': true });
  },
  palette: async stage => {
    const { page } = stage.vscode;
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget:visible input').first().fill('>LLM Price Lens');
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  },
  settings: async stage => {
    stage.set();
    await stage.vscode.runCommand('Preferences: Open Settings (UI)');
    const search = stage.vscode.page.locator('.settings-editor .search-container .monaco-editor');
    await search.click();
    await stage.vscode.page.keyboard.press('Control+A');
    await stage.vscode.typeText('priceLens');
    await stage.vscode.page.locator('.settings-editor .setting-item-title').first().waitFor();
  },
  'explorer-menu': async stage => {
    await stage.sideBar(true);
    await entry(stage, 'config').click({ button: 'right' });
    const { page } = stage.vscode;
    const item = page.locator('.monaco-menu', { hasText: stage.title('command.countFiles') });
    await item.waitFor();
  },
  'folder-tree': async stage => {
    await countFolder(stage, 'config');
    await stage.vscode.page
      .locator('.pane', { hasText: stage.title('view.fileCounts') })
      .locator('.monaco-list-row', { hasText: 'models.json' })
      .waitFor();
  },
  'folder-progress': async stage => {
    const line = 'export const price = (tokens: number) => tokens * 0.0025; // 一行代码\n';
    for (let file = 0; file < 600; file++) {
      stage.write(`many/${file}.ts`, line.repeat(4_000 + file));
    }
    await countFolder(stage, 'many');
    const { page } = stage.vscode;
    await page.locator('[id="status.notifications"]').click();
    await page
      .locator('.notifications-center .notification-list-item', { hasText: /[1-9]\d* .*MB/ })
      .waitFor();
  },
};

/** The status item and its tooltip, for a file of the workspace and the settings given. */
async function statusOf(
  stage: Stage,
  settings: Readonly<Record<string, unknown>>,
  expected: RegExp,
  file = stage.file,
): Promise<void> {
  await open(stage, file, settings);
  await stage.vscode.statusText(expected);
  await settledTooltip(stage);
}

async function settledTooltip(stage: Stage): Promise<void> {
  // The cheapest models come when typing has paused and all have been counted.
  await stage.vscode.page.waitForTimeout(2_500);
  await stage.vscode.statusTooltip();
}

async function open(
  stage: Stage,
  file: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  stage.set(settings);
  await stage.sideBar(false);
  await stage.vscode.openFile(file);
}

async function pickModel(stage: Stage, search: string): Promise<void> {
  await open(stage, stage.file);
  await stage.command('chooseModel');
  const { page } = stage.vscode;
  const placeholder = stage.text('Search by model, provider or class');
  const input = page.locator('.quick-input-widget:visible').getByPlaceholder(placeholder);
  await input.waitFor();
  await input.fill(search);
}

const ids = ['gpt-5.5', 'glm-4.7-flash', 'gpt-4', 'claude-sonnet-4-5', 'deepseek-v4-flash'];

async function openIds(stage: Stage): Promise<void> {
  stage.write('models.yaml', ids.map((id, index) => `model${index}: ${id}\n`).join(''));
  await stage.vscode.openFile('models.yaml');
}

async function cursorOn(stage: Stage, id: string): Promise<void> {
  const { keyboard } = stage.vscode.page;
  await keyboard.press('Control+Home');
  for (let line = 0; line < ids.indexOf(id); line++) {
    await keyboard.press('ArrowDown');
  }
  await keyboard.press('End');
  await keyboard.press('ArrowLeft');
}

function hover({ vscode }: Stage): Locator {
  return vscode.page.locator('.monaco-editor .monaco-hover:visible');
}

async function hoverId(stage: Stage, id: string, settings = {}): Promise<void> {
  stage.set(settings);
  await stage.sideBar(false);
  await openIds(stage);
  const { page } = stage.vscode;
  // Off the tabs, which have tooltips of their own.
  await page.mouse.move(0, 0);
  await retry(`the card of ${id}`, async () => {
    await page.keyboard.press('Escape');
    await cursorOn(stage, id);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await hover(stage).filter({ hasText: id }).waitFor({ timeout: 5_000 });
  });
}

function entry({ vscode }: Stage, name: string): Locator {
  const rows = vscode.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
  return rows.first();
}

async function countFolder(stage: Stage, folder: string): Promise<void> {
  const { page } = stage.vscode;
  stage.set();
  await stage.sideBar(true);
  const item = page.locator('.monaco-menu .action-item', {
    hasText: stage.title('command.countFiles'),
  });
  await retry('the menu', async () => {
    await page.keyboard.press('Escape');
    await entry(stage, folder).click({ button: 'right', timeout: 5_000 });
    await item.first().click({ timeout: 5_000 });
    await item.first().waitFor({ state: 'hidden', timeout: 5_000 });
  });
}
