/**
 * `npm run pictures`: the real VS Code, photographed in every theme, language and width, into
 * `test-results/pictures/`. For looking at; the best two stand in `media/readme/`.
 */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { resultsFolder, root } from '../../src/dev/paths';
import { copySampleWorkspace } from '../../src/dev/sampleWorkspace';
import { launchBrowser } from '../../src/dev/vscode/browser';
import { installVsCode } from '../../src/dev/vscode/install';
import { startServer } from '../../src/dev/vscode/server';
import { workbenchUrl } from '../../src/dev/vscode/workbenchUrl';
import { openPage } from './driver/page';
import { Workbench } from './driver/workbench';

const themes = {
  light: 'Light 2026',
  dark: 'Dark 2026',
  'hc-dark': 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
};
const languages = {
  en: { compare: 'Compare Models for File or Selection', file: 'english.md', title: 'Compare' },
  'zh-cn': { compare: '比较模型', file: '中文.md', title: '比较' },
};
const widths = [700, 1400];
const folder = path.join(resultsFolder, 'pictures');

const report = (line: string): void => {
  console.log(line);
};

async function photograph(
  language: keyof typeof languages,
  theme: keyof typeof themes,
): Promise<void> {
  const { compare, file, title } = languages[language];
  const workspace = await copySampleWorkspace();
  const server = await startServer(await installVsCode(report), {
    settings: {
      'workbench.colorTheme': themes[theme],
      'window.autoDetectColorScheme': false,
      'window.autoDetectHighContrast': false,
      'workbench.activityBar.location': 'hidden',
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      'editor.minimap.enabled': false,
    },
    ...(language === 'en' ? {} : { locale: language }),
  });
  const browser = await launchBrowser(report);
  try {
    const url = workbenchUrl(server.authority, {
      folder: workspace,
      extensionDevelopmentPath: root,
    });
    const vscode = new Workbench(await openPage(browser, url), workspace);
    await vscode.openFile(file);
    await vscode.statusText(/\d tok/);
    await vscode.runCommand(compare);
    const view = await vscode.webview(title);
    await view.locator('tr[data-model-id] td[data-column="cost"]').first().waitFor();
    await vscode.page.keyboard.press('Control+B');
    for (const width of widths) {
      await vscode.page.setViewportSize({ width, height: 900 });
      // Layout and counts settle; a picture has nothing else to wait for.
      await vscode.page.waitForTimeout(1500);
      const picture = path.join(folder, `${language}-${theme}-${width}.png`);
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
  for (const language of Object.keys(languages) as (keyof typeof languages)[]) {
    for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
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
