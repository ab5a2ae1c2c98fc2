import { describe, expect, test } from 'vitest';
import { wrongSettings } from '../unit/wrongSettings';
import { useWorkbench, type WorkbenchOptions } from './driver/useWorkbench';

const wrong = Object.fromEntries(
  Object.entries(wrongSettings).map(([key, value]) => [`priceLens.${key}`, value]),
);

const ofTheFolder = {
  ...wrong,
  'priceLens.model': {},
  'priceLens.statusBar.template': '$(error) Session expired ${tokens}',
  'priceLens.diagnostics.enabled': true,
};

const windows: [name: string, options: WorkbenchOptions][] = [
  ['a trusted window, every setting of the user wrong', { settings: wrong }],
  [
    'a restricted window, the folder’s settings wrong as well',
    {
      settings: wrong,
      asksForTrust: true,
      files: { '.vscode/settings.json': JSON.stringify(ofTheFolder) },
    },
  ],
];

describe.each(windows)('%s', (_, options) => {
  const workbench = useWorkbench(options);

  test('status bar, hover and comparison are there, and what is wrong is said', async () => {
    const vscode = workbench();
    await vscode.openFile('config/models.json');
    const status = await vscode.statusText(/\d tok/);
    expect(status).toMatch(/^[\d,]+ tok · .*\$\d/);
    expect(await vscode.hoverText('gpt-4o')).toContain('openai/gpt-4o');
    await vscode.runCommand('Compare Models for File or Selection');
    const view = await vscode.webview('Compare Models');
    expect(await (await vscode.costs(view)).count()).toBeGreaterThan(5);
    expect(await vscode.logText()).toMatch(/The setting priceLens\.\S+ is not used/);
  });
});
