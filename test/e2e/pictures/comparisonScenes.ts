import type { FrameLocator } from 'playwright-core';
import { height, type Stage } from './stage';

/** The comparison in each of its states, in this order: each begins where the one before has ended. */
export const comparisonScenes: Readonly<
  Record<string, (stage: Stage, view: FrameLocator) => Promise<unknown>>
> = {
  'beside-700': async ({ vscode }) => {
    await vscode.page.setViewportSize({ width: 1400, height });
    // Where the mouse was left there may be an edge now that lights up.
    await vscode.page.mouse.move(0, 0);
  },
  'zoom-200': ({ vscode }) => vscode.page.setViewportSize({ width: 700, height: height / 2 }),
  'alone-700': async ({ vscode }) => {
    await vscode.page.setViewportSize({ width: 700, height });
    await vscode.runCommand('View: Toggle Maximize Editor Group');
  },
  'alone-1400': ({ vscode }) => vscode.page.setViewportSize({ width: 1400, height }),
  'usage-1400': async (_, view) => {
    await view.locator('#requests-per-day >> input').fill('1000');
    await view.locator('#expected-output >> input').fill('500');
  },
  'expanded-1400': (_, view) => view.locator('tr.model').nth(1).press('Enter'),
  'expanded-700': ({ vscode }) => vscode.page.setViewportSize({ width: 700, height }),
  'nothing-matches': async (_, view) => {
    await view.locator('tr.model').nth(1).press('Enter');
    await view.locator('#search >> input').fill('no such model');
  },
  history: async ({ vscode }, view) => {
    await view.locator('#search >> input').fill('');
    await vscode.page.setViewportSize({ width: 1400, height });
    await view.locator('#tab-history').click();
    await view.locator('.uplot canvas').waitFor();
  },
  'no-text': async (stage, view) => {
    await view.locator('#tab-models').click();
    await stage.vscode.runCommand('View: Close All Editors');
    await stage.vscode.page.locator('.editor-group-container.empty').first().waitFor();
    await stage.command('compareModels');
    await view.locator('.subject-bar.none').waitFor();
  },
};

/** Opens the comparison of the sample text, where these scenes begin. */
export async function openComparison(stage: Stage): Promise<FrameLocator> {
  const { vscode } = stage;
  await vscode.openFile(stage.file);
  await vscode.statusText(/\d tok/);
  await stage.sideBar(false);
  await stage.command('compareModels');
  const view = await vscode.webview(stage.text('Compare Models'));
  await vscode.costs(view);
  return view;
}
