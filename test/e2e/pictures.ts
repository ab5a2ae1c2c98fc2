/**
 * `npm run pictures [language [theme]]`: the comparison in the real VS Code, photographed in every
 * theme, language and width and in each of its states, into `test-results/pictures/`. For looking at;
 * the best two stand in `media/readme/`.
 */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { resultsFolder } from '../../src/dev/paths';
import { copySampleWorkspace } from '../../src/dev/sampleWorkspace';
import { launchBrowser } from '../../src/dev/vscode/browser';
import { installVsCode } from '../../src/dev/vscode/install';
import { startServer } from '../../src/dev/vscode/server';
import { workbenchUrl } from '../../src/dev/vscode/workbenchUrl';
import { packagedExtension } from './driver/packagedExtension';
import { openPage } from './driver/page';
import { Workbench } from './driver/workbench';

const themes = {
  light: 'Light 2026',
  dark: 'Dark 2026',
  'hc-dark': 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
};
type Theme = keyof typeof themes;
const languages = {
  en: { compare: 'Compare Models for File or Selection', file: 'english.md', title: 'Compare' },
  'zh-cn': { compare: '比较模型', file: '中文.md', title: '比较' },
};
type Language = keyof typeof languages;
const folder = path.join(resultsFolder, 'pictures');
const height = 900;

const report = (line: string): void => {
  console.log(line);
};

/** What is photographed, in this order: each begins where the one before has ended. */
const scenes: Readonly<
  Record<string, (vscode: Workbench, view: FrameLocator, compare: string) => Promise<unknown>>
> = {
  'beside-700': vscode => vscode.page.setViewportSize({ width: 1400, height }),
  'zoom-200': vscode => vscode.page.setViewportSize({ width: 700, height: height / 2 }),
  'alone-700': async vscode => {
    await vscode.page.setViewportSize({ width: 700, height });
    await vscode.runCommand('View: Toggle Maximize Editor Group');
  },
  'alone-1400': vscode => vscode.page.setViewportSize({ width: 1400, height }),
  'usage-1400': async (_, view) => {
    await view.locator('#requests-per-day >> input').fill('1000');
    await view.locator('#expected-output >> input').fill('500');
  },
  'expanded-1400': (_, view) => view.locator('tr.model').nth(1).press('Enter'),
  'expanded-700': vscode => vscode.page.setViewportSize({ width: 700, height }),
  'nothing-matches': async (_, view) => {
    await view.locator('tr.model').nth(1).press('Enter');
    await view.locator('#search >> input').fill('no such model');
  },
  history: async (vscode, view) => {
    await view.locator('#search >> input').fill('');
    await vscode.page.setViewportSize({ width: 1400, height });
    await view.locator('#tab-history').click();
    await view.locator('.uplot canvas').waitFor();
  },
  'no-text': async (vscode, view, compare) => {
    await view.locator('#tab-models').click();
    await vscode.runCommand('View: Close All Editors');
    await vscode.page.locator('.editor-group-container.empty').first().waitFor();
    await vscode.runCommand(compare);
    await view.locator('.source-bar.none').waitFor();
  },
};

async function photograph(language: Language, theme: Theme): Promise<void> {
  const { compare, file, title } = languages[language];
  const workspace = await copySampleWorkspace();
  const server = await startServer(await installVsCode(report), {
    settings: {
      'workbench.colorTheme': themes[theme],
      'window.autoDetectColorScheme': false,
      'window.autoDetectHighContrast': false,
      'workbench.activityBar.location': 'hidden',
      'editor.minimap.enabled': false,
    },
    // VS Code shows no chosen theme beside an extension that runs from its sources.
    vsix: await packagedExtension(),
    ...(language === 'en' ? {} : { locale: language }),
  });
  const browser = await launchBrowser(report);
  try {
    const url = workbenchUrl(server.authority, { folder: workspace });
    const vscode = new Workbench(await openPage(browser, url), workspace);
    await vscode.openFile(file);
    await vscode.statusText(/\d tok/);
    await vscode.page.keyboard.press('Control+B');
    await vscode.runCommand(compare);
    const view = await vscode.webview(title);
    await vscode.costs(view);
    for (const [scene, arrange] of Object.entries(scenes)) {
      await arrange(vscode, view, compare);
      // Layout and counts settle; a picture has nothing else to wait for.
      await vscode.page.waitForTimeout(1200);
      const picture = path.join(folder, `${language}-${theme}-${scene}.png`);
      await vscode.screenshot(picture);
      report(path.relative('.', picture));
    }
  } finally {
    await browser.close();
    await server.stop();
    await rm(workspace, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const [wantedLanguage, wantedTheme] = process.argv.slice(2);
  for (const language of Object.keys(languages) as Language[]) {
    for (const theme of Object.keys(themes) as Theme[]) {
      if ((wantedLanguage ?? language) === language && (wantedTheme ?? theme) === theme) {
        await photograph(language, theme);
      }
    }
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
