import { retry } from '../../../src/dev/vscode/retry';
import { FileServer } from '../../unit/vocabularies/fileServer';
import type { Stage } from './stage';

type Scene = (stage: Stage) => Promise<unknown>;

/** Dialogs and the walkthrough; each scene stands alone. Nothing leaves this machine. */
export const dialogScenes: Readonly<Record<string, Scene>> = {
  'walkthrough-1': stage => walkthrough(stage, 'choose'),
  'walkthrough-2': stage => walkthrough(stage, 'account'),
  'walkthrough-3': stage => walkthrough(stage, 'count'),
  'walkthrough-4': stage => walkthrough(stage, 'compare'),
  'walkthrough-5': stage => walkthrough(stage, 'everywhere'),
  'refresh-source': async stage => {
    await stage.command('refreshPrices');
    await listWith(stage, stage.text('Another address…'));
  },
  'refresh-changes': stage => refreshFromHere(stage),
  'refresh-report': async stage => {
    await refreshFromHere(stage);
    await choose(stage, stage.text('Show all changes'));
    await stage.vscode.page.locator('.tab.active').waitFor();
  },
  'count-key': async stage => {
    await askToCount(stage);
  },
  'count-modal': async stage => {
    await askToCount(stage);
    const { page } = stage.vscode;
    await page.locator('.quick-input-widget:visible input').first().fill('sk-not-a-key');
    await page.keyboard.press('Enter');
    await page.locator('.monaco-dialog-box').waitFor();
  },
};

async function walkthrough(stage: Stage, step: string): Promise<void> {
  const { vscode } = stage;
  await stage.sideBar(false);
  await vscode.runCommand('View: Close All Editors');
  await vscode.runCommand('Welcome: Open Walkthrough...');
  await choose(stage, stage.title('walkthrough'));
  const opened = vscode.page.locator('.getting-started-step', {
    hasText: stage.title(`walkthrough.${step}`),
  });
  await retry('the step', async () => {
    await opened.first().click({ timeout: 5_000 });
    await opened.and(vscode.page.locator('.expanded')).waitFor({ timeout: 5_000 });
  });
}

async function listWith({ vscode }: Stage, label: string): Promise<void> {
  const rows = vscode.page.locator('.quick-input-widget:visible .monaco-list-row');
  await rows.filter({ hasText: label }).first().waitFor();
}

async function choose({ vscode }: Stage, label: string): Promise<void> {
  const rows = vscode.page.locator('.quick-input-widget:visible .monaco-list-row');
  await rows.filter({ hasText: label }).first().click();
}

/** LiteLLM's spelling: one price that falls, one that moves more than is believed at once. */
const list = JSON.stringify(
  Object.fromEntries(
    [
      ['groq/openai/gpt-oss-120b', 0.1, 0.5],
      ['groq/openai/gpt-oss-20b', 40, 160],
    ].map(([id, input, output]) => [
      id,
      {
        litellm_provider: 'groq',
        mode: 'chat',
        input_cost_per_token: Number(input) / 1e6,
        output_cost_per_token: Number(output) / 1e6,
      },
    ]),
  ),
);

async function refreshFromHere(stage: Stage): Promise<void> {
  const { page } = stage.vscode;
  const server = await FileServer.start({ '/list': response => response.end(list) });
  try {
    await stage.command('refreshPrices');
    await choose(stage, stage.text('Another address…'));
    const input = page.locator('.quick-input-widget:visible').getByPlaceholder('https://');
    await input.fill(`${server.base}/list`);
    await page.keyboard.press('Enter');
    await listWith(stage, stage.text('Show all changes'));
  } finally {
    await server.stop();
  }
}

async function askToCount(stage: Stage): Promise<void> {
  stage.set({ 'priceLens.model': 'anthropic/claude-sonnet-5-5' });
  await stage.sideBar(false);
  await stage.vscode.openFile(stage.file);
  await stage.vscode.statusText(/≈/);
  await stage.command('countWithProvider');
  const key = stage.vscode.page.locator('.quick-input-widget:visible input[type=password]');
  await key.waitFor();
}
