import { describe, expect, test } from 'vitest';
import { wrongSettings } from '../unit/wrongSettings';
import { useWorkbench } from './driver/useWorkbench';
import type { Workbench } from './driver/workbench';

const wrong = Object.fromEntries(
  Object.entries(wrongSettings).map(([key, value]) => [`priceLens.${key}`, value]),
);

const ofTheFolder = {
  ...wrong,
  'priceLens.model': {},
  'priceLens.statusBar.template': '$(error) Session expired ${tokens}',
  'priceLens.diagnostics.enabled': true,
};

async function worksAndSaysWhatIsWrong(vscode: Workbench): Promise<void> {
  await vscode.openFile('config/models.json');
  const status = await vscode.statusText(/\d tok/);
  expect(status).toMatch(/^[\d,]+ tok · .*\$\d/);
  expect(await vscode.hoverText('gpt-4o')).toContain('openai/gpt-4o');
  await vscode.runCommand('Compare Models for File or Selection');
  const view = await vscode.webview('Compare Models');
  expect(await (await vscode.costs(view)).count()).toBeGreaterThan(5);
  expect(await vscode.logText()).toMatch(/The setting priceLens\.\S+ is not used/);
}

describe('every setting of the user wrong, and those of the folder', () => {
  const workbench = useWorkbench({
    settings: wrong,
    asksForTrust: true,
    files: { '.vscode/settings.json': JSON.stringify(ofTheFolder) },
  });

  test('in a restricted window status bar, hover and comparison are there, and what is wrong is said', async () => {
    await worksAndSaysWhatIsWrong(workbench());
  });

  test('in a trusted window they are there as well', async () => {
    const vscode = workbench();
    vscode.writeFolderSettings({});
    await vscode.trustFolder();
    await vscode.closeEditors();
    await vscode.page.reload({ waitUntil: 'commit' });
    await worksAndSaysWhatIsWrong(vscode);
  });
});
